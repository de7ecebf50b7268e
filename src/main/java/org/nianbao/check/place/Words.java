package org.nianbao.check.place;

import java.util.Arrays;

/**
 * Common words of two characters, by which a place's name is told from the end of one
 * word and the beginning of the next: 公开 and 原则 are both words, so that 公开原则 does not
 * name 开原.
 */
final class Words {

	/** Small words that stand between others. */
	private static final String JOINING = "和同与及以为";

	private static final int[] KNOWN = read();

	private Words() {
	}

	private static int[] read() {
		String all = String.join("", Lines.of("words.txt"));
		int[] words = new int[all.length() / 2];
		for (int i = 0; i < words.length; i++) {
			words[i] = (all.charAt(2 * i) << Character.SIZE) | all.charAt(2 * i + 1);
		}
		Arrays.sort(words);
		return words;
	}

	/**
	 * Whether what reads as a name is the end of one word and the beginning of another.
	 * @param start where the name begins
	 * @param end where it ends
	 */
	static boolean cut(String text, int start, int end) {
		if (endsWithin(text, end)) {
			return true;
		}
		if (start == 0 || !isWord(text, start - 1)) {
			return false;
		}
		if (JOINING.indexOf(text.charAt(start + 1)) >= 0) {
			return true;
		}
		if (end - start > 2) {
			return end == start + 3 && text.charAt(end - 1) == '区' && isWord(text, start + 1);
		}
		return PlaceForms.endsNames(text.charAt(start + 1)) || isWord(text, start + 1)
				|| Gazetteer.get().longestAt(text, start + 1) >= 0;
	}

	/** Whether a kind of place at the name's end begins another word: 合作市|场. */
	private static boolean endsWithin(String text, int end) {
		return end < text.length() && end >= 3 && switch (text.charAt(end - 1)) {
			case '市' -> "场".indexOf(text.charAt(end)) >= 0;
			case '区' -> "域块间别分位".indexOf(text.charAt(end)) >= 0;
			default -> false;
		};
	}

	private static boolean isWord(String text, int at) {
		return at + 2 <= text.length()
				&& Arrays.binarySearch(KNOWN, (text.charAt(at) << Character.SIZE) | text.charAt(at + 1)) >= 0;
	}

}
