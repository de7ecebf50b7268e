package org.nianbao.agency;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has to file for a year. An office opens a year, which gives every agency that files
 * to it its task. An agency without one has to file all the same if it existed at the end
 * of the year: the law asks for the report, and not the office.
 */
@Service
public class FilingTasks {

	private final JdbcClient database;

	private final AgencyRegister agencies;

	private final OfficeCalendar calendar;

	private final History history;

	FilingTasks(JdbcClient database, AgencyRegister agencies, OfficeCalendar calendar, History history) {
		this.database = database;
		this.agencies = agencies;
		this.calendar = calendar;
		this.history = history;
	}

	/**
	 * Opens a year with what the office decides for it. Every agency that files to the
	 * office and exists at the end of the year has its task from now on; at the top the
	 * office itself too. Opened once more, the year gets what is decided now, and
	 * agencies that came since get their task.
	 * @return how many agencies got a task
	 * @throws AgencyRefusedException if the agency is not an office
	 */
	@Transactional
	public int open(OfficeYear decided, Actor by) {
		Act act = this.calendar.store(decided, "agency.open-year", by);
		this.database.sql(
				"UPDATE office_year SET opened_at = coalesce(opened_at, clock_timestamp()) WHERE office_code = :office AND year = :year")
			.param("office", decided.office())
			.param("year", decided.year().value())
			.update();
		int tasks = this.database
			.sql("""
					INSERT INTO filing_task (agency_code, year, created_at)
					SELECT code, :year, clock_timestamp() FROM agency
					WHERE coalesce(supervising_office_code, code) = :office
					  AND (valid_from IS NULL OR valid_from <= :lastDay) AND (valid_until IS NULL OR valid_until >= :lastDay)
					ON CONFLICT DO NOTHING
					""")
			.param("office", decided.office())
			.param("year", decided.year().value())
			.param("lastDay", decided.year().lastDay())
			.update();
		this.history.record(act.became("tasks", tasks));
		return tasks;
	}

	/** The years that an office has opened. */
	@Transactional(readOnly = true)
	public SortedSet<ReportYear> opened(String office) {
		List<Integer> years = this.database
			.sql("SELECT year FROM office_year WHERE office_code = :office AND opened_at IS NOT NULL")
			.param("office", office)
			.query(Integer.class)
			.list();
		SortedSet<ReportYear> opened = new TreeSet<>();
		years.forEach((year) -> opened.add(new ReportYear(year)));
		return opened;
	}

	/** Whether an agency has to file for a year. */
	@Transactional(readOnly = true)
	public FilingTask of(Agency agency, ReportYear year) {
		return Objects.requireNonNull(of(List.of(agency), year).get(agency.code()));
	}

	/**
	 * Whether these agencies have to file for a year, each by its code.
	 */
	@Transactional(readOnly = true)
	public Map<String, FilingTask> of(Collection<Agency> agencies, ReportYear year) {
		Map<String, FilingTask> stored = new HashMap<>();
		this.database.sql("""
				SELECT agency_code, exempted_reason FROM filing_task WHERE year = :year AND agency_code = ANY(:agencies)
				""")
			.param("year", year.value())
			.param("agencies", agencies.stream().map(Agency::code).toArray(String[]::new))
			.query((row) -> {
				String reason = row.getString("exempted_reason");
				stored.put(row.getString("agency_code"),
						(reason != null) ? FilingTask.exempted(reason) : FilingTask.DUE);
			});
		Map<String, FilingTask> tasks = new HashMap<>();
		agencies.forEach((agency) -> tasks.put(agency.code(),
				stored.getOrDefault(agency.code(), agency.existsAtEndOf(year) ? FilingTask.DUE : FilingTask.NONE)));
		return tasks;
	}

	/**
	 * Lets an agency off for a year, for a reason that is shown to it and to the office.
	 * @throws UnknownAgencyException if there is no such agency
	 */
	@Transactional
	public void exempt(String agency, ReportYear year, String reason, Actor by) {
		settle(this.agencies.require(agency), year, Optional.of(reason), by);
	}

	/**
	 * Has an agency file after all that was let off; nothing if it was not.
	 * @throws UnknownAgencyException if there is no such agency
	 */
	@Transactional
	public void endExemption(String agency, ReportYear year, Actor by) {
		settle(this.agencies.require(agency), year, Optional.empty(), by);
	}

	private void settle(Agency agency, ReportYear year, Optional<String> reason, Actor by) {
		FilingTask before = of(agency, year);
		if (Objects.equals(before.exemption(), reason.orElse(null))) {
			return;
		}
		this.database.sql("""
				INSERT INTO filing_task (agency_code, year, created_at, exempted_reason)
				VALUES (:agency, :year, clock_timestamp(), :reason)
				ON CONFLICT (agency_code, year) DO UPDATE SET exempted_reason = EXCLUDED.exempted_reason
				""")
			.param("agency", agency.code())
			.param("year", year.value())
			.param("reason", reason.orElse(null))
			.update();
		this.history.record(
				Act.of(by, reason.isPresent() ? "agency.exempt" : "agency.end-exemption", Subject.agency(agency.code()))
					.became("year", year)
					.change("reason", before.exemption(), reason.orElse(null)));
	}

}
