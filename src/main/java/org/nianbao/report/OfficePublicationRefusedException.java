package org.nianbao.report;

/** An office can't plan as things stand. Nothing was changed. */
public class OfficePublicationRefusedException extends RuntimeException {

	private final Reason reason;

	OfficePublicationRefusedException(Reason reason) {
		super("publishing together is refused: " + reason);
		this.reason = reason;
	}

	/** Why it was refused. */
	public Reason reason() {
		return this.reason;
	}

	/** The key of the message that tells it, in the messages of this module. */
	public String messageKey() {
		return "report.office.refused." + this.reason.name();
	}

	/** Why it is refused. */
	public enum Reason {

		/** The office has decided that agencies publish themselves. */
		NOT_THE_PUBLISHER,

		/** The office's reports are being published at this moment. */
		UNDER_WAY,

		/** Nothing is planned. */
		NOT_PLANNED

	}

}
