package org.nianbao.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.nianbao.check.ConsistentReports;
import org.nianbao.content.Reading;
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
 * Reading a usual report of about 6,000 characters of narrative: tab-separated text in at
 * most 5 ms, HTML in at most 10 ms; Word of six pages, as LibreOffice writes it, in at
 * most 150 ms and PDF in at most 400 ms, on one core. The .doc has four pages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadingBenchmark {

	private static final int PARAGRAPHS = 60;

	private final Editions editions = TestEditions.official();

	private final DocumentReader reader = new DocumentReader(this.editions);

	private final byte[] text;

	private final byte[] html;

	private final byte[] markdown;

	private final byte[] word;

	private final byte[] oldWord;

	private final byte[] pdf;

	public ReadingBenchmark() {
		ReportContent content = new ConsistentReports(TestEditions.official("2021"), 1).next(new ReportYear(2024))
			.withNarrative("overview",
					"（一）主动公开情况。全年通过政府网站公开信息，内容涵盖规划计划、财政预决算、行政许可和政策解读，及时更新、规范发布，方便群众查询，接受社会监督。\n".repeat(PARAGRAPHS))
			.withNarrative("problems", "存在的主要问题是解读形式单一，今后将增加图解和视频，改进解读质量。\n".repeat(PARAGRAPHS / 2));
		DocumentWriter writer = new DocumentWriter(this.editions);
		this.text = writer.text(content).getBytes(StandardCharsets.UTF_8);
		this.html = writer.html(content).getBytes(StandardCharsets.UTF_8);
		this.word = sample("six-pages.docx");
		this.oldWord = sample("word-97.doc");
		this.pdf = sample("six-pages.pdf");
		this.markdown = writer.markdown(content).getBytes(StandardCharsets.UTF_8);
	}

	@Benchmark
	public Reading tabSeparatedText() {
		return this.reader.read(this.text, DocumentHints.NONE);
	}

	@Benchmark
	public Reading html() {
		return this.reader.read(this.html, DocumentHints.NONE);
	}

	@Benchmark
	public Reading markdown() {
		return this.reader.read(this.markdown, DocumentHints.NONE);
	}

	@Benchmark
	public Reading word() {
		return this.reader.read(this.word, DocumentHints.NONE);
	}

	@Benchmark
	public Reading oldWord() {
		return this.reader.read(this.oldWord, DocumentHints.NONE);
	}

	@Benchmark
	public Reading pdf() {
		return this.reader.read(this.pdf, DocumentHints.NONE);
	}

	private static byte[] sample(String name) {
		try {
			return Files.readAllBytes(Path.of("src/test/resources/documents", name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
