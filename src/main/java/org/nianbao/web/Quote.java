package org.nianbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Passage;
import org.nianbao.check.Place;
import org.nianbao.content.Narrative;
import org.nianbao.content.ReportContent;

/**
 * Words of a text with those around them.
 *
 * @param before what stands before them, begun with … where more does
 * @param words the words that are meant
 * @param after what stands after them, ended with … where more does
 */
public record Quote(String before, String words, String after) {

	/** How much is shown on each side, in UTF-16 units. */
	private static final int AROUND = 24;

	/** The words at a place; null if it is none of a text, or the text has none there. */
	public static @Nullable Quote of(Place place, ReportContent content) {
		if (!(place instanceof Place.OfPassage words)) {
			return null;
		}
		boolean preface = Passage.PREFACE.equals(words.section());
		List<String> paragraphs = Narrative.passages(preface ? content.preface() : content.narrative(words.section()));
		if (words.paragraph() > paragraphs.size()) {
			return null;
		}
		String text = paragraphs.get(words.paragraph() - 1);
		if (words.end() > text.length()) {
			return null;
		}
		int from = Math.max(0, words.start() - AROUND);
		int to = Math.min(text.length(), words.end() + AROUND);
		return new Quote(((from > 0) ? "…" : "") + text.substring(from, words.start()),
				text.substring(words.start(), words.end()),
				text.substring(words.end(), to) + ((to < text.length()) ? "…" : ""));
	}

}
