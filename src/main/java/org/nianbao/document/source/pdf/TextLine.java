package org.nianbao.document.source.pdf;

import java.util.List;

/**
 * A line of text outside of tables.
 *
 * @param page its page, from 0
 * @param texts its pieces; more than one where wide gaps part them
 * @param left its left edge
 * @param right its right edge
 * @param y its baseline
 * @param size the size of its first character
 */
record TextLine(int page, List<String> texts, float left, float right, float y, float size) {

	TextLine {
		texts = List.copyOf(texts);
	}

	static TextLine of(int page, List<Glyph> glyphs) {
		List<List<Glyph>> pieces = Lettering.pieces(glyphs);
		boolean spaced = pieces.size() > 1 && pieces.stream().allMatch((piece) -> piece.size() == 1);
		List<String> texts = spaced ? List.of(Lettering.text(glyphs))
				: pieces.stream().map((piece) -> Lettering.text(withSpaces(piece, glyphs))).toList();
		Glyph first = pieces.getFirst().getFirst();
		return new TextLine(page, texts, first.x(), pieces.getLast().getLast().right(), first.y(), first.size());
	}

	/** The piece with the spaces that are printed inside it. */
	private static List<Glyph> withSpaces(List<Glyph> piece, List<Glyph> line) {
		int from = line.indexOf(piece.getFirst());
		int to = line.lastIndexOf(piece.getLast()) + 1;
		return line.subList(from, to);
	}

	String text() {
		return String.join("\t", this.texts);
	}

}
