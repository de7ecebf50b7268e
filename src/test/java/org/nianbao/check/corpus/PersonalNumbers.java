package org.nianbao.check.corpus;

import java.util.Random;

/** Invented numbers with right check digits, such as no report may hold. */
final class PersonalNumbers {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private PersonalNumbers() {
	}

	/** An identity card's number (GB 11643). */
	static String identity(String region, Random random) {
		String digits = region + (1950 + random.nextInt(50)) + "0" + (1 + random.nextInt(9)) + (10 + random.nextInt(18))
				+ (100 + random.nextInt(900));
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			sum += (digits.charAt(i) - '0') * WEIGHTS[i];
		}
		return digits + "10X98765432".charAt(sum % 11);
	}

	/** A bank card's number with its Luhn digit. */
	static String account(Random random) {
		StringBuilder digits = new StringBuilder("6228");
		while (digits.length() < 18) {
			digits.append(random.nextInt(10));
		}
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int doubled = (i % 2 == 0) ? 2 * digit : digit;
			sum += (doubled > 9) ? doubled - 9 : doubled;
		}
		return digits.append((10 - sum % 10) % 10).toString();
	}

}
