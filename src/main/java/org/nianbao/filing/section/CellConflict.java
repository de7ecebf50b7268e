package org.nianbao.filing.section;

import java.time.Instant;

import org.nianbao.content.CellValue;
import org.nianbao.report.EditOutcome.Conflict;

/**
 * Two values for one cell, of which the person chooses one.
 *
 * @param storedText what stands in the cell now
 * @param storedSeen the same as the page carries it along
 * @param wantedText what the person typed
 * @param changedBy the name of the other person
 * @param changedAt when the other person changed it
 */
record CellConflict(String storedText, String storedSeen, String wantedText, String changedBy, Instant changedAt) {

	static CellConflict of(Conflict<CellValue> conflict, String typed) {
		return new CellConflict(CellInput.text(conflict.stored()), CellInput.seen(conflict.stored()), typed,
				conflict.changedBy(), conflict.changedAt());
	}

}
