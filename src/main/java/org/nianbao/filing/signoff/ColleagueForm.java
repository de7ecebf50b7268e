package org.nianbao.filing.signoff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;
import org.nianbao.report.SignOffStep;

/**
 * A step that a colleague without an account has signed on paper.
 *
 * @param colleagueStep the step
 * @param colleagueName the colleague's name
 * @param colleaguePost the colleague's post; empty if not stated
 * @param seen the SHA-256 of the content that the page spoke of
 */
record ColleagueForm(@NotNull(message = "{filing.signOff.step.missing}") SignOffStep colleagueStep,
		@NotBlank(message = "{filing.signOff.name.missing}") @Size(max = StepForm.LONGEST,
				message = "{filing.signOff.tooLong}") String colleagueName,
		@Size(max = StepForm.LONGEST, message = "{filing.signOff.tooLong}") String colleaguePost, String seen) {

	static final ColleagueForm EMPTY = new ColleagueForm(null, null, null, null);

	@SuppressWarnings("NullAway") // A step that is not chosen is told in words.
	ColleagueForm(@Nullable SignOffStep colleagueStep, @Nullable String colleagueName, @Nullable String colleaguePost,
			@Nullable String seen) {
		this.colleagueStep = colleagueStep;
		this.colleagueName = (colleagueName != null) ? PlainText.line(colleagueName) : "";
		this.colleaguePost = (colleaguePost != null) ? PlainText.line(colleaguePost) : "";
		this.seen = (seen != null) ? seen : "";
	}

}
