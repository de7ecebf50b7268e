package org.nianbao.coverage.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;

import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When offices have their agencies reminded. */
@Service
class ReminderSchedules {

	private final JdbcClient database;

	private final History history;

	ReminderSchedules(JdbcClient database, History history) {
		this.database = database;
		this.history = history;
	}

	/** The schedule of an office. */
	@Transactional(readOnly = true)
	ReminderSchedule of(String office) {
		return this.database.sql("SELECT * FROM reminder_schedule WHERE office_code = :office")
			.param("office", office)
			.query(ReminderSchedules::schedule)
			.optional()
			.orElse(ReminderSchedule.NONE);
	}

	/** Sets the schedule of an office. */
	@Transactional
	void set(String office, ReminderSchedule schedule, Actor by) {
		ReminderSchedule before = of(office);
		this.database.sql("""
				INSERT INTO reminder_schedule (office_code, not_begun, not_submitted, not_answered, every_days, at)
				VALUES (:office, :notBegun, :notSubmitted, :notAnswered, :everyDays, :at)
				ON CONFLICT (office_code) DO UPDATE SET not_begun = EXCLUDED.not_begun,
				  not_submitted = EXCLUDED.not_submitted, not_answered = EXCLUDED.not_answered,
				  every_days = EXCLUDED.every_days, at = EXCLUDED.at
				""")
			.param("office", office)
			.param("notBegun", schedule.notBegun())
			.param("notSubmitted", schedule.notSubmitted())
			.param("notAnswered", schedule.notAnswered())
			.param("everyDays", schedule.everyDays())
			.param("at", schedule.at())
			.update();
		this.history.record(Act.of(by, "coverage.schedule-reminders", Subject.office(office))
			.change("notBegun", before.notBegun(), schedule.notBegun())
			.change("notSubmitted", before.notSubmitted(), schedule.notSubmitted())
			.change("notAnswered", before.notAnswered(), schedule.notAnswered())
			.change("everyDays", before.everyDays(), schedule.everyDays())
			.change("at", before.at(), schedule.at()));
	}

	/** The offices whose time of day has come and that were not served for 24 hours. */
	List<String> due(ZonedDateTime now) {
		return this.database.sql("""
				SELECT office_code FROM reminder_schedule
				WHERE at <= :time AND (last_run_at IS NULL OR last_run_at <= :longAgo)
				  AND coalesce(not_begun, not_submitted, not_answered) IS NOT NULL
				ORDER BY office_code
				""").param("time", now.toLocalTime()).param("longAgo", longBefore(now)).query(String.class).list();
	}

	/**
	 * Takes the right to serve an office now. Who asks at the same time waits and doesn't
	 * get it.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean take(String office, ZonedDateTime now) {
		return this.database.sql("""
				UPDATE reminder_schedule SET last_run_at = :now
				WHERE office_code = :office AND (last_run_at IS NULL OR last_run_at <= :longAgo)
				""")
			.param("office", office)
			.param("now", now.toOffsetDateTime())
			.param("longAgo", longBefore(now))
			.update() == 1;
	}

	/** No agency is reminded of the same twice within that time. */
	private static OffsetDateTime longBefore(ZonedDateTime now) {
		return now.minus(Reminders.REST).toOffsetDateTime();
	}

	private static ReminderSchedule schedule(ResultSet row, int number) throws SQLException {
		return new ReminderSchedule(row.getObject("not_begun", Integer.class),
				row.getObject("not_submitted", Integer.class), row.getObject("not_answered", Integer.class),
				row.getInt("every_days"), Objects.requireNonNull(row.getObject("at", LocalTime.class)));
	}

}
