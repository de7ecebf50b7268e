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
