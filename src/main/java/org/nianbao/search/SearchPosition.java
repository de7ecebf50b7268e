package org.nianbao.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A place in a list of found reports, after which the list goes on. It is made of what
 * the list is ordered by, so that it stays where it is when reports come and go.
 *
 * @param values what the order goes by, as texts
 */
public record SearchPosition(List<String> values) {

	public SearchPosition {
		values = List.copyOf(values);
	}

	/** The place with these values; empty if it can't be one of that order. */
	public static Optional<SearchPosition> of(SearchOrder order, List<String> values) {
		List<OrderKey> keys = order.keys();
		if (values.size() != keys.size()) {
			return Optional.empty();
		}
		for (int i = 0; i < keys.size(); i++) {
			if (!keys.get(i).allows(values.get(i))) {
				return Optional.empty();
			}
		}
		return Optional.of(new SearchPosition(values));
	}

	/** The values by the names of their keys. */
	Map<String, String> parameters(SearchOrder order) {
		Map<String, String> parameters = new TreeMap<>();
		for (int i = 0; i < this.values.size(); i++) {
			parameters.put(order.keys().get(i).name(), this.values.get(i));
		}
		return parameters;
	}

}
