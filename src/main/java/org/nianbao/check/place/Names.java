package org.nianbao.check.place;

import java.util.List;

import org.nianbao.check.Filer;

/** How names of agencies are shortened and misspelt. */
final class Names {

	private Names() {
	}

	/**
	 * Whether a text is the name or leaves some of its characters out: 工信局 for 工业和信息化局.
	 */
	static boolean isShortFor(String text, String name) {
		int at = 0;
		for (int i = 0; i < text.length(); i++) {
			at = name.indexOf(text.charAt(i), at) + 1;
			if (at == 0) {
				return false;
			}
		}
		return true;
	}

	/** The agency's name after those of all its regions, the widest first. */
	static String withRegions(Filer filer) {
		StringBuilder whole = new StringBuilder();
		List<Filer.Region> regions = filer.regions().reversed();
		regions.stream()
			.filter((region) -> !filer.name().contains(region.name()))
			.forEach((region) -> whole.append(region.name()));
		return whole.append(filer.name()).toString();
	}

	/**
	 * Where a text has something that differs from a name in one character: another one
	 * in its place, one too few or one too many.
	 * @param text where to look
	 * @param name at least four characters
	 * @return the first such place, as start and end; empty if there is none
	 */
	static int[] nearMatch(String text, String name) {
		int half = name.length() / 2;
		String head = name.substring(0, half);
		String tail = name.substring(half);
		for (int at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
			int matched = oneOff(text, at + half, tail);
			if (matched > 0) {
				return new int[] { at, at + half + matched };
			}
		}
		for (int at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
			int matched = oneOffBefore(text, at, head);
			if (matched > 0) {
				return new int[] { at - matched, at + tail.length() };
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
