package org.nianbao.check.wording;

import java.util.List;
import java.util.regex.Pattern;

import org.nianbao.format.Aspect;

/** What a text says at all. */
final class Said {

	/** A text with fewer characters says next to nothing. */
	static final int FEWEST_CHARACTERS = 10;

	private Said() {
	}

	/** The first characters that say something: no spaces, no punctuation. */
	static String beginning(String text) {
		StringBuilder bare = new StringBuilder();
		text.codePoints()
			.filter((c) -> Character.isLetterOrDigit(c) || c == '/' || c == '—' || c == '-')
			.limit(FEWEST_CHARACTERS)
			.forEach(bare::appendCodePoint);
		return bare.toString();
	}

	/** Whether the text is long enough to be read for what it says. */
	static boolean isLongEnough(String text) {
		String bare = beginning(text);
		return bare.codePointCount(0, bare.length()) >= FEWEST_CHARACTERS;
	}

	/** Whether the text has one of the aspect's words of at least that length. */
	static boolean speaksOf(Aspect aspect, String text, int length) {
		return aspect.words().stream().anyMatch((word) -> word.length() >= length && text.contains(word));
	}

	/** The text with what a pattern finds made unrecognisable. */
	static String without(Pattern pattern, String text) {
		return pattern.matcher(text).replaceAll("\n");
	}

	/** The names of aspects, as a finding states them. */
	static String names(List<Aspect> aspects) {
		return String.join("、", aspects.stream().map((aspect) -> aspect.label().zh()).toList());
	}

	/** The labels of aspects, for a message. */
	static List<Object> labels(List<Aspect> aspects) {
		return aspects.stream().<Object>map(Aspect::label).toList();
	}

}
