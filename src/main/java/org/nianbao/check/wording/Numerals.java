package org.nianbao.check.wording;

/** The numbers with which lists are numbered, 1 to 99, in digits or Chinese. */
final class Numerals {

	private static final String DIGITS = "〇一二三四五六七八九";

	private static final int TEN = 10;

	private static final int LAST = 98;

	private Numerals() {
	}

	/** The value of digits or of Chinese numerals, such as 十二; 98 at most. */
	static int value(String written) {
		if (Character.isDigit(written.charAt(0))) {
			return Math.min(LAST, Integer.parseInt(written));
		}
		int ten = written.indexOf('十');
		if (ten < 0) {
			return Math.min(LAST, written.chars().reduce(0, (value, c) -> value * TEN + DIGITS.indexOf(c)));
		}
		int tens = (ten == 0) ? 1 : DIGITS.indexOf(written.charAt(ten - 1));
		int ones = (ten == written.length() - 1) ? 0 : DIGITS.indexOf(written.charAt(ten + 1));
		return Math.clamp((long) tens * TEN + ones, 1, LAST);
	}

	/** The Chinese numeral. */
	static String chinese(int number) {
		StringBuilder numeral = new StringBuilder();
		if (number >= 2 * TEN) {
			numeral.append(DIGITS.charAt(number / TEN));
		}
		if (number >= TEN) {
			numeral.append('十');
		}
		if (number % TEN > 0) {
			numeral.append(DIGITS.charAt(number % TEN));
		}
		return numeral.toString();
	}

}
