package org.nianbao.coverage.reminder;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportYear;

/**
 * A reminder that was sent to an agency.
 *
 * @param id its number
 * @param office the code of the office that sent it
 * @param agency the code of the agency
 * @param year the report year
 * @param reason of what it reminded
 * @param note what the office added; empty for nothing
 * @param sentAt when it was sent
 * @param account the number of the account of the person who sent it; null for the
 * office's schedule
 * @param name the name of the person who sent it; null likewise
 */
public record Reminder(UUID id, String office, String agency, ReportYear year, ReminderReason reason, String note,
		Instant sentAt, @Nullable Long account, @Nullable String name) {
}
