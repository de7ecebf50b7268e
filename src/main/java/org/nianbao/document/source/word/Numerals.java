package org.nianbao.document.source.word;

import java.util.Locale;

/** Numbers as Word counts paragraphs: 1, 一, 壹, ①, a, iv. */
final class Numerals {

	private static final String CHINESE = "零一二三四五六七八九";

	private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";

	private static final int[] ROMAN_VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };

	private static final String[] ROMAN = { "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };

	private Numerals() {
	}

	/**
	 * The number in the given format of Word; digits for those that no report uses.
	 * @return empty if the format prints nothing
	 */
	static String of(int number, String format) {
		return switch (format) {
			case "none", "bullet" -> "";
			case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
					"taiwaneseCountingThousand", "ideographDigital" ->
				chinese(number, CHINESE, "十", "百");
			case "chineseLegalSimplified", "japaneseLegal", "ideographLegalTraditional" ->
				chinese(number, LEGAL, "拾", "佰");
			case "lowerLetter" -> letters(number);
			case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
			case "lowerRoman" -> roman(number);
			case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
			case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> (number >= 1 && number <= 20)
					? String.valueOf((char) ('\u2460' + number - 1)) : Integer.toString(number);
			case "decimalZero" -> (number < 10) ? "0" + number : Integer.toString(number);
			default -> Integer.toString(number);
		};
	}

	private static String chinese(int number, String digits, String ten, String hundred) {
		if (number < 0 || number > 999) {
			return Integer.toString(number);
		}
		if (number < 10) {
			return String.valueOf(digits.charAt(number));
		}
		StringBuilder text = new StringBuilder();
		if (number >= 100) {
			text.append(digits.charAt(number / 100)).append(hundred);
		}
		int rest = number % 100;
		if (rest >= 10) {
			text.append((rest < 20 && number < 100) ? "" : String.valueOf(digits.charAt(rest / 10))).append(ten);
		}
		else if (rest > 0) {
			text.append(digits.charAt(0));
		}
		if (rest % 10 > 0) {
			text.append(digits.charAt(rest % 10));
		}
		return text.toString();
	}

	/** a to z, then aa to zz. */
	private static String letters(int number) {
		if (number < 1 || number > 780) {
			return Integer.toString(number);
		}
		return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
	}

	private static String roman(int number) {
		if (number < 1 || number > 3999) {
			return Integer.toString(number);
		}
		StringBuilder text = new StringBuilder();
		int rest = number;
		for (int i = 0; i < ROMAN_VALUES.length; i++) {
			while (rest >= ROMAN_VALUES[i]) {
				text.append(ROMAN[i]);
				rest -= ROMAN_VALUES[i];
			}
		}
		return text.toString();
	}

}
