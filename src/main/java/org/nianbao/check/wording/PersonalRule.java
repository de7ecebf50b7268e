package org.nianbao.check.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Passage;
import org.nianbao.check.Place;
import org.nianbao.shared.FindingLevel;

/**
 * Numbers that belong to a person: of an identity card, a bank card, a mobile telephone.
 * A number counts only if its check digit is right (a mobile number has none); a landline
 * is an office's own. What is found is quoted with its middle left out.
 */
final class PersonalRule extends PassageRule {

	/** Digits that may be parted by single spaces or hyphens, as people write them. */
	private static final Pattern DIGITS = Pattern
		.compile("[0-9０-９](?:[ -]?[0-9０-９]){10,19}(?:[ -]?[XxＸｘ])?(?![0-9０-９A-Za-z])");

	private static final Pattern IDENTITY = Pattern
		.compile("[1-8][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]");

	/** The card numbers of Chinese banks begin with 62. */
	private static final Pattern CARD = Pattern.compile("62[0-9]{14,17}");

	/** Others count where the words before say so. */
	private static final Pattern OTHER_CARD = Pattern.compile("[3-9][0-9]{15,18}");

	private static final Pattern ACCOUNT = Pattern.compile("(?:账号|帐号|卡号|账户|帐户|银行)[^，。；]{0,12}$");

	private static final Pattern MOBILE = Pattern.compile("(?:86)?1[3-9][0-9]{9}");

	private static final int BEFORE = 20;

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECK_DIGITS = "10X98765432";

	@Override
	public String code() {
		return "text.personal";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.BLOCK;
	}

	@Override
	void look(Passage passage, List<Finding> findings) {
		String text = passage.text();
		Matcher found = DIGITS.matcher(text).useTransparentBounds(true);
		int i = 0;
		while (i < text.length()) {
			if (!isDigit(text.charAt(i)) || (i > 0 && isPartOfNumber(text.charAt(i - 1)))
					|| !found.region(i, text.length()).lookingAt()) {
				i++;
				continue;
			}
			i = found.end();
			String number = bare(found.group());
			String before = text.substring(Math.max(0, found.start() - BEFORE), found.start());
			Place place = new Place.OfPassage(passage.section(), passage.paragraph(), found.start(), found.end());
			if (isIdentity(number)) {
				findings.add(finding(FindingLevel.BLOCK, place, number, "check.personal.identity"));
			}
			else if (isCard(number, before)) {
				findings.add(finding(FindingLevel.BLOCK, place, number, "check.personal.card"));
			}
			else if (MOBILE.matcher(number).matches()) {
				findings.add(finding(FindingLevel.EXPLAIN, place, number, "check.personal.mobile"));
			}
		}
	}

	private Finding finding(FindingLevel level, Place place, String number, String message) {
		String shown = number.substring(0, 3) + "*".repeat(number.length() - 5) + number.substring(number.length() - 2);
		return finding(level, place, shown, "", Message.of(message, shown));
	}

	private static boolean isDigit(char c) {
		return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
	}

	private static boolean isPartOfNumber(char c) {
		return isDigit(c) || c == '-' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
	}

	private static String bare(String written) {
		StringBuilder bare = new StringBuilder(written.length());
		for (char c : written.toCharArray()) {
			if (c >= '０' && c <= '９') {
				bare.append((char) (c - '０' + '0'));
			}
			else if ("XxＸｘ".indexOf(c) >= 0) {
				bare.append('X');
			}
			else if (c >= '0' && c <= '9') {
				bare.append(c);
			}
		}
		return bare.toString();
	}

	/** GB 11643: the last of the 18 makes the weighted sum 1 modulo 11. */
	private static boolean isIdentity(String number) {
		if (!IDENTITY.matcher(number).matches()) {
			return false;
		}
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += WEIGHTS[i] * (number.charAt(i) - '0');
		}
		return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == number.charAt(WEIGHTS.length);
	}

	private static boolean isCard(String number, String before) {
		boolean shape = CARD.matcher(number).matches()
				|| (OTHER_CARD.matcher(number).matches() && ACCOUNT.matcher(before).find());
		return shape && isLuhn(number);
	}

	/** ISO/IEC 7812: every second digit from the right doubled, the sum ends in 0. */
	private static boolean isLuhn(String number) {
		int sum = 0;
		for (int i = 0; i < number.length(); i++) {
			int digit = number.charAt(number.length() - 1 - i) - '0';
			int counted = (i % 2 == 0) ? digit : 2 * digit;
			sum += counted / 10 + counted % 10;
		}
		return sum % 10 == 0;
	}

}
