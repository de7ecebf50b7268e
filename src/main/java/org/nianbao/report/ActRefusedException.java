package org.nianbao.report;

/**
 * An act is not possible as things stand, for instance because somebody else was faster.
 * Nothing was changed.
 */
public class ActRefusedException extends RuntimeException {

	private final RevisionAct act;

	private final RevisionState state;

	private final Reason reason;

	ActRefusedException(RevisionAct act, RevisionState state, Reason reason) {
		super(act + " is refused while " + state + ": " + reason);
		this.act = act;
		this.state = state;
		this.reason = reason;
	}

	/** The act that was refused. */
	public RevisionAct act() {
		return this.act;
	}

	/** The state in which the revision is. */
	public RevisionState state() {
		return this.state;
	}

	/** Why it was refused. */
	public Reason reason() {
		return this.reason;
	}

	/** The key of the message that tells it, in the messages of this module. */
	public String messageKey() {
		return "report.refused." + this.reason.name();
	}

	/** Why an act is refused. */
	public enum Reason {

		/** The act does not belong to this state. */
		WRONG_STATE,

		/**
		 * The agency uses sign-off, and nobody has released the revision to be signed.
		 */
		NOT_RELEASED,

		/** A step of the agency's sign-off is missing. */
		NOT_SIGNED_OFF,

		/** The agency does not ask for this step of sign-off. */
		STEP_NOT_ASKED_FOR,

		/** The step is signed by the person, not entered for somebody. */
		SIGNED_IN_PERSON,

		/** The content was changed since it was shown. */
		CONTENT_CHANGED,

		/** The agency does not use sign-off. */
		NO_SIGN_OFF,

		/** A reviewer has opened the submission already. */
		ALREADY_OPENED,

		/** No reviewer has opened the submission yet. */
		NOT_OPENED,

		/** The office reviews after publication. */
		REVIEWED_AFTER_PUBLICATION,

		/** Who released, signed or submitted can't accept. */
		SUBMITTED_BY_THE_SAME_PERSON,

		/** As the office has decided, somebody else publishes. */
		NOT_THE_PUBLISHER,

		/** No publication is planned. */
		NOT_PLANNED,

		/** A newer revision of the report is there. */
		NOT_THE_NEWEST,

		/** The report was begun already. */
		ALREADY_BEGUN

	}

}
