package org.nianbao.review.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.nianbao.content.PlainText;

/**
 * What the public is told when a report is withheld.
 *
 * @param publicReason why it is withheld
 */
record TakeDownForm(@NotBlank(message = "{review.takeDown.reason.missing}") @Size(max = TakeDownForm.LONGEST,
		message = "{review.takeDown.reason.tooLong}") String publicReason) {

	/** The longest reason, in UTF-16 units. */
	static final int LONGEST = 500;

	TakeDownForm {
		publicReason = (publicReason != null) ? PlainText.paragraphs(publicReason) : "";
	}

}
