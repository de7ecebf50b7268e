package org.nianbao.check.claim;

import java.util.List;

/** Looks for words in short pieces of text. */
final class Words {

	private Words() {
	}

	/** Whether one of the words stands in the text. */
	static boolean anyIn(String text, List<String> words) {
		for (String word : words) {
			if (text.contains(word)) {
				return true;
			}
		}
		return false;
	}

	/** The first of the words with which the text ends; empty if it ends with none. */
	static String atEnd(String text, List<String> words) {
		for (String word : words) {
			if (text.endsWith(word)) {
				return word;
			}
		}
		return "";
	}

	/** The first of the words with which the text begins; empty if with none. */
	static String atStart(String text, List<String> words) {
		for (String word : words) {
			if (text.startsWith(word)) {
				return word;
			}
		}
		return "";
	}

	/** The text without any of the words at its end. */
	static String withoutAtEnd(String text, List<String> words) {
		String left = text;
		String word = atEnd(left, words);
		while (!word.isEmpty()) {
			left = left.substring(0, left.length() - word.length());
			word = atEnd(left, words);
		}
		return left;
	}

	/**
	 * The text up to and with one of the words, behind which nothing stands but fillers;
	 * empty if there is none.
	 */
	static String upTo(String text, List<String> words, List<String> fillers) {
		String left = text;
		while (!left.isEmpty() && atEnd(left, words).isEmpty()) {
			String filler = atEnd(left, fillers);
			left = filler.isEmpty() ? "" : left.substring(0, left.length() - filler.length());
		}
		return left;
	}

	/** The text without any of the words at its beginning. */
	static String withoutAtStart(String text, List<String> words) {
		String left = text;
		String word = atStart(left, words);
		while (!word.isEmpty()) {
			left = left.substring(word.length());
			word = atStart(left, words);
		}
		return left;
	}

	/** The text without any of the words, wherever they stand. */
	static String without(String text, List<String> words) {
		String left = text;
		for (String word : words) {
			left = left.replace(word, "");
		}
		return left;
	}

}
