package org.nianbao.filing.section;

import java.time.Instant;

import org.nianbao.report.EditOutcome.Conflict;
import org.nianbao.report.TextEdit;

/**
 * Two texts for one place. The page shows both; what the person then saves replaces the
 * other one knowingly.
 *
 * @param stored the text that stands there now
 * @param storedVersion its version
 * @param changedBy the name of the other person
 * @param changedAt when the other person changed it
 */
record TextConflict(String stored, String storedVersion, String changedBy, Instant changedAt) {

	static TextConflict of(Conflict<String> conflict) {
		return new TextConflict(conflict.stored(), TextEdit.version(conflict.stored()), conflict.changedBy(),
				conflict.changedAt());
	}

}
