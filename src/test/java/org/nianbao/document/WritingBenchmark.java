package org.nianbao.document;

import java.util.concurrent.TimeUnit;

import org.nianbao.check.ConsistentReports;
import org.nianbao.content.PictureSource;
import org.nianbao.content.ReportContent;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Writing a usual report of about 6,000 characters of narrative, and reading it back:
 * .docx in at most 300 ms, PDF in at most 600 ms, with 200 MB of heap.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = { "-Xmx200m", "-XX:+UseSerialGC" })
public class WritingBenchmark {

	private static final int PARAGRAPHS = 60;

	private final Editions editions = TestEditions.official();

	private final DocumentWriter writer = new DocumentWriter(this.editions);

	private final ReportFiles files = new ReportFiles(this.writer, new DocumentReader(this.editions), this.editions);

	private final ReportContent content = new ConsistentReports(TestEditions.official("2021"), 1)
		.next(new ReportYear(2024))
		.withNarrative("overview",
				"（一）主动公开情况。全年通过政府网站公开信息，内容涵盖规划计划、财政预决算、行政许可和政策解读，及时更新、规范发布，方便群众查询，接受社会监督。\n".repeat(PARAGRAPHS))
		.withNarrative("problems", "存在的主要问题是解读形式单一，今后将增加图解和视频，改进解读质量。\n".repeat(PARAGRAPHS / 2));

	@Benchmark
	public byte[] word() {
		return this.writer.word(this.content, PictureSource.NONE, false);
	}

	@Benchmark
	public byte[] pdf() {
		return this.writer.pdf(this.content, PictureSource.NONE, false);
	}

	@Benchmark
	public byte[] wordReadBack() {
		return this.files.file(ReportFileKind.DOCX, this.content, PictureSource.NONE, false);
	}

	@Benchmark
	public byte[] excelReadBack() {
		return this.files.file(ReportFileKind.XLSX, this.content, PictureSource.NONE, false);
	}

}
