package org.nianbao.document.source;

import java.text.Normalizer;

import org.nianbao.content.PlainText;

/**
 * What remains of a printed text when two ways to print the same words are to be equal:
 * no spaces and no punctuation, half-width characters, one form of a character. Only ever
 * used to recognise; what is kept is the text as printed.
 */
public final class Wording {

	/** What a literal text is reduced to: a wording that no label has. */
	private static final String LITERAL = String.valueOf(PlainText.WORD_JOINER);

	/** Characters that reports write for each other, and the one that labels use. */
	private static final String VARIANTS = "钩⺠⻅⻓⻔⻚⻋⻢⻩⻛⻥⻦⻰";

	private static final String USUAL = "勾民见长门页车马黄风鱼鸟龙";

	private Wording() {
	}

	/** The wording of a text; empty if it has no letters and digits. */
	public static String of(String text) {
		if (isLiteral(text)) {
			return LITERAL;
		}
		StringBuilder wording = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (needsCompatibilityForm(c)) {
				appendCompatibilityForm(c, wording);
			}
			else {
				append(c, wording);
			}
		}
		return wording.toString();
	}

	/**
	 * Whether a text is to be taken as it stands, whatever it looks like: a line begins
	 * with a word joiner, a cell begins or ends with one.
	 */
	public static boolean isLiteral(String text) {
		String stripped = strip(text);
		return !stripped.isEmpty() && (stripped.charAt(0) == PlainText.WORD_JOINER
				|| stripped.charAt(stripped.length() - 1) == PlainText.WORD_JOINER);
	}

	/** Whether a line begins so that it is taken as it stands, tabs and all. */
	static boolean beginsLiteral(String line) {
		int start = 0;
		while (start < line.length() && isBlank(line.charAt(start))) {
			start++;
		}
		return start < line.length() && line.charAt(start) == PlainText.WORD_JOINER;
	}

	/** The text without spaces of any kind around it. */
	public static String strip(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isBlank(text.charAt(start))) {
			start++;
		}
		while (end > start && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	/** Whether nothing can be seen in the text. */
	public static boolean isBlank(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isBlank(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isBlank(char c) {
		return c <= ' ' || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
	}

	/** Full-width forms, enclosed and circled numbers, radicals, compatibility forms. */
	private static boolean needsCompatibilityForm(char c) {
		return (c >= '\uFF01' && c <= '\uFFEE') || (c >= '\u2460' && c <= '\u24FF') || (c >= '\u2F00' && c <= '\u2FDF')
				|| (c >= '\u3200' && c <= '\u33FF') || (c >= '\uF900' && c <= '\uFAFF');
	}

	private static void appendCompatibilityForm(char c, StringBuilder wording) {
		String form = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
		for (int i = 0; i < form.length(); i++) {
			append(form.charAt(i), wording);
		}
	}

	private static void append(char c, StringBuilder wording) {
		if (Character.isLetterOrDigit(c)) {
			int variant = VARIANTS.indexOf(c);
			wording.append((variant >= 0) ? USUAL.charAt(variant) : Character.toLowerCase(c));
		}
		else if (VARIANTS.indexOf(c) >= 0) {
			wording.append(USUAL.charAt(VARIANTS.indexOf(c)));
		}
	}

}
