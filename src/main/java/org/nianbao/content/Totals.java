package org.nianbao.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Relation.SumPlace;

/**
 * The totals of a report, computed from its entered cells. A total of which a part is not
 * known is not known either, and never counts as 0.
 */
public final class Totals {

	private final List<Cell> cells;

	private final ReportContent content;

	/** What each cell counts, by the cell's index; null where that is not known. */
	private final @Nullable BigDecimal[] counted;

	private Totals(Edition edition, ReportContent content) {
		this.cells = edition.allCells();
		this.content = content;
		this.counted = new BigDecimal[this.cells.size()];
		for (Cell cell : edition.enteredCells()) {
			this.counted[cell.index()] = content.cell(cell).counted().orElse(null);
		}
		for (SumPlace place : edition.totals()) {
			this.counted[place.total().index()] = add(place.parts());
		}
	}

	/** Computes all totals of a report, which is written in that edition. */
	public static Totals of(Edition edition, ReportContent content) {
		return new Totals(edition, content);
	}

	/**
	 * What a cell of the edition counts, entered or computed; empty if not known.
	 * @throws IllegalArgumentException if the cell is of another edition
	 */
	public Optional<BigDecimal> counted(Cell cell) {
		return Optional.ofNullable(number(cell));
	}

	private @Nullable BigDecimal number(Cell cell) {
		Cell own = (cell.index() < this.cells.size()) ? this.cells.get(cell.index()) : null;
		if (own != cell && (own == null || !own.code().equals(cell.code()))) {
			throw new IllegalArgumentException("not a cell of this edition: " + cell.code());
		}
		return this.counted[cell.index()];
	}

	/** What the cells count together; empty if one of them is not known. */
	public Optional<BigDecimal> sum(List<Cell> cells) {
		return Optional.ofNullable(add(cells));
	}

	private @Nullable BigDecimal add(List<Cell> cells) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Cell cell : cells) {
			BigDecimal part = number(cell);
			if (part == null) {
				return null;
			}
			sum = sum.add(part);
		}
		return sum;
	}

	/**
	 * The value of any cell, for showing: what was entered, or the computed total; a
	 * total that isn't known shows as not filled in.
	 */
	public CellValue value(Cell cell) {
		if (!cell.computed()) {
			return this.content.cell(cell);
		}
		BigDecimal total = number(cell);
		return (total != null) ? new CellValue.Figure(total, null) : CellValue.NOT_FILLED;
	}

}
