package org.nianbao.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;

/**
 * That an agency is let off.
 *
 * @param agency its code
 * @param reason the reason, which the agency reads
 */
record ExemptionForm(@NotBlank(message = "{administration.exemption.agency.missing}") String agency,
		@NotBlank(message = "{administration.exemption.reason.missing}") @Size(max = 500,
				message = "{administration.tooLong}") String reason) {

	ExemptionForm(@Nullable String agency, @Nullable String reason) {
		this.agency = (agency != null) ? PlainText.line(agency) : "";
		this.reason = (reason != null) ? PlainText.line(reason) : "";
	}

}
