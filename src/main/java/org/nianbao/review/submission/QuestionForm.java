package org.nianbao.review.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;
import org.nianbao.remark.Remark;

/**
 * What a reviewer asks about a remark that was answered or settled.
 *
 * @param question the question
 */
record QuestionForm(@NotBlank(message = "{review.remark.question.missing}") @Size(max = Remark.LONGEST_TEXT,
		message = "{review.remark.text.tooLong}") String question) {

	QuestionForm(@Nullable String question) {
		this.question = (question != null) ? PlainText.paragraphs(question) : "";
	}

}
