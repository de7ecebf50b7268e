package org.nianbao.filing.section;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.filing.section.GridTable.Guide;
import org.nianbao.format.Cell;

/**
 * What last year's report says of the cells of a draft.
 *
 * @param before last year's figures by cell code
 * @param expected the figures that cells continue, by cell code
 * @param prefilled the codes of the cells that the application filled in with them
 * @param inferred the codes of the cells whose value was inferred from a document
 */
record Guides(Map<String, CellValue> before, Map<String, CellValue> expected, Set<String> prefilled,
		Set<String> inferred) {

	/** No report of the year before is on file. */
	static final Guides NONE = new Guides(Map.of(), Map.of(), Set.of(), Set.of());

	/** What is said at a cell. */
	Guide of(Cell cell, CellValue value) {
		@Nullable BigDecimal expected = number(this.expected, cell);
		return new Guide(number(this.before, cell), expected,
				expected != null && value.state() == CellState.NUMBER && this.prefilled.contains(cell.code()),
				this.inferred.contains(cell.code()));
	}

	private static @Nullable BigDecimal number(Map<String, CellValue> figures, Cell cell) {
		CellValue figure = figures.get(cell.code());
		return (figure != null) ? figure.counted().orElse(null) : null;
	}

}
