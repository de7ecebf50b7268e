package org.nianbao.format;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.LocalizedText;

/**
 * What may stand in a cell.
 *
 * @param kind count, signed change or money
 * @param unit the unit of money (元, 万元); null where things are counted
 * @param decimals how many decimals are allowed: 0 for counts
 * @param digits how many digits may stand before the decimal point
 */
public record CellType(Kind kind, @Nullable LocalizedText unit, int decimals, int digits) {

	/** The usual number of digits before the decimal point: below 10 billion. */
	static final int USUAL_DIGITS = 10;

	public CellType {
		if (decimals < 0 || digits < 1 || digits > 15) {
			throw new IllegalArgumentException("decimals or digits out of range");
		}
	}

	/** The kinds of value that the official tables hold. */
	public enum Kind {

		/** A whole number that is not negative. */
		COUNT,

		/** A whole number with a sign (本年增/减). */
		CHANGE,

		/** An amount of money that is not negative, with decimals. */
		MONEY

	}

}
