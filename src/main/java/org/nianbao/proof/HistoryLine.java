package org.nianbao.proof;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.nianbao.history.HistoryEntry;

/**
 * An entry of a report's history as a page shows it.
 *
 * @param number its number in the report's history, from 1
 * @param act what was done: the name that the history has for it
 * @param actKey the key of the act's name in the message files
 * @param by the name of the person who did it
 * @param role the name of the role in which the person acted; null if in none
 * @param agency the name of the agency or office for which; null if for none
 * @param at when, in official time
 * @param address from where; null if that is not shown, or there was no request
 * @param values what is shown of what was and became
 */
record HistoryLine(long number, String act, String actKey, String by, @Nullable String role, @Nullable String agency,
		OffsetDateTime at, @Nullable String address, List<Value> values) {

	static HistoryLine of(HistoryEntry entry, HistoryView view, Function<String, String> agencyNames) {
		String module = entry.act().substring(0, entry.act().indexOf('.'));
		TreeSet<String> names = new TreeSet<>(entry.was().keySet());
		names.addAll(entry.became().keySet());
		List<Value> values = names.stream()
			.filter(view.shows(entry))
			.map((name) -> new Value(module, name, entry.was().get(name), entry.became().get(name)))
			.toList();
		String agency = entry.by().agency();
		return new HistoryLine(entry.number(), entry.act(),
				module + ".act." + entry.act().substring(module.length() + 1), entry.by().name(), entry.by().role(),
				(agency != null) ? agencyNames.apply(agency) : null, entry.at(),
				view.addresses() ? entry.address() : null, values);
	}

	/**
	 * What a value was and became.
	 *
	 * @param module the module that knows the words for it
	 * @param was null if there was none
	 * @param became null if there is none any more
	 */
	record Value(String module, String name, @Nullable String was, @Nullable String became) {

		/** The key of the name in the message files. */
		public String nameKey() {
			return this.module + ".field." + this.name;
		}

		/** The key of words for the value; not every value has some. */
		public String wasKey() {
			return valueKey(this.was);
		}

		/** The key of words for the value; not every value has some. */
		public String becameKey() {
			return valueKey(this.became);
		}

		private String valueKey(@Nullable String value) {
			return this.module + '.' + this.name + '.' + Objects.requireNonNullElse(value, "");
		}

	}

}
