package org.nianbao.check.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the longest of many words that begins at a place. */
final class Words {

	private final Map<Character, List<String>> byFirst = new HashMap<>();

	Words(Collection<String> words) {
		for (String word : words) {
			if (!word.isEmpty()) {
				this.byFirst.computeIfAbsent(word.charAt(0), (first) -> new ArrayList<>()).add(word);
			}
		}
		this.byFirst.values().forEach((same) -> same.sort(Comparator.comparingInt(String::length).reversed()));
	}

	/** How long the longest word is that begins there; 0 if none does. */
	int lengthAt(CharSequence text, int start) {
		List<String> candidates = this.byFirst.get(text.charAt(start));
		if (candidates == null) {
			return 0;
		}
		for (String word : candidates) {
			if (begins(text, start, word)) {
				return word.length();
			}
		}
		return 0;
	}

	private static boolean begins(CharSequence text, int start, String word) {
		if (start + word.length() > text.length()) {
			return false;
		}
		for (int i = 1; i < word.length(); i++) {
			if (text.charAt(start + i) != word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

}
