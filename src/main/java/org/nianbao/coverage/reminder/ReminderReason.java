package org.nianbao.coverage.reminder;

import java.util.Optional;

import org.nianbao.coverage.Standing;

/** Of what an agency is reminded. */
public enum ReminderReason {

	/** It has not begun its report. */
	NOT_BEGUN,

	/** It has not submitted its report. */
	NOT_SUBMITTED,

	/** The office returned the report or remarked on it, and waits for an answer. */
	NOT_ANSWERED;

	/** Of what the agency is to be reminded; empty if the office waits for nothing. */
	static Optional<ReminderReason> of(Standing standing) {
		return switch (standing.state()) {
			case NOT_STARTED -> Optional.of(NOT_BEGUN);
			case DRAFTING, AWAITING_RELEASE -> Optional.of(NOT_SUBMITTED);
			case RETURNED -> Optional.of(NOT_ANSWERED);
			case AWAITING_REVIEW, PUBLISHED, CORRECTING ->
				(standing.openRemarks() > 0) ? Optional.of(NOT_ANSWERED) : Optional.empty();
			case ACCEPTED, TAKEN_DOWN, EXEMPTED -> Optional.empty();
		};
	}

	/** The key of its name in the message files. */
	public String messageKey() {
		return "coverage.reason." + name();
	}

}
