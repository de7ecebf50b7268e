package org.nianbao.report;

/** There is no such revision. */
public class UnknownRevisionException extends RuntimeException {

	UnknownRevisionException(long revision) {
		super("no revision " + revision);
	}

}
