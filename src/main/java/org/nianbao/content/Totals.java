package org.nianbao.content;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Relation.SumPlace;

/**
 * The totals of a report, computed from its entered cells. A total of which a part is not
 * known is not known either, and never counts as 0.
 */
public final class Totals {

	private final ReportContent content;

	private final Map<String, Optional<BigDecimal>> totals = new HashMap<>();

	private Totals(Edition edition, ReportContent content) {
		this.content = content;
		for (SumPlace place : edition.totals()) {
			this.totals.put(place.total().code(), sum(place.parts()));
		}
	}

	/** Computes all totals of a report. */
	public static Totals of(Edition edition, ReportContent content) {
		return new Totals(edition, content);
	}

	/** What a cell counts, entered or computed; empty if that is not known. */
	public Optional<BigDecimal> counted(Cell cell) {
		Optional<BigDecimal> total = this.totals.get(cell.code());
		return (total != null) ? total : this.content.cell(cell.code()).counted();
	}

	/** What the cells count together; empty if one of them is not known. */
	public Optional<BigDecimal> sum(List<Cell> cells) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Cell cell : cells) {
			Optional<BigDecimal> counted = counted(cell);
			if (counted.isEmpty()) {
				return Optional.empty();
			}
			sum = sum.add(counted.get());
		}
		return Optional.of(sum);
	}

	/**
	 * The value of any cell, for showing: what was entered, or the computed total; a
	 * total that isn't known shows as not filled in.
	 */
	public CellValue value(Cell cell) {
		Optional<BigDecimal> total = this.totals.get(cell.code());
		if (total == null) {
			return this.content.cell(cell.code());
		}
		return total.<CellValue>map((number) -> new CellValue.Figure(number, null)).orElse(CellValue.NOT_FILLED);
	}

}
