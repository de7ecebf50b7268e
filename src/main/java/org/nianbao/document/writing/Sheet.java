package org.nianbao.document.writing;

import java.util.function.Function;

import org.nianbao.format.Cell;
import org.nianbao.format.TableLayout;

/** What a report is printed on: one kind of file. */
interface Sheet {

	/** The line on which the title stands. */
	void title(String line);

	/** The title of a section. */
	void heading(String line);

	/** A line of text. */
	void paragraph(String line);

	/**
	 * A table.
	 * @param values what stands in each cell; empty where nothing is filled in
	 */
	void table(TableLayout layout, Function<Cell, String> values);

	/** The file's text. */
	String text();

}
