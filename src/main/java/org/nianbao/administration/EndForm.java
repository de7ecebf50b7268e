package org.nianbao.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;

/**
 * That an agency is dissolved, or that others take over from it.
 *
 * @param lastDay its last day; the successors begin on the next
 * @param successors the codes of the agencies that take over; its own if it goes on
 * itself; empty for none
 * @param merged the codes of other agencies that end with it and are taken over likewise
 */
record EndForm(@NotBlank(message = "{administration.end.day.missing}") @Day String lastDay,
		@Size(max = 400, message = "{administration.tooLong}") String successors,
		@Size(max = 400, message = "{administration.tooLong}") String merged) {

	EndForm(@Nullable String lastDay, @Nullable String successors, @Nullable String merged) {
		this.lastDay = (lastDay != null) ? lastDay.strip() : "";
		this.successors = (successors != null) ? PlainText.line(successors) : "";
		this.merged = (merged != null) ? PlainText.line(merged) : "";
	}

}
