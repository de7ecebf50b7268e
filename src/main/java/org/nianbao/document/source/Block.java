package org.nianbao.document.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a source: a paragraph or a table row.
 *
 * @param line the line of the source, from 1
 * @param kind what it is
 * @param cells its cells from left to right; a paragraph has one. A cell that another one
 * spans over is blank.
 * @param text all that is printed, on one line, cells parted by tabs
 */
public record Block(int line, Kind kind, List<Token> cells, String text) {

	public Block {
		cells = List.copyOf(cells);
	}

	/** What a block is. */
	public enum Kind {

		/** A line of text. */
		PARAGRAPH,

		/** Cells parted by tabs, which may stand under their column or not. */
		LOOSE_ROW,

		/** Cells of a ruled table, each in its column. */
		RULED_ROW

	}

	static Block paragraph(int line, String text) {
		Token token = Token.of(text);
		return new Block(line, Kind.PARAGRAPH, List.of(token), token.text());
	}

	/** A row; a line of text where a ruled row is marked as one. */
	static Block row(int line, Kind kind, List<String> texts) {
		if (kind == Kind.RULED_ROW && !texts.isEmpty() && Wording.beginsLiteral(texts.getFirst())) {
			return paragraph(line, String.join("\t", texts).replace('\n', ' '));
		}
		return new Block(line, kind, texts.stream().map(Token::of).toList(),
				String.join("\t", texts).replace('\n', ' '));
	}

	/** The same block of a source that begins at that line of another one. */
	Block at(int firstLine) {
		return new Block(firstLine - 1 + this.line, this.kind, this.cells, this.text);
	}

	/** The row that this line is, taken apart into cells. */
	public Block split(List<String> texts) {
		return new Block(this.line, Kind.LOOSE_ROW, texts.stream().map(Token::of).toList(), this.text);
	}

	/** Whether nothing is printed in it. */
	public boolean isBlank() {
		return this.cells.stream().allMatch(Token::isBlank);
	}

	/** Whether it is a table row. */
	public boolean isRow() {
		return this.kind != Kind.PARAGRAPH;
	}

	/** The one token that is printed; null if there are several or none. */
	public @Nullable Token sole() {
		Token sole = null;
		for (Token cell : this.cells) {
			if (!cell.isBlank()) {
				if (sole != null) {
					return null;
				}
				sole = cell;
			}
		}
		return sole;
	}

}
