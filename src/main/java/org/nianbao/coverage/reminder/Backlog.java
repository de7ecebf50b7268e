package org.nianbao.coverage.reminder;

import java.util.Collection;

import org.nianbao.agency.PublicationMode;
import org.nianbao.coverage.CoverageState;
import org.nianbao.coverage.Standing;

/**
 * What is left to be done at an office.
 *
 * @param notSubmitted how many agencies have not submitted
 * @param notReviewed how many submissions wait for the office's decision
 * @param notPublished how many accepted reports wait for the office to publish them
 * @param notPublic how many reports the public can't read yet
 */
record Backlog(int notSubmitted, int notReviewed, int notPublished, int notPublic) {

	static Backlog of(Collection<Standing> standings, PublicationMode mode) {
		int notSubmitted = 0;
		int notReviewed = 0;
		int accepted = 0;
		int notPublic = 0;
		for (Standing standing : standings) {
			CoverageState state = standing.state();
			notSubmitted += state.awaitsSubmission() ? 1 : 0;
			notReviewed += (state == CoverageState.AWAITING_REVIEW) ? 1 : 0;
			accepted += (state == CoverageState.ACCEPTED) ? 1 : 0;
			notPublic += state.awaitsPublication() ? 1 : 0;
		}
		return new Backlog(notSubmitted, notReviewed, (mode == PublicationMode.BY_OFFICE) ? accepted : 0, notPublic);
	}

	/** What is left to be done for a date. */
	int of(Due due) {
		return switch (due) {
			case SUBMISSION -> this.notSubmitted;
			case REVIEW -> this.notReviewed;
			case PUBLICATION -> this.notPublished;
			case STATUTORY -> this.notPublic;
		};
	}

}
