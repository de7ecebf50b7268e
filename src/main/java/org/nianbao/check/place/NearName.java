package org.nianbao.check.place;

/** A name that is looked for in texts where it is misspelt in one character. */
final class NearName {

	private final String name;

	private final String head;

	private final String tail;

	/**
	 * Looks for a name.
	 * @param name at least two characters; the shorter it is, the more words are like it
	 */
	NearName(String name) {
		int half = name.length() / 2;
		this.name = name;
		this.head = name.substring(0, half);
		this.tail = name.substring(half);
	}

	/** The name as it is due. */
	String name() {
		return this.name;
	}

	/**
	 * Where a text has something that differs from the name in one character: another one
	 * in its place, one too few or one too many.
	 * @param text where to look
	 * @return the first such place, as start and end; empty if there is none
	 */
	int[] in(String text) {
		for (int at = text.indexOf(this.head); at >= 0; at = text.indexOf(this.head, at + 1)) {
			int end = at + this.head.length();
			int matched = oneOff(text, end, this.tail);
			if (matched > 0) {
				return new int[] { at, end + matched };
			}
		}
		for (int at = text.indexOf(this.tail); at >= 0; at = text.indexOf(this.tail, at + 1)) {
			int matched = oneOffBefore(text, at, this.head);
			if (matched > 0) {
				return new int[] { at - matched, at + this.tail.length() };
			}
		}
		return new int[0];
	}

	/**
	 * How many characters from a place on differ from a name's end in one; 0 if none do.
	 */
	private static int oneOff(String text, int at, String end) {
		int same = 0;
		while (same < end.length() && at + same < text.length() && text.charAt(at + same) == end.charAt(same)) {
			same++;
		}
		if (same == end.length()) {
			return 0;
		}
		String rest = end.substring(same + 1);
		if (same + 1 < end.length()) {
			if (text.startsWith(rest, at + same + 1)) {
				return end.length();
			}
			if (text.startsWith(rest, at + same)) {
				return end.length() - 1;
			}
		}
		return text.startsWith(end.substring(same), at + same + 1) ? end.length() + 1 : 0;
	}

	/**
	 * How many characters before a place differ from a name's beginning in one; 0 if none
	 * do.
	 */
	private static int oneOffBefore(String text, int at, String beginning) {
		int same = 0;
		int length = beginning.length();
		while (same < length && at - same > 0 && text.charAt(at - same - 1) == beginning.charAt(length - same - 1)) {
			same++;
		}
		if (same == length) {
			return 0;
		}
		String rest = beginning.substring(0, length - same - 1);
		if (!rest.isEmpty()) {
			if (endsAt(text, at - same - 1, rest)) {
				return length;
			}
			if (endsAt(text, at - same, rest)) {
				return length - 1;
			}
		}
		return endsAt(text, at - same - 1, beginning.substring(0, length - same)) ? length + 1 : 0;
	}

	private static boolean endsAt(String text, int end, String part) {
		return end >= part.length() && text.startsWith(part, end - part.length());
	}

}
