package org.nianbao.filing.section;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.nianbao.TestServer;
import org.nianbao.access.Browser;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.content.CellValue;
import org.nianbao.filing.InventedDesk;
import org.nianbao.filing.section.RecordedStatements.Recorded;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;

/**
 * Autosaves of one cell over HTTP by four people, each in a report of their own, beside
 * the same statements sent by pgbench over four connections: at least 0.4 as many. And
 * how long one takes at 50 a second: at most 15 ms at the 95th percentile.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Threads(1)
@Fork(value = 1, jvmArgsAppend = { "-Xmx200m", "-XX:+UseSerialGC" })
public class AutosaveBenchmark {

	static final int PEOPLE = 4;

	private static final Duration WARMING = Duration.ofMinutes(5);

	private static final int PER_SECOND = 50;

	private static final int PACED = 1_000;

	private static final Duration OF_EACH = Duration.ofSeconds(20);

	private static final String CELL = "requests.received.naturalPerson";

	private List<Person> people;

	private JdbcConnectionDetails database;

	private ConfigurableApplicationContext application;

	private boolean warm;

	@Setup
	public void start() throws Exception {
		this.application = (ConfigurableApplicationContext) new TestContextManager(Application.class).getTestContext()
			.getApplicationContext();
		this.database = this.application.getBean(JdbcConnectionDetails.class);
		this.people = new ArrayList<>();
		for (int i = 0; i < PEOPLE; i++) {
			this.people.add(Person.open(this.application));
		}
	}

	@TearDown
	public void stop() throws Exception {
		for (Person person : this.people) {
			person.connection.close();
		}
		this.application.close();
	}

	/**
	 * Autosaves as fast as they are answered, and the statements of the same sent by
	 * pgbench, reads of session and permission included, in turns; prints how many of
	 * each there were, and the ratio.
	 */
	@Benchmark
	public void besidePgbench() throws Exception {
		warm();
		double rate = (double) saveFor(OF_EACH) / OF_EACH.toSeconds();
		List<List<Recorded>> statements = this.people.stream().map((person) -> person.recorded).toList();
		double replayed = Person.RECORDED
				* Pgbench.rate(this.database, statements, Math.toIntExact(OF_EACH.toSeconds()));
		this.people.forEach(Person::knowWhatTheRecordedLeave);
		System.out.printf("%.0f autosaves per second, %.0f by pgbench: %.2f%n", rate, replayed, rate / replayed);
	}

	/** Autosaves at a steady pace; prints how long they took. */
	@Benchmark
	public void paced() throws Exception {
		warm();
		List<Long> taken = Collections.synchronizedList(new ArrayList<>());
		together((person) -> person.pace(taken));
		List<Long> sorted = taken.stream().sorted().toList();
		if (sorted.size() != PACED) {
			throw new IllegalStateException("only " + sorted.size() + " were answered");
		}
		System.out.printf("%d per second: median %.1f ms, p95 %.1f ms, p99 %.1f ms%n", PER_SECOND,
				sorted.get(PACED / 2) / 1e6, sorted.get(PACED * 95 / 100) / 1e6, sorted.get(PACED * 99 / 100) / 1e6);
	}

	/**
	 * A server has run for weeks, so five minutes at full speed come first: the compiler
	 * works that long.
	 */
	private void warm() throws Exception {
		if (!this.warm) {
			saveFor(WARMING);
			this.warm = true;
		}
	}

	/** Everybody saves as fast as they are answered; how many saves that were. */
	private int saveFor(Duration time) throws Exception {
		AtomicInteger saves = new AtomicInteger();
		long until = System.nanoTime() + time.toNanos();
		together((person) -> {
			while (System.nanoTime() < until) {
				person.save();
				saves.incrementAndGet();
			}
		});
		return saves.get();
	}

	private void together(Doing doing) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
			List<Callable<Void>> all = this.people.stream().map((person) -> (Callable<Void>) () -> {
				doing.by(person);
				return null;
			}).toList();
			for (Future<Void> each : threads.invokeAll(all)) {
				each.get();
			}
		}
	}

	/** What each person does. */
	private interface Doing {

		void by(Person person) throws Exception;

	}

	/** Somebody who changes a cell to and fro. */
	private static final class Person {

		private final KeptConnection connection;

		private final String token;

		/** A change and the change back. */
		static final int RECORDED = 2;

		private final List<Recorded> recorded = new ArrayList<>();

		private int value;

		private Person(KeptConnection connection, String token, RecordedStatements statements) throws Exception {
			this.connection = connection;
			this.token = URLEncoder.encode(token, StandardCharsets.US_ASCII);
			save();
			for (int i = 0; i < RECORDED; i++) {
				this.recorded.addAll(statements.of(this::save));
			}
		}

		static Person open(ApplicationContext application) throws Exception {
			InventedDesk desk = application.getBean(InventedDesk.class);
			Agency agency = desk.agency();
			SignedIn filer = desk.account(agency, "李青", Role.FILER);
			desk.begin(agency, 2025, filer);
			int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
			Browser browser = new Browser(port);
			browser.signIn(filer.loginName(), InventedDesk.PASSWORD);
			String page = "/filing/" + agency.code() + "/2025/sections/requests";
			String token = browser.csrf(page);
			return new Person(new KeptConnection(port, page + "/edits", browser.cookies()), token,
					application.getBean(RecordedStatements.class));
		}

		void save() throws Exception {
			CellValue seen = (this.value == 0) ? CellValue.NOT_FILLED : CellValue.of(this.value);
			int wanted = 1 + this.value % 2;
			String answer = this.connection.post("cells%%5B%s%%5D=%d&seen%%5B%s%%5D=%s&_csrf=%s".formatted(CELL, wanted,
					CELL, CellInput.seen(seen), this.token));
			if (!answer.contains("\"conflicts\":{}") || !answer.contains("\"typed\":\"" + wanted + "\"")) {
				throw new IllegalStateException("not saved: " + answer);
			}
			this.value = wanted;
		}

		/** The first save and the recorded ones, which end where they began. */
		void knowWhatTheRecordedLeave() {
			this.value = 1;
		}

		void pace(List<Long> taken) throws Exception {
			long pause = TimeUnit.SECONDS.toNanos(1) * PEOPLE / PER_SECOND;
			long due = System.nanoTime();
			for (int i = 0; i < PACED / PEOPLE; i++) {
				due += pause;
				LockSupport.parkNanos(due - System.nanoTime());
				long from = Math.min(due, System.nanoTime());
				save();
				taken.add(System.nanoTime() - from);
			}
		}

	}

	/** The application as it runs, without the tests' guards. */
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@Import({ OwnDatabase.class, RecordedStatements.class, InventedDesk.class })
	static class Application {

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class OwnDatabase {

		@Bean
		JdbcConnectionDetails ownDatabase() {
			return TestServer.createDatabase();
		}

	}

}
