package org.nianbao.review.submission;

import org.jspecify.annotations.Nullable;
import org.nianbao.remark.RemarkRefusedException;
import org.nianbao.report.ActRefusedException;
import org.nianbao.report.RevisionAct;

/**
 * Why an act of the office was not done, for the person to read.
 *
 * @param reason the last part of the key of its words in the message files
 * @param act what was to be done; null where that does not matter
 */
record ActRefusal(String reason, @Nullable RevisionAct act) {

	/** The agency has submitted again since. */
	static final ActRefusal SUPERSEDED = new ActRefusal("SUPERSEDED", null);

	/** It failed for a reason that is in the log. */
	static final ActRefusal FAILED = new ActRefusal("FAILED", null);

	static ActRefusal of(ActRefusedException refused) {
		return switch (refused.reason()) {
			case NOT_OPENED, SUBMITTED_BY_THE_SAME_PERSON, NOT_THE_PUBLISHER, REVIEWED_AFTER_PUBLICATION ->
				new ActRefusal(refused.reason().name(), refused.act());
			default -> new ActRefusal("WRONG_STATE", refused.act());
		};
	}

	static ActRefusal of(RemarkRefusedException refused) {
		return new ActRefusal(refused.reason().name(), null);
	}

	/** The key of its words in the message files. */
	public String messageKey() {
		return "review.refused." + this.reason;
	}

}
