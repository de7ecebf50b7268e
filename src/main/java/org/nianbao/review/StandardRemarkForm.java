package org.nianbao.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;
import org.nianbao.remark.StandardRemarks;

/**
 * A remark that an office keeps for using it again.
 *
 * @param text its words
 */
record StandardRemarkForm(@NotBlank(message = "{review.standard.missing}") @Size(max = StandardRemarks.LONGEST_TEXT,
		message = "{review.standard.tooLong}") String text) {

	StandardRemarkForm(@Nullable String text) {
		this.text = (text != null) ? PlainText.paragraphs(text) : "";
	}

}
