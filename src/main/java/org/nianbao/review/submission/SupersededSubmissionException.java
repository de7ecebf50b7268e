package org.nianbao.review.submission;

/**
 * The submission that somebody decided on is not the newest one of its revision any more.
 * Nothing was changed.
 */
class SupersededSubmissionException extends RuntimeException {

	SupersededSubmissionException(String receiptNumber) {
		super("there is a newer submission than " + receiptNumber);
	}

}
