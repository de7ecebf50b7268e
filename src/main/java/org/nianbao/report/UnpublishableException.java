package org.nianbao.report;

/** A submission can't be published, because it is not what the office received. */
public class UnpublishableException extends RuntimeException {

	/**
	 * A frozen content whose hash is not the one on its receipt.
	 * @param receipt the number of the receipt
	 */
	public UnpublishableException(String receipt) {
		super("the content of submission " + receipt + " is not the one that was received");
	}

}
