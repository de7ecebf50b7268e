package org.nianbao.check.wording;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Passage;
import org.nianbao.shared.FindingLevel;

/**
 * Words that are looked for in the plain form of a text.
 *
 * @param clue characters without which the pattern can't match: most texts don't have
 * them, and are not looked at any closer
 * @param pattern the words
 * @param unless words that, not far from these, make them right; null if none do
 * @param level what they ask
 * @param instead what should stand there; empty if nothing
 * @param message the key of the sentence that says so; it takes the words as they stand,
 * and what should stand there
 */
record Phrase(String clue, Pattern pattern, @Nullable Pattern unless, FindingLevel level, String instead,
		String message) {

	/** How far from the words that count as not far, in characters. */
	private static final int NEAR = 25;

	static Phrase of(String clue, String pattern, FindingLevel level, String instead, String message) {
		return new Phrase(clue, Pattern.compile(pattern), null, level, instead, message);
	}

	/** The same, but not where other words are near. */
	Phrase unless(String words) {
		return new Phrase(this.clue, this.pattern, Pattern.compile(words), this.level, this.instead, this.message);
	}

	/** Whether what was found there is right, by the words around it. */
	boolean isRightAt(Passage passage, int start, int end) {
		String plain = passage.plain();
		return this.unless != null && this.unless.matcher(plain)
			.region(Math.max(0, start - NEAR), Math.min(plain.length(), end + NEAR))
			.find();
	}

}
