package org.nianbao.check;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.nianbao.check.Context.Earlier;
import org.nianbao.check.corpus.CorpusReports;
import org.nianbao.check.rule.Rule;
import org.nianbao.check.rule.Rules;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportYear;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All arithmetic and cell rules on one report: at most 30 µs on one core. The whole
 * rulebook, without comparing texts with others: at most 2 ms for a report with 5,000
 * characters of text, and at least 1,000 usual reports per second on two cores.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RulebookBenchmark {

	private final Edition edition = TestEditions.official("2021");

	private final Rulebook rulebook = new Rulebook(TestEditions.official());

	private final ConsistentReports reports = new ConsistentReports(this.edition, 1);

	private final ReportContent before = this.reports.next(new ReportYear(2023));

	private final ReportContent content = this.reports.next(new ReportYear(2024), this.before, this.edition);

	private final ReportContent broken = this.content
		.withCell("requests.received.naturalPerson", CellValue.of(123_456_789))
		.withCell("requests.granted.enterprise", CellValue.NOT_FILLED);

	private final Reading reading = TestReadings.of(this.edition, this.content);

	private final Context context = Context.NONE.withYearBefore(List.of(new Earlier(this.edition, this.before)));

	private final List<Rule> arithmeticAndCells = Rules.all(new Editions(TestEditions.official().all()))
		.stream()
		.filter((rule) -> !rule.code().startsWith("text.") && rule.appliesTo(this.edition, this.content.year()))
		.toList();

	private final Subject longOne = CorpusReports.longOne(5000);

	private final List<Subject> usual = CorpusReports.right(256);

	private final AtomicInteger next = new AtomicInteger();

	private final List<Rule> withoutCopies = Rules.all(TestEditions.official())
		.stream()
		.filter((rule) -> !rule.code().equals("text.copied"))
		.toList();

	/**
	 * A report with 5,000 characters of text: everything but comparing it with others.
	 */
	@Benchmark
	public int wholeRulebookOnALongReport() {
		return whole(this.longOne);
	}

	/** Reports as they come, one after another on each core. */
	@Benchmark
	@BenchmarkMode(Mode.Throughput)
	@OutputTimeUnit(TimeUnit.SECONDS)
	@Threads(2)
	public int wholeRulebookInBulk() {
		return whole(this.usual.get(Math.floorMod(this.next.getAndIncrement(), this.usual.size())));
	}

	/** The arithmetic and cell rules by themselves, on one core. */
	@Benchmark
	@BenchmarkMode(Mode.Throughput)
	@OutputTimeUnit(TimeUnit.SECONDS)
	public int arithmeticAndCellRulesInBulk() {
		return arithmeticAndCells(Subject.typed(this.edition, this.content, this.context));
	}

	private int whole(Subject known) {
		Subject subject = Subject.typed(known.edition(), known.content(), known.context());
		int findings = 0;
		for (Rule rule : this.withoutCopies) {
			if (rule.appliesTo(subject.edition(), subject.year())) {
				findings += rule.check(subject).size();
			}
		}
		return findings;
	}

	/** A typed report that is right, with the year before on file. */
	@Benchmark
	public int arithmeticAndCellRulesOfATypedReport() {
		return arithmeticAndCells(Subject.typed(this.edition, this.content, this.context));
	}

	/** A document that is right, with the year before on file. */
	@Benchmark
	public int arithmeticAndCellRulesOfADocument() {
		return arithmeticAndCells(Subject.of(this.edition, this.reading, this.context));
	}

	/** The whole rulebook on a typed report with a blank cell and a wrong figure. */
	@Benchmark
	public List<Finding> allRulesOfATypedReportWithFaults() {
		return this.rulebook.check(Subject.typed(this.edition, this.broken, this.context));
	}

	private int arithmeticAndCells(Subject subject) {
		int findings = 0;
		for (Rule rule : this.arithmeticAndCells) {
			findings += rule.check(subject).size();
		}
		return findings;
	}

}
