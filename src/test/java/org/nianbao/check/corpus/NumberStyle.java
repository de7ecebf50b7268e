package org.nianbao.check.corpus;

import java.math.BigDecimal;
import java.util.Locale;

/** How a report writes its numbers. */
enum NumberStyle {

	PLAIN, GROUPED, FULL_WIDTH, CHINESE, SPACED;

	private static final String DIGITS = "零一二三四五六七八九";

	String write(long number) {
		return switch (this) {
			case PLAIN -> (number >= 10_000 && number % 100 == 0)
					? BigDecimal.valueOf(number, 4).stripTrailingZeros().toPlainString() + "万" : Long.toString(number);
			case GROUPED -> String.format(Locale.ROOT, "%,d", number);
			case FULL_WIDTH -> fullWidth(Long.toString(number));
			case CHINESE -> (number < 1000) ? chinese((int) number) : Long.toString(number);
			case SPACED -> " " + number + " ";
		};
	}

	private static String fullWidth(String digits) {
		StringBuilder wide = new StringBuilder();
		digits.chars().forEach((digit) -> wide.append((char) (digit - '0' + '０')));
		return wide.toString();
	}

	/** A number below 1000 as it is spoken: 二十一, 三百零五. */
	static String chinese(int number) {
		if (number < 10) {
			return (number == 2) ? "两" : DIGITS.substring(number, number + 1);
		}
		StringBuilder written = new StringBuilder();
		if (number >= 100) {
			written.append(DIGITS.charAt(number / 100)).append('百');
		}
		int tens = number / 10 % 10;
		if (tens > 0) {
			written.append((tens == 1 && number < 100) ? "" : DIGITS.substring(tens, tens + 1)).append('十');
		}
		else if (number % 10 > 0) {
			written.append('零');
		}
		if (number % 10 > 0) {
			written.append(DIGITS.charAt(number % 10));
		}
		return written.toString();
	}

}
