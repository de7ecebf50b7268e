package org.nianbao.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.nianbao.TestDatabase;
import org.nianbao.check.copy.InventedTexts;
import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.HistoryGuard;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes to compare a report that was just saved with all that is public: at
 * most 200 ms with 100,000 sections on file. All three narratives are new each time, and
 * one of them is a copy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 20)
@Fork(1)
public class CopiedTextBenchmark {

	private static final int SECTIONS_PER_REPORT = 2;

	private static final int YEARS = 10;

	private static final int AGENCIES_PER_REGION = 100;

	private static final int BATCH = 500;

	private static final int PARAGRAPHS = 6;

	private static final long SEED = 35;

	private static final int REWRITTEN_PERCENT = 20;

	/** How many texts are on file. */
	@Param({ "1000", "10000", "100000" })
	public int sections;

	private final Random random = new Random(SEED);

	private final InventedTexts texts = new InventedTexts(SEED);

	private ConfigurableApplicationContext application;

	private JdbcClient database;

	private TextComparisons comparisons;

	private ReportKey report;

	private ReportContent empty;

	private ReportContent draft;

	private TransactionTemplate transactions;

	private int compared;

	private int found;

	@Setup
	public void fill() {
		ApplicationContext application = new TestContextManager(Application.class).getTestContext()
			.getApplicationContext();
		this.application = (ConfigurableApplicationContext) application;
		this.database = application.getBean(JdbcClient.class);
		this.comparisons = application.getBean(TextComparisons.class);
		this.transactions = HistoryGuard.withoutGuard(application.getBean(TransactionTemplate.class));
		ReportWalk walk = new ReportWalk(application);
		this.report = walk.newKey();
		Edition edition = application.getBean(Editions.class).ofYear(this.report.year()).orElseThrow();
		this.empty = ReportContent.blank(edition, this.report.year(), this.report.scope(),
				edition.reportTitle("甲", this.report.year(), Locale.CHINESE));
		long template = walk.published(walk.newKey());
		int reports = this.sections / SECTIONS_PER_REPORT;
		List<String> agencies = addAgencies(reports / YEARS + 1);
		for (int first = 0; first < reports; first += BATCH) {
			publish(template, agencies, first, Math.min(BATCH, reports - first));
		}
		this.database.sql("ANALYZE").update();
		long begun = System.nanoTime();
		application.getBean(ComparisonWork.class).followPublications();
		this.database.sql("ANALYZE").update();
		System.out.printf("%d sections taken in within %d s; the index takes %s%n", this.database
			.sql("SELECT count(*) FROM published_text")
			.query(Long.class)
			.single(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), this.database.sql("""
					SELECT pg_size_pretty(pg_total_relation_size('published_text')
					  + pg_total_relation_size('published_text_band') + pg_total_relation_size('indexed_publication'))
					""").query(String.class).single());
	}

	private List<String> addAgencies(int count) {
		return this.database
			.sql("""
					WITH place AS (SELECT region_code AS region, supervising_office_code AS office FROM agency WHERE code = :like),
					regions AS (
					  INSERT INTO region (code, name_zh, name_en, parent_code, level)
					  SELECT region || to_char(n, 'FM000'), '第' || n || '镇', 'Town ' || n, region, 'TOWNSHIP'
					  FROM place, generate_series(1, :count / :perRegion + 1) n RETURNING code)
					INSERT INTO agency (code, region_code, name_zh, kind, office, supervising_office_code)
					SELECT r.code || '-' || to_char(n, 'FM000'), r.code, '第' || n || '局', 'DEPARTMENT', false, office
					FROM regions r, place, generate_series(1, :perRegion) n RETURNING code
					""")
			.param("like", this.report.agency())
			.param("count", count)
			.param("perRegion", AGENCIES_PER_REGION)
			.query(String.class)
			.list();
	}

	/** Publishes copies of a report with texts of their own. */
	private void publish(long template, List<String> agencies, int first, int count) {
		List<String> contents = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			contents.add(ContentJson.write(this.empty.withNarrative("overview", this.texts.text(PARAGRAPHS))
				.withNarrative("problems", this.texts.text(PARAGRAPHS / 2))));
		}
		this.database
			.sql("""
					WITH given AS (
					  SELECT * FROM unnest(CAST(:agencies AS text[]), CAST(:years AS integer[]), CAST(:contents AS text[]))
					    AS g(agency, year, content)),
					reports AS (
					  INSERT INTO report (agency_code, year, scope) SELECT agency, year, 'OWN' FROM given
					  RETURNING id, agency_code, year),
					revisions AS (
					  INSERT INTO revision (report_id, number, edition, state, created_at, created_by, created_by_name)
					  SELECT r.id, 1, t.edition, 'PUBLISHED', t.created_at, t.created_by, t.created_by_name
					  FROM reports r, revision t WHERE t.id = :template RETURNING id, report_id),
					publications AS (
					  INSERT INTO publication (report_id, revision_id, submission_id, agency_code, agency_name_zh, year, scope,
					    revision_number, content, content_hash, receipt_number, received_at, published_at, published_by,
					    published_by_name)
					  SELECT r.id, v.id, t.submission_id, r.agency_code, '第三局', r.year, 'OWN', 1, CAST(g.content AS jsonb),
					    t.content_hash, 'COPY', t.received_at, t.published_at, t.published_by, t.published_by_name
					  FROM reports r JOIN revisions v ON v.report_id = r.id
					    JOIN given g ON g.agency = r.agency_code AND g.year = r.year, publication t
					  WHERE t.revision_id = :template RETURNING id, report_id, agency_code, year)
					INSERT INTO current_publication
					  (report_id, publication_id, agency_code, agency_name_zh, region_code, year, scope)
					SELECT p.report_id, p.id, p.agency_code, '第三局', left(p.agency_code, 9), p.year, 'OWN' FROM publications p
					""")
			.param("template", template)
			.param("agencies",
					IntStream.range(first, first + count)
						.mapToObj((i) -> agencies.get(i / YEARS))
						.toArray(String[]::new))
			.param("years",
					IntStream.range(first, first + count).mapToObj((i) -> 2016 + i % YEARS).toArray(Integer[]::new))
			.param("contents", contents.toArray(String[]::new))
			.update();
	}

	/**
	 * A draft of which one narrative is a copy of any published one, old or new, with a
	 * fifth of its sentences written anew.
	 */
	@Setup(Level.Invocation)
	public void write() {
		String copied = this.database.sql("""
				SELECT p.content -> 'narratives' ->> 'overview' FROM published_text t
				  JOIN publication p ON p.id = t.publication_id
				WHERE t.section = 'overview' AND t.id > :before ORDER BY t.id LIMIT 1
				""").param("before", this.random.nextInt(this.sections - 1)).query(String.class).single();
		this.draft = this.empty.withNarrative("overview", this.texts.withOtherSentences(copied, REWRITTEN_PERCENT))
			.withNarrative("problems", this.texts.text(PARAGRAPHS / 2))
			.withNarrative("other", this.texts.text(1));
	}

	/**
	 * What the job does for a draft that was saved, and the check before a submission.
	 */
	@Benchmark
	public void compareOneReport() {
		this.transactions.executeWithoutResult((transaction) -> this.comparisons.compare(this.report, this.draft));
	}

	/** Whether the copy was found. */
	@TearDown(Level.Invocation)
	public void look() {
		this.compared++;
		this.found += this.comparisons.kept(Map.of(this.report, this.draft)).get(this.report).like("overview").isEmpty()
				? 0 : 1;
	}

	/** Prints how many copies were found, and ends what runs in the background. */
	@TearDown
	public void close() {
		System.out.printf("%nof %d copies among %d sections %d were found%n", this.compared, this.sections, this.found);
		this.application.close();
	}

	/** The application on an empty database, as tests have it. */
	@SpringBootTest
	@Import(TestDatabase.class)
	static class Application {

	}

}
