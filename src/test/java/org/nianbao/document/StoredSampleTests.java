package org.nianbao.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.Placement;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One report of an agency that does not exist, as LibreOffice writes it in each kind of
 * file: with running heads, page numbers, tables over page breaks, one of them without
 * lines. Each is read as the web page that it was made from.
 */
class StoredSampleTests {

	private static final Path DOCUMENTS = Path.of("src/test/resources/documents");

	private final DocumentReader reader = new DocumentReader(TestEditions.official());

	@ParameterizedTest
	@ValueSource(strings = { "word.docx", "word-97.doc", "print.pdf", "sheet.xlsx", "sheet-97.xls", "web-page.mht" })
	void readsTheSameFromEveryKindOfFile(String file) throws IOException {
		Reading due = read("web-page.html");
		Reading reading = read(file);
		assertThat(counted(reading.content().cells())).isEqualTo(counted(due.content().cells()));
		assertThat(counted(reading.statedTotals())).isEqualTo(counted(due.statedTotals()));
		assertThat(reading.content().narratives()).isEqualTo(due.content().narratives());
		assertThat(reading.content().title()).isEqualTo(due.content().title());
		assertThat(reading.content().preface()).isEqualTo(due.content().preface());
		assertThat(reading.content().tableNotes()).isEqualTo(due.content().tableNotes());
		assertThat(reading.content().signature()).isEqualTo(due.content().signature());
		assertThat(reading.sectionTitles()).hasSize(6);
		assertThat(reading.rows()).extracting(Reading.FoundRow::placed).containsOnly(Placement.COMPLETE);
	}

	@Test
	void readsTheSameFromSixPagesOfWordAndPdf() throws IOException {
		Reading word = read("six-pages.docx");
		Reading pdf = read("six-pages.pdf");
		assertThat(counted(pdf.content().cells())).isEqualTo(counted(word.content().cells())).hasSize(166);
		assertThat(pdf.content().narratives()).isEqualTo(word.content().narratives());
		assertThat(pdf.content().preface()).isEqualTo(word.content().preface());
		assertThat(pdf.content().signature()).isEqualTo(word.content().signature());
		assertThat(word.notUnderstood()).isEmpty();
		assertThat(pdf.notUnderstood()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "numbered.docx", "numbered.doc" })
	void readsTheNumbersThatWordCountsByItself(String file) throws IOException {
		Reading reading = read(file);
		assertThat(reading.sectionTitles()).hasSize(6).containsEntry("other", "六、其他需要报告的事项");
		assertThat(reading.content().narrative("overview")).isEqualTo("""
				（一）主动公开。全年公开供水信息120条。
				（二）依申请公开。收到申请0件。
				（三）政府信息管理。
				1.公文拟制时确定公开属性。
				2.失效文件逐件标注。
				（四）政府信息公开平台建设。网站专栏全年无错链。
				（五）监督保障。开展培训2次。""");
		assertThat(reading.content().narrative("problems")).isEqualTo("（一）解读形式较少。\n（二）下一步增加图解。");
		assertThat(reading.content().cell("documents.normativeDocuments.inForce")).isEqualTo(CellValue.of(9));
		assertThat(reading.notUnderstood()).isEmpty();
	}

	/** Where no lines part the cells, a row that is not told for certain is left out. */
	@Test
	void readsNoCellWronglyFromTablesWithoutRules() throws IOException {
		Reading ruled = read("print.pdf");
		Reading plain = read("unruled.pdf");
		assertThat(plain.content().narratives()).isEqualTo(ruled.content().narratives());
		Map<String, CellValue> missing = new HashMap<>();
		ruled.content().cells().forEach((cell, value) -> {
			CellValue read = plain.content().cell(cell);
			if (!read.counted().equals(value.counted()) || read.state() == CellState.ABSENT) {
				missing.put(cell, read);
			}
		});
		assertThat(missing).hasSizeLessThan(ruled.content().cells().size() / 5)
			.allSatisfy((cell, read) -> assertThat(read.state()).as(cell).isIn(CellState.ABSENT, CellState.NOT_FILLED));
		assertThat(plain.notUnderstood()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "word.docx", "word-97.doc", "print.pdf", "sheet.xlsx", "sheet-97.xls", "web-page.mht" })
	void findsTheKindInTheBytesAndNotInTheName(String file) throws IOException {
		byte[] bytes = Files.readAllBytes(DOCUMENTS.resolve(file));
		Reading due = read(file);
		for (String name : List.of("x.txt", "x.pdf", "x.docx", "x.html", "")) {
			assertThat(this.reader.read(bytes, DocumentHints.NONE.withFileName(name))).isEqualTo(due);
		}
	}

	/** A sheet says what a number is, and not how many places were typed. */
	private static Map<String, String> counted(Map<String, CellValue> cells) {
		Map<String, String> counted = new HashMap<>();
		cells.forEach((cell, value) -> counted.put(cell, value.state() + " "
				+ value.counted().map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString)));
		return counted;
	}

	private Reading read(String file) throws IOException {
		return this.reader.read(Files.readAllBytes(DOCUMENTS.resolve(file)), DocumentHints.NONE.withFileName(file));
	}

}
