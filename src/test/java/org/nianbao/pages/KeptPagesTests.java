package org.nianbao.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestServer;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.filing.section.RecordedStatements;
import org.nianbao.filing.section.RecordedStatements.Recorded;
import org.nianbao.history.Actor;
import org.nianbao.portal.PublicSite;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two instances of the application on one database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "nianbao.pages.watch=true", "nianbao.pages.interval=50ms" })
@Import({ KeptPagesTests.CountedDatabase.class, RecordedStatements.class })
class KeptPagesTests {

	/**
	 * Tables that change only where a publication or a take-down is noted too, in its
	 * transaction; what is said with a submission is settled before its publication, and
	 * how a report came is asked of the event that published it.
	 */
	private static final Set<String> OF_PUBLICATIONS = Set.of("current_publication", "published_figure",
			"searchable_report", "area_report", "area_figure", "submission_picture", "submitted_reason", "explanation",
			"report", "revision_event");

	/**
	 * What is counted from tables whose changes are noted, anew where one has changed.
	 */
	private static final Set<String> COUNTED = Set.of("region_coverage", "covered_year", "coverage_change");

	private static final Duration SOON = Duration.ofSeconds(2);

	/** How long making a page may take on a machine that builds other things too. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newHttpClient();

	@Autowired
	private ConfigurableApplicationContext here;

	@LocalServerPort
	private int port;

	private ConfigurableApplicationContext there;

	private int otherPort;

	private ReportWalk walk;

	private ReportKey key;

	private String address;

	@BeforeEach
	void publish() {
		this.there = (ConfigurableApplicationContext) new TestContextManager(OtherInstance.class).getTestContext()
			.getApplicationContext();
		this.otherPort = this.there.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		this.walk = new ReportWalk(this.here);
		this.key = this.walk.newKey();
		this.address = "/reports/" + this.key.agency() + "/2025";
	}

	@Test
	void readNothingFromTheDatabaseOnceTheyAreKept() throws Exception {
		this.walk.published(this.key);
		AtomicInteger uses = uses(this.here);
		for (String place : List.of(this.address, "/en" + this.address, this.address + ".json", "/")) {
			await().atMost(SOON).until(() -> {
				get(this.port, place);
				int before = uses.get();
				get(this.port, place);
				return uses.get() == before;
			});
			int before = uses.get();
			for (String encoding : List.of("gzip", "identity")) {
				assertThat(get(this.port, place, "Accept-Encoding", encoding).statusCode()).isEqualTo(200);
			}
			assertThat(uses.get()).as(place).isEqualTo(before);
		}
		get(this.port, this.address + "/revisions/2");
		assertThat(uses.get()).as("what is not kept does read").isPositive();
	}

	@Test
	void changeAtOnceWhereTheReportIsCorrectedAndSoonElsewhere() throws Exception {
		long first = this.walk.published(this.key);
		awaitKept(this.otherPort, this.address);
		get(this.port, this.address);
		String before = get(this.port, this.address).body();
		long second = this.walk.reports.correct(first, "更正受理数量", ReportWalk.FILER).id();
		this.walk.fill(second);
		assertThat(get(this.port, this.address).body()).as("a draft changes nothing").isEqualTo(before);
		this.walk.publish(second);
		assertThat(get(this.port, this.address).body()).contains("更正受理数量");
		awaitOther(this.address, 200, "更正受理数量");
		assertThat(get(this.port, this.address + "/revisions/1").body()).contains("之后已经更正");
	}

	@Test
	void areGoneAtOnceWhereTheReportIsTakenDownAndSoonElsewhere() throws Exception {
		long revision = this.walk.published(this.key);
		List<String> places = List.of(this.address, "/en" + this.address, this.address + "/revisions/1",
				this.address + ".json", "/api/v1" + this.address);
		for (String place : places) {
			awaitKept(this.otherPort, place);
			get(this.port, place);
		}
		// On the other instance, so that each is shown as the one where it happens.
		new ReportWalk(this.there).publications.takeDown(revision, "误载公民住址", ReportWalk.PUBLISHER);
		for (String place : places) {
			assertThat(get(this.otherPort, place).statusCode()).as(place).isEqualTo(410);
		}
		for (String place : places) {
			await().atMost(SOON).until(() -> get(this.port, place).statusCode() == 410);
		}
		assertThat(get(this.port, "/").body()).doesNotContain("href=\"" + this.address + '"');
		assertThat(get(this.otherPort, "/").body()).doesNotContain("href=\"" + this.address + '"');
	}

	@Test
	void changeWithTheNameOfTheAgency() throws Exception {
		this.walk.published(this.key);
		String agency = "/reports/" + this.key.agency();
		awaitKept(this.otherPort, agency);
		this.here.getBean(AgencyRegister.class)
			.rename(this.key.agency(), "青石县水利局", null, LocalDate.of(2020, 1, 1), Actor.APPLICATION);
		assertThat(get(this.port, agency).body()).contains("青石县水利局");
		awaitOther(agency, 200, "青石县水利局");
	}

	@Test
	void areFoundByWhoeverIsSlowerToCommit() throws Exception {
		this.walk.published(this.key);
		awaitKept(this.port, this.address);
		try (Connection slow = this.here.getBean(DataSource.class).getConnection()) {
			slow.setAutoCommit(false);
			try (PreparedStatement statement = slow
				.prepareStatement("INSERT INTO content_change (agency_code) VALUES (?)")) {
				statement.setString(1, this.key.agency());
				statement.execute();
			}
			// A later row is seen before the earlier one is.
			ReportKey other = this.walk.newKey();
			this.walk.published(other);
			awaitKept(this.port, this.address);
			AtomicInteger uses = uses(this.here);
			int before = uses.get();
			slow.commit();
			await().atMost(SOON).until(() -> {
				get(this.port, this.address);
				return uses.get() > before;
			});
		}
	}

	@Test
	void sayWhetherTheyHaveChanged() throws Exception {
		this.walk.published(this.key);
		HttpResponse<byte[]> made = bytes(this.port, this.address, "GET", "Accept-Encoding", "gzip");
		awaitKept(this.port, this.address);
		HttpResponse<byte[]> kept = bytes(this.port, this.address, "GET", "Accept-Encoding", "gzip");
		HttpResponse<byte[]> plain = bytes(this.port, this.address, "GET");
		for (String header : List.of("ETag", "Vary", "Cache-Control", "Content-Type", "Content-Encoding",
				"Content-Length", "Content-Security-Policy")) {
			assertThat(kept.headers().firstValue(header)).as(header).isEqualTo(made.headers().firstValue(header));
		}
		assertThat(kept.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(kept.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
		assertThat(kept.headers().firstValue("Vary")).hasValue("Accept-Encoding");
		assertThat(kept.headers().map()).doesNotContainKey("set-cookie");
		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(Gzip.uncompress(kept.body())).isEqualTo(plain.body()).isEqualTo(Gzip.uncompress(made.body()));
		assertThat(kept.body().length).isLessThan(plain.body().length / 3);
		assertThat(new String(plain.body(), StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>")
			.endsWith("</html>\n");
		String etag = etag(kept);
		for (String known : List.of(etag, etag.substring(2), "\"x\", " + etag, "*")) {
			HttpResponse<byte[]> unchanged = bytes(this.port, this.address, "GET", "If-None-Match", known);
			assertThat(unchanged.statusCode()).as(known).isEqualTo(304);
			assertThat(unchanged.body()).isEmpty();
			assertThat(etag(unchanged)).isEqualTo(etag);
		}
		assertThat(bytes(this.port, this.address, "GET", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
		assertThat(etag(bytes(this.otherPort, this.address, "GET")).length()).isEqualTo(etag.length());
		HttpResponse<byte[]> head = bytes(this.port, this.address, "HEAD", "Accept-Encoding", "gzip");
		assertThat(head.body()).isEmpty();
		assertThat(head.headers().firstValue("Content-Length")).isEqualTo(kept.headers().firstValue("Content-Length"));
		assertThat(etag(head)).isEqualTo(etag);
	}

	@Test
	void speakTheLanguageOfTheirAddress() throws Exception {
		this.walk.published(this.key);
		for (int i = 0; i < 2; i++) {
			assertThat(get(this.port, this.address, "Accept-Language", "en").body()).contains("lang=\"zh-CN\"");
			assertThat(get(this.port, "/en" + this.address).body()).contains("lang=\"en\"").contains("Content hash");
		}
	}

	@Test
	void areMadeAnewWhereverAPublicationACorrectionOrATakeDownShows() throws Exception {
		String area = this.here.getBean(AgencyRegister.class).require(this.key.agency()).region();
		String agency = this.key.agency();
		List<String> places = List.of("/", "/en/", "/search?area=" + area, "/areas/" + area, "/statistics?area=" + area,
				"/reports/" + agency, "/compare?with=" + agency, "/compare?with=" + area, "/compare.csv?with=" + agency,
				"/feeds/reports.atom", "/feeds/areas/" + area + ".atom", "/feeds/agencies/" + agency + ".atom",
				"/api/v1/reports?area=" + area);
		this.walk.published(new ReportKey(agency, new ReportYear(2024), this.key.scope()));
		Map<String, String> none = etags(places);
		long first = this.walk.published(this.key);
		Map<String, String> published = etags(places);
		long second = this.walk.reports.correct(first, "更正受理数量", ReportWalk.FILER).id();
		this.walk.fill(second);
		assertThat(etags(places)).as("a draft shows nowhere").isEqualTo(published);
		this.walk.publish(second);
		Map<String, String> corrected = etags(places);
		this.walk.publications.takeDown(second, "误载公民住址", this.walk.publisher(second));
		Map<String, String> gone = etags(places);
		for (String place : places) {
			assertThat(published.get(place)).as(place).isNotEmpty().isNotEqualTo(none.get(place));
			assertThat(corrected.get(place)).as(place).isNotEqualTo(published.get(place));
			assertThat(gone.get(place)).as(place).isNotEqualTo(corrected.get(place));
		}
	}

	private Map<String, String> etags(List<String> places) throws Exception {
		Map<String, String> etags = new HashMap<>();
		for (String place : places) {
			etags.put(place, etag(bytes(this.port, place, "GET")));
		}
		return etags;
	}

	@Test
	void areMadeOfNothingThatChangesUnnoticed() throws Exception {
		PublicSite site = new PublicSite(this.here);
		JdbcClient database = this.here.getBean(JdbcClient.class);
		Set<String> noted = Set.copyOf(
				database.sql("SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'content_change'")
					.query(String.class)
					.list());
		List<String> tables = database
			.sql("SELECT relname FROM pg_class WHERE relkind IN ('r', 'v') "
					+ "AND relnamespace = 'public'::regnamespace AND relname <> 'content_change'")
			.query(String.class)
			.list();
		RecordedStatements statements = this.here.getBean(RecordedStatements.class);
		Set<String> unnoticed = new TreeSet<>();
		int kept = 0;
		for (String place : site.pages().values()) {
			AtomicBoolean keeps = new AtomicBoolean();
			List<Recorded> asked = statements.of(() -> keeps.set(!etag(bytes(this.port, place, "GET")).isEmpty()));
			if (keeps.get()) {
				kept++;
				String words = asked.stream().map(Recorded::sql).collect(Collectors.joining(" "));
				tables.stream()
					.filter((table) -> Pattern.compile("(?i)\\b(from|join)\\s+" + table + "\\b").matcher(words).find())
					.filter((table) -> !noted.contains(table) && !OF_PUBLICATIONS.contains(table)
							&& !COUNTED.contains(table))
					.forEach((table) -> unnoticed.add(place + " reads " + table));
			}
		}
		assertThat(kept).isGreaterThan(15);
		assertThat(unnoticed).isEmpty();
	}

	private void awaitKept(int at, String place) {
		AtomicInteger uses = uses((at == this.port) ? this.here : this.there);
		await().atMost(PATIENCE).until(() -> {
			get(at, place);
			int before = uses.get();
			assertThat(get(at, place).statusCode()).isEqualTo(200);
			return uses.get() == before;
		});
	}

	private void awaitOther(String place, int status, String text) {
		await().atMost(SOON).until(() -> {
			Answer answer = get(this.otherPort, place);
			return answer.statusCode() == status && answer.body().contains(text);
		});
	}

	private Answer get(int at, String place, String... headers) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = bytes(at, place, "GET", headers);
		boolean compressed = answer.headers().firstValue("Content-Encoding").isPresent();
		byte[] body = compressed ? Gzip.uncompress(answer.body()) : answer.body();
		return new Answer(answer.statusCode(), new String(body, StandardCharsets.UTF_8));
	}

	private HttpResponse<byte[]> bytes(int at, String place, String method, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + at + place))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private static String etag(HttpResponse<?> answer) {
		return answer.headers().firstValue("ETag").orElse("");
	}

	/** How often connections to the database were taken, but for the look at changes. */
	private static AtomicInteger uses(ApplicationContext instance) {
		return instance.getBean(CountedDatabase.class).uses;
	}

	private record Answer(int statusCode, String body) {
	}

	/** The second instance. */
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
			properties = { "nianbao.pages.watch=true", "nianbao.pages.interval=51ms" })
	@Import(CountedDatabase.class)
	static class OtherInstance {

	}

	/** One database for both, and how often each uses it. */
	@TestConfiguration(proxyBeanMethods = false)
	static class CountedDatabase implements BeanPostProcessor {

		private static final JdbcConnectionDetails DATABASE = TestServer.createDatabase();

		final AtomicInteger uses = new AtomicInteger();

		@Bean
		static JdbcConnectionDetails database() {
			return DATABASE;
		}

		@Bean
		static DbSchedulerStarter noJobsInTheBackground() {
			return () -> {
			};
		}

		@Override
		public Object postProcessBeforeInitialization(Object bean, String name) {
			if (bean instanceof HikariDataSource pool) {
				pool.setMetricsTrackerFactory((poolName, stats) -> new IMetricsTracker() {
					@Override
					public void recordConnectionAcquiredNanos(long waited) {
						if (!Thread.currentThread().getName().equals("pages")) {
							CountedDatabase.this.uses.incrementAndGet();
						}
					}
				});
			}
			return bean;
		}

	}

}
