package org.nianbao.rulebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.RegionRegister;
import org.nianbao.check.Office;
import org.nianbao.check.Office.Dates;
import org.nianbao.check.Office.RollUp;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the office that reviews a report adds to what the rules know of it. */
@Component
class OfficeKnowledge {

	/**
	 * The agencies that file a report of their own for the year in these regions, and
	 * which of them have published it.
	 */
	private static final String AGENCIES = """
			FROM agency a LEFT JOIN current_publication c
			  ON c.agency_code = a.code AND c.year = :year AND c.scope = 'OWN'
			WHERE a.region_code = ANY(:regions) AND a.main_scope = 'OWN'
			  AND (a.valid_from IS NULL OR a.valid_from <= :lastDay)
			  AND (a.valid_until IS NULL OR a.valid_until >= :lastDay)
			""";

	private final JdbcClient database;

	private final AgencyRegister agencies;

	private final RegionRegister regions;

	private final OfficeCalendar calendar;

	private final OfficeWords words;

	OfficeKnowledge(JdbcClient database, AgencyRegister agencies, RegionRegister regions, OfficeCalendar calendar,
			OfficeWords words) {
		this.database = database;
		this.agencies = agencies;
		this.regions = regions;
		this.calendar = calendar;
		this.words = words;
	}

	/** What everybody is told: by the office's words, and when it was published. */
	Office of(ReportKey report) {
		Office known = Office.NONE
			.withWords(this.words.ofAgencies(List.of(report.agency())).getOrDefault(report.agency(), List.of()));
		LocalDate published = published(report);
		return (published != null) ? known.withDates(new Dates(null, null, published)) : known;
	}

	/**
	 * What the reviewer is told besides: whether it came in time, and what a government's
	 * agencies have published.
	 * @param firstReceivedAt when the report was first received; null if it was not
	 */
	Office forReview(ReportKey report, @Nullable Instant firstReceivedAt) {
		LocalDate due = this.calendar.ofAgency(report.agency(), report.year()).submissionDate();
		LocalDate received = (firstReceivedAt != null) ? OfficialTime.of(firstReceivedAt).toLocalDate() : null;
		return of(report).withDates(new Dates(due, received, published(report))).withRollUp(rollUp(report));
	}

	/** Null also if it was brought in, since it was published elsewhere before. */
	private @Nullable LocalDate published(ReportKey report) {
		return this.database.sql("""
				SELECT p.published_at FROM publication p
				WHERE p.agency_code = :agency AND p.year = :year AND p.scope = :scope AND p.revision_number =
				  (SELECT min(f.revision_number) FROM publication f WHERE f.report_id = p.report_id)
				  AND NOT EXISTS (SELECT 1 FROM revision_event e
				    WHERE e.submission_id = p.submission_id AND e.act = 'BRING_IN')
				""")
			.param("agency", report.agency())
			.param("year", report.year().value())
			.param("scope", report.scope().name())
			.query((row, number) -> OfficialTime.of(row.getTimestamp("published_at").toInstant()).toLocalDate())
			.optional()
			.orElse(null);
	}

	/** Null if the report is no government's for itself and others. */
	private @Nullable RollUp rollUp(ReportKey report) {
		Agency agency = this.agencies.require(report.agency());
		boolean ofOthers = report.scope() == ReportScope.LEVEL || report.scope() == ReportScope.AREA;
		boolean government = agency.kind() == AgencyKind.GOVERNMENT || agency.kind() == AgencyKind.TOWNSHIP;
		if (!ofOthers || !government) {
			return null;
		}
		List<String> within = (report.scope() == ReportScope.AREA) ? this.regions.codesWithin(agency.region())
				: List.of(agency.region());
		List<String> missing = new ArrayList<>();
		int published = 0;
		for (Published each : query(
				"SELECT a.name_zh, c.publication_id IS NOT NULL AS published " + AGENCIES + " ORDER BY a.code", report,
				within)
			.query((row, number) -> new Published(row.getString("name_zh"), row.getBoolean("published")))
			.list()) {
			if (each.published()) {
				published++;
			}
			else {
				missing.add(each.name());
			}
		}
		return new RollUp(sums(report, within), published, missing);
	}

	private Map<String, BigDecimal> sums(ReportKey report, List<String> within) {
		Map<String, BigDecimal> sums = new HashMap<>();
		query("SELECT f.cell, sum(f.value) AS total FROM published_figure f WHERE f.publication_id IN (SELECT c.publication_id "
				+ AGENCIES + ") GROUP BY f.cell", report, within)
			.query((row) -> {
				sums.put(row.getString("cell"), row.getBigDecimal("total"));
			});
		return sums;
	}

	private JdbcClient.StatementSpec query(String sql, ReportKey report, List<String> within) {
		return this.database.sql(sql)
			.param("year", report.year().value())
			.param("regions", within.toArray(String[]::new))
			.param("lastDay", report.year().lastDay());
	}

	/**
	 * An agency.
	 *
	 * @param published whether its report is published
	 */
	private record Published(String name, boolean published) {
	}

}
