package org.nianbao.search;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.nianbao.agency.AgencyKind;
import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.publication.PublicReportChanged;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;
import org.nianbao.statistics.AreaStatistics;
import org.nianbao.statistics.PublicCoverage;
import org.nianbao.statistics.Sum;
import org.nianbao.statistics.SumQuery;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long searching and adding up takes as reports become more, in one process with the
 * database beside it. Prints a table for each number of reports, and first shows that the
 * reports are like published ones. Started by {@code ./mvnw -Pscale test}; with
 * {@code -Dkept=FOLDER} the database stays there and is filled only as far as it is not.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(ScaleDatabase.class)
class ScaleMeasurement {

	private static final String SIZES = System.getProperty("reports", "1000,10000,100000");

	private static final int ROUNDS = Integer.getInteger("rounds", 60);

	/** A part of the names of what is measured. */
	private static final String ONLY = System.getProperty("only", "");

	private static final int WARM_UP = 10;

	private static final int SAMPLE = 10;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReportSearch search;

	@Autowired
	private AreaStatistics statistics;

	@Autowired
	private PublicCoverage coverage;

	@Autowired
	private SearchIndex index;

	@Autowired
	private Editions editions;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private MockMvc mvc;

	private int opened;

	/** Milliseconds with the number of reports before. */
	private final Map<String, Double> medians = new HashMap<>();

	private ManyReports reports;

	@Test
	void measure() {
		this.reports = new ManyReports(this.application);
		for (int size : Arrays.stream(SIZES.split(",")).map(String::strip).mapToInt(Integer::parseInt).toArray()) {
			if (size < this.reports.size()) {
				System.out.printf("%d reports are left out: there are %d already%n", size, this.reports.size());
				continue;
			}
			this.reports.growTo(size);
			isLikePublished();
			Map<String, long[]> times = new LinkedHashMap<>();
			time(searches(), times);
			print("search, " + this.reports.size() + " reports", times);
			times.clear();
			time(sums(), times);
			print("statistics, " + this.reports.size() + " reports", times);
			if (ONLY.isEmpty()) {
				besidePlainSql();
			}
			times.clear();
			time(pages(), times);
			print("pages, " + this.reports.size() + " reports", times);
			printMemory();
		}
	}

	private Map<String, IntConsumer> searches() {
		Map<String, IntConsumer> searches = new LinkedHashMap<>();
		List<String> common = List.of("公开", "机制", "管理", "检查", "办公", "推进");
		List<String> phrases = List.of("老旧小区改造进度", "基层反映良好", "食品抽检结论", "信息公开工作", "年度报告");
		searches.put("a word that most reports have", (i) -> find(text(common.get(i % common.size()))));
		searches.put("a passage of many reports", (i) -> find(text(phrases.get(i % phrases.size()))));
		searches.put("two words", (i) -> find(text(common.get(i % common.size()) + " " + phrases.get(i % 3))));
		searches.put("a word that few reports have", (i) -> find(text(this.reports.rareWord(i * 7))));
		searches.put("whole words", (i) -> find(new SearchQuery(common.get(i % 4), true, "", true, null, null, "", null,
				"", null, false, "", null, SearchOrder.YEAR)));
		searches.put("the name of an agency", (i) -> find(text(ManyReports.county(i * 31) + "水务局")));
		searches.put("a name with a typing error", (i) -> find(text(ManyReports.county(i * 31) + "水雾局")));
		searches.put("pinyin initials", (i) -> find(text("x" + List.of("swj", "czj", "jyj").get(i % 3))));
		searches.put("a word in a province", (i) -> find(text(common.get(i % 6)).in(province(i), true)));
		searches.put("a word in a county",
				(i) -> find(text(common.get(i % 6)).in(ManyReports.countyCode(i * 17), true)));
		searches.put("a province, a kind",
				(i) -> find(SearchQuery.ALL.in(province(i), true).ofKind(AgencyKind.values()[i % 8])));
		searches.put("more than so many requests, most first", (i) -> find(received(i * 50).by(SearchOrder.RECEIVED)));
		searches.put("more than so many requests, a word", (i) -> find(new SearchQuery(common.get(i % 6), false, "",
				true, null, null, "", null, "", BigDecimal.valueOf(i * 50L), false, "", null, SearchOrder.YEAR)));
		searches.put("a suit lost", (i) -> find(new SearchQuery("", false, "", true, null, null, "", null, "", null,
				true, "", null, SearchOrder.values()[i % 5])));
		searches.put("what is behind a sum of the country",
				(i) -> find(SearchQuery.ALL.in(ManyReports.COUNTRY, true)
					.of(ManyReports.YEAR)
					.ofScope(ReportScope.OWN)
					.counting("requests.received.total")));
		searches.put("what is behind a sum of a county",
				(i) -> find(SearchQuery.ALL.in(ManyReports.countyCode(i * 13), true)
					.of(ManyReports.YEAR)
					.counting("requests.handled.total")));
		searches.put("everything, page 40", (i) -> this.search.find(SearchQuery.ALL, 780, 20));
		return searches;
	}

	private Map<String, IntConsumer> sums() {
		Map<String, IntConsumer> sums = new LinkedHashMap<>();
		SumQuery country = SumQuery.inside(Set.of(ManyReports.COUNTRY));
		Set<String> provinces = this.database.sql("SELECT code FROM region WHERE parent_code = '100000'")
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.toSet());
		sums.put("all cells of the country", (i) -> this.statistics.of(country, ManyReports.YEAR));
		sums.put("all cells of a province",
				(i) -> this.statistics.of(SumQuery.inside(Set.of(province(i))), ManyReports.YEAR));
		sums.put("all cells of a county",
				(i) -> this.statistics.of(SumQuery.inside(Set.of(ManyReports.countyCode(i * 11))), ManyReports.YEAR));
		sums.put("a cell by kind",
				(i) -> this.statistics.byKind(country.ofCells(Set.of("requests.received.total")), ManyReports.YEAR));
		sums.put("a cell by province", (i) -> this.statistics
			.byArea(SumQuery.inside(provinces).ofCells(Set.of("requests.received.total")), ManyReports.YEAR));
		sums.put("who has published, the country", (i) -> this.coverage.ofAll(ManyReports.YEAR));
		sums.put("who has not, a county",
				(i) -> this.coverage.missing(List.of(ManyReports.countyCode(i * 11)), ManyReports.YEAR));
		return sums;
	}

	/**
	 * Pages as they are made when none is kept: a parameter that says nothing makes each
	 * address another one.
	 */
	private Map<String, IntConsumer> pages() {
		Map<String, IntConsumer> pages = new LinkedHashMap<>();
		pages.put("home", (i) -> open("/?n=" + i));
		pages.put("the search page with a word", (i) -> open("/search?q=公开&n=" + i));
		pages.put("an agency", (i) -> open("/reports/" + this.reports.agency(i * 19) + "?n=" + i));
		pages.put("a report",
				(i) -> open("/reports/" + this.reports.agency(i * 23) + "/" + ManyReports.YEAR + "?n=" + i));
		pages.put("a county", (i) -> open("/areas/" + ManyReports.countyCode(i * 11) + "?n=" + i));
		pages.put("a province", (i) -> open("/areas/" + province(i) + "?n=" + i));
		pages.put("statistics of the country", (i) -> open("/statistics?area=" + ManyReports.COUNTRY + "&n=" + i));
		pages.put("six agencies compared", (i) -> open(compared((n) -> this.reports.agency(i * 37 + n * 101))));
		pages.put("six provinces compared", (i) -> open(compared((n) -> province(i + n * 4))));
		return pages;
	}

	private static String province(int number) {
		return (11 + number % 30) + "0000";
	}

	private static String compared(IntFunction<String> party) {
		return IntStream.range(0, 6)
			.mapToObj((n) -> "with=" + party.apply(n))
			.collect(Collectors.joining("&", "/compare?", "&year=" + ManyReports.YEAR));
	}

	private void open(String address) {
		String another = address + "&m=" + this.opened++;
		try {
			assertThat(this.mvc.perform(MockMvcRequestBuilders.get(another)).andReturn().getResponse().getStatus())
				.as(another)
				.isEqualTo(HttpStatus.OK.value());
		}
		catch (Exception ex) {
			throw new IllegalStateException(another, ex);
		}
	}

	/** What the application holds in memory after all this, the database not counted. */
	private static void printMemory() {
		System.gc();
		System.out.printf("%nHeap in use after a full collection: %d MB, the measurement's own texts included%n",
				ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
	}

	private void find(SearchQuery query) {
		this.search.find(query, 0, 20);
	}

	private static SearchQuery text(String text) {
		return new SearchQuery(text, false, "", true, null, null, "", null, "", null, false, "", null,
				SearchOrder.YEAR);
	}

	private static SearchQuery received(int above) {
		return new SearchQuery("", false, "", true, null, null, "", null, "", BigDecimal.valueOf(above), false, "",
				null, SearchOrder.YEAR);
	}

	/** Those that {@code -Donly} asks for, else all. */
	private static void time(Map<String, IntConsumer> queries, Map<String, long[]> times) {
		queries.forEach((name, query) -> {
			if (name.contains(ONLY)) {
				times.put(name, time(query));
			}
		});
	}

	/** Nanoseconds, the shortest first. */
	private static long[] time(IntConsumer query) {
		for (int i = 0; i < WARM_UP; i++) {
			query.accept(1_000_003 % (i + 7));
		}
		long[] times = new long[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			long begun = System.nanoTime();
			query.accept(i);
			times[i] = System.nanoTime() - begun;
		}
		Arrays.sort(times);
		return times;
	}

	private void print(String title, Map<String, long[]> times) {
		if (times.isEmpty()) {
			return;
		}
		System.out.printf(
				"%n| %s | p50 ms | p95 ms | slowest ms | p50 to p50 before |%n| --- | --- | --- | --- | --- |%n",
				title);
		times.forEach(this::print);
		print("all of these: " + title.split(",")[0],
				times.values().stream().flatMapToLong(Arrays::stream).sorted().toArray());
	}

	/** With how many times as long it takes as with the number of reports before. */
	private void print(String name, long[] times) {
		double median = times[times.length / 2] / 1e6;
		Double before = this.medians.put(name, median);
		System.out.printf("| %s | %.1f | %.1f | %.1f | %s |%n", name, median,
				times[(int) Math.ceil(times.length * 0.95) - 1] / 1e6, times[times.length - 1] / 1e6,
				(before != null) ? "× %.1f".formatted(median / before) : "");
	}

	/**
	 * What is kept is what the plain SQL over all figures gives, and how long that takes.
	 */
	private void besidePlainSql() {
		long begun = System.nanoTime();
		Map<String, Sum> plain = new HashMap<>();
		this.database.sql("""
				WITH RECURSIVE inside AS (
				  SELECT code FROM region WHERE code = :area
				  UNION SELECT r.code FROM region r JOIN inside i ON r.parent_code = i.code)
				SELECT f.cell, sum(f.value) AS value, count(*) AS reports
				FROM published_figure f JOIN current_publication c ON c.publication_id = f.publication_id
				WHERE c.region_code IN (SELECT code FROM inside) AND c.year = :year AND c.scope = 'OWN' GROUP BY f.cell
				""").param("area", ManyReports.COUNTRY).param("year", ManyReports.YEAR.value()).query((row) -> {
			plain.put(row.getString("cell"),
					new Sum(row.getBigDecimal("value").stripTrailingZeros(), row.getInt("reports")));
		});
		long taken = System.nanoTime() - begun;
		Map<String, Sum> kept = new HashMap<>();
		this.statistics.of(SumQuery.inside(Set.of(ManyReports.COUNTRY)), ManyReports.YEAR)
			.figures()
			.forEach((cell, sum) -> kept.put(cell, new Sum(sum.value().stripTrailingZeros(), sum.reports())));
		assertThat(kept).isEqualTo(plain).isNotEmpty();
		System.out.printf("%nThe same by adding all figures up: %.0f ms; equal in all %d cells%n", taken / 1e6,
				plain.size());
	}

	/**
	 * What was written many at once is what publishing writes: figures are those that the
	 * content counts, and the index has the same row once it is written by the
	 * application.
	 */
	private void isLikePublished() {
		List<Map<String, Object>> sample = this.database.sql("""
				SELECT report_id, publication_id, agency_code FROM current_publication WHERE region_code <> ''
				ORDER BY md5(agency_code) LIMIT :sample
				""").param("sample", SAMPLE).query().listOfRows();
		for (Map<String, Object> report : sample) {
			long number = (Long) report.get("report_id");
			long publication = (Long) report.get("publication_id");
			Map<String, Object> before = row(number);
			ReportKey key = new ReportKey((String) report.get("agency_code"), ManyReports.YEAR, ReportScope.OWN);
			this.transactions.executeWithoutResult(
					(transaction) -> this.index.follow(new PublicReportChanged(key, number, publication)));
			assertThat(row(number)).isEqualTo(before);
			assertThat(figures(publication)).isEqualTo(counted(publication));
		}
	}

	private Map<String, Object> row(long report) {
		return this.database.sql("""
				SELECT agency_code, region_code, kind, edition, year, scope, published_at, received, suits_lost,
				  words::text AS words, body
				FROM searchable_report WHERE report_id = :report
				""").param("report", report).query().singleRow();
	}

	private Map<String, BigDecimal> figures(long publication) {
		Map<String, BigDecimal> figures = new HashMap<>();
		this.database.sql("SELECT cell, value FROM published_figure WHERE publication_id = :publication")
			.param("publication", publication)
			.query((row) -> {
				figures.put(row.getString("cell"), row.getBigDecimal("value").stripTrailingZeros());
			});
		return figures;
	}

	private Map<String, BigDecimal> counted(long publication) {
		ReportContent content = ContentJson
			.read(this.database.sql("SELECT content FROM publication WHERE id = :publication")
				.param("publication", publication)
				.query(String.class)
				.single());
		Edition edition = this.editions.require(content.edition());
		Totals totals = Totals.of(edition, content);
		Map<String, BigDecimal> counted = new HashMap<>();
		for (Cell cell : edition.allCells()) {
			totals.counted(cell)
				.filter((value) -> value.signum() != 0)
				.ifPresent((value) -> counted.put(cell.code(), value.stripTrailingZeros()));
		}
		return counted;
	}

}
