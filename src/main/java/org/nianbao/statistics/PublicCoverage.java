package org.nianbao.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has to publish the report of a year, as offices and the law ask, and who has. A
 * report that was taken down is not published.
 */
@Service
@Transactional(readOnly = true)
public class PublicCoverage {

	/** The agencies that have to publish, and what the public reads of each. */
	private static final String DUE = """
			FROM agency a LEFT JOIN filing_task t ON t.agency_code = a.code AND t.year = :year
			  LEFT JOIN current_publication c ON c.agency_code = a.code AND c.year = :year AND c.scope = a.main_scope
			  LEFT JOIN office_year o ON o.office_code = coalesce(a.supervising_office_code, a.code) AND o.year = :year
			WHERE (CASE WHEN t.agency_code IS NOT NULL THEN t.exempted_reason IS NULL
			    ELSE (a.valid_from IS NULL OR a.valid_from <= :lastDay)
			      AND (a.valid_until IS NULL OR a.valid_until >= :lastDay) END)
			""";

	private static final String WITHIN = " AND a.region_code = ANY(:regions)";

	private static final String LATE = "c.report_id IS NULL AND coalesce(o.publication_date, :deadline) < :today";

	private final JdbcClient database;

	private final Clock clock;

	PublicCoverage(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** How all agencies stand. */
	public Coverage ofAll(ReportYear year) {
		return count(DUE, year, List.of());
	}

	/**
	 * How the agencies in these regions stand; regions inside them are to be named too.
	 */
	public Coverage ofRegions(Collection<String> regions, ReportYear year) {
		return count(DUE + WITHIN, year, regions);
	}

	private Coverage count(String from, ReportYear year, Collection<String> regions) {
		return query("SELECT count(*) AS due, count(c.report_id) AS published, count(*) FILTER (WHERE " + LATE
				+ ") AS late " + from, year, regions)
			.query((row, number) -> new Coverage(year, row.getInt("due"), row.getInt("published"), row.getInt("late")))
			.single();
	}

	/**
	 * The agencies in these regions that have to publish and have not, by region and
	 * code.
	 */
	public List<Missing> missing(Collection<String> regions, ReportYear year) {
		return query(
				"SELECT a.code, a.name_zh, coalesce(a.name_en, a.name_zh) AS name_en, a.region_code, " + LATE
						+ " AS late " + DUE + WITHIN + " AND c.report_id IS NULL ORDER BY a.region_code, a.code",
				year, regions)
			.query(PublicCoverage::missing)
			.list();
	}

	private JdbcClient.StatementSpec query(String sql, ReportYear year, Collection<String> regions) {
		return this.database.sql(sql)
			.param("year", year.value())
			.param("lastDay", year.lastDay())
			.param("deadline", year.statutoryDeadline())
			.param("today", LocalDate.now(this.clock.withZone(OfficialTime.ZONE)))
			.param("regions", regions.toArray(String[]::new));
	}

	private static Missing missing(ResultSet row, int number) throws SQLException {
		return new Missing(row.getString("code"), new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
				row.getString("region_code"), row.getBoolean("late"));
	}

	/**
	 * How agencies stand with the report of a year.
	 *
	 * @param year the report year
	 * @param due how many have to publish it
	 * @param published how many of them have
	 * @param late how many have not, though the day by which they had to is over
	 */
	public record Coverage(ReportYear year, int due, int published, int late) {

		/** How many have not published. */
		public int missing() {
			return this.due - this.published;
		}

		/** What part has published, in percent, rounded down. */
		public int percent() {
			return (this.due > 0) ? (int) (100L * this.published / this.due) : 0;
		}

	}

	/**
	 * An agency that has not published.
	 *
	 * @param agency its code
	 * @param name its name
	 * @param region the code of its region
	 * @param late whether the day by which it had to publish is over
	 */
	public record Missing(String agency, LocalizedText name, String region, boolean late) {
	}

}
