package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.util.BitSet;

/**
 * A number written in Chinese characters: 三千五百一十一, 二〇二四.
 *
 * @param value what it says
 * @param sure whether it says one number; 三五, 一千二, 三万万 and a mere 百 do not
 * @param scaled whether it ends with 万 or 亿, and so is likely to be rounded
 */
record ChineseNumber(BigDecimal value, boolean sure, boolean scaled) {

	/** A number of so many characters is none. */
	static final int LONGEST = 40;

	/** The first and the last character of which a number may consist. */
	private static final char FIRST = '〇';

	private static final char LAST = '零';

	private static final BitSet PARTS = parts();

	/** A year is written digit by digit: 二〇二四. */
	private static final int YEAR_DIGITS = 4;

	/** Whether a number may consist of this character. */
	static boolean isPart(char c) {
		return c >= FIRST && c <= LAST && PARTS.get(c - FIRST);
	}

	private static BitSet parts() {
		BitSet parts = new BitSet(LAST - FIRST + 1);
		for (char c = FIRST; c <= LAST; c++) {
			parts.set(c - FIRST, digit(c) >= 0 || scale(c) > 0);
		}
		return parts;
	}

	/**
	 * What the character stands for, from 0 to 9; -1 if it is no digit.
	 */
	static int digit(char c) {
		return switch (c) {
			case '〇', '零' -> 0;
			case '一', '壹' -> 1;
			case '二', '贰', '两' -> 2;
			case '三', '叁' -> 3;
			case '四', '肆' -> 4;
			case '五', '伍' -> 5;
			case '六', '陆' -> 6;
			case '七', '柒' -> 7;
			case '八', '捌' -> 8;
			case '九', '玖' -> 9;
			default -> -1;
		};
	}

	/** 10 for 十, 10,000 for 万; 0 if the character is no such word. */
	static long scale(char c) {
		return switch (c) {
			case '十', '拾' -> 10;
			case '百', '佰' -> 100;
			case '千', '仟' -> 1_000;
			case '万' -> 10_000;
			case '亿' -> 100_000_000;
			default -> 0;
		};
	}

	/** Reads the characters from start to end, each of which may be part of a number. */
	static ChineseNumber of(String text, int start, int end) {
		for (int i = start; i < end; i++) {
			if (scale(text.charAt(i)) > 0) {
				return withScales(text, start, end);
			}
		}
		return digitByDigit(text, start, end);
	}

	private static ChineseNumber digitByDigit(String text, int start, int end) {
		BigDecimal value = BigDecimal.ZERO;
		boolean zero = false;
		for (int i = start; i < end; i++) {
			int digit = digit(text.charAt(i));
			zero |= digit == 0;
			value = value.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit));
		}
		int length = end - start;
		// 三五件 is some, 二〇二四 a year.
		return new ChineseNumber(value, length == 1 || length == YEAR_DIGITS || zero, false);
	}

	private static ChineseNumber withScales(String text, int start, int end) {
		Reader reader = new Reader();
		for (int i = start; i < end; i++) {
			reader.read(text.charAt(i));
		}
		boolean scaled = scale(text.charAt(end - 1)) >= Reader.MYRIAD;
		return new ChineseNumber(reader.finish(), reader.sure, scaled);
	}

	/** Adds up what the characters say, one after the other. */
	private static final class Reader {

		private static final long MYRIAD = 10_000;

		private BigDecimal sum = BigDecimal.ZERO;

		/** What was read since the last 万 or 亿. */
		private long section;

		/** The digit that waits for its scale; 0 if none does. */
		private int digit;

		private boolean zero;

		private long lastScale = Long.MAX_VALUE;

		/** The last 万 or 亿. */
		private long lastMyriad = Long.MAX_VALUE;

		private boolean sure = true;

		void read(char c) {
			int read = digit(c);
			long scale = scale(c);
			if (read >= 0) {
				this.sure &= this.digit == 0;
				this.zero |= read == 0;
				this.digit = Math.max(this.digit, read);
			}
			else if (scale < MYRIAD) {
				this.sure &= scale < this.lastScale && (this.digit > 0 || scale == 10);
				this.section += Math.max(1, this.digit) * scale;
				next(scale);
			}
			else {
				this.section += this.digit;
				// 三万万 and 三万五万 are slips, and nobody counts in 万亿.
				this.sure &= this.section > 0 && scale < this.lastMyriad;
				BigDecimal before = BigDecimal.valueOf(this.section);
				BigDecimal factor = BigDecimal.valueOf(scale);
				this.sum = (scale < this.lastMyriad) ? this.sum.add(before.multiply(factor))
						: this.sum.add(before).multiply(factor);
				this.section = 0;
				this.lastMyriad = scale;
				next(scale);
			}
		}

		private void next(long scale) {
			this.digit = 0;
			this.zero = false;
			this.lastScale = scale;
		}

		BigDecimal finish() {
			// 一千二 may be 1,200 or 1,002.
			this.sure &= this.digit == 0 || this.zero || this.lastScale == 10;
			return this.sum.add(BigDecimal.valueOf(this.section + this.digit));
		}

	}

}
