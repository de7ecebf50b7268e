package org.nianbao.review.submission;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.report.SubmittedReport;

/**
 * What a person can do with a report as it stands.
 *
 * @param open begin the review
 * @param decide return or accept
 * @param ownSubmission whether the person submitted it and so can't accept it
 * @param takeBack take the acceptance back
 * @param publish publish
 * @param published the published revisions that the person can take down, the newest
 * first; empty if none
 */
record PossibleActs(boolean open, boolean decide, boolean ownSubmission, boolean takeBack, boolean publish,
		List<RevisionStatus> published) {

	/**
	 * The acts.
	 * @param reviews whether the person reviews the agency's reports
	 * @param publishes whether the person publishes them
	 * @param account the person's account
	 */
	static PossibleActs of(List<RevisionStatus> revisions, @Nullable SubmittedReport submission, boolean reviews,
			boolean publishes, long account) {
		RevisionStatus newest = revisions.isEmpty() ? null : revisions.getLast();
		RevisionState state = (newest != null) ? newest.state() : null;
		boolean opened = newest != null && newest.openedBy() != null;
		boolean submitted = state == RevisionState.SUBMITTED;
		boolean accepted = state == RevisionState.ACCEPTED;
		List<RevisionStatus> published = revisions.reversed()
			.stream()
			.filter((revision) -> publishes && revision.state() == RevisionState.PUBLISHED)
			.toList();
		return new PossibleActs(reviews && submitted && !opened, reviews && submitted && opened,
				submission != null && submission.submittedBy() == account, reviews && accepted, publishes && accepted,
				published);
	}

	/** Whether there is nothing to do for the person. */
	public boolean isNone() {
		return !this.open && !this.decide && !this.takeBack && !this.publish && this.published.isEmpty();
	}

}
