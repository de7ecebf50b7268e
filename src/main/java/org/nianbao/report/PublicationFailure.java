package org.nianbao.report;

/** Why a report was not published when its time had come. It is as it was. */
public enum PublicationFailure {

	/** The content is not the one that was received. */
	CONTENT_DIFFERS,

	/** It was not to be published any more, or by somebody else. */
	REFUSED,

	/** Something went wrong, which the log tells. */
	FAULT;

	static PublicationFailure of(RuntimeException cause) {
		return switch (cause) {
			case UnpublishableException differs -> CONTENT_DIFFERS;
			case ActRefusedException refused -> REFUSED;
			default -> FAULT;
		};
	}

	/** The key of the message that tells it, in the messages of this module. */
	public String messageKey() {
		return "report.unpublished." + name();
	}

}
