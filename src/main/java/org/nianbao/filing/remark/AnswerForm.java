package org.nianbao.filing.remark;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;
import org.nianbao.remark.Remark;

/**
 * What the agency answers to a remark.
 *
 * @param answer the answer
 */
record AnswerForm(@NotBlank(message = "{filing.remark.answer.missing}") @Size(max = Remark.LONGEST_TEXT,
		message = "{filing.remark.answer.tooLong}") String answer) {

	AnswerForm(@Nullable String answer) {
		this.answer = (answer != null) ? PlainText.paragraphs(answer) : "";
	}

}
