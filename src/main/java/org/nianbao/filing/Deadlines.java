package org.nianbao.filing;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Component;

/** Tells by when reports are to be submitted, and how that stands today. */
@Component
public class Deadlines {

	private final OfficeCalendar calendar;

	private final ReportSeason season;

	Deadlines(OfficeCalendar calendar, ReportSeason season) {
		this.calendar = calendar;
		this.season = season;
	}

	/** The deadline of a report that was begun. */
	public Deadline of(OpenReport report) {
		return of(report.agency().code(), report.year(), report.status());
	}

	/**
	 * The deadline of an agency's report.
	 * @param newest its newest revision; null if it was not begun
	 */
	Deadline of(String agency, ReportYear year, @Nullable RevisionStatus newest) {
		Deadline deadline = Deadline.of(this.calendar.ofAgency(agency, year), year, this.season.today(),
				(newest != null) ? newest.firstReceivedAt() : null);
		if (newest == null) {
			return deadline;
		}
		if (newest.broughtIn()) {
			return deadline.ofBroughtIn();
		}
		boolean submitted = !newest.state().isEditable() && newest.state() != RevisionState.RELEASED;
		return (submitted || newest.correctionReason() != null) ? deadline : deadline.ofReturned();
	}

}
