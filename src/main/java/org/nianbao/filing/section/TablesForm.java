package org.nianbao.filing.section;

import java.util.HashMap;
import java.util.Map;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a page with tables sends. Cells and tables that the section doesn't have are left
 * aside.
 *
 * @param cells the texts of the cells as typed, by cell code
 * @param seen the values that the person saw in them, as the page carried them
 * @param choices what the person chose where two had changed a cell: {@code theirs}, or
 * {@code mine:} and the value that stood there
 * @param notes the notes under tables as typed, by table code
 * @param versions the versions of the notes that the person saw, by table code
 * @param reasons why a figure differs from the one of last year that it continues, by
 * cell code
 * @param confirmed the cell whose inferred value the person has compared with the
 * document, or the table in which all of them; null if none
 * @param zeros the code of the table whose blank cells are to become 0; null if none
 */
record TablesForm(@Size(max = 2000) Map<String, String> cells, @Size(max = 2000) Map<String, String> seen,
		@Size(max = 2000) Map<String, String> choices, @Size(max = 100) Map<String, String> notes,
		@Size(max = 100) Map<String, String> versions, @Size(max = 100) Map<String, String> reasons,
		@Nullable String confirmed, @Nullable String zeros) {

	static final String THEIRS = "theirs";

	static final String MINE = "mine:";

	/**
	 * What was sent.
	 * @param parameters all parameters of the request; of several of one name the first
	 * counts
	 */
	static TablesForm of(Map<String, String[]> parameters) {
		Map<String, Map<String, String>> places = new HashMap<>();
		Map<String, String> texts = new HashMap<>();
		parameters.forEach((name, values) -> {
			int bracket = name.indexOf('[');
			if (bracket >= 0 && name.endsWith("]")) {
				places.computeIfAbsent(name.substring(0, bracket), (none) -> new HashMap<>())
					.put(name.substring(bracket + 1, name.length() - 1), values[0]);
			}
			else {
				texts.put(name, values[0]);
			}
		});
		return new TablesForm(of("cells", places), of("seen", places), of("choices", places), of("notes", places),
				of("versions", places), of("reasons", places), texts.get("confirmed"), texts.get("zeros"));
	}

	private static Map<String, String> of(String kind, Map<String, Map<String, String>> places) {
		return places.getOrDefault(kind, Map.of());
	}

	/** Whether the person gave way to what somebody else put into the cell. */
	boolean keepsTheirs(String cell) {
		return THEIRS.equals(this.choices.get(cell));
	}

	/** The value that the person means to replace, as the page carried it. */
	String replaced(String cell) {
		String choice = this.choices.getOrDefault(cell, "");
		return choice.startsWith(MINE) ? choice.substring(MINE.length()) : this.seen.getOrDefault(cell, "");
	}

}
