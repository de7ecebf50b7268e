package org.nianbao.report;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.ReportContent;
import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException.Reason;
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

	private final SignOffs signOffs;

	private final PlannedPublications plans;

	private final DatabaseClock clock;

	private final AgencyRegister agencies;

	private final SubmissionGate gate;

	SubmissionDesk(Revisions revisions, RevisionEvents events, Submissions submissions, DraftContents contents,
			SignOffs signOffs, PlannedPublications plans, DatabaseClock clock, AgencyRegister agencies,
			SubmissionGate gate) {
		this.revisions = revisions;
		this.events = events;
		this.submissions = submissions;
		this.contents = contents;
		this.signOffs = signOffs;
		this.plans = plans;
		this.clock = clock;
		this.agencies = agencies;
		this.gate = gate;
	}

	/**
	 * Releases a revision to be signed (送领导签发). It can't be edited any more, unless it is
	 * given back.
	 * @throws ActRefusedException if the agency asks for no signature, a step before it
	 * is not signed, or the revision is not edited at the moment
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void release(long revision, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		SignOffSheet sheet = sheet(locked, content(locked));
		this.events.add(locked.release(sheet.practice(), sheet.done(), actor, this.clock.now()));
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
	 * have been submitted with another key), or a step of the agency's sign-off is
	 * missing
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public SubmissionOutcome submit(long revision, UUID idempotencyKey, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		Optional<Submission> made = this.submissions.withKey(revision, idempotencyKey);
		if (made.isPresent()) {
			return new SubmissionOutcome.Received(made.get().receipt());
		}
		ReportContent content = content(locked);
		SignOffSheet sheet = sheet(locked, content);
		locked.requireSubmittable(sheet.practice(), sheet.done());
		List<Refusal> refusals = this.gate.check(locked.report().key(), content);
		return refusals.isEmpty() ? receive(locked, idempotencyKey, content, sheet, false, actor)
				: new SubmissionOutcome.Refused(refusals);
	}

	/**
	 * Signs a released revision and submits it in the same act (签发并报送).
	 * @param idempotencyKey as in {@link #submit}
	 * @param post the signer's post; empty if not stated
	 * @param seen the SHA-256 of the content that was shown to the signer
	 * @throws ActRefusedException if the agency asks for no signature, the revision was
	 * not released, its content was changed since it was shown, or another step is
	 * missing
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public SubmissionOutcome signAndSubmit(long revision, UUID idempotencyKey, String post, String seen, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		Optional<Submission> made = this.submissions.withKey(revision, idempotencyKey);
		if (made.isPresent()) {
			return new SubmissionOutcome.Received(made.get().receipt());
		}
		ReportContent content = content(locked);
		SignOffSheet sheet = sheet(locked, content);
		Set<SignOffStep> done = EnumSet.of(SignOffStep.SIGNING);
		done.addAll(sheet.done());
		if (!sheet.practice().asksFor(SignOffStep.SIGNING)) {
			throw locked.refused(RevisionAct.SUBMIT, Reason.NO_SIGN_OFF);
		}
		locked.requireSubmittable(sheet.practice(), done);
		if (!sheet.hash().equals(seen)) {
			throw locked.refused(RevisionAct.SUBMIT, Reason.CONTENT_CHANGED);
		}
		List<Refusal> refusals = this.gate.check(locked.report().key(), content);
		if (!refusals.isEmpty()) {
			return new SubmissionOutcome.Refused(refusals);
		}
		this.signOffs.add(revision, SignOffStep.SIGNING, SignOffName.of(actor, post), seen, actor, this.clock.now());
		return receive(locked, idempotencyKey, content, sheet(locked, content), true, actor);
	}

	private SubmissionOutcome receive(Revision locked, UUID idempotencyKey, ReportContent content, SignOffSheet sheet,
			boolean signing, Actor actor) {
		Instant now = this.clock.now();
		Submission submission = this.submissions.add(locked, idempotencyKey, content, actor, now);
		this.events.add(locked.submit(sheet.practice(), sheet.done(), signing, actor, now), submission);
		this.gate.received(locked.report().key(), submission.receipt(), content);
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
		this.plans.remove(revision);
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

	private ReportContent content(Revision revision) {
		return this.contents.assemble(revision.id(), revision.report().key(), revision.edition());
	}

	private SignOffSheet sheet(Revision revision, ReportContent content) {
		SignOffPractice practice = this.signOffs.practice(this.agencies.require(revision.report().key().agency()));
		return this.signOffs.sheet(revision.id(), practice, content);
	}

}
