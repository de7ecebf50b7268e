package org.nianbao.document.writing;

import java.util.List;
import java.util.function.Function;

import org.nianbao.format.Cell;
import org.nianbao.format.TableLayout;

/** What a report is printed on: one kind of file. */
public interface Sheet {

	/** The line on which the title stands. */
	void title(String line);

	/** A line between the title and the text: the document number or the index number. */
	void cover(String line);

	/** The title of a section. */
	void heading(String line);

	/** A text: its lines, which hold tabs where they are rows of a table. */
	void text(List<String> lines);

	/**
	 * Tables that follow each other.
	 * @param captioned whether their captions are printed in the official form
	 * @param values what stands in each cell; empty where nothing is filled in
	 */
	void tables(List<TableLayout> tables, boolean captioned, Function<Cell, String> values);

	/** A line of the note under a table. */
	void note(String line);

	/** A line of the signature block. */
	void signature(String line);

}
