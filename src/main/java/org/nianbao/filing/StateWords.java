package org.nianbao.filing;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;

/** What people call the state of a report. */
final class StateWords {

	private StateWords() {
	}

	/**
	 * The key of the message that names the state.
	 * @param newest the newest revision; null if the report was not begun
	 */
	static String key(@Nullable RevisionStatus newest) {
		if (newest == null) {
			return "filing.state.NOT_BEGUN";
		}
		boolean correcting = newest.number() > 1 && newest.state() == RevisionState.DRAFT;
		return "filing.state." + (correcting ? "correcting" : newest.state());
	}

	/** The colour of the mark that shows the state: good, warn, bad or none. */
	static String tone(@Nullable RevisionStatus newest) {
		if (newest == null) {
			return "";
		}
		return switch (newest.state()) {
			case ACCEPTED, PUBLISHED -> "good";
			case RETURNED, TAKEN_DOWN -> "bad";
			case SUBMITTED, RELEASED -> "warn";
			case DRAFT -> "";
		};
	}

}
