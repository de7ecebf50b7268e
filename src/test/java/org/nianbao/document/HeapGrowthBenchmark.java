package org.nianbao.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.PictureSource;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportYear;
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

/**
 * By how much the heap grows while one document is read, or written and read back: at
 * most 50 MB. The young generation is so small that it is collected many times during
 * each, and the most that any collection leaves is told, less what was there before. That
 * is an upper bound, since what has grown old and died meanwhile is counted too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 20)
@Fork(value = 1, jvmArgs = { "-Xmx120m", "-Xmn2m", "-XX:+UseSerialGC" })
public class HeapGrowthBenchmark {

	private static final int PARAGRAPHS = 60;

	private static final double MEGABYTE = 1024.0 * 1024;

	/** What is done: a file that is read, or a kind of file that is written. */
	@Param({ "six-pages.docx", "word-97.doc", "six-pages.pdf", "sheet.xlsx", "sheet-97.xls", "web-page.mht", "DOCX",
			"PDF", "XLSX", "CSV", "JSON", "MD", "HTML" })
	private String document = "";

	private final Editions editions = TestEditions.official();

	private final DocumentReader reader = new DocumentReader(this.editions);

	private final ReportFiles files = new ReportFiles(new DocumentWriter(this.editions), this.reader, this.editions);

	private final ReportContent content = new ConsistentReports(TestEditions.official("2021"), 1)
		.next(new ReportYear(2024))
		.withNarrative("overview",
				"（一）主动公开情况。全年通过政府网站公开信息，内容涵盖规划计划、财政预决算、行政许可和政策解读，及时更新、规范发布，方便群众查询，接受社会监督。\n".repeat(PARAGRAPHS));

	private final AtomicLong most = new AtomicLong();

	private byte[] file = new byte[0];

	private long before;

	private long growth;

	@Setup
	public void watchCollections() throws IOException {
		if (this.document.contains(".")) {
			this.file = Files.readAllBytes(Path.of("src/test/resources/documents", this.document));
		}
		Predicate<String> heap = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map((pool) -> pool.getName())
			.toList()::contains;
		ManagementFactory.getGarbageCollectorMXBeans()
			.forEach((collector) -> ((NotificationEmitter) collector)
				.addNotificationListener((notification, handback) -> {
					Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo
						.from((CompositeData) notification.getUserData())
						.getGcInfo()
						.getMemoryUsageAfterGc();
					this.most.accumulateAndGet(used(after, heap), Math::max);
				}, null, null));
	}

	private static long used(Map<String, MemoryUsage> pools, Predicate<String> heap) {
		return pools.entrySet()
			.stream()
			.filter((pool) -> heap.test(pool.getKey()))
			.mapToLong((pool) -> pool.getValue().getUsed())
			.sum();
	}

	@Setup(Level.Iteration)
	public void collect() throws InterruptedException {
		System.gc();
		// Collections are told of by another thread.
		TimeUnit.MILLISECONDS.sleep(50);
		this.before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		this.most.set(this.before);
	}

	@Benchmark
	public Object readOrWrite() {
		return (this.file.length > 0) ? this.reader.read(this.file, DocumentHints.NONE)
				: this.files.file(ReportFileKind.valueOf(this.document), this.content, PictureSource.NONE, false);
	}

	@TearDown(Level.Iteration)
	public void compare() throws InterruptedException {
		TimeUnit.MILLISECONDS.sleep(50);
		this.growth = Math.max(this.growth, this.most.get() - this.before);
	}

	@TearDown
	public void tell() {
		System.out.printf("%n%s: the heap grew by at most %.1f MB over %.1f MB%n", this.document,
				this.growth / MEGABYTE, this.before / MEGABYTE);
	}

}
