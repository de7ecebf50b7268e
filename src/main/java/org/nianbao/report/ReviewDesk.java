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

	private final PlannedPublications plans;

	private final PublicationRules rules;

	private final DatabaseClock clock;

	ReviewDesk(Revisions revisions, RevisionEvents events, Submissions submissions, PlannedPublications plans,
			PublicationRules rules, DatabaseClock clock) {
		this.revisions = revisions;
		this.events = events;
		this.submissions = submissions;
		this.plans = plans;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Opens a submission for review; from now on the agency can't withdraw it. Opening it
	 * again changes nothing.
	 * @throws ActRefusedException if it is not submitted, or the office reviews after
	 * publication
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void open(long revision, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		Instant now = this.clock.now();
		if (!locked.isOpened() || locked.state() != RevisionState.SUBMITTED) {
			note(locked.open(this.rules.reviewAfterPublication(locked.report().key()), actor, now));
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
		this.plans.remove(revision);
	}

	/**
	 * Accepts an opened submission.
	 * @throws ActRefusedException if it is not submitted, was not opened, or the same
	 * person released, signed or submitted it
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void accept(long revision, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		note(locked.accept(this.events.isSubmitter(revision, actor.account()), actor, this.clock.now()));
	}

	/**
	 * Whether the person had a part in submitting a revision, released, signed or
	 * submitted it, and so can't accept it.
	 * @param account the number of the person's account
	 */
	@Transactional(readOnly = true)
	public boolean isSubmitter(long revision, long account) {
		return this.events.isSubmitter(revision, account);
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
		this.plans.remove(revision);
	}

	/**
	 * States that the office has nothing against what was published before its review
	 * (备案).
	 * @throws ActRefusedException if it was not published so, was confirmed already, or
	 * the same person released, signed or submitted it
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void confirm(long revision, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		note(locked.confirm(this.events.isSubmitter(revision, actor.account()), actor, this.clock.now()));
	}

	/**
	 * Asks the agency to correct what was published before the office's review.
	 * @param reason what is to be corrected, not blank
	 * @throws ActRefusedException if it was not published so, or a correction was asked
	 * for already
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void askForCorrection(long revision, String reason, Actor actor) {
		if (reason.isBlank()) {
			throw new IllegalArgumentException("a correction needs a reason");
		}
		note(this.revisions.requireLocked(revision).askForCorrection(reason, actor, this.clock.now()));
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
