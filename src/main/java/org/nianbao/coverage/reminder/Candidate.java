package org.nianbao.coverage.reminder;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.coverage.Standing;
import org.nianbao.mail.Addressee;

/**
 * An agency that might be reminded.
 *
 * @param standing how it stands
 * @param reason of what it would be reminded
 * @param recipients who would be written; empty where nobody can be
 * @param remindedAt when it was reminded of that within the last 24 hours; null if it was
 * not
 */
public record Candidate(Standing standing, ReminderReason reason, List<Addressee> recipients,
		@Nullable Instant remindedAt) {

	/** Whether it can be reminded now. */
	public boolean isReady() {
		return !this.recipients.isEmpty() && this.remindedAt == null;
	}

}
