package org.nianbao.remark;

/**
 * A remark can't be made, or nothing can be done with it, as things stand. Nothing was
 * changed.
 */
public class RemarkRefusedException extends RuntimeException {

	private final Reason reason;

	RemarkRefusedException(Reason reason) {
		super("refused: " + reason);
		this.reason = reason;
	}

	/** The report has no such place to remark on. */
	public static RemarkRefusedException noSuchPlace() {
		return new RemarkRefusedException(Reason.NO_SUCH_PLACE);
	}

	/** Why it was refused. */
	public Reason reason() {
		return this.reason;
	}

	/** The key of the message that tells it, in the messages of this module. */
	public String messageKey() {
		return "remark.refused." + this.reason.name();
	}

	/** Why something is refused. */
	public enum Reason {

		/** The submission is not the one that is under review. */
		NOT_UNDER_REVIEW,

		/** Nobody has begun to review the submission. */
		NOT_OPENED,

		/** The report has no such place. */
		NO_SUCH_PLACE,

		/** The report has no remark of that number. */
		NO_SUCH_REMARK,

		/** The remark was settled meanwhile. */
		RESOLVED

	}

}
