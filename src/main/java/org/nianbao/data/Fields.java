package org.nianbao.data;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which fields of an item the caller wants.
 *
 * @param wanted their names; empty for all
 */
public record Fields(Set<String> wanted) {

	/**
	 * Reads a list with commas.
	 * @param text what the caller sent; null or empty for all
	 * @param known the fields that there are
	 * @throws BadQueryException if a field is not known
	 */
	public static Fields read(@Nullable String text, List<String> known) {
		Set<String> wanted = new LinkedHashSet<>(split(text));
		for (String field : wanted) {
			if (!known.contains(field)) {
				throw new BadQueryException("field", field, String.join(", ", known));
			}
		}
		return new Fields(wanted);
	}

	/** The parts of a list with commas, without spaces and empty ones. */
	static List<String> split(@Nullable String text) {
		return (text != null)
				? List.of(text.split(",", -1)).stream().map(String::strip).filter((part) -> !part.isEmpty()).toList()
				: List.of();
	}

	/** The item with the wanted fields alone. */
	public Map<String, Object> of(Map<String, Object> item) {
		if (this.wanted.isEmpty()) {
			return item;
		}
		Map<String, Object> chosen = new LinkedHashMap<>(item);
		chosen.keySet().retainAll(this.wanted);
		return chosen;
	}

}
