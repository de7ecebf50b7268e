package org.nianbao.statistics;

import java.math.BigDecimal;

/**
 * What a cell sums up to over some reports, in the cell's own unit.
 *
 * @param value the sum
 * @param reports how many of the reports count anything in the cell; those that count 0
 * are left out
 */
public record Sum(BigDecimal value, int reports) {

	/** No report counts anything. */
	public static final Sum NONE = new Sum(BigDecimal.ZERO, 0);

	/** This sum and another one together. */
	public Sum plus(Sum other) {
		return new Sum(this.value.add(other.value), this.reports + other.reports);
	}

}
