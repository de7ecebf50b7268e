package org.nianbao.content;

/**
 * The normal form of texts: narratives are plain text of paragraphs, one per line. What
 * can't be seen, can't be stored or would turn a line's direction round is removed; no
 * visible character is.
 */
public final class PlainText {

	/**
	 * Marks, in files, a narrative line that would otherwise be read as something else.
	 * Since it never occurs in content, a reader can drop it without loss.
	 */
	public static final char WORD_JOINER = '\u2060';

	private PlainText() {
	}

	/**
	 * The text as paragraphs, one per line: line ends as {@code \n}, no blank lines, no
	 * spaces around a line; tabs inside a line stay, since they part the cells of a
	 * table.
	 */
	public static String paragraphs(String text) {
		StringBuilder result = new StringBuilder(text.length());
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || isLineEnd(text.charAt(i))) {
				appendLine(text, start, i, result);
				start = i + 1;
			}
		}
		return result.toString();
	}

	/**
	 * The text on one line: spaces around it removed, line ends and tabs as spaces, since
	 * only a narrative can hold a table.
	 */
	public static String line(String text) {
		return paragraphs(text).replace('\n', ' ').replace('\t', ' ');
	}

	private static void appendLine(String text, int start, int end, StringBuilder result) {
		int before = result.length();
		if (before > 0) {
			result.append('\n');
		}
		int lineStart = result.length();
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
				result.append(c).append(text.charAt(++i));
			}
			else if (Character.isSurrogate(c)) {
				result.append('\uFFFD');
			}
			else if (!isInvisible(c) && !(isSpace(c) && result.length() == lineStart)) {
				result.append(c);
			}
		}
		int last = result.length();
		while (last > lineStart && isSpace(result.charAt(last - 1))) {
			last--;
		}
		result.setLength((last > lineStart) ? last : before);
	}

	private static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000B';
	}

	private static boolean isSpace(char c) {
		return c == '\t' || Character.isSpaceChar(c);
	}

	/** Control characters, marks of direction, byte order marks and word joiners. */
	private static boolean isInvisible(char c) {
		return (c < ' ' && c != '\t') || (c >= '\u007F' && c <= '\u009F') || (c >= '\u200B' && c <= '\u200F')
				|| (c >= '\u202A' && c <= '\u202E') || (c >= '\u2060' && c <= '\u206F') || c == '\uFEFF'
				|| c == '\uFFFE' || c == '\uFFFF' || c == '\u00AD' || c == '\u061C';
	}

}
