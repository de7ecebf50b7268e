package org.nianbao.report;

import java.time.Instant;

import org.nianbao.agency.AgencyRegister;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.ActRefusedException.Reason;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people of an agency sign before a report leaves it. A signature counts for the
 * content that was signed: once that is changed, the step is to be signed again.
 */
@Service
public class SignOffDesk {

	private final Revisions revisions;

	private final RevisionStatuses statuses;

	private final RevisionEvents events;

	private final DraftContents contents;

	private final SignOffs signOffs;

	private final DatabaseClock clock;

	private final AgencyRegister agencies;

	private final History history;

	SignOffDesk(Revisions revisions, RevisionStatuses statuses, RevisionEvents events, DraftContents contents,
			SignOffs signOffs, DatabaseClock clock, AgencyRegister agencies, History history) {
		this.revisions = revisions;
		this.statuses = statuses;
		this.events = events;
		this.contents = contents;
		this.signOffs = signOffs;
		this.clock = clock;
		this.agencies = agencies;
		this.history = history;
	}

	/**
	 * How an agency signs off its reports.
	 * @throws org.nianbao.agency.UnknownAgencyException if there is no such agency
	 */
	@Transactional(readOnly = true)
	public SignOffPractice practice(String agency) {
		return this.signOffs.practice(this.agencies.require(agency));
	}

	/**
	 * Settles how an agency signs off from now on. A report that waits for a signature
	 * which is no longer asked for can be submitted without.
	 * @throws org.nianbao.agency.UnknownAgencyException if there is no such agency
	 */
	@Transactional
	public void adopt(String agency, SignOffPractice practice, Actor actor) {
		SignOffPractice before = practice(agency);
		this.agencies.useSignOff(agency, practice.asksFor(SignOffStep.SIGNING));
		this.signOffs.adopt(agency, practice);
		this.history.record(Act.of(actor, "report.adopt-sign-off", Subject.agency(agency))
			.change("steps", before.inOrder(), practice.inOrder())
			.change("forColleagues", before.forColleagues(), practice.forColleagues()));
	}

	/**
	 * How far the sign-off of a revision is.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional(readOnly = true)
	public SignOffSheet sheet(long revision) {
		RevisionStatus status = this.statuses.require(revision);
		return this.signOffs.sheet(revision, practice(status.key().agency()),
				this.contents.assemble(revision, status.key(), status.edition()));
	}

	/** The post that a person stated last; empty if none. */
	@Transactional(readOnly = true)
	public String lastPost(Actor actor) {
		return this.signOffs.lastPost(actor.account()).orElse("");
	}

	/**
	 * Signs a step off. The signature itself (签发) of somebody with an account is given by
	 * {@link SubmissionDesk#signAndSubmit}.
	 * @param seen the SHA-256 of the content that was shown to the person
	 * @throws ActRefusedException if the agency does not ask for the step, does not let
	 * filers enter it for colleagues, the content was changed since it was shown, the
	 * report is with the office already, or a signature is entered before the report was
	 * sent to be signed
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void sign(long revision, SignOffStep step, SignOffName name, String seen, Actor actor) {
		Revision locked = this.revisions.requireLocked(revision);
		SignOffPractice practice = practice(locked.report().key().agency());
		Instant now = this.clock.now();
		RevisionEvent event = locked.signOff(step, name.toString(), actor, now);
		if (!practice.asksFor(step)) {
			throw locked.refused(RevisionAct.SIGN_OFF, Reason.STEP_NOT_ASKED_FOR);
		}
		if (name.colleague() ? !practice.forColleagues() : step == SignOffStep.SIGNING) {
			throw locked.refused(RevisionAct.SIGN_OFF, Reason.SIGNED_IN_PERSON);
		}
		SignOffSheet sheet = this.signOffs.sheet(revision, practice,
				this.contents.assemble(revision, locked.report().key(), locked.edition()));
		if (!sheet.hash().equals(seen)) {
			throw locked.refused(RevisionAct.SIGN_OFF, Reason.CONTENT_CHANGED);
		}
		this.signOffs.add(revision, step, name, seen, actor, now);
		this.events.add(event);
	}

}
