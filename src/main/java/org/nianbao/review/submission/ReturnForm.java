package org.nianbao.review.submission;

import jakarta.validation.constraints.Size;
import org.nianbao.content.PlainText;

/**
 * What a reviewer tells the agency when returning a submission.
 *
 * @param reason what is to be changed; empty where open remarks say it
 */
record ReturnForm(@Size(max = ReturnForm.LONGEST, message = "{review.return.reason.tooLong}") String reason) {

	/** The longest reason, in UTF-16 units. */
	static final int LONGEST = 2000;

	ReturnForm {
		reason = (reason != null) ? PlainText.paragraphs(reason) : "";
	}

}
