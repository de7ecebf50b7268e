package org.nianbao.report;

import java.time.Instant;
import java.util.Optional;

import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException.Reason;
import org.nianbao.report.Submissions.Submission;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accepted reports public, and withholds them in an emergency. */
@Service
public class PublicationDesk {

	private final Revisions revisions;

	private final RevisionEvents events;

	private final Submissions submissions;

	private final PlannedPublications plans;

	private final PublicationRules rules;

	private final DatabaseClock clock;

	private final PublicationRegister register;

	PublicationDesk(Revisions revisions, RevisionEvents events, Submissions submissions, PlannedPublications plans,
			PublicationRules rules, DatabaseClock clock, PublicationRegister register) {
		this.revisions = revisions;
		this.events = events;
		this.submissions = submissions;
		this.plans = plans;
		this.rules = rules;
		this.clock = clock;
		this.register = register;
	}

	/**
	 * Publishes an accepted revision, or one that the office reviews afterwards, with its
	 * figures, or changes nothing at all.
	 * @param actor who publishes; for which agency or office is what matters
	 * @throws ActRefusedException if it is not accepted, or is not for them to publish
	 * @throws UnpublishableException if the content is not the one that was received
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void publish(long revision, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		Instant now = this.clock.now();
		boolean reviewAfterwards = this.rules.require(locked, RevisionAct.PUBLISH, actor);
		RevisionEvent event = locked.publish(reviewAfterwards, actor, now);
		Submission submission = this.submissions.newest(revision).orElseThrow();
		this.register.publish(new AcceptedSubmission(submission.id(), revision, locked.report().id(),
				locked.report().key(), locked.number(), locked.correctionReason(),
				this.submissions.content(submission.id()), submission.receipt()), actor, now);
		this.plans.remove(revision);
		this.events.add(event, submission);
	}

	/**
	 * Publishes a revision as somebody saw it.
	 * @param receipt the number of the receipt of the submission that was shown
	 * @throws ActRefusedException also if there is a newer submission
	 * @see #publish(long, Actor)
	 */
	@Transactional
	public void publish(long revision, String receipt, Actor actor) {
		requireNewest(revision, RevisionAct.PUBLISH, receipt);
		publish(revision, actor);
	}

	private void requireNewest(long revision, RevisionAct act, String receipt) {
		Revision locked = this.revisions.requireLocked(revision);
		if (this.submissions.newest(revision).filter((newest) -> newest.receipt().number().equals(receipt)).isEmpty()) {
			throw locked.refused(act, Reason.CONTENT_CHANGED);
		}
	}

	/** Why the planned publication of a revision did not come about; empty if it may. */
	@Transactional(readOnly = true)
	public Optional<PublicationFailure> failure(long revision) {
		return this.plans.failure(revision);
	}

	/**
	 * Plans the publication of a revision that could be published now (定时发布), in place of
	 * an earlier plan. The plan ends when it is withdrawn or its acceptance taken back.
	 * @param time when it is to be published
	 * @param actor who publishes; for which agency or office is what matters
	 * @param receipt the number of the receipt of the submission that was shown
	 * @throws ActRefusedException if it is not accepted, is not for them to publish, or
	 * there is a newer submission
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void plan(long revision, Instant time, String receipt, Actor actor) {
		requireNewest(revision, RevisionAct.PLAN_PUBLICATION, receipt);
		Revision locked = this.revisions.requireLocked(revision);
		boolean reviewAfterwards = this.rules.require(locked, RevisionAct.PLAN_PUBLICATION, actor);
		this.events.add(locked.planPublication(reviewAfterwards, time, actor, this.clock.now()));
		this.plans.add(revision, time, actor);
	}

	/**
	 * Gives the plan to publish a revision up.
	 * @throws ActRefusedException if none is planned
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void cancelPlan(long revision, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		RevisionEvent event = locked.cancelPlan(actor, this.clock.now());
		if (!this.plans.remove(revision)) {
			throw locked.refused(RevisionAct.CANCEL_PLAN, Reason.NOT_PLANNED);
		}
		this.events.add(event);
	}

	/**
	 * Withholds a published revision from the public. The record stays.
	 * @param reason the reason that its address will tell, not blank
	 * @throws ActRefusedException if it is not published
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void takeDown(long revision, String reason, Actor actor) {
		if (reason.isBlank()) {
			throw new IllegalArgumentException("the public is told the reason");
		}
		Revision locked = this.revisions.requireLocked(revision);
		Instant now = this.clock.now();
		this.events.add(locked.takeDown(reason, actor, now));
		this.register.takeDown(revision, reason, actor, now);
	}

}
