package org.nianbao.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.CellValue;
import org.nianbao.content.CellValue.Figure;
import org.nianbao.content.CellValue.StatedNone;
import org.nianbao.content.Reading;
import org.nianbao.document.ExpectedReading.Signed;
import org.nianbao.document.ExpectedReading.Text;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.document.ExpectedReading.lines;
import static org.nianbao.document.ExpectedReading.words;

/**
 * Reads documents of places that do not exist, in the layouts that real reports come in:
 * converted from PDF and Word, copied from web pages, saved as web pages.
 */
class SampleDocumentTests {

	private static final Path DOCUMENTS = Path.of("src/test/resources/documents");

	private static final Charset GB18030 = Charset.forName("GB18030");

	private final DocumentReader reader = new DocumentReader(TestEditions.official());

	static List<ExpectedReading> documents() {
		return List.of(
				new ExpectedReading("pdf-lost-header.txt", lines(3, 3), Text.NONE,
						Map.of("overview", lines(7, 19), "problems", lines(84, 86), "other", lines(90, 90)),
						new Signed(lines(92, 92), LocalDate.of(2021, 1, 22)), Map.of(),
						Set.of("requests.received", "requests.carriedIn", "requests.granted", "requests.partial"),
						Set.of(), List.of()),
				new ExpectedReading("pdf-three-indents.txt", lines(3, 5), Text.NONE,
						Map.of("overview", lines(9, 15), "problems", lines(79, 81), "other", lines(85, 85)), Signed.NOT,
						Map.of(), Set.of(), Set.of(), List.of()),
				new ExpectedReading("web-page-lines.txt", lines(9, 11), lines(13, 13),
						Map.of("overview", lines(17, 25), "problems", lines(605, 605), "other", lines(609, 609)),
						new Signed(lines(611, 611), LocalDate.of(2021, 1, 18)), Map.of(), Set.of(), Set.of(),
						List.of(1, 2, 3, 7, 617, 618, 619, 620, 621)),
				new ExpectedReading("markdown-from-pdf.txt", lines(3, 3), Text.NONE,
						Map.of("overview", lines(7, 15), "problems", lines(83, 83), "other", lines(87, 87)),
						new Signed(lines(89, 89), LocalDate.of(2021, 1, 20)), Map.of(), Set.of("requests.carriedOut"),
						Set.of(), List.of()),
				new ExpectedReading("word-lines.txt", lines(1, 1), lines(3, 3),
						Map.of("overview", lines(5, 8), "problems", lines(380, 380), "other", lines(382, 382)),
						Signed.NOT,
						Map.of("documents.normativeDocuments.made", new Figure(BigDecimal.valueOf(22), "其中修订16件")),
						Set.of(), Set.of("requests.otherHandling.notCorrected", "requests.otherHandling.feeUnpaid"),
						List.of()),
				new ExpectedReading("pdf-viewer.txt", lines(1, 1), Text.NONE,
						Map.of("overview", lines(3, 3), "problems", lines(80, 80), "other", lines(82, 82)),
						new Signed(lines(83, 83), LocalDate.of(2023, 1, 9)), Map.of(), Set.of(), Set.of(), List.of(62)),
				new ExpectedReading("web-page.html", words("苇塘县人力资源和社会保障局2024年政府信息公开工作年度报告"),
						words("本报告由苇塘县人力资源和社会保障局依照条例编制，统计期限自2024年1月1日至2024年12月31日。"),
						Map.of("overview",
								words("（一）主动公开。全年公开信息486条，其中就业创业类211条、社会保险类140条。\n"
										+ "（二）依申请公开。新收申请21件，上年结转1件，办结21件，结转1件。"),
								"problems", words("一是部分政策文件公开后缺少解读。二是基层窗口的公开栏更新慢。2025年将同步发布解读，并按月巡查公开栏。"), "other",
								words("2024年未收取信息处理费。")),
						new Signed(words("苇塘县人力资源和社会保障局"), LocalDate.of(2025, 1, 20)),
						Map.of("documents.normativeDocuments.repealed", CellValue.NOT_FILLED,
								"enforcement.compulsion.decisions", new StatedNone("/")),
						Set.of(), Set.of(), List.of(4, 5, 5, 6, 8, 67, 69, 69, 69)),
				new ExpectedReading("word-page.html", words("云岫市农业农村局2022年政府信息公开工作年度报告"), Text.NONE,
						Map.of("overview", words("2022年发布涉农信息264条，收到申请7 件，均已办结。"), "problems",
								words("乡镇一级的公开内容不统一。将制定统一的公开清单。"), "other", words("本年度未产生信息处理费。")),
						new Signed(words("云岫市农业农村局"), LocalDate.of(2023, 1, 12)), oldSectionTwo(), Set.of(), Set.of(),
						List.of()));
	}

	/** Of the 2019 edition's section 2, only the decisions mean the same later. */
	private static Map<String, CellValue> oldSectionTwo() {
		Map<String, CellValue> cells = new HashMap<>();
		TestEditions.official("2021")
			.section("proactive")
			.orElseThrow()
			.tables()
			.forEach((table) -> table.cellCodes()
				.stream()
				.filter((code) -> !code.endsWith(".decisions"))
				.forEach((code) -> cells.put(code, CellValue.NOT_FILLED)));
		cells.put("enforcement.compulsion.decisions", new StatedNone("—"));
		return cells;
	}

	@ParameterizedTest
	@MethodSource("documents")
	void readsEveryCell(ExpectedReading expected) throws IOException {
		expected.hasEveryCell(read(expected), DOCUMENTS);
	}

	@ParameterizedTest
	@MethodSource("documents")
	void marksWhatIsInferredAndListsWhatIsMissing(ExpectedReading expected) throws IOException {
		expected.hasItsRowsPlaced(read(expected));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void readsEveryText(ExpectedReading expected) throws IOException {
		boolean text = expected.file().endsWith(".txt");
		expected.hasEveryText(read(expected),
				text ? Files.readAllLines(DOCUMENTS.resolve(expected.file())) : List.of());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void findsAgencyYearAndEdition(ExpectedReading expected) throws IOException {
		Reading reading = read(expected);
		expected.namesAgencyYearAndEdition(reading, DOCUMENTS);
		boolean old = expected.file().equals("word-page.html");
		assertThat(reading.sourceEdition()).isEqualTo(old ? "2019" : reading.content().edition());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void listsWhatIsNoPartOfTheReport(ExpectedReading expected) throws IOException {
		expected.listsWhatIsNoPartOfTheReport(read(expected));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void readsTheSameInEveryEncoding(ExpectedReading expected) throws IOException {
		byte[] bytes = Files.readAllBytes(DOCUMENTS.resolve(expected.file()));
		String text = new String(bytes, expected.file().equals("word-page.html") ? GB18030 : StandardCharsets.UTF_8);
		Reading reading = read(expected);
		List<byte[]> encoded = List.of(text.getBytes(StandardCharsets.UTF_8),
				("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), text.getBytes(GB18030),
				text.getBytes(StandardCharsets.UTF_16LE), text.getBytes(StandardCharsets.UTF_16BE),
				("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
				("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
		for (byte[] other : encoded) {
			assertThat(this.reader.read(other, DocumentHints.NONE.withFileName(expected.file()))).isEqualTo(reading);
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void readsTheSameWithWindowsLineEnds(ExpectedReading expected) throws IOException {
		byte[] bytes = Files.readAllBytes(DOCUMENTS.resolve(expected.file()));
		Charset charset = expected.file().equals("word-page.html") ? GB18030 : StandardCharsets.UTF_8;
		String text = new String(bytes, charset).replace("\n", "\r\n");
		assertThat(this.reader.read(text.getBytes(charset), DocumentHints.NONE.withFileName(expected.file())))
			.isEqualTo(read(expected));
	}

	@Test
	void readsTheNumbersAndTheNotesAroundThePage() throws IOException {
		Reading reading = read("web-page.html");
		assertThat(reading.content().indexNumber()).isEqualTo("WT-HR-2025-0003");
		assertThat(reading.content().documentNumber()).isEqualTo("苇人社函〔2025〕7号");
		assertThat(reading.content().tableNotes())
			.isEqualTo(Map.of("fees", "规范性文件含与其他部门联合制发的文件。", "disputes", "含上年度转入的案件1件。"));
	}

	@Test
	void keepsTheRowsOfAnOldFormAsTheyArePrinted() throws IOException {
		Reading reading = read("word-page.html");
		assertThat(reading.rows()
			.stream()
			.collect(Collectors.toMap((row) -> row.table() + '.' + row.row(), Reading.FoundRow::values)))
			.containsEntry("documents.normativeDocuments", List.of("2", "2", "8"))
			.containsEntry("services.otherServices", List.of("4", "0", "9"))
			.containsEntry("procurement.procurement", List.of("5", "300000元"));
	}

	private Reading read(ExpectedReading expected) throws IOException {
		return read(expected.file());
	}

	private Reading read(String file) throws IOException {
		return this.reader.read(Files.readAllBytes(DOCUMENTS.resolve(file)), DocumentHints.NONE.withFileName(file));
	}

}
