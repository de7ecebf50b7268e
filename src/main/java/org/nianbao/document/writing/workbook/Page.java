package org.nianbao.document.writing.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.writing.RuledTable;
import org.nianbao.format.Cell;

/**
 * One sheet of a workbook, row by row. A piece says where it begins and ends in
 * ten-thousandths of the page's width, so that tables over different grids stand on one
 * page; the sheet's columns are all the edges together.
 */
final class Page {

	/** Columns that hold what doesn't fit into one cell begin here. */
	static final int BEYOND = RuledTable.WHOLE;

	private final String name;

	private final List<Row> rows = new ArrayList<>();

	private int next = 1;

	Page(String name) {
		this.name = name;
	}

	/**
	 * A row.
	 *
	 * @param number its number, from 1
	 * @param pieces what stands in it, from left to right
	 * @param height how high it is at least, in points; 0 if that follows from its pieces
	 */
	record Row(int number, List<Piece> pieces, double height) {
	}

	/**
	 * What stands in a row.
	 *
	 * @param from where it begins
	 * @param to where it ends
	 * @param rowspan how many rows it covers, this one included
	 * @param continued whether it belongs to a piece of the row above
	 * @param look how it looks
	 * @param text the text; of a figure, as it is printed
	 * @param cell the cell of the report that it holds; null for a text
	 */
	record Piece(int from, int to, int rowspan, boolean continued, Look look, String text, @Nullable Cell cell) {

		static Piece whole(Look look, String text, int rows) {
			return new Piece(0, RuledTable.WHOLE, rows, false, look, text, null);
		}

		/** What goes on below the row in which it began. */
		static Piece continued(Look look) {
			return new Piece(0, RuledTable.WHOLE, 1, true, look, "", null);
		}

	}

	/** The name on its tab. */
	String name() {
		return this.name;
	}

	List<Row> rows() {
		return this.rows;
	}

	void row(List<Piece> pieces) {
		row(pieces, 0);
	}

	void row(List<Piece> pieces, double height) {
		this.rows.add(new Row(this.next++, pieces, height));
	}

	/** Parts what stands above from what follows, as the reader of tables needs it. */
	void gap() {
		this.next++;
	}

	/** Where the columns begin, and where the last one ends. */
	List<Integer> edges() {
		TreeSet<Integer> edges = new TreeSet<>(List.of(0, RuledTable.WHOLE));
		this.rows.forEach((row) -> row.pieces().forEach((piece) -> {
			edges.add(piece.from());
			edges.add(piece.to());
		}));
		return List.copyOf(edges);
	}

}
