package org.nianbao.format;

import org.nianbao.format.Heading.Line;

/**
 * One place in a table of an edition.
 *
 * @param index its place among all cells of the edition in printed order, from 0
 * @param code the cell's public name, {@code table.row.column}
 * @param table the code of its table
 * @param row its row
 * @param column its column
 * @param type what may stand in it
 * @param computed whether it is a total, which is computed and never entered
 */
public record Cell(int index, String code, String table, Line row, Line column, CellType type, boolean computed) {

	/** What the cell says, whatever edition it stands in. */
	public Meaning meaning() {
		return new Meaning(this.row.meaning(), this.column.meaning());
	}

	/** The same place, computed and never entered. */
	Cell asTotal() {
		return new Cell(this.index, this.code, this.table, this.row, this.column, this.type, true);
	}

	/** The public name of the cell at that place. */
	public static String code(String table, String row, String column) {
		return table + '.' + row + '.' + column;
	}

}
