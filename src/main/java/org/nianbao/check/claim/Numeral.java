package org.nianbao.check.claim;

import java.math.BigDecimal;

/**
 * A number as it stands in a text.
 *
 * @param start its first character
 * @param end the index after its last one, an 余 or 多 behind it included
 * @param value what it says; of {@code 1.2万} 12000
 * @param step the place to which it was rounded: 1000 for {@code 1.2万}, which may stand
 * for 12,345; 0 for a number that is written out
 * @param sure whether it says one number; false for 近百, 三五, 30余, 12,123,45 and the like
 * @param share whether it is a share: 17%, 百分之十七, 三分之一
 * @param ordinal whether it says which one and not how many: 第二十
 */
record Numeral(int start, int end, BigDecimal value, BigDecimal step, boolean sure, boolean share, boolean ordinal) {

	/** Whether it may stand for the number. */
	boolean says(BigDecimal number) {
		return (this.step.signum() == 0) ? this.value.compareTo(number) == 0
				: this.value.subtract(number).abs().compareTo(this.step) < 0;
	}

	Numeral notSure() {
		return new Numeral(this.start, this.end, this.value, this.step, false, this.share, this.ordinal);
	}

	Numeral asOrdinal() {
		return new Numeral(this.start, this.end, this.value, this.step, this.sure, this.share, true);
	}

}
