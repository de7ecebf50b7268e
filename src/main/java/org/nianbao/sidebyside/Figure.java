package org.nianbao.sidebyside;

import org.nianbao.format.Cell;

/**
 * What is compared, whatever the edition: what a row says in what a column says. A row
 * that an edition has only in parts is their sum.
 *
 * @param row the meaning of the row
 * @param column the meaning of the column
 */
public record Figure(String row, String column) {

	static Figure of(Cell cell) {
		return new Figure(cell.row().meaning(), cell.column().meaning());
	}

	/** Whether this is the whole of which the other is a part. */
	boolean isWholeOf(Figure part) {
		return part.row.startsWith(this.row + '.') && part.column.equals(this.column);
	}

}
