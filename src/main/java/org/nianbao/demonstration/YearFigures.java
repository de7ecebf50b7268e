package org.nianbao.demonstration;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

import org.nianbao.shared.ReportYear;

/**
 * The figures of one agency and year.
 *
 * @param year the report year
 * @param cells the cells that are not zero, and some that the year's edition doesn't have
 * @param mentions figures that only the narratives have, by the name under which texts
 * use them
 */
record YearFigures(ReportYear year, Map<String, BigDecimal> cells, Map<String, Integer> mentions) {

	/** How many cases the year before left pending. */
	static final String PREVIOUS_PENDING = "disputes.previousPending";

	YearFigures {
		cells = Map.copyOf(cells);
		mentions = Map.copyOf(mentions);
	}

	/** The figures of an agency that includes another one. */
	YearFigures including(YearFigures other) {
		Map<String, BigDecimal> sums = new TreeMap<>(this.cells);
		other.cells.forEach((cell, number) -> sums.merge(cell, number, BigDecimal::add));
		Map<String, Integer> changed = new TreeMap<>(this.mentions);
		changed.merge(PREVIOUS_PENDING, other.mentions.getOrDefault(PREVIOUS_PENDING, 0), Integer::sum);
		return new YearFigures(this.year, sums, changed);
	}

}
