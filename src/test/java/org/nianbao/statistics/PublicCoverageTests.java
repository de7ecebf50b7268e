package org.nianbao.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import org.nianbao.statistics.PublicCoverage.Coverage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The counts that are kept are those that counting every agency gives, whatever has
 * changed since.
 */
@SpringBootTest
@Import(TestDatabase.class)
class PublicCoverageTests {

	private static final long SEED = 185;

	private static final int CHANGES = 120;

	private static final int AGENCIES = 5;

	/** One whose days are over, and one whose days are to come. */
	private static final List<ReportYear> YEARS = List.of(new ReportYear(2024), new ReportYear(2998));

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PublicCoverage coverage;

	@Autowired
	private JdbcClient database;

	@Autowired
	private DataSource connections;

	@Autowired
	private Clock clock;

	private final Random random = new Random(SEED);

	@Test
	void countsAsPlainCountingWhateverHasChanged() {
		ReportWalk walk = new ReportWalk(this.application);
		List<String> agencies = new ArrayList<>();
		for (int i = 0; i < AGENCIES; i++) {
			agencies.add(walk.newKey().agency());
			walk.published(new ReportKey(agencies.getLast(), YEARS.getFirst(), ReportScope.OWN));
		}
		List<String> regions = this.database.sql("SELECT DISTINCT region_code FROM agency WHERE code = ANY(:agencies)")
			.param("agencies", agencies.toArray(String[]::new))
			.query(String.class)
			.list();
		int settled = 0;
		for (int i = 0; i < CHANGES; i++) {
			String change = change(any(agencies), any(agencies), any(regions), any(YEARS).value());
			this.database.sql(change).update();
			boolean much = noted() > CoverageKept.FEW_CHANGES;
			assertThatCountsAreRight("seed %d, change %d: %s".formatted(SEED, i, change), any(regions));
			if (much) {
				assertThat(noted()).as("noted once much has changed").isZero();
				settled++;
			}
		}
		assertThat(settled).as("how often much has changed").isPositive();
		settle();
		regions.forEach((region) -> assertThatCountsAreRight("settled", region));
	}

	@Test
	void countsWhatIsPublishedAndTakenDown() {
		ReportWalk walk = new ReportWalk(this.application);
		ReportKey key = walk.newKey();
		Coverage before = this.coverage.ofAll(key.year());
		long revision = walk.published(key);
		assertThat(this.coverage.ofAll(key.year()).published()).isEqualTo(before.published() + 1);
		settle();
		assertThat(this.coverage.ofAll(key.year()).published()).isEqualTo(before.published() + 1);
		walk.publications.takeDown(revision, "误载公民住址", ReportWalk.PUBLISHER);
		assertThat(this.coverage.ofAll(key.year())).isEqualTo(before);
	}

	@Test
	void countsWhatEndsAfterTheCountsWereKept() throws SQLException {
		ReportWalk walk = new ReportWalk(this.application);
		String agency = walk.newKey().agency();
		Coverage before = this.coverage.ofAll(YEARS.getFirst());
		try (Connection other = this.connections.getConnection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.executeUpdate("UPDATE agency SET valid_from = DATE '2025-01-01' WHERE code = '" + agency + "'");
			settle();
			assertThat(this.coverage.ofAll(YEARS.getFirst())).isEqualTo(before);
			other.commit();
		}
		assertThat(this.coverage.ofAll(YEARS.getFirst()).due()).isEqualTo(before.due() - 1);
	}

	private void assertThatCountsAreRight(String when, String region) {
		for (ReportYear year : YEARS) {
			assertThat(this.coverage.ofAll(year)).as(when).isEqualTo(plain(year, "true"));
			assertThat(this.coverage.ofRegions(List.of(region), year)).as(when)
				.isEqualTo(plain(year, "a.region_code = '" + region + "'"));
		}
	}

	/** Counted agency by agency, by the words of the law and of the offices. */
	private Coverage plain(ReportYear year, String which) {
		return this.database
			.sql("""
					SELECT count(*) AS due, count(*) FILTER (WHERE published) AS published,
					  count(*) FILTER (WHERE NOT published AND day < :today) AS late
					FROM (SELECT a.*, EXISTS (SELECT FROM current_publication c WHERE c.agency_code = a.code AND c.year = :year
					      AND c.scope = a.main_scope) AS published,
					    coalesce((SELECT o.publication_date FROM office_year o WHERE o.year = :year
					      AND o.office_code = coalesce(a.supervising_office_code, a.code)), :deadline) AS day,
					    (SELECT exempted_reason IS NULL FROM filing_task t WHERE t.agency_code = a.code AND t.year = :year) AS asked
					  FROM agency a) AS a
					WHERE coalesce(asked, coalesce(valid_from, '-infinity') <= :lastDay
					  AND coalesce(valid_until, 'infinity') >= :lastDay) AND %s
					"""
				.formatted(which))
			.param("year", year.value())
			.param("lastDay", year.lastDay())
			.param("deadline", year.statutoryDeadline())
			.param("today", LocalDate.now(this.clock.withZone(OfficialTime.ZONE)))
			.query((row, number) -> new Coverage(year, row.getInt("due"), row.getInt("published"), row.getInt("late")))
			.single();
	}

	/** Something that changes who has to publish, until when, or who has. */
	private String change(String agency, String office, String region, int year) {
		String of = " WHERE agency_code = '" + agency + "' AND year = " + year;
		return switch (this.random.nextInt(7)) {
			case 0 -> "UPDATE agency SET region_code = '" + region + "' WHERE code = '" + agency + '\'';
			case 1 -> "UPDATE agency SET valid_until = " + (this.random.nextBoolean() ? "NULL" : "DATE '2023-06-30'")
					+ " WHERE code = '" + agency + '\'';
			case 2 -> "UPDATE agency SET main_scope = '" + (this.random.nextBoolean() ? "OWN" : "AREA")
					+ "' WHERE code = '" + agency + '\'';
			case 3 -> "UPDATE agency SET supervising_office_code = "
					+ (agency.equals(office) ? "NULL" : '\'' + office + '\'') + " WHERE code = '" + agency + '\'';
			case 4 -> "INSERT INTO filing_task (agency_code, year, created_at, exempted_reason) VALUES ('" + agency
					+ "', " + year + ", TIMESTAMPTZ '2025-01-01', " + (this.random.nextBoolean() ? "NULL" : "'并入市局'")
					+ ") ON CONFLICT (agency_code, year) DO UPDATE SET exempted_reason = EXCLUDED.exempted_reason";
			case 5 -> "DELETE FROM filing_task" + of;
			default ->
				"INSERT INTO office_year (office_code, year, submission_date, review_date, publication_date, mode)"
						+ " VALUES ('" + office + "', " + year + ", DATE '2025-01-10', DATE '2025-01-20', DATE '"
						+ (this.random.nextBoolean() ? "2025-01-25" : "2999-12-31") + "', 'BY_AGENCY')"
						+ " ON CONFLICT (office_code, year) DO UPDATE SET publication_date = EXCLUDED.publication_date";
		};
	}

	private void settle() {
		assertThat(this.database.sql("SELECT settle_coverage(:year)")
			.param("year", YEARS.getFirst().value())
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(noted()).isZero();
	}

	private int noted() {
		return this.database.sql("SELECT count(*) FROM coverage_change").query(Integer.class).single();
	}

	private <T> T any(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

}
