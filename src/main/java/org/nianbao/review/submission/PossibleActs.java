package org.nianbao.review.submission;

import java.util.List;

import org.nianbao.report.LaterReview;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;

/**
 * What a person can do with a report as it stands.
 *
 * @param open begin the review
 * @param decide return or accept
 * @param ownSubmission whether the person released, signed or submitted it and so can't
 * accept it
 * @param takeBack take the acceptance back
 * @param publish publish
 * @param confirm state that the office has nothing against what was published before
 * @param askForCorrection ask to correct what was published before
 * @param published the published revisions that the person can take down, the newest
 * first; empty if none
 */
record PossibleActs(boolean open, boolean decide, boolean ownSubmission, boolean takeBack, boolean publish,
		boolean confirm, boolean askForCorrection, List<RevisionStatus> published) {

	/**
	 * The acts.
	 * @param reviews whether the person reviews the agency's reports
	 * @param publishes whether it is for the person to publish the report
	 * @param takesDown whether the person can withhold what is published
	 * @param reviewAfterwards whether the office reviews after publication
	 * @param submitter whether the person had a part in submitting the newest revision
	 */
	static PossibleActs of(List<RevisionStatus> revisions, boolean reviews, boolean publishes, boolean takesDown,
			boolean reviewAfterwards, boolean submitter) {
		RevisionStatus newest = revisions.isEmpty() ? null : revisions.getLast();
		RevisionState state = (newest != null) ? newest.state() : null;
		boolean opened = newest != null && newest.openedBy() != null;
		boolean submitted = state == RevisionState.SUBMITTED;
		boolean accepted = state == RevisionState.ACCEPTED;
		List<RevisionStatus> published = revisions.reversed()
			.stream()
			.filter((revision) -> takesDown && revision.state() == RevisionState.PUBLISHED)
			.toList();
		LaterReview later = (newest != null && state == RevisionState.PUBLISHED) ? newest.laterReview() : null;
		return new PossibleActs(reviews && submitted && !opened && !reviewAfterwards, reviews && submitted && opened,
				submitter, reviews && accepted, publishes && (accepted || submitted && reviewAfterwards),
				reviews && later != null && later != LaterReview.CONFIRMED && !submitter,
				reviews && later != null && later != LaterReview.CORRECTION_ASKED, published);
	}

	/** Whether there is nothing to do for the person. */
	public boolean isNone() {
		return !this.open && !this.decide && !this.takeBack && !this.publish && !this.confirm && !this.askForCorrection
				&& this.published.isEmpty();
	}

}
