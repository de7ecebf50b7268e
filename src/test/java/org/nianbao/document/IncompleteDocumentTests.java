package org.nianbao.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.CellValue;
import org.nianbao.content.CellValue.Unreadable;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.content.Reading.Placement;
import org.nianbao.content.ReportContent;
import org.nianbao.document.UnreadableDocumentException.Reason;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a document lacks is said, and never made up: no blank and no gap becomes a 0. */
class IncompleteDocumentTests {

	private static final Editions EDITIONS = TestEditions.official();

	private static final Edition EDITION = TestEditions.official("2021");

	private static final DocumentWriter WRITER = new DocumentWriter(EDITIONS);

	private final DocumentReader reader = new DocumentReader(EDITIONS);

	static List<Function<ReportContent, String>> kinds() {
		return List.of(WRITER::text, WRITER::markdown, WRITER::html, (content) -> onePerLine(WRITER.text(content)));
	}

	/** As a page is copied: each cell on a line, blank ones lost. */
	private static String onePerLine(String text) {
		return text.lines()
			.flatMap((line) -> Arrays.stream(line.split("\t")))
			.filter((cell) -> !cell.isBlank())
			.collect(Collectors.joining("\n\n"));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void readsAnEmptyTemplateAsNotFilledIn(Function<ReportContent, String> kind) {
		Reading reading = read(kind.apply(blank()));
		assertThat(reading.content().cells()).isEmpty();
		assertThat(reading.statedTotals()).isEmpty();
		assertThat(reading.inferred()).isEmpty();
		assertThat(reading.missing().tables()).isEmpty();
		assertThat(reading.missing().rows()).isEmpty();
		assertThat(reading.missing().columns()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void readsEveryFigureOfACompleteReport(Function<ReportContent, String> kind) {
		Reading reading = read(kind.apply(filledIn()));
		assertThat(reading.content().cells()).isEqualTo(filledIn().cells());
		assertThat(reading.rows()).extracting(FoundRow::placed).containsOnly(Placement.COMPLETE);
		assertThat(reading.notUnderstood()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void listsAColumnThatIsNotThere(boolean onePerLine) {
		String text = change(WRITER.text(filledIn()), "requests", (line) -> line.substring(0, line.lastIndexOf('\t')));
		text = text.replace("总计\n一、", "\n一、").replace("\t总计", "\t");
		Reading reading = read(onePerLine ? onePerLine(text) : text);
		assertThat(reading.missing().columns()).contains("requests.total");
		assertThat(reading.statedTotals().keySet()).noneMatch((code) -> code.startsWith("requests.received."));
		assertThat(reading.content().cell("requests.received.naturalPerson"))
			.isEqualTo(filledIn().cell("requests.received.naturalPerson"));
	}

	@Test
	void marksWhatASectionThatIsNotThereWouldHoldAsAbsent() {
		String text = WRITER.text(filledIn());
		int from = text.indexOf("四、政府信息公开行政复议");
		Reading reading = read(text.substring(0, from) + text.substring(text.indexOf("五、存在的主要问题")));
		assertThat(reading.missing().sections()).containsExactly("disputes");
		assertThat(reading.missing().tables()).containsExactly("disputes");
		assertThat(reading.content().cell("disputes.reconsideration.upheld")).isEqualTo(CellValue.ABSENT);
		assertThat(reading.statedTotals()).doesNotContainKey("disputes.reconsideration.total");
	}

	@Test
	void marksWhatABlockThatIsNotThereWouldHoldAsAbsent() {
		String text = WRITER.text(filledIn());
		int from = text.indexOf("第二十条第（六）项");
		Reading reading = read(text.substring(0, from) + text.substring(text.indexOf("第二十条第（八）项")));
		assertThat(reading.missing().tables()).containsExactly("enforcement");
		assertThat(reading.content().cell("enforcement.penalties.decisions")).isEqualTo(CellValue.ABSENT);
		assertThat(reading.content().cell("services.licensing.decisions"))
			.isEqualTo(filledIn().cell("services.licensing.decisions"));
	}

	@Test
	void marksARowThatIsNotThereAsAbsent() {
		String text = change(WRITER.text(filledIn()), "requests", (line) -> line.contains("2.重复申请") ? "" : line);
		Reading reading = read(text);
		assertThat(reading.missing().rows()).containsExactly("requests.notProcessed.repeated");
		assertThat(reading.content().cell("requests.notProcessed.repeated.enterprise")).isEqualTo(CellValue.ABSENT);
	}

	@Test
	void leavesARowUnplacedThatTheSumsDoNotDecide() {
		String text = onePerLine(WRITER.text(filledIn())).replace("行政规范性文件\n\n", "行政规范性文件\n\n12a\n\n");
		Reading reading = read(text);
		FoundRow row = reading.rows()
			.stream()
			.filter((found) -> found.row().equals("normativeDocuments"))
			.findFirst()
			.orElseThrow();
		assertThat(row.placed()).isEqualTo(Placement.UNPLACED);
		assertThat(row.values()).hasSize(4);
		assertThat(reading.content().cell("documents.normativeDocuments.made")).isEqualTo(CellValue.NOT_FILLED);
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void keepsTextInATotalAsItIs(Function<ReportContent, String> kind) {
		ReportContent content = filledIn().withCell("requests.received.naturalPerson", CellValue.of(987_654));
		String written = kind.apply(content);
		String total = Long.toString(987_654 + 2 + 3 + 4 + 5 + 6);
		Reading reading = read(written.replace(total, "1191件abc"));
		assertThat(reading.statedTotals()).containsEntry("requests.received.total", new Unreadable("1191件abc"));
	}

	@Test
	void letsTheGivenYearWinAndKeepsTheOneFound() {
		Reading reading = this.reader.read(bytes(WRITER.text(filledIn())),
				DocumentHints.NONE.withYear(new ReportYear(2023)));
		assertThat(reading.content().year()).isEqualTo(new ReportYear(2023));
		assertThat(reading.foundYear()).isEqualTo(new ReportYear(2022));
	}

	@Test
	void findsTheEditionByTheTablesWhereNoYearIsNamed() {
		String text = WRITER.text(filledIn()).replace("2022年", "");
		Reading reading = read(text);
		assertThat(reading.foundYear()).isNull();
		assertThat(reading.content().edition()).isEqualTo("2021");
		Edition older = TestEditions.official("2019");
		String old = WRITER.text(ReportContent.blank(older, new ReportYear(2020), ReportScope.OWN, ""));
		assertThat(read(old).content().edition()).isEqualTo("2019");
		assertThat(read(old).foundYear()).isNull();
	}

	@Test
	void refusesAYearWithoutAnEdition() {
		String text = WRITER.text(filledIn());
		for (DocumentHints hints : List.of(DocumentHints.NONE, DocumentHints.NONE.withYear(new ReportYear(2015)))) {
			String document = (hints.year() != null) ? text : text.replace("2022年", "2015年");
			assertThatExceptionOfType(UnreadableDocumentException.class)
				.isThrownBy(() -> this.reader.read(bytes(document), hints))
				.satisfies((ex) -> {
					assertThat(ex.reason()).isEqualTo(Reason.UNKNOWN_EDITION);
					assertThat(ex.getArguments()).containsExactly("2015");
				});
		}
	}

	@Test
	void opensNoSectionForATableOfContents() {
		String text = WRITER.text(filledIn());
		String contents = EDITION.sections()
			.stream()
			.map((section) -> section.title().zh())
			.collect(Collectors.joining("\n"));
		String title = text.lines().findFirst().orElseThrow();
		Reading reading = read(text.replaceFirst("\n", "\n目录\n" + contents + "\n"));
		assertThat(reading.content().title()).isEqualTo(title);
		assertThat(reading.content().cells()).isEqualTo(filledIn().cells());
		assertThat(reading.content().narrative("overview")).isEqualTo(filledIn().narrative("overview"));
	}

	private static ReportContent blank() {
		return ReportContent.blank(EDITION, new ReportYear(2022), ReportScope.OWN, "石澜区民政局2022年政府信息公开工作年度报告");
	}

	/** All cells filled in, in the matrix by column, so that a shifted row shows. */
	private static ReportContent filledIn() {
		Map<String, CellValue> cells = new HashMap<>();
		EDITION.enteredCells().forEach((cell) -> {
			int column = EDITION.table(cell.table()).orElseThrow().columns().lines().indexOf(cell.column());
			cells.put(cell.code(), CellValue.of(column + 1));
		});
		return blank().withCells((none) -> cells).withNarrative("overview", "全年公开信息20条。");
	}

	/** The text with the lines of a table's section changed. */
	private static String change(String text, String section, Function<String, String> change) {
		String title = EDITION.section(section).orElseThrow().title().zh();
		StringBuilder changed = new StringBuilder();
		boolean inside = false;
		for (String line : text.split("\n", -1)) {
			inside = line.equals(title) || (inside && !line.startsWith("四、政府"));
			changed.append((inside && line.indexOf('\t') >= 0) ? change.apply(line) : line).append('\n');
		}
		return changed.toString();
	}

	private Reading read(String text) {
		return this.reader.read(bytes(text), DocumentHints.NONE);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
