package org.nianbao.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException.Reason;

/**
 * One revision of a report, with the acts that lead it through its life. Each act guards
 * itself and gives the event that is to be noted. A revision is only ever loaded under
 * its lock; the content is not mapped here, since saving it with the revision would write
 * over what others edit at the same time.
 */
@Entity
class Revision {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "report_id", updatable = false)
	private Report report;

	@Column(updatable = false)
	private int number;

	@Column(updatable = false)
	private String edition;

	@Enumerated(EnumType.STRING)
	private RevisionState state;

	@Column(updatable = false)
	private @Nullable String correctionReason;

	private @Nullable Instant openedAt;

	private @Nullable Long openedBy;

	private @Nullable String openedByName;

	private @Nullable Long inCharge;

	private @Nullable String inChargeName;

	@Enumerated(EnumType.STRING)
	private @Nullable LaterReview laterReview;

	@Column(updatable = false)
	private Instant createdAt;

	@Column(updatable = false)
	private long createdBy;

	@Column(updatable = false)
	private String createdByName;

	protected Revision() {
	}

	private Revision(Report report, int number, String edition, @Nullable String correctionReason, Actor actor,
			Instant at) {
		this.report = report;
		this.number = number;
		this.edition = edition;
		this.state = RevisionState.DRAFT;
		this.correctionReason = correctionReason;
		this.createdAt = at;
		this.createdBy = actor.account();
		this.createdByName = actor.name();
	}

	static Revision first(Report report, String edition, Actor actor, Instant at) {
		return new Revision(report, 1, edition, null, actor, at);
	}

	/** The revision of a report that was published elsewhere before. */
	static Revision archived(Report report, String edition, Actor actor, Instant at) {
		Revision revision = first(report, edition, actor, at);
		revision.state = RevisionState.PUBLISHED;
		return revision;
	}

	/** The event with which such a revision begins. */
	RevisionEvent broughtIn(Actor actor) {
		return new RevisionEvent(this.report.key(), this.number, id(), RevisionAct.BRING_IN, null, this.state, null,
				null, actor, this.createdAt);
	}

	/** The next revision of the same report, which corrects this one. */
	Revision correction(String reason, Actor actor, Instant at) {
		if (!this.state.isFinal()) {
			throw refused(RevisionAct.BEGIN, Reason.WRONG_STATE);
		}
		return new Revision(this.report, this.number + 1, this.edition, reason, actor, at);
	}

	/** The event with which the revision begins. */
	RevisionEvent begun(Actor actor) {
		return new RevisionEvent(this.report.key(), this.number, id(), RevisionAct.BEGIN, null, this.state,
				this.correctionReason, null, actor, this.createdAt);
	}

	RevisionEvent handOver(Actor to, Actor actor, Instant at) {
		RevisionEvent event = perform(RevisionAct.HAND_OVER, null, to.name(), actor, at);
		this.inCharge = to.account();
		this.inChargeName = to.name();
		return event;
	}

	/**
	 * @param signer the name and post of who signs
	 */
	RevisionEvent signOff(SignOffStep step, String signer, Actor actor, Instant at) {
		if (step == SignOffStep.SIGNING && this.state.isEditable()) {
			throw refused(RevisionAct.SIGN_OFF, Reason.NOT_RELEASED);
		}
		return perform(RevisionAct.SIGN_OFF, signer, step.name(), actor, at);
	}

	/**
	 * @param done the steps of sign-off that were signed of the content as it stands
	 */
	RevisionEvent release(SignOffPractice practice, Collection<SignOffStep> done, Actor actor, Instant at) {
		requirePossible(RevisionAct.RELEASE);
		if (!practice.asksFor(SignOffStep.SIGNING)) {
			throw refused(RevisionAct.RELEASE, Reason.NO_SIGN_OFF);
		}
		if (!practice.isReadyToSign(done)) {
			throw refused(RevisionAct.RELEASE, Reason.NOT_SIGNED_OFF);
		}
		return perform(RevisionAct.RELEASE, null, actor, at);
	}

	RevisionEvent giveBack(@Nullable String reason, Actor actor, Instant at) {
		return perform(RevisionAct.GIVE_BACK, reason, actor, at);
	}

	/**
	 * Whether it can be submitted as things stand; the rules are asked elsewhere.
	 * @param done the steps of sign-off that were signed of the content as it stands
	 */
	void requireSubmittable(SignOffPractice practice, Collection<SignOffStep> done) {
		requirePossible(RevisionAct.SUBMIT);
		if (practice.asksFor(SignOffStep.SIGNING) && this.state != RevisionState.RELEASED) {
			throw refused(RevisionAct.SUBMIT, Reason.NOT_RELEASED);
		}
		if (!practice.missing(done).isEmpty()) {
			throw refused(RevisionAct.SUBMIT, Reason.NOT_SIGNED_OFF);
		}
	}

	/**
	 * @param signing whether the act is a signature too
	 */
	RevisionEvent submit(SignOffPractice practice, Collection<SignOffStep> done, boolean signing, Actor actor,
			Instant at) {
		requireSubmittable(practice, done);
		return perform(RevisionAct.SUBMIT, null, signing ? SignOffStep.SIGNING.name() : null, actor, at);
	}

	boolean isOpened() {
		return this.openedAt != null;
	}

	RevisionEvent open(boolean reviewAfterPublication, Actor actor, Instant at) {
		requirePossible(RevisionAct.OPEN);
		if (reviewAfterPublication) {
			throw refused(RevisionAct.OPEN, Reason.REVIEWED_AFTER_PUBLICATION);
		}
		RevisionEvent event = perform(RevisionAct.OPEN, null, actor, at);
		this.openedAt = at;
		this.openedBy = actor.account();
		this.openedByName = actor.name();
		return event;
	}

	RevisionEvent withdraw(Actor actor, Instant at) {
		requirePossible(RevisionAct.WITHDRAW);
		if (isOpened()) {
			throw refused(RevisionAct.WITHDRAW, Reason.ALREADY_OPENED);
		}
		return perform(RevisionAct.WITHDRAW, null, actor, at);
	}

	RevisionEvent returnToAgency(String reason, Actor actor, Instant at) {
		requireOpened(RevisionAct.RETURN);
		RevisionEvent event = perform(RevisionAct.RETURN, reason, actor, at);
		this.openedAt = null;
		this.openedBy = null;
		this.openedByName = null;
		return event;
	}

	/**
	 * @param submitter whether the same person released, signed or submitted it
	 */
	RevisionEvent accept(boolean submitter, Actor actor, Instant at) {
		requireOpened(RevisionAct.ACCEPT);
		if (submitter) {
			throw refused(RevisionAct.ACCEPT, Reason.SUBMITTED_BY_THE_SAME_PERSON);
		}
		return perform(RevisionAct.ACCEPT, null, actor, at);
	}

	RevisionEvent takeBackAcceptance(@Nullable String reason, Actor actor, Instant at) {
		return perform(RevisionAct.TAKE_BACK_ACCEPTANCE, reason, actor, at);
	}

	/** Whether it can be published as things stand. */
	void requirePublishable(RevisionAct act, boolean reviewAfterPublication) {
		requirePossible(act);
		if (this.state == RevisionState.SUBMITTED && !reviewAfterPublication) {
			throw refused(act, Reason.WRONG_STATE);
		}
	}

	/**
	 * @param reviewAfterPublication whether the office reviews after publication
	 */
	RevisionEvent planPublication(boolean reviewAfterPublication, Instant planned, Actor actor, Instant at) {
		requirePublishable(RevisionAct.PLAN_PUBLICATION, reviewAfterPublication);
		return perform(RevisionAct.PLAN_PUBLICATION, null, planned.toString(), actor, at);
	}

	RevisionEvent cancelPlan(Actor actor, Instant at) {
		return perform(RevisionAct.CANCEL_PLAN, null, actor, at);
	}

	/**
	 * @param reviewAfterPublication whether the office reviews after publication
	 */
	RevisionEvent publish(boolean reviewAfterPublication, Actor actor, Instant at) {
		requirePublishable(RevisionAct.PUBLISH, reviewAfterPublication);
		this.laterReview = (this.state == RevisionState.SUBMITTED) ? LaterReview.PENDING : null;
		return perform(RevisionAct.PUBLISH, null, actor, at);
	}

	/**
	 * @param submitter whether the same person released, signed or submitted it
	 */
	RevisionEvent confirm(boolean submitter, Actor actor, Instant at) {
		requireLaterReview(RevisionAct.CONFIRM, LaterReview.PENDING, LaterReview.CORRECTION_ASKED);
		if (submitter) {
			throw refused(RevisionAct.CONFIRM, Reason.SUBMITTED_BY_THE_SAME_PERSON);
		}
		this.laterReview = LaterReview.CONFIRMED;
		return perform(RevisionAct.CONFIRM, null, actor, at);
	}

	RevisionEvent askForCorrection(String reason, Actor actor, Instant at) {
		requireLaterReview(RevisionAct.ASK_FOR_CORRECTION, LaterReview.PENDING, LaterReview.CONFIRMED);
		this.laterReview = LaterReview.CORRECTION_ASKED;
		return perform(RevisionAct.ASK_FOR_CORRECTION, reason, actor, at);
	}

	private void requireLaterReview(RevisionAct act, LaterReview... possible) {
		requirePossible(act);
		if (!Arrays.asList(possible).contains(this.laterReview)) {
			throw refused(act, Reason.WRONG_STATE);
		}
	}

	RevisionEvent takeDown(String reason, Actor actor, Instant at) {
		return perform(RevisionAct.TAKE_DOWN, reason, actor, at);
	}

	private void requireOpened(RevisionAct act) {
		requirePossible(act);
		if (!isOpened()) {
			throw refused(act, Reason.NOT_OPENED);
		}
	}

	private RevisionState requirePossible(RevisionAct act) {
		return this.state.after(act).orElseThrow(() -> refused(act, Reason.WRONG_STATE));
	}

	private RevisionEvent perform(RevisionAct act, @Nullable String reason, Actor actor, Instant at) {
		return perform(act, reason, null, actor, at);
	}

	private RevisionEvent perform(RevisionAct act, @Nullable String reason, @Nullable String detail, Actor actor,
			Instant at) {
		RevisionState before = this.state;
		this.state = requirePossible(act);
		return new RevisionEvent(this.report.key(), this.number, id(), act, before, this.state, reason, detail, actor,
				at);
	}

	ActRefusedException refused(RevisionAct act, Reason reason) {
		return new ActRefusedException(act, this.state, reason);
	}

	long id() {
		return Objects.requireNonNull(this.id, "not saved yet");
	}

	Report report() {
		return this.report;
	}

	int number() {
		return this.number;
	}

	String edition() {
		return this.edition;
	}

	RevisionState state() {
		return this.state;
	}

	@Nullable String correctionReason() {
		return this.correctionReason;
	}

}
