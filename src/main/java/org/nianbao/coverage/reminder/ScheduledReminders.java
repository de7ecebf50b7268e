package org.nianbao.coverage.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.coverage.Season;
import org.nianbao.coverage.Standing;
import org.nianbao.coverage.Standings;
import org.nianbao.history.Actor;
import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds agencies as their offices have set it, once a day and in working hours. */
@Component
class ScheduledReminders {

	/** So long after the last day it has become a case for a telephone call. */
	private static final int LONGEST_LATENESS = 60;

	/** Runs are not a whole number of days apart to the minute. */
	private static final Duration TOLERANCE = Duration.ofHours(1);

	private final ReminderSchedules schedules;

	private final Reminders reminders;

	private final ReminderStore store;

	private final Standings standings;

	private final AgencyRegister agencies;

	private final WorkingHours workingHours;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ScheduledReminders(ReminderSchedules schedules, Reminders reminders, ReminderStore store, Standings standings,
			AgencyRegister agencies, WorkingHours workingHours, TransactionTemplate transaction, Clock clock) {
		this.schedules = schedules;
		this.reminders = reminders;
		this.store = store;
		this.standings = standings;
		this.agencies = agencies;
		this.workingHours = workingHours;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Serves the offices whose time has come. */
	void send() {
		ZonedDateTime now = this.clock.instant().atZone(OfficialTime.ZONE);
		if (!this.workingHours.include(now)) {
			return;
		}
		for (String office : this.schedules.due(now)) {
			this.transaction.executeWithoutResult((status) -> send(office, now));
		}
	}

	private void send(String code, ZonedDateTime now) {
		if (!this.schedules.take(code, now)) {
			return;
		}
		Agency office = this.agencies.require(code);
		ReportYear year = Season.newest(this.clock);
		ReminderSchedule schedule = this.schedules.of(code);
		List<Standing> due = this.standings.ofOffice(office, year)
			.stream()
			.filter((standing) -> isDue(standing, schedule, now.toLocalDate()))
			.toList();
		this.reminders.send(office, year, restedEnough(due, schedule, year), "", Actor.APPLICATION);
	}

	private static boolean isDue(Standing standing, ReminderSchedule schedule, LocalDate today) {
		long daysLeft = ChronoUnit.DAYS.between(today, standing.decided().submissionDate());
		return ReminderReason.of(standing)
			.map(schedule::from)
			.filter((from) -> daysLeft <= from && daysLeft >= -LONGEST_LATENESS)
			.isPresent();
	}

	private List<Standing> restedEnough(List<Standing> due, ReminderSchedule schedule, ReportYear year) {
		Instant since = this.clock.instant().minus(Duration.ofDays(schedule.everyDays())).plus(TOLERANCE);
		Map<ReminderStore.Kind, Instant> recent = this.store
			.since(due.stream().map((standing) -> standing.agency().code()).toList(), year, since);
		return due.stream()
			.filter((standing) -> ReminderReason.of(standing)
				.filter((reason) -> recent.containsKey(new ReminderStore.Kind(standing.agency().code(), reason)))
				.isEmpty())
			.toList();
	}

}
