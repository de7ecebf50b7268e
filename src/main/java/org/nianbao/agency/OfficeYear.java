package org.nianbao.agency;

import java.time.Instant;
import java.time.LocalDate;

import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportYear;

/**
 * What a supervising office decides for the reports of one year.
 *
 * @param office the office's code
 * @param year the report year
 * @param submissionDate the last day on which a report is submitted in time (报送)
 * @param reviewDate the last day of the office's review (审核)
 * @param publicationDate the last day of publication (公布); where the office publishes,
 * the day on which it does
 * @param mode who publishes
 */
public record OfficeYear(String office, ReportYear year, LocalDate submissionDate, LocalDate reviewDate,
		LocalDate publicationDate, PublicationMode mode) {

	public OfficeYear {
		if (reviewDate.isBefore(submissionDate) || publicationDate.isBefore(reviewDate)) {
			throw new IllegalArgumentException("reports are submitted, then reviewed, then published");
		}
	}

	/**
	 * What holds where the office has decided nothing: all three dates are the deadline
	 * of the Regulations (article 49), and agencies publish themselves.
	 */
	public static OfficeYear undecided(String office, ReportYear year) {
		LocalDate deadline = year.statutoryDeadline();
		return new OfficeYear(office, year, deadline, deadline, deadline, PublicationMode.BY_AGENCY);
	}

	/**
	 * Whether a report was submitted in time: the time of receipt counts, on the
	 * database's clock, and the whole last day in China is in time.
	 */
	public boolean isInTime(Instant receivedAt) {
		return receivedAt.isBefore(OfficialTime.endOf(this.submissionDate));
	}

}
