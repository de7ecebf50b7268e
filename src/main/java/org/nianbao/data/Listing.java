package org.nianbao.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** One page of a list, as the API gives it. */
final class Listing {

	/** How many items a page has unless the caller says otherwise. */
	static final int USUAL = 50;

	/** How many it has at most. */
	static final int MOST = 500;

	private Listing() {
	}

	/**
	 * How many items the caller wants.
	 * @throws BadQueryException if that is none, or too many
	 */
	static int limit(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return USUAL;
		}
		if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST) {
			return Integer.parseInt(text);
		}
		throw new BadQueryException("limit", Integer.toString(MOST));
	}

	/**
	 * The page.
	 * @param name the name of the list
	 * @param found what was found, one more than wanted if there is more
	 * @param limit how many are wanted
	 * @param item what stands for each
	 * @param cursor where the list goes on after an item
	 */
	static <T> Map<String, Object> of(String name, List<T> found, int limit, Function<T, Map<String, Object>> item,
			Function<T, Cursor> cursor) {
		List<T> page = found.subList(0, Math.min(limit, found.size()));
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put(name, page.stream().map(item).toList());
		if (found.size() > limit) {
			answer.put("next", cursor.apply(page.getLast()).toString());
		}
		return answer;
	}

}
