package org.nianbao.filing.section;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;

/**
 * What a person typed into a section's cells that the page must show again as typed,
 * since it was not stored, and what there is to say at its cells.
 *
 * @param texts the texts as typed, by cell code
 * @param seen the values that the person saw, as the page carried them, by cell code
 * @param errors what is wrong, by cell code, also of what is stored
 * @param conflicts the conflicts by cell code
 */
record Typing(Map<String, String> texts, Map<String, String> seen, Map<String, String> errors,
		Map<String, CellConflict> conflicts) {

	/** Nothing was typed. */
	static Typing none(Map<String, String> errors) {
		return new Typing(Map.of(), Map.of(), errors, Map.of());
	}

	/** The report as the page shows it. */
	ReportContent over(Edition edition, ReportContent stored) {
		if (this.texts.isEmpty()) {
			return stored;
		}
		Map<String, CellValue> cells = new HashMap<>(stored.cells());
		this.texts.forEach((code, typed) -> edition.cell(code)
			.ifPresent((cell) -> cells.put(code, CellInput.value(typed, seenValue(code), cell))));
		return stored.withCells((before) -> cells);
	}

	private CellValue seenValue(String code) {
		return CellInput.seen(this.seen.getOrDefault(code, "")).orElse(CellValue.NOT_FILLED);
	}

	Optional<String> text(Cell cell) {
		return Optional.ofNullable(this.texts.get(cell.code()));
	}

	Optional<String> seen(Cell cell) {
		return Optional.ofNullable(this.seen.get(cell.code()));
	}

	@Nullable String error(Cell cell) {
		return this.errors.get(cell.code());
	}

	@Nullable CellConflict conflict(Cell cell) {
		return this.conflicts.get(cell.code());
	}

}
