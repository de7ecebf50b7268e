package org.nianbao.administration.upload;

import java.util.List;

/**
 * What becomes of a row.
 *
 * @param number its number in the file
 * @param outcome what becomes of it
 * @param code the code of the agency or region; empty if it has none yet
 * @param name the name of the agency or region
 * @param reasons why it is refused; empty unless it is
 * @param changes what it changes; empty unless it does
 */
record PlannedRow(int number, Outcome outcome, String code, String name, List<Note> reasons, List<Change> changes) {

	PlannedRow {
		reasons = List.copyOf(reasons);
		changes = List.copyOf(changes);
	}

	/** What becomes of a row. */
	enum Outcome {

		/** It can't be taken over, and so nothing of the table can. */
		REFUSED,

		/** It adds something. */
		ADDED,

		/** It changes what is there. */
		CHANGED,

		/** It says what is there already. */
		UNCHANGED

	}

	/**
	 * A change of one value.
	 *
	 * @param column the key of the column's title
	 * @param before what there is; empty for nothing. Where the column has words, the key
	 * of the word.
	 * @param after what there will be, likewise
	 */
	record Change(String column, String before, String after) {
	}

}
