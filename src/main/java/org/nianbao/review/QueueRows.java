package org.nianbao.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.nianbao.agency.Agency;
import org.nianbao.agency.FilingTask;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.Region;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.rulebook.FindingCounts;
import org.nianbao.rulebook.SubmissionChecks;
import org.nianbao.shared.ReportYear;

/** Puts the rows of a queue together, with the same few queries however many they are. */
@Component
class QueueRows {

	private final OfficeCalendar calendar;

	private final FilingTasks tasks;

	private final ReportDesk reports;

	private final SubmissionChecks checks;

	private final Assignments assignments;

	private final Clock clock;

	QueueRows(OfficeCalendar calendar, FilingTasks tasks, ReportDesk reports, SubmissionChecks checks,
			Assignments assignments, Clock clock) {
		this.calendar = calendar;
		this.tasks = tasks;
		this.reports = reports;
		this.checks = checks;
		this.assignments = assignments;
		this.clock = clock;
	}

	/**
	 * One row for each agency's main report, begun or to be filed, and for each other
	 * report. Who is exempted and has begun nothing has none.
	 * @param regions the agencies' regions by code
	 */
	List<QueueRow> of(List<Agency> agencies, ReportYear year, Map<String, Region> regions) {
		List<RevisionStatus> begun = this.reports.ofAgencies(agencies.stream().map(Agency::code).toList(), year);
		Map<ReportKey, FindingCounts> findings = findings(begun, year);
		Map<String, List<RevisionStatus>> byAgency = begun.stream()
			.collect(Collectors.groupingBy((status) -> status.key().agency()));
		Map<String, FilingTask> tasks = this.tasks.of(agencies, year);
		Assignments.Shared shared = this.assignments.of(agencies, year);
		Map<String, OfficeYear> decided = new HashMap<>();
		List<QueueRow> rows = new ArrayList<>();
		for (Agency agency : agencies) {
			Region region = regions.get(agency.region());
			OfficeYear dates = decided.computeIfAbsent(agency.reviewingOffice(),
					(office) -> this.calendar.ofOffice(office, year));
			List<RevisionStatus> reports = byAgency.getOrDefault(agency.code(), List.of());
			ReportKey main = new ReportKey(agency.code(), year, agency.mainScope());
			boolean due = Objects.requireNonNull(tasks.get(agency.code())).isDue();
			if (due && reports.stream().noneMatch((status) -> status.key().equals(main))) {
				rows.add(new QueueRow(agency, region, main, ReviewState.NOT_STARTED, null,
						Timeliness.of(dates, null, this.clock), null, shared.of(agency, main)));
			}
			reports.forEach((status) -> rows.add(new QueueRow(agency, region, status.key(), ReviewState.of(status),
					status, Timeliness.of(dates, status, this.clock), findings.get(status.key()),
					shared.of(agency, status.key()))));
		}
		return rows;
	}

	private Map<ReportKey, FindingCounts> findings(Collection<RevisionStatus> reports, ReportYear year) {
		Map<ReportKey, String> receipts = new HashMap<>();
		for (RevisionStatus status : reports) {
			if (status.receipt() != null && ReviewState.showsSubmission(status.state())) {
				receipts.put(status.key(), status.receipt().number());
			}
		}
		return this.checks.count(receipts, year);
	}

}
