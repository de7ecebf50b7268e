package org.nianbao.filing.signoff;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;

/**
 * A signature with which the report is submitted.
 *
 * @param key made by the page, so that pressing twice submits once
 * @param post the signer's post; empty if not stated
 * @param seen the SHA-256 of the content that the page showed
 */
record SignForm(@NotNull UUID key, @Size(max = StepForm.LONGEST, message = "{filing.signOff.tooLong}") String post,
		String seen) {

	@SuppressWarnings("NullAway") // A form without a key is refused.
	SignForm(@Nullable UUID key, @Nullable String post, @Nullable String seen) {
		this.key = key;
		this.post = (post != null) ? PlainText.line(post) : "";
		this.seen = (seen != null) ? seen : "";
	}

}
