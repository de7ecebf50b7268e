package org.nianbao.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.ReportContent;
import org.nianbao.history.Actor;
import org.nianbao.report.Submissions.Submission;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agency's acts: sign-off, submission with its receipt, withdrawal. */
@Service
public class SubmissionDesk {

	private final Revisions revisions;

	private final RevisionEvents events;

	private final Submissions submissions;

	private final DraftContents contents;

	private final DatabaseClock clock;

	private final AgencyRegister agencies;

	private final SubmissionGate gate;

	SubmissionDesk(Revisions revisions, RevisionEvents events, Submissions submissions, DraftContents contents,
			DatabaseClock clock, AgencyRegister agencies, SubmissionGate gate) {
		this.revisions = revisions;
		this.events = events;
		this.submissions = submissions;
		this.contents = contents;
		this.clock = clock;
		this.agencies = agencies;
		this.gate = gate;
	}

	/**
	 * Releases a revision for submission.
	 * @throws ActRefusedException if the agency does not use sign-off, or the revision is
	 * not edited at the moment
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void release(long revision, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		this.events.add(locked.release(usesSignOff(locked), actor, this.clock.now()));
	}

	/**
	 * Gives a released revision back to those who edit it.
	 * @param reason what is to be changed; null if nothing is said
	 * @throws ActRefusedException if the revision is not released
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void giveBack(long revision, @Nullable String reason, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		this.events.add(locked.giveBack(reason, actor, this.clock.now()));
	}

	/**
	 * Submits a revision: freezes its content, if the rules let it pass, and gives the
	 * receipt.
	 * @param idempotencyKey made by the page from which it is submitted; submitting again
	 * with the same key gives the same receipt, so that a retry is safe
	 * @throws ActRefusedException if the revision is not edited at the moment (it may
	 * have been submitted with another key), or was not released where the agency uses
	 * sign-off
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public SubmissionOutcome submit(long revision, UUID idempotencyKey, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		Optional<Submission> made = this.submissions.withKey(revision, idempotencyKey);
		if (made.isPresent()) {
			return new SubmissionOutcome.Received(made.get().receipt());
		}
		boolean signOff = usesSignOff(locked);
		locked.requireSubmittable(signOff);
		ReportKey key = locked.report().key();
		ReportContent content = this.contents.assemble(revision, key, locked.edition());
		List<Refusal> refusals = this.gate.check(key, content);
		if (!refusals.isEmpty()) {
			return new SubmissionOutcome.Refused(refusals);
		}
		Instant now = this.clock.now();
		Submission submission = this.submissions.add(locked, idempotencyKey, content, actor, now);
		this.events.add(locked.submit(signOff, actor, now), submission);
		this.gate.received(key, submission.receipt());
		return new SubmissionOutcome.Received(submission.receipt());
	}

	/**
	 * Takes a submission back, so that it can be edited again.
	 * @throws ActRefusedException if it is not submitted, or a reviewer has opened it
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void withdraw(long revision, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		RevisionEvent event = locked.withdraw(actor, this.clock.now());
		this.events.add(event, this.submissions.newest(revision).orElseThrow());
	}

	/**
	 * A submission of a report as it was frozen; empty if there is none of that number.
	 * @param report the report's internal number
	 * @param number the number of the submission within the report, from 1
	 */
	@Transactional(readOnly = true)
	public Optional<FrozenSubmission> frozen(long report, int number) {
		return this.submissions.numbered(report, number)
			.map((submission) -> new FrozenSubmission(submission.receipt(), this.submissions.content(submission.id())));
	}

	private boolean usesSignOff(Revision revision) {
		return this.agencies.require(revision.report().key().agency()).usesSignOff();
	}

}
