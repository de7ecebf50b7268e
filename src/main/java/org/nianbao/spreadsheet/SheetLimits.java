package org.nianbao.spreadsheet;

/**
 * How large a table may be that somebody sends.
 *
 * @param rows the most rows in which something is written
 * @param columns the most columns in which something is written
 */
public record SheetLimits(int rows, int columns) {

	public SheetLimits {
		if (rows < 1 || columns < 1) {
			throw new IllegalArgumentException("a table has a row and a column");
		}
	}

}
