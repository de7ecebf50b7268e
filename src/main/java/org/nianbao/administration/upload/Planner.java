package org.nianbao.administration.upload;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetRow;

/** Understands tables of one kind. */
interface Planner {

	/** The kind of table. */
	UploadKind kind();

	/**
	 * Holds a table against what there is.
	 * @param office the code of the office whose area it is about
	 * @param rows the table with its titles
	 * @param progress is told how many rows have been looked at
	 * @throws TableRefusedException if the table can't be understood
	 */
	Plan plan(String office, List<SheetRow> rows, IntConsumer progress);

	/**
	 * The area as a table that can be filled in and uploaded.
	 * @param empty whether it has its titles alone
	 */
	Sheet sheet(String office, boolean empty, Locale language);

	/** The columns in order. */
	List<? extends TableColumn> columns();

}
