package org.nianbao.report;

import java.time.Instant;

import org.nianbao.history.Actor;
import org.nianbao.report.Submissions.Submission;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accepted reports public, and withholds them in an emergency. */
@Service
public class PublicationDesk {

	private final Revisions revisions;

	private final RevisionEvents events;

	private final Submissions submissions;

	private final DatabaseClock clock;

	private final PublicationRegister register;

	PublicationDesk(Revisions revisions, RevisionEvents events, Submissions submissions, DatabaseClock clock,
			PublicationRegister register) {
		this.revisions = revisions;
		this.events = events;
		this.submissions = submissions;
		this.clock = clock;
		this.register = register;
	}

	/**
	 * Publishes an accepted revision, with its figures, or changes nothing at all.
	 * @throws ActRefusedException if it is not accepted
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void publish(long revision, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		Instant now = this.clock.now();
		RevisionEvent event = locked.publish(actor, now);
		Submission submission = this.submissions.newest(revision).orElseThrow();
		this.register.publish(new AcceptedSubmission(submission.id(), revision, locked.report().id(),
				locked.report().key(), locked.number(), locked.correctionReason(),
				this.submissions.content(submission.id()), submission.receipt()), actor, now);
		this.events.add(event, submission);
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
