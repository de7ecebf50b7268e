package org.nianbao.spreadsheet;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.spreadsheet.UnreadableSheetException.Reason;

/** Collects the rows of a file, as many as are allowed and without the empty ones. */
final class RowCollector {

	private final SheetLimits limits;

	private final List<SheetRow> rows = new ArrayList<>();

	private final List<String> cells = new ArrayList<>();

	RowCollector(SheetLimits limits) {
		this.limits = limits;
	}

	/**
	 * Takes what is written in a cell of the row that is being read.
	 * @param column the column, from 0
	 */
	void cell(int column, String text) {
		if (text.isBlank()) {
			return;
		}
		if (column >= this.limits.columns()) {
			throw new UnreadableSheetException(Reason.TOO_MANY_COLUMNS, Integer.toString(this.limits.columns()));
		}
		while (this.cells.size() <= column) {
			this.cells.add("");
		}
		this.cells.set(column, text);
	}

	/** Ends the row that is being read. */
	void endOfRow(int number) {
		if (this.cells.isEmpty()) {
			return;
		}
		if (this.rows.size() == this.limits.rows()) {
			throw new UnreadableSheetException(Reason.TOO_MANY_ROWS, Integer.toString(this.limits.rows()));
		}
		this.rows.add(new SheetRow(number, this.cells));
		this.cells.clear();
	}

	List<SheetRow> rows() {
		return List.copyOf(this.rows);
	}

}
