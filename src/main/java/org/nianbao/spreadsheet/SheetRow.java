package org.nianbao.spreadsheet;

import java.util.List;

/**
 * A row of a file in which something is written.
 *
 * @param number the row's number in the file, from 1; in a CSV file the line where it
 * begins
 * @param cells what is written in its cells, from the first column to the last one that
 * is not empty; an empty cell is the empty text. Days are written like
 * {@code 2027-01-31}, numbers plainly without separators, as {@code 1191.5}.
 */
public record SheetRow(int number, List<String> cells) {

	public SheetRow {
		cells = List.copyOf(cells);
	}

	/**
	 * What is written in a column; empty where the row has none.
	 * @param column the column, from 0
	 */
	public String cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : "";
	}

}
