package org.nianbao.format;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Heading.Line;
import org.nianbao.shared.LocalizedText;

/**
 * A table of an edition.
 *
 * @param code unique within the edition
 * @param caption the title or first line of the table, as printed
 * @param layout how rows and columns are printed
 * @param corner the text in the corner over the row labels; null if none is printed
 * @param rows the rows with their groups
 * @param columns the columns with their groups
 */
public record Table(String code, LocalizedText caption, Layout layout, @Nullable LocalizedText corner, Header rows,
		Header columns) {

	/** How a table is printed. */
	public enum Layout {

		/** Rows below each other, columns beside each other. */
		GRID,

		/**
		 * One line of figures: under each row's label stand all columns, and the rows
		 * follow each other from left to right.
		 */
		STRIP

	}

	/** The public name of the cell at that place of this table. */
	public String cellCode(Line row, Line column) {
		return Cell.code(this.code, row.code(), column.code());
	}

	/** The public names of this table's cells, row by row. */
	public List<String> cellCodes() {
		return this.rows.lines()
			.stream()
			.flatMap((row) -> this.columns.lines().stream().map((column) -> cellCode(row, column)))
			.toList();
	}

}
