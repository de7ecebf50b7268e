package org.nianbao.check;

import org.nianbao.format.Cell;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;

/** Where in a report a finding is. */
public sealed interface Place {

	/**
	 * The place's public name: the code of a cell, or {@code section:paragraph} with
	 * paragraphs from 1 and 0 for the section as a whole. A row goes by its first cell, a
	 * table by its section, the report by {@code report:0}.
	 */
	String code();

	/** The code of the section in which it is; empty for the report as a whole. */
	String section();

	/**
	 * A cell.
	 *
	 * @param section the code of its section
	 * @param cell the cell
	 */
	record OfCell(String section, Cell cell) implements Place {

		@Override
		public String code() {
			return this.cell.code();
		}

	}

	/**
	 * A row of a table.
	 *
	 * @param section the code of its section
	 * @param table the table
	 * @param row the row
	 */
	record OfRow(String section, Table table, Line row) implements Place {

		@Override
		public String code() {
			return this.table.cellCode(this.row, this.table.columns().lines().getFirst());
		}

	}

	/**
	 * A table.
	 *
	 * @param section the code of its section
	 * @param table the table
	 */
	record OfTable(String section, Table table) implements Place {

		@Override
		public String code() {
			return this.section + ":0";
		}

	}

	/**
	 * A text, or one paragraph of it.
	 *
	 * @param section the section's code, or {@code preface}, {@code notes} or
	 * {@code signature}
	 * @param paragraph the paragraph, from 1; 0 for the section as a whole
	 */
	record OfSection(String section, int paragraph) implements Place {

		@Override
		public String code() {
			return this.section + ':' + this.paragraph;
		}

	}

	/**
	 * Some words of a text.
	 *
	 * @param section the section's code, or {@code preface}
	 * @param paragraph the paragraph, from 1, as
	 * {@link org.nianbao.content.Narrative#passages(String)} counts
	 * @param start the first character's index in that paragraph's text, in UTF-16 units
	 * @param end the index after the last character
	 */
	record OfPassage(String section, int paragraph, int start, int end) implements Place {

		@Override
		public String code() {
			return this.section + ':' + this.paragraph;
		}

	}

	/** The report as a whole. */
	record OfReport() implements Place {

		@Override
		public String code() {
			return "report:0";
		}

		@Override
		public String section() {
			return "";
		}

	}

}
