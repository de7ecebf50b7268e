package org.nianbao.document.source.word;

import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;

/**
 * Gathers a document as HTML of paragraphs and tables, each paragraph and each table row
 * on a line of its own, so that a line's number is the place in the document.
 */
final class WordHtml {

	/** The longest reports have 60,000 characters. */
	private static final int LONGEST = 2_000_000;

	private final StringBuilder html = new StringBuilder();

	/** Adds the lines of a paragraph as they are set, with their spaces. */
	void paragraph(String text) throws SourceRefusedException {
		for (String line : text.split("\n")) {
			if (!line.isBlank()) {
				add("<p style=\"white-space:pre\">");
				addEscaped(line);
				add("</p>\n");
			}
		}
	}

	/** Adds markup. */
	void add(CharSequence markup) throws SourceRefusedException {
		if (this.html.length() + markup.length() > LONGEST) {
			throw new SourceRefusedException(Why.TOO_LONG, Integer.toString(LONGEST));
		}
		this.html.append(markup);
	}

	void add(WordHtml other) throws SourceRefusedException {
		add(other.html);
	}

	private void addEscaped(String text) throws SourceRefusedException {
		add(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
	}

	/** Adds a cell's content, all on the line of its row. */
	void addCell(WordHtml content) throws SourceRefusedException {
		add(content.toString().replace("\n", ""));
	}

	@Override
	public String toString() {
		return this.html.toString();
	}

}
