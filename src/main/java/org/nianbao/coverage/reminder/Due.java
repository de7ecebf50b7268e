package org.nianbao.coverage.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import org.nianbao.agency.OfficeYear;

/** The dates of a report year before which people are warned. */
enum Due {

	/** The office's last day of submission (报送). */
	SUBMISSION(7, 3, 1),

	/** The office's last day of review (审核). */
	REVIEW(3, 1),

	/** The office's last day of publication (公布). */
	PUBLICATION(3, 1),

	/**
	 * 31 January, by which the law asks for publication (Regulations on Open Government
	 * Information, article 49).
	 */
	STATUTORY(7, 1);

	/** How many days before the date people are warned, the earliest first. */
	private final List<Integer> daysBefore;

	Due(Integer... daysBefore) {
		this.daysBefore = List.of(daysBefore);
	}

	/** The date itself. */
	LocalDate date(OfficeYear decided) {
		return switch (this) {
			case SUBMISSION -> decided.submissionDate();
			case REVIEW -> decided.reviewDate();
			case PUBLICATION -> decided.publicationDate();
			case STATUTORY -> decided.year().statutoryDeadline();
		};
	}

	/**
	 * The warning that is due; empty before the first and after the date. A warning that
	 * could not be given on its day is given later, as long as the next is not due.
	 * @param daysLeft the days left until the date
	 */
	OptionalInt warning(long daysLeft) {
		return this.daysBefore.stream()
			.mapToInt(Integer::intValue)
			.filter((days) -> daysLeft >= 0 && daysLeft <= days)
			.min();
	}

}
