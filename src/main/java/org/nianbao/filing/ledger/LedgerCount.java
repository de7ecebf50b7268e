package org.nianbao.filing.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;

/**
 * What a list of requests counts.
 *
 * @param matrix the table that it fills
 * @param counted the numbers of the list's rows behind each cell, by cell code; every
 * cell that people fill in is there
 * @param unfit the rows that fit nowhere and are not counted
 * @param rows how many requests the list has
 */
record LedgerCount(RequestMatrix matrix, Map<String, List<Integer>> counted, List<Unfit> unfit, int rows) {

	static LedgerCount empty(RequestMatrix matrix, int rows) {
		Map<String, List<Integer>> counted = new LinkedHashMap<>();
		matrix.cells().forEach((cell) -> counted.put(cell.code(), new ArrayList<>()));
		return new LedgerCount(matrix, counted, new ArrayList<>(), rows);
	}

	void count(int row, String cell) {
		this.counted.computeIfAbsent(cell, (code) -> new ArrayList<>()).add(row);
	}

	/** The rows that a cell counts. */
	public List<Integer> rowsOf(String cell) {
		return this.counted.getOrDefault(cell, List.of());
	}

	/** The cells that count something, in printed order. */
	public List<Cell> filled() {
		return this.matrix.cells().stream().filter((cell) -> !rowsOf(cell.code()).isEmpty()).toList();
	}

	/**
	 * The report with the matrix as counted; a cell that says so already stays as it is.
	 */
	ReportContent over(ReportContent draft) {
		return draft.withCells((cells) -> {
			this.counted.forEach((cell, rows) -> {
				CellValue counted = CellValue.of(rows.size());
				if (!draft.cell(cell).counted().equals(counted.counted())) {
					cells.put(cell, counted);
				}
			});
			return cells;
		});
	}

	/**
	 * A row that fits nowhere.
	 *
	 * @param row its number in the list
	 * @param reason why
	 * @param text what is written there
	 */
	record Unfit(int row, Reason reason, String text) {
	}

	/** Why a row fits nowhere. */
	enum Reason {

		/** It does not say readably when the request was received. */
		NO_RECEIVED_DAY,

		/** The request came after the report year. */
		LATER_YEAR,

		/** The request was answered before the report year. */
		EARLIER_YEAR,

		/** It does not say readably when the request was answered. */
		NO_ANSWERED_DAY,

		/** The request was answered before it was received. */
		ANSWERED_BEFORE,

		/** The kind of applicant is none of the form's. */
		NO_KIND,

		/** The outcome is none of the form's, or could be several. */
		NO_OUTCOME,

		/** An outcome without a day. */
		OUTCOME_WITHOUT_DAY;

		public String messageKey() {
			return "filing.ledger.unfit." + name();
		}

	}

}
