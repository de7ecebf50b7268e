package org.nianbao.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.OfficeYear;
import org.nianbao.report.RevisionStatus;
import org.nianbao.shared.OfficialTime;

/**
 * How a report stands against the office's last day of submission, which counts in full.
 *
 * @param verdict the verdict
 * @param days how many days are left or were missed; 0 where it is the last day or the
 * report came in time
 */
public record Timeliness(Verdict verdict, long days) {

	/**
	 * The verdict on a report.
	 * @param newest its newest revision; null if it was not begun
	 */
	public static Timeliness of(OfficeYear decided, @Nullable RevisionStatus newest, Clock clock) {
		if (newest != null && newest.broughtIn()) {
			return new Timeliness(Verdict.BROUGHT_IN, 0);
		}
		return ofReceipt(decided, (newest != null) ? newest.firstReceivedAt() : null, clock);
	}

	/**
	 * The verdict on a report that was not brought in.
	 * @param firstReceivedAt when it was first received; null if it was not
	 */
	static Timeliness ofReceipt(OfficeYear decided, @Nullable Instant firstReceivedAt, Clock clock) {
		LocalDate lastDay = decided.submissionDate();
		if (firstReceivedAt != null) {
			return decided.isInTime(firstReceivedAt) ? new Timeliness(Verdict.IN_TIME, 0) : new Timeliness(Verdict.LATE,
					ChronoUnit.DAYS.between(lastDay, OfficialTime.of(firstReceivedAt).toLocalDate()));
		}
		long left = ChronoUnit.DAYS.between(OfficialTime.of(clock.instant()).toLocalDate(), lastDay);
		return (left >= 0) ? new Timeliness(Verdict.DUE, left) : new Timeliness(Verdict.OVERDUE, -left);
	}

	/** Whether the last day was missed. */
	public boolean isLate() {
		return this.verdict == Verdict.LATE || this.verdict == Verdict.OVERDUE;
	}

	/** The key of its words in the message files; the days are their argument. */
	public String messageKey() {
		return "review.timeliness." + this.verdict.name();
	}

	/** The class of its tag in the style sheet. */
	public String style() {
		return switch (this.verdict) {
			case IN_TIME -> "good";
			case LATE, OVERDUE -> "bad";
			case DUE, BROUGHT_IN -> "";
		};
	}

	/** The verdicts. */
	public enum Verdict {

		/** It was received in time. */
		IN_TIME,

		/** It was received late. */
		LATE,

		/** It was not received, and the last day is not over. */
		DUE,

		/** It was not received, and the last day is over. */
		OVERDUE,

		/** It was published elsewhere before and brought in: no deadline holds. */
		BROUGHT_IN

	}

}
