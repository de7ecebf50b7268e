package org.nianbao.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.NewAgency;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;

/**
 * The sums that are kept are those that adding up gives, whatever was published,
 * corrected and taken down.
 */
@SpringBootTest
@Import(TestDatabase.class)
class AreaStatisticsTests {

	private static final List<ReportYear> YEARS = List.of(new ReportYear(2020), new ReportYear(2025));

	private static final long SEED = 160;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AreaStatistics statistics;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	private final Random random = new Random(SEED);

	@BeforeEach
	void invent() {
		this.walk = new ReportWalk(this.application);
	}

	@Test
	void areThoseThatPlainAddingUpGives() {
		region("980000", null);
		region("980100", "980000");
		region("980101", "980100");
		region("980102", "980100");
		region("980102001", "980102");
		String office = agency("980000", AgencyKind.GOVERNMENT_OFFICE, null).code();
		List<Agency> filers = new ArrayList<>();
		for (String region : List.of("980000", "980100", "980101", "980102", "980102001")) {
			filers.add(agency(region, AgencyKind.DEPARTMENT, office));
		}
		filers.add(agency("980101", AgencyKind.SUBDISTRICT, office));
		List<Long> published = new ArrayList<>();
		for (Agency filer : filers) {
			for (ReportYear year : YEARS) {
				published.add(this.walk.published(new ReportKey(filer.code(), year, ReportScope.OWN)));
			}
		}
		published.add(this.walk.published(new ReportKey(office, YEARS.getLast(), ReportScope.OWN)));
		assertThatSumsAreRight();
		List<Long> corrected = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			long before = published.remove(this.random.nextInt(published.size()));
			long correction = this.walk.reports.correct(before, "更正数据", FILER).id();
			this.walk.fill(correction);
			this.walk.publish(correction);
			corrected.add(correction);
		}
		assertThatSumsAreRight();
		this.walk.publications.takeDown(corrected.getFirst(), "误载公民住址", ReportWalk.PUBLISHER);
		this.walk.publications.takeDown(published.getFirst(), "误载公民住址", ReportWalk.PUBLISHER);
		assertThatSumsAreRight();
		long again = this.walk.reports.correct(corrected.getFirst(), "删除后重新公布", FILER).id();
		this.walk.publish(again);
		assertThatSumsAreRight();
		List<String> kept = kept();
		this.database.sql("SELECT settle_all_sums()").query().listOfRows();
		assertThat(kept()).as("worked out anew").isNotEmpty().containsExactlyInAnyOrderElementsOf(kept);
		this.regions.settleAll(List.of(new Region("980102", name("980102"), "980000")), Actor.APPLICATION);
		assertThatSumsAreRight();
		assertThat(this.statistics.of(SumQuery.inside(Set.of("980100")), YEARS.getLast()).reports())
			.as("a county less, with its township")
			.isEqualTo(count(List.of("980100", "980101"), YEARS.getLast(), null));
	}

	@Test
	void countsAReportThatIsWithdrawnFromTheBeginningAsNone() {
		ReportKey key = this.walk.newKey();
		String region = this.agencies.require(key.agency()).region();
		long revision = this.walk.published(key);
		SumQuery query = SumQuery.inside(Set.of(region));
		assertThat(this.statistics.of(query, key.year()).reports()).isEqualTo(1);
		assertThat(this.statistics.reportsByYear(query)).containsExactly(Map.entry(key.year(), 1));
		this.walk.publications.takeDown(revision, "误载公民住址", ReportWalk.PUBLISHER);
		assertThat(this.statistics.of(query, key.year())).isEqualTo(Sums.NONE);
		assertThat(this.statistics.reportsByYear(query)).isEmpty();
	}

	private void assertThatSumsAreRight() {
		for (Region region : this.regions.all()) {
			List<String> inside = this.regions.codesWithin(region.code());
			for (ReportYear year : YEARS) {
				for (AgencyKind kind : new AgencyKind[] { null, AgencyKind.DEPARTMENT, AgencyKind.SUBDISTRICT }) {
					SumQuery query = SumQuery.inside(Set.of(region.code())).ofKind(kind);
					assertThatAre(this.statistics.of(query, year), inside, year, kind);
					assertThatAre(this.statistics.of(query.withoutAreasInside(), year), List.of(region.code()), year,
							kind);
				}
			}
			Map<AgencyKind, Sums> kinds = this.statistics.byKind(SumQuery.inside(Set.of(region.code())),
					YEARS.getLast());
			kinds.forEach((kind, sums) -> assertThatAre(sums, inside, YEARS.getLast(), kind));
		}
		assertThat(this.statistics.byArea(
				SumQuery.inside(Set.of("980101", "980102")).ofCells(Set.of("requests.received.total")),
				YEARS.getLast()))
			.allSatisfy((area, sums) -> assertThat(sums.figures().get("requests.received.total")).isEqualTo(
					plain(this.regions.codesWithin(area), YEARS.getLast(), null).get("requests.received.total")));
	}

	private void assertThatAre(Sums sums, List<String> regions, ReportYear year, AgencyKind kind) {
		String where = "seed %d, regions %s, %s, %s".formatted(SEED, regions, year, kind);
		assertThat(sums.reports()).as(where).isEqualTo(count(regions, year, kind));
		assertThat(sums.figures()).as(where).isEqualTo(plain(regions, year, kind));
	}

	/** The figures added up without what is kept. */
	private Map<String, Sum> plain(List<String> regions, ReportYear year, AgencyKind kind) {
		Map<String, Sum> sums = new HashMap<>();
		query("""
				SELECT f.cell, f.value FROM published_figure f
				  JOIN current_publication c ON c.publication_id = f.publication_id JOIN agency a ON a.code = c.agency_code
				""",
				regions, year, kind)
			.query((row) -> {
				sums.merge(row.getString("cell"), new Sum(plain(row.getBigDecimal("value")), 1),
						(one, other) -> new Sum(plain(one.value().add(other.value())), one.reports() + 1));
			});
		return sums;
	}

	private static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	private int count(List<String> regions, ReportYear year, AgencyKind kind) {
		return query("SELECT count(*) FROM current_publication c JOIN agency a ON a.code = c.agency_code ", regions,
				year, kind)
			.query(Integer.class)
			.single();
	}

	private JdbcClient.StatementSpec query(String sql, List<String> regions, ReportYear year, AgencyKind kind) {
		return this.database
			.sql(sql + " WHERE c.region_code = ANY(:regions) AND c.year = :year AND c.scope = 'OWN'"
					+ ((kind != null) ? " AND a.kind = '" + kind + "'" : ""))
			.param("regions", regions.toArray(String[]::new))
			.param("year", year.value());
	}

	/**
	 * The sums that are kept of this test's regions, a row each. What was added and taken
	 * away again may be 0.0 where nothing was added at all.
	 */
	private List<String> kept() {
		return this.database
			.sql("""
					SELECT 'reports ' || kept::text FROM area_report kept WHERE reports > 0 AND area_code LIKE '98%'
					UNION ALL SELECT concat_ws(' ', 'figures', area_code, year, scope, edition, kind, cell, trim_scale(value),
					  reports, trim_scale(own_value), own_reports)
					FROM area_figure WHERE reports > 0 AND area_code LIKE '98%'
					UNION ALL SELECT 'counted ' || kept::text FROM counted_publication kept WHERE region_code LIKE '98%'
					""")
			.query(String.class)
			.list();
	}

	private void region(String code, String parent) {
		this.regions.add(new Region(code, name(code), parent), Actor.APPLICATION);
	}

	private static LocalizedText name(String code) {
		return new LocalizedText("白石" + code, "Baishi " + code);
	}

	private Agency agency(String region, AgencyKind kind, String office) {
		return this.agencies.register(
				new NewAgency(region, "白石" + region + kind, null,
						AgencyDetails.of(kind, office).asOffice(office == null), false, AgencyContact.UNKNOWN, null),
				Actor.APPLICATION);
	}

}
