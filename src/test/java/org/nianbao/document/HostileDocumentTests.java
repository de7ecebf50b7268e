package org.nianbao.document;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.UnreadableDocumentException.Reason;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whatever is sent, the reader answers soon, with a reading or with a reason. */
class HostileDocumentTests {

	private static final int MEGABYTE = 1024 * 1024;

	private static final int SHORT = 24 * 1024;

	private static final int LONG = MEGABYTE / 8;

	private static final List<String> FILES = List.of("x.txt", "x.md", "x.html");

	/** The thread's own time, which other work on the machine does not lengthen. */
	private static final long MOST_SECONDS = 3;

	private static final Path DOCUMENTS = Path.of("src/test/resources/documents");

	private static final String BEGINNING = "青石县水务局2020年政府信息公开工作年度报告\n一、总体情况\n略。\n";

	private static final String TABLE = "三、收到和处理政府信息公开申请情况\n";

	private final DocumentReader reader = new DocumentReader(TestEditions.official());

	@Test
	void refusesMoreThan20Megabytes() {
		assertThat(refusal(new byte[20 * MEGABYTE + 1], "x.txt")).isEqualTo(Reason.TOO_LARGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\\rtf1", "\u0089PNG", "Rar!", "BM\u0000\u0000" })
	void namesTheKindOfFileThatItDoesNotRead(String start) {
		assertThat(refusal((start + "abc").getBytes(StandardCharsets.ISO_8859_1), "x.txt"))
			.isEqualTo(Reason.UNSUPPORTED);
	}

	@Test
	void refusesWhatIsNoText() {
		for (int seed = 0; seed < 200; seed++) {
			byte[] noise = new byte[seed * 50 + 200];
			new Random(seed).nextBytes(noise);
			noise[0] = 1;
			assertThat(refusal(noise, "x.txt")).as("seed %d", seed).isEqualTo(Reason.BINARY);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n\t", "一篇与报告无关的文章。\n没有任何表格。", "<html><body><h1>404</h1></body></html>",
			"一、总体情况\n只有一个标题。" })
	void refusesWhatIsNoReport(String text) {
		assertThat(refusal(text.getBytes(StandardCharsets.UTF_8), "x.txt")).isEqualTo(Reason.NO_REPORT);
	}

	static Stream<String> units() {
		return Stream.of("\n", "\t", "\t\n", "一", "0\t", "0\n", "*", "_a", "`", "|", "| a |\n", "> ", "# \n", "- ", "<",
				"<b>", "<td>", "<tr><td>1", "<table><tr><td>", "<div>", "&amp;", "\\", "一、总体情况\n",
				"青石县水务局2020年政府信息公开工作年度报告\n", "年度报告\n", "2021年1月1日\n", "来源：x\n", "注：x\n", "一、本年新收政府信息公开申请数量\n",
				"属于国家秘\n", "三", "版权所有\n", "自然人\t", "\u2060\n", "　", "<!--", "12a\n", "（");
	}

	static Stream<Arguments> floods() {
		return units().flatMap((unit) -> FILES.stream().map((file) -> new Arguments(unit, file)));
	}

	/** A piece of text that is repeated to fill a file. */
	record Arguments(String unit, String file) {

		String body(int bytes) {
			return this.unit.repeat(bytes / this.unit.getBytes(StandardCharsets.UTF_8).length);
		}

	}

	@ParameterizedTest
	@MethodSource("floods")
	void answersSoonWhateverIsRepeated(Arguments flood) {
		readsOrRefuses(flood.body(SHORT), flood.file());
		readsOrRefuses(BEGINNING + flood.body(SHORT), flood.file());
		readsOrRefuses(BEGINNING + TABLE + flood.body(SHORT), flood.file());
	}

	/** What takes longer than in proportion shows where there is more of it. */
	@ParameterizedTest
	@MethodSource("units")
	void answersSoonHoweverMuchIsRepeated(String unit) {
		readsOrRefuses(BEGINNING + TABLE + new Arguments(unit, "").body(LONG),
				FILES.get(Math.floorMod(unit.hashCode(), FILES.size())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x.txt", "x.md", "x.html" })
	void readsALineOf10Megabytes(String file) {
		readsOrRefuses(BEGINNING + "字".repeat(10 * MEGABYTE / 3), file);
	}

	@ParameterizedTest
	@ValueSource(strings = { "div", "span", "table><tr><td", "p", "b", "ul><li" })
	void readsDeeplyNestedPages(String tag) {
		readsOrRefuses("<html>" + ("<" + tag + ">").repeat(10_000) + BEGINNING.replace("\n", "<br>"), "x.html");
	}

	@Test
	void readsTablesThatSpanWithoutEnd() {
		String row = "<tr>" + "<td rowspan=65534 colspan=1000>0</td>".repeat(50) + "</tr>";
		readsOrRefuses("<p>一、总体情况</p><p>三、收到和处理政府信息公开申请情况</p><table>" + row.repeat(500) + "</table>", "x.html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "markdown-from-pdf.txt", "web-page-lines.txt", "web-page.html", "word-page.html" })
	void readsFilesThatAreCutOff(String file) throws IOException {
		byte[] bytes = Files.readAllBytes(DOCUMENTS.resolve(file));
		for (int length = 0; length < bytes.length; length += Math.max(1, bytes.length / 60)) {
			readsOrRefuses(Arrays.copyOf(bytes, length), file);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "markdown-from-pdf.txt", "pdf-lost-header.txt", "word-lines.txt", "web-page.html" })
	void readsFilesThatAreDamaged(String file) throws IOException {
		byte[] bytes = Files.readAllBytes(DOCUMENTS.resolve(file));
		for (int seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			byte[] damaged = bytes.clone();
			for (int i = random.nextInt(200); i > 0; i--) {
				damaged[random.nextInt(damaged.length)] = damaged[random.nextInt(damaged.length)];
			}
			readsOrRefuses(damaged, file);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "markdown-from-pdf.txt", "pdf-lost-header.txt", "word-lines.txt" })
	void readsFilesWhoseLinesAreInDisorder(String file) throws IOException {
		List<String> lines = Files.readAllLines(DOCUMENTS.resolve(file));
		for (int seed = 0; seed < 50; seed++) {
			Random random = new Random(seed);
			List<String> mixed = new ArrayList<>(lines);
			for (int i = random.nextInt(60); i > 0; i--) {
				mixed.add(random.nextInt(mixed.size()), mixed.remove(random.nextInt(mixed.size())));
			}
			readsOrRefuses(String.join("\n", mixed), file);
		}
	}

	private void readsOrRefuses(String text, String file) {
		readsOrRefuses(text.getBytes(StandardCharsets.UTF_8), file);
	}

	private void readsOrRefuses(byte[] bytes, String file) {
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		try {
			assertThat(this.reader.openHere(bytes, DocumentHints.NONE.withFileName(file)).reading().content())
				.isNotNull();
		}
		catch (SourceRefusedException ex) {
			assertThat(ex.why()).isNotNull();
		}
		catch (UnreadableDocumentException ex) {
			assertThat(ex.reason()).isNotNull();
		}
		long seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000_000;
		assertThat(seconds).isLessThan(MOST_SECONDS);
	}

	private Reason refusal(byte[] bytes, String file) {
		return assertThatExceptionOfType(UnreadableDocumentException.class)
			.isThrownBy(() -> this.reader.read(bytes, DocumentHints.NONE.withFileName(file)))
			.actual()
			.reason();
	}

}
