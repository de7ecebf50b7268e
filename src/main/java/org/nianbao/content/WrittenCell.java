package org.nianbao.content;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.nianbao.format.Edition;

/**
 * A cell as it is written down: in the database, in answers of the API and in files.
 * Numbers are texts, so that no reader rounds them and 10.50 stays 10.50.
 *
 * @param value the number, or what was written; null for absent and not filled in
 * @param state the public name of the state
 * @param note the note beside the number; null if there is none
 */
public record WrittenCell(@Nullable String value, String state,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

	/** Writes down a value. */
	public static WrittenCell of(CellValue value) {
		return new WrittenCell(value.text(), value.state().code(), value.note());
	}

	/** Writes down every cell of the edition by its code, totals as computed. */
	public static Map<String, WrittenCell> all(Edition edition, Totals totals) {
		Map<String, WrittenCell> cells = new LinkedHashMap<>();
		edition.allCells().forEach((cell) -> cells.put(cell.code(), of(totals.value(cell))));
		return cells;
	}

	/**
	 * Reads the value back.
	 * @throws IllegalArgumentException if this is not what {@link #of} writes
	 */
	public CellValue toValue() {
		CellState known = CellState.ofCode(this.state)
			.orElseThrow(() -> new IllegalArgumentException("unknown state of a cell: " + this.state));
		return CellValue.of(known, this.value, this.note);
	}

}
