package org.nianbao.spreadsheet;

import java.util.List;

/**
 * A table to be written into a file.
 *
 * @param name the sheet's name, which Excel shows on its tab: at most 31 characters, what
 * it doesn't allow is left out
 * @param columns its columns
 * @param rows its rows, each with a cell for each column
 */
public record Sheet(String name, List<Column> columns, List<List<SheetCell>> rows) {

	public Sheet {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		if (columns.isEmpty()) {
			throw new IllegalArgumentException("a sheet has columns");
		}
		int width = columns.size();
		if (rows.stream().anyMatch((row) -> row.size() != width)) {
			throw new IllegalArgumentException("every row has a cell for each column");
		}
	}

	/**
	 * A column.
	 *
	 * @param title what stands in the first row
	 * @param width how many characters are seen; a Chinese one counts two
	 */
	public record Column(String title, int width) {
	}

}
