package org.nianbao.filing.intake;

import org.nianbao.filing.OpenReport;

/** A document was taken over or removed meanwhile, or it is not this person's. */
class DocumentGoneException extends RuntimeException {

	private final transient OpenReport report;

	DocumentGoneException(OpenReport report) {
		super("no such document is waiting to be taken over");
		this.report = report;
	}

	/** The report into which it was read. */
	OpenReport report() {
		return this.report;
	}

}
