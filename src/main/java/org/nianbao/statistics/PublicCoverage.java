package org.nianbao.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has to publish the report of a year, as offices and the law ask, and who has. A
 * report that was taken down is not published.
 */
@Service
@Transactional(readOnly = true)
public class PublicCoverage {

	private static final String OF_REGIONS = " AND region_code = ANY(:regions)";

	private static final String LATE = "coalesce(deadline, :deadline) < :today";

	/** Each region's kept counts; where they are no longer right, agency by agency. */
	private static final String KEPT = """
			WITH changed AS MATERIALIZED (SELECT region_code FROM changed_coverage(:year))
			SELECT coalesce(sum(due), 0) AS due, coalesce(sum(published), 0) AS published,
			  coalesce(sum(due - published) FILTER (WHERE %1$s), 0) AS late
			FROM (SELECT deadline, due, published FROM region_coverage k
			    WHERE year = :year AND NOT EXISTS (SELECT FROM changed c WHERE c.region_code = k.region_code) %2$s
			  UNION ALL SELECT deadline, 1, CAST(published AS integer) FROM due_agencies(:year)
			    WHERE region_code = ANY(ARRAY(SELECT region_code FROM changed)) %2$s) AS part
			""";

	private static final String PLAIN = """
			SELECT count(*) AS due, count(*) FILTER (WHERE published) AS published,
			  count(*) FILTER (WHERE NOT published AND %1$s) AS late
			FROM due_agencies(:year) WHERE true %2$s
			""";

	private final JdbcClient database;

	private final CoverageKept kept;

	private final Clock clock;

	PublicCoverage(JdbcClient database, CoverageKept kept, Clock clock) {
		this.database = database;
		this.kept = kept;
		this.clock = clock;
	}

	/** How all agencies stand. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Coverage ofAll(ReportYear year) {
		return count(this.kept.keep(year, true) ? KEPT : PLAIN, "", year, List.of());
	}

	/**
	 * How the agencies in these regions stand; regions inside them are to be named too.
	 */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Coverage ofRegions(Collection<String> regions, ReportYear year) {
		return count(this.kept.keep(year, false) ? KEPT : PLAIN, OF_REGIONS, year, regions);
	}

	private Coverage count(String sql, String which, ReportYear year, Collection<String> regions) {
		return query(sql.formatted(LATE, which), year, regions)
			.query((row, number) -> new Coverage(year, row.getInt("due"), row.getInt("published"), row.getInt("late")))
			.single();
	}

	/**
	 * The agencies in these regions that have to publish and have not, by region and
	 * code.
	 */
	public List<Missing> missing(Collection<String> regions, ReportYear year) {
		return query("""
				SELECT a.code, a.name_zh, coalesce(a.name_en, a.name_zh) AS name_en, a.region_code, %s AS late
				FROM due_agencies(:year) d JOIN agency a ON a.code = d.agency_code
				WHERE NOT d.published AND d.region_code = ANY(:regions) ORDER BY a.region_code, a.code
				""".formatted(LATE), year, regions).query(PublicCoverage::missing).list();
	}

	/**
	 * The agencies that have to publish and how each stands, by region and code.
	 * @param regions the regions in which they are, those inside named too; null for all
	 * @param most how many at most
	 */
	public List<Due> due(@Nullable Collection<String> regions, ReportYear year, int most) {
		return query(
				"""
						SELECT a.code, a.name_zh, a.name_en, a.region_code, coalesce(d.deadline, :deadline) AS until, d.published,
						  NOT d.published AND %s AS late
						FROM due_agencies(:year) d JOIN agency a ON a.code = d.agency_code
						WHERE %s ORDER BY a.region_code, a.code LIMIT %d
						"""
					.formatted(LATE, (regions != null) ? "d.region_code = ANY(:regions)" : "true", most),
				year, (regions != null) ? regions : List.of())
			.query((row, number) -> new Due(row.getString("code"), row.getString("name_zh"), row.getString("name_en"),
					row.getString("region_code"), row.getObject("until", LocalDate.class), row.getBoolean("published"),
					row.getBoolean("late")))
			.list();
	}

	private JdbcClient.StatementSpec query(String sql, ReportYear year, Collection<String> regions) {
		return this.database.sql(sql)
			.param("year", year.value())
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
	 * An agency that has to publish the report of a year.
	 *
	 * @param agency its code
	 * @param nameZh its name
	 * @param nameEn its English name; null if it has none
	 * @param region the code of its region
	 * @param deadline the day by which it has to, as its office or the law asks
	 * @param published whether it has
	 * @param late whether it has not, though that day is over
	 */
	public record Due(String agency, String nameZh, @Nullable String nameEn, String region, LocalDate deadline,
			boolean published, boolean late) {
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
