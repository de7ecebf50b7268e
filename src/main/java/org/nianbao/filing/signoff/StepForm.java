package org.nianbao.filing.signoff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;
import org.nianbao.report.SignOffStep;

/**
 * A step that a person signs.
 *
 * @param step the step
 * @param post the person's post; empty if not stated
 * @param seen the SHA-256 of the content that the page spoke of
 */
record StepForm(@NotNull(message = "{filing.signOff.step.missing}") SignOffStep step,
		@Size(max = StepForm.LONGEST, message = "{filing.signOff.tooLong}") String post, String seen) {

	/** The longest name or post, in UTF-16 units. */
	static final int LONGEST = 60;

	@SuppressWarnings("NullAway") // A step that is not chosen is told in words.
	StepForm(@Nullable SignOffStep step, @Nullable String post, @Nullable String seen) {
		this.step = step;
		this.post = (post != null) ? PlainText.line(post) : "";
		this.seen = (seen != null) ? seen : "";
	}

}
