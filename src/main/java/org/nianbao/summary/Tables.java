package org.nianbao.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType;
import org.nianbao.format.Edition;
import org.nianbao.format.Relation.SumPlace;
import org.nianbao.summary.Term.Derivation;

/**
 * The tables of a report, where sentences look their figures up.
 *
 * @param edition the edition in which it is written
 * @param content the report
 * @param totals its figures, totals computed
 */
record Tables(Edition edition, ReportContent content, Totals totals) {

	static Tables of(Edition edition, ReportContent content) {
		return new Tables(edition, content, Totals.of(edition, content));
	}

	/** The cells of these meanings; empty if the edition doesn't ask it. */
	List<Cell> cells(String row, String column) {
		return this.edition.cellsWithin(row, column);
	}

	/**
	 * What cells count together. Empty if one of them is not known, if the source says
	 * nothing of any of them, which is not the same as none, or if it can't be: reports
	 * of old years are published as they were.
	 */
	Optional<BigDecimal> sum(List<Cell> cells) {
		return cells.stream().anyMatch(this::isSaid)
				? this.totals.sum(cells).filter((sum) -> isPossible(sum, cells.getFirst().type())) : Optional.empty();
	}

	private static boolean isPossible(BigDecimal sum, CellType type) {
		return sum.signum() >= 0 && (type.kind() == CellType.Kind.MONEY || sum.stripTrailingZeros().scale() <= 0);
	}

	/** The number that cells make; empty as for {@link #sum}. */
	Optional<Term.Number> figure(List<Cell> cells) {
		return sum(cells).map((sum) -> new Term.Number(sum, Derivation.FIGURE, cells, List.of()));
	}

	/** The number that the cells of these meanings make; empty as for {@link #sum}. */
	Optional<Term.Number> figure(String row, String column) {
		return figure(cells(row, column));
	}

	private boolean isSaid(Cell cell) {
		if (!cell.computed()) {
			return !(this.content.cell(cell) instanceof CellValue.Absent);
		}
		return this.edition.sumsOf(cell).stream().map(SumPlace::parts).flatMap(List::stream).anyMatch(this::isSaid);
	}

}
