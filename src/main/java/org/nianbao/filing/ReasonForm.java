package org.nianbao.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a published report is corrected.
 *
 * @param reason the reason, for the public to read
 */
record ReasonForm(@NotBlank(message = "{filing.reason.missing}") @Size(max = 2000,
		message = "{filing.reason.tooLong}") String reason) {

	ReasonForm(@Nullable String reason) {
		this.reason = (reason != null) ? reason : "";
	}

}
