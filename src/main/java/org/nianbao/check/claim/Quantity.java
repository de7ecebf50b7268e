package org.nianbao.check.claim;

import java.math.BigDecimal;

/**
 * A number of things or an amount of money that a text states.
 *
 * @param number the number; of money in 元
 * @param unit what is counted: 件, 条, 人次, 元; empty if none stands there
 * @param end the index after the unit
 */
record Quantity(Numeral number, String unit, int end) {

	private static final String YUAN = "元";

	/** The first character of the number. */
	int start() {
		return this.number.start();
	}

	BigDecimal value() {
		return this.number.value();
	}

	boolean sure() {
		return this.number.sure();
	}

	/** Whether it is a whole number of things. */
	boolean isCount() {
		return !isMoney() && this.number.value().stripTrailingZeros().scale() <= 0;
	}

	boolean isMoney() {
		return this.unit.equals(YUAN);
	}

	Quantity withUnit(String other) {
		return new Quantity(this.number, other, this.end);
	}

}
