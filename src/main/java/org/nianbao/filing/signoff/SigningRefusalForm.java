package org.nianbao.filing.signoff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;

/**
 * Why a signer sends a report back.
 *
 * @param reason what is to be changed
 */
record SigningRefusalForm(@NotBlank(message = "{filing.signing.reason.missing}") @Size(max = 2000,
		message = "{filing.signing.reason.tooLong}") String reason) {

	SigningRefusalForm(@Nullable String reason) {
		this.reason = (reason != null) ? PlainText.paragraphs(reason) : "";
	}

}
