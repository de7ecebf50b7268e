package org.nianbao.document.source.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of a paragraph again. A line goes on where it reaches the right margin
 * and the next one begins at the left margin, as tall and as near as lines of a paragraph
 * are; a first line is indented, or numbered.
 */
final class Paragraphs {

	/** A line that ends so many characters before the margin may still be a full one. */
	private static final float FULL = 1.9f;

	private static final float INDENTED = 0.7f;

	private static final float TALLER = 1.15f;

	/** Lines of a paragraph are up to this much of their size apart. */
	private static final float APART = 2.6f;

	private static final Pattern NUMBERED = Pattern
		.compile("(?:第?[一二三四五六七八九十]{1,3}(?:、|部分)|[（(][一二三四五六七八九十]{1,3}[）)]).*");

	/** Behind a sentence, a number begins a paragraph. */
	private static final Pattern COUNTED = Pattern.compile("\\d{1,2}\\s?[.．、](?!\\d).*");

	/** A line of figures is a row of a table without lines. */
	private static final Pattern VALUES = Pattern.compile("[-\\d\\s.,+/—]+");

	private static final String SENTENCE_ENDS = "。；：！？;:";

	/** The margins of the pages of each width. */
	private final Map<Integer, Margins> margins = new HashMap<>();

	/** The margins between which lines stand. */
	private record Margins(float left, float right) {

		Margins with(TextLine line) {
			return new Margins(Math.min(this.left, line.left()), Math.max(this.right, line.right()));
		}

	}

	Paragraphs(List<List<TextLine>> pages, List<PrintedPage> printed) {
		for (int i = 0; i < pages.size(); i++) {
			for (TextLine line : pages.get(i)) {
				if (line.texts().size() == 1) {
					this.margins.merge(Math.round(printed.get(i).width()), new Margins(line.left(), line.right()),
							(found, next) -> found.with(line));
				}
			}
		}
	}

	/**
	 * Whether a line goes on from the one before it, between which there is no table.
	 * @param width the width of the line's page
	 */
	boolean goesOn(@Nullable TextLine before, TextLine line, float width) {
		Margins page = this.margins.get(Math.round(width));
		if (before == null || page == null || before.texts().size() > 1 || line.texts().size() > 1
				|| NUMBERED.matcher(line.text()).matches()) {
			return false;
		}
		if (VALUES.matcher(before.text()).matches() || VALUES.matcher(line.text()).matches()) {
			return false;
		}
		if (endsSentence(before.text()) && COUNTED.matcher(line.text()).matches()) {
			return false;
		}
		boolean full = before.right() > page.right() - before.size() * FULL;
		boolean flush = line.left() < page.left() + line.size() * INDENTED;
		boolean alike = line.size() < before.size() * TALLER && before.size() < line.size() * TALLER;
		boolean near = line.page() != before.page() || line.y() - before.y() < line.size() * APART;
		return full && flush && alike && near;
	}

	private static boolean endsSentence(String text) {
		return !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
	}

}
