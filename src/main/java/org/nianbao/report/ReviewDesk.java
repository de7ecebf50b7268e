package org.nianbao.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.ReportContent;
import org.nianbao.history.Actor;
import org.nianbao.report.Submissions.Submission;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The supervising office's acts: opening, returning, accepting. */
@Service
public class ReviewDesk {

	private final Revisions revisions;

	private final RevisionEvents events;

	private final Submissions submissions;

	private final DatabaseClock clock;

	ReviewDesk(Revisions revisions, RevisionEvents events, Submissions submissions, DatabaseClock clock) {
		this.revisions = revisions;
		this.events = events;
		this.submissions = submissions;
		this.clock = clock;
	}

	/**
	 * Opens a submission for review; from now on the agency can't withdraw it. Opening it
	 * again changes nothing.
	 * @throws ActRefusedException if it is not submitted
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void open(long revision, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		Instant now = this.clock.now();
		if (!locked.isOpened() || locked.state() != RevisionState.SUBMITTED) {
			note(locked.open(actor, now));
		}
	}

	/**
	 * Returns an opened submission to the agency, which can edit it again.
	 * @param reason what is to be changed, not blank
	 * @throws ActRefusedException if it is not submitted, or was not opened
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void returnToAgency(long revision, String reason, Actor actor) {
		if (reason.isBlank()) {
			throw new IllegalArgumentException("a return needs a reason");
		}
		note(this.revisions.requireLocked(revision).returnToAgency(reason, actor, this.clock.now()));
	}

	/**
	 * Accepts an opened submission.
	 * @throws ActRefusedException if it is not submitted, was not opened, or was
	 * submitted by the same person
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void accept(long revision, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		long submittedBy = this.submissions.newest(revision).map(Submission::submittedBy).orElse(actor.account());
		note(locked.accept(submittedBy, actor, this.clock.now()));
	}

	/**
	 * Takes an acceptance back; the submission is under review again.
	 * @param reason why; null if nothing is said
	 * @throws ActRefusedException if it is not accepted, or published already
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void takeBackAcceptance(long revision, @Nullable String reason, Actor actor) {
		note(this.revisions.requireLocked(revision).takeBackAcceptance(reason, actor, this.clock.now()));
	}

	/**
	 * The content of the newest submission of a revision, as it was frozen: what a
	 * reviewer reads.
	 * @throws UnknownRevisionException if the revision was never submitted
	 */
	@Transactional(readOnly = true)
	public ReportContent submittedContent(long revision) {
		return this.submissions.newest(revision)
			.map((submission) -> this.submissions.content(submission.id()))
			.orElseThrow(() -> new UnknownRevisionException(revision));
	}

	private void note(RevisionEvent event) {
		this.events.add(event, this.submissions.newest(event.revision()).orElse(null));
	}

}
