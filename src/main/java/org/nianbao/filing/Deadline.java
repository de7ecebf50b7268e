package org.nianbao.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.OfficeYear;
import org.nianbao.shared.ReportYear;

/**
 * By when a report is to be submitted, and how that stands.
 *
 * @param lastDay the last day on which it is submitted in time
 * @param statutory the day by which the law asks for submission and publication
 * @param days how many days are left; negative if the last day is past
 * @param receivedInTime whether it was received in time; null if it was not received yet
 * @param broughtIn whether it was published elsewhere before and brought in: no deadline
 * holds for it
 * @param cameBack whether what was received came back to the agency, so that nothing is
 * submitted now
 */
public record Deadline(LocalDate lastDay, LocalDate statutory, long days, @Nullable Boolean receivedInTime,
		boolean broughtIn, boolean cameBack) {

	/**
	 * The deadline of a report.
	 * @param decided what the office decided for the year
	 * @param today today in China
	 * @param firstReceivedAt when the report was first received, which counts also after
	 * it was returned; null if it was not
	 */
	static Deadline of(OfficeYear decided, ReportYear year, LocalDate today, @Nullable Instant firstReceivedAt) {
		return new Deadline(decided.submissionDate(), year.statutoryDeadline(),
				ChronoUnit.DAYS.between(today, decided.submissionDate()),
				(firstReceivedAt != null) ? decided.isInTime(firstReceivedAt) : null, false, false);
	}

	/** The same of a report that was brought in. */
	Deadline ofBroughtIn() {
		return new Deadline(this.lastDay, this.statutory, this.days, null, true, false);
	}

	/** The same of a report that came back. */
	Deadline ofReturned() {
		return new Deadline(this.lastDay, this.statutory, this.days, this.receivedInTime, this.broughtIn, true);
	}

	/** The key of the message that tells how it stands. */
	public String key() {
		if (this.broughtIn) {
			return "filing.deadline.broughtIn";
		}
		if (this.receivedInTime != null) {
			String key = this.receivedInTime ? "filing.deadline.inTime" : "filing.deadline.late";
			return this.cameBack ? key + ".before" : key;
		}
		if (this.days < 0) {
			return "filing.deadline.over";
		}
		return (this.days == 0) ? "filing.deadline.today" : "filing.deadline.left";
	}

	/** How many days are left, or by how many the last day is past. */
	public long distance() {
		return Math.abs(this.days);
	}

	/** Whether it hurries: the last day is near or past, and nothing was received. */
	public boolean isPressing() {
		return !this.broughtIn && this.receivedInTime == null && this.days <= 7;
	}

}
