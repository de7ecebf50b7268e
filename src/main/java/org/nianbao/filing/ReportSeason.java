package org.nianbao.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedSet;

import org.nianbao.agency.Agency;
import org.nianbao.agency.FilingTask;
import org.nianbao.agency.FilingTasks;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Component;

/** Which year's report agencies are busy with, and whether they have to file it. */
@Component
class ReportSeason {

	/** A report can be prepared from December of its own year on. */
	private static final int MONTHS_BEFORE_PREPARATION = 11;

	private final Clock clock;

	private final FilingTasks tasks;

	ReportSeason(Clock clock, FilingTasks tasks) {
		this.clock = clock;
		this.tasks = tasks;
	}

	/**
	 * The newest year whose report an agency can begin: the one that its office has
	 * opened, if that is newer than the date alone tells.
	 */
	ReportYear newest(Agency agency) {
		ReportYear byDate = new ReportYear(today().minusMonths(MONTHS_BEFORE_PREPARATION).getYear());
		SortedSet<ReportYear> opened = this.tasks.opened(agency.reviewingOffice());
		return opened.tailSet(byDate).isEmpty() ? byDate : opened.last();
	}

	/** Whether an agency has to file for a year. */
	FilingTask task(Agency agency, ReportYear year) {
		return this.tasks.of(agency, year);
	}

	/** Today in China. */
	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
