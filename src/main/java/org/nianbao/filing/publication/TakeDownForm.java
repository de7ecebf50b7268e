package org.nianbao.filing.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;

/**
 * What the public is told when a report is withheld.
 *
 * @param publicReason why it is withheld
 * @param revision the number of the revision
 */
record TakeDownForm(@NotBlank(message = "{filing.takeDown.reason.missing}") @Size(max = 500,
		message = "{filing.takeDown.reason.tooLong}") String publicReason, int revision) {

	TakeDownForm(@Nullable String publicReason, int revision) {
		this.publicReason = (publicReason != null) ? PlainText.paragraphs(publicReason) : "";
		this.revision = revision;
	}

}
