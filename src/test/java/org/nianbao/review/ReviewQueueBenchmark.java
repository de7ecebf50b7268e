package org.nianbao.review;

import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.nianbao.TestDatabase;
import org.nianbao.access.SignedInAs;
import org.nianbao.account.Duty;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * How long the server takes for a page of the queue of an office with 5,000 agencies, of
 * which 4,000 have submitted and all have last year's report on file.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestDatabase.class)
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 20)
@Fork(1)
public class ReviewQueueBenchmark {

	private static final int AGENCIES = 5_000;

	private static final int SUBMITTED = 4_000;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private MockMvc mvc;

	private Agency office;

	/** Starts the application and lays the office out by copying one agency's rows. */
	@Setup(Level.Trial)
	public void start() throws Exception {
		new TestContextManager(ReviewQueueBenchmark.class).prepareTestInstance(this);
		ReportWalk walk = new ReportWalk(this.application);
		this.office = walk.agencies.office();
		Agency sample = walk.agencies.agency(this.office);
		ReportYear year = new ReportYear(2025);
		walk.accepted(new ReportKey(sample.code(), year.previous(), ReportScope.OWN));
		walk.opened(new ReportKey(sample.code(), year, ReportScope.OWN));
		copy(sample, this.application.getBean(JdbcClient.class));
		queue();
	}

	private void copy(Agency sample, JdbcClient database) {
		String code = "lpad((980000 + n / 900)::text, 6, '0') || '-' || lpad((n % 900 + 1)::text, 3, '0')";
		execute(database, """
				INSERT INTO region SELECT (jsonb_populate_record(r, jsonb_build_object('code', (980000 + n)::text))).*
				FROM region r, generate_series(0, :agencies / 900) n WHERE r.code = :region
				""", sample);
		execute(database, """
				INSERT INTO agency SELECT (jsonb_populate_record(a, jsonb_build_object('code', CODE,
				  'region_code', (980000 + n / 900)::text, 'name_zh', '青石县第' || n || '局'))).*
				FROM agency a, generate_series(1, :agencies - 1) n WHERE a.code = :sample
				""".replace("CODE", code), sample);
		for (String table : new String[] { "report", "revision", "submission", "revision_event", "submission_check" }) {
			String limit = "n <= CASE WHEN p.year = 2025 THEN :submitted ELSE :agencies END";
			String statement = switch (table) {
				case "report" ->
					"""
							INSERT INTO report OVERRIDING SYSTEM VALUE
							SELECT (jsonb_populate_record(p, jsonb_build_object('id', p.id * 100000 + n, 'agency_code', CODE))).*
							FROM report p, generate_series(1, :agencies - 1) n WHERE p.agency_code = :sample AND LIMIT
							""";
				case "revision" ->
					"""
							INSERT INTO revision OVERRIDING SYSTEM VALUE
							SELECT (jsonb_populate_record(r, jsonb_build_object('id', r.id * 100000 + n, 'report_id', p.id * 100000 + n))).*
							FROM revision r JOIN report p ON p.id = r.report_id, generate_series(1, :agencies - 1) n
							WHERE p.agency_code = :sample AND LIMIT
							""";
				case "submission" ->
					"""
							INSERT INTO submission OVERRIDING SYSTEM VALUE
							SELECT (jsonb_populate_record(s, jsonb_build_object('id', s.id * 100000 + n, 'report_id', p.id * 100000 + n,
							  'revision_id', s.revision_id * 100000 + n, 'receipt_number', CODE || '-' || p.year || '-own-1'))).*
							FROM submission s JOIN report p ON p.id = s.report_id, generate_series(1, :agencies - 1) n
							WHERE p.agency_code = :sample AND LIMIT
							""";
				case "revision_event" ->
					"""
							INSERT INTO revision_event OVERRIDING SYSTEM VALUE
							SELECT (jsonb_populate_record(e, jsonb_build_object('id', e.id * 100000 + n,
							  'revision_id', e.revision_id * 100000 + n, 'submission_id', e.submission_id * 100000 + n))).*
							FROM revision_event e JOIN revision r ON r.id = e.revision_id JOIN report p ON p.id = r.report_id,
							  generate_series(1, :agencies - 1) n
							WHERE p.agency_code = :sample AND LIMIT
							""";
				default ->
					"""
							INSERT INTO submission_check
							SELECT (jsonb_populate_record(c, jsonb_build_object('receipt_number', CODE || '-2025-own-1',
							  'compared_with', CODE || '-2024-own-1', 'explain', n % 7))).*
							FROM submission_check c JOIN submission s USING (receipt_number) JOIN report p ON p.id = s.report_id,
							  generate_series(1, :agencies - 1) n
							WHERE p.agency_code = :sample AND p.year = 2025 AND LIMIT
							""";
			};
			execute(database, statement.replace("CODE", code).replace("LIMIT", limit), sample);
		}
		database.sql("ANALYZE").update();
	}

	private static void execute(JdbcClient database, String statement, Agency sample) {
		database.sql(statement)
			.param("agencies", AGENCIES)
			.param("submitted", SUBMITTED)
			.param("sample", sample.code())
			.param("region", sample.region())
			.update();
	}

	/** The first page of the queue, from the request to the last byte. */
	@Benchmark
	public int queue() throws Exception {
		return open("/review?year=2025");
	}

	/** What awaits review and has something to be explained, one page further. */
	@Benchmark
	public int narrowedDown() throws Exception {
		return open("/review?year=2025&state=awaiting-review&findings=asked&page=2");
	}

	private int open(String address) throws Exception {
		String page = this.mvc
			.perform(MockMvcRequestBuilders.get(address)
				.with(SignedInAs.person(70, Set.of(new Duty(this.office.code(), Role.REVIEWER)))))
			.andReturn()
			.getResponse()
			.getContentAsString();
		if (!page.contains("class=\"list stacked queue\"")) {
			throw new IllegalStateException("not a queue: " + page);
		}
		return page.length();
	}

}
