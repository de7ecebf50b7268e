package org.nianbao.statistics;

import java.util.HashMap;
import java.util.Map;

/**
 * Some reports of one year and edition, summed up.
 *
 * @param reports how many there are
 * @param figures what their cells sum up to, by cell code; a cell in which none of them
 * counts anything is missing
 */
public record Sums(int reports, Map<String, Sum> figures) {

	/** No report at all. */
	public static final Sums NONE = new Sums(0, Map.of());

	public Sums {
		figures = Map.copyOf(figures);
	}

	/** What a cell sums up to; 0 if none of the reports counts anything there. */
	public Sum figure(String cell) {
		return this.figures.getOrDefault(cell, Sum.NONE);
	}

	/** These reports and other ones together. */
	public Sums plus(Sums other) {
		Map<String, Sum> together = new HashMap<>(this.figures);
		other.figures.forEach((cell, sum) -> together.merge(cell, sum, Sum::plus));
		return new Sums(this.reports + other.reports, together);
	}

}
