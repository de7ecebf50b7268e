package org.nianbao.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The real reports once more, converted by LibreOffice: as the text that they are, and
 * set in the official tables with their merged cells. Each cell is right, or it is said
 * that it was not understood; none is wrong.
 */
class ConvertedReportTests {

	private static final Path REPORTS = Path.of("../shared/reports");

	private static final List<String> KINDS = List.of("docx", "doc", "html", "pdf");

	private static final DocumentReader READER = new DocumentReader(TestEditions.official());

	private static final Map<String, Map<String, String>> FIGURES = new HashMap<>();

	@TempDir
	private static Path folder;

	/** A report as one kind of file. */
	record Converted(String report, String kind) {

		@Override
		public String toString() {
			return this.report + "." + this.kind;
		}

	}

	@BeforeAll
	static void convert() throws IOException {
		assumeThat(Files.isDirectory(REPORTS))
			.withFailMessage("skipped: the real reports are not in " + REPORTS.toAbsolutePath().normalize())
			.isTrue();
		LibreOffice.assumeInstalled();
		for (String line : Files.readAllLines(REPORTS.resolve("expected.csv"))) {
			String[] row = line.split(",");
			FIGURES.computeIfAbsent(row[0].replace(".txt", ""), (name) -> new HashMap<>()).put(row[4], row[5]);
		}
		List<Path> texts = new ArrayList<>();
		List<Path> pages = new ArrayList<>();
		DocumentWriter writer = new DocumentWriter(TestEditions.official());
		for (String report : reports()) {
			Path text = REPORTS.resolve(report + ".txt");
			texts.add(text);
			Path page = folder.resolve(report + ".page.html");
			Files.writeString(page, writer.html(read(text).content()));
			pages.add(page);
		}
		for (String kind : KINDS) {
			LibreOffice.convert(kind, texts, "", Files.createDirectories(folder.resolve("text-" + kind)));
			LibreOffice.convert(kind, pages, "HTML (StarWriter)",
					Files.createDirectories(folder.resolve("tables-" + kind)));
		}
	}

	private static List<String> reports() {
		return RealReportTests.reports().stream().map((report) -> report.file().replace(".txt", "")).toList();
	}

	static List<Converted> converted() {
		return KINDS.stream()
			.flatMap((kind) -> reports().stream().map((report) -> new Converted(report, kind)))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("converted")
	void readsEveryCellOfTheText(Converted converted) throws IOException {
		Reading reading = read(folder.resolve("text-" + converted.kind()).resolve(converted.toString()));
		isRightOrReported(converted, reading);
	}

	@ParameterizedTest
	@MethodSource("converted")
	void readsEveryCellAndEveryWordOfTheTables(Converted converted) throws IOException {
		ReportContent original = read(REPORTS.resolve(converted.report() + ".txt")).content();
		Reading reading = read(
				folder.resolve("tables-" + converted.kind()).resolve(converted.report() + ".page." + converted.kind()));
		isRightOrReported(converted, reading);
		assertThat(reading.content().cells()).isEqualTo(original.cells());
		assertThat(plain(reading.content().narratives())).isEqualTo(plain(original.narratives()));
		assertThat(reading.content().title()).isEqualToIgnoringWhitespace(original.title());
		assertThat(reading.content().signature()).isEqualTo(original.signature());
	}

	/** A PDF does not say which spaces were typed and which set. */
	private static Map<String, String> plain(Map<String, String> narratives) {
		Map<String, String> plain = new HashMap<>(narratives);
		plain.replaceAll((section, text) -> text.replaceAll("[ \\u00A0\\u3000]", ""));
		return plain;
	}

	/** Of the cells in tables, all of those that were found are right. */
	private static void isRightOrReported(Converted converted, Reading reading) {
		Edition edition = TestEditions.official(reading.content().edition());
		Map<String, String> figures = FIGURES.get(converted.report());
		int right = 0;
		for (Cell cell : edition.cells().values()) {
			CellValue found = cell.computed() ? reading.statedTotals().getOrDefault(cell.code(), CellValue.NOT_FILLED)
					: reading.content().cell(cell);
			if (found.state() == CellState.NUMBER) {
				assertThat(found.counted().orElseThrow()).as(cell.code())
					.isEqualByComparingTo(figures.getOrDefault(cell.code(), "0"));
				right++;
			}
			else {
				assertThat(found.state()).as(cell.code()).isIn(CellState.NOT_FILLED, CellState.ABSENT);
				assertThat(found.state() == CellState.ABSENT || isReported(cell, reading)).as(cell.code()).isTrue();
			}
		}
		assertThat(right).isGreaterThan(edition.cells().size() / 2);
	}

	private static boolean isReported(Cell cell, Reading reading) {
		String row = cell.table() + '.' + cell.row().code();
		return reading.missing().rows().contains(row)
				|| reading.missing().columns().contains(cell.table() + '.' + cell.column().code())
				|| reading.rows()
					.stream()
					.anyMatch((found) -> found.table().equals(cell.table())
							&& (found.row().equals(cell.row().code()) || found.row().isEmpty())
							&& found.placed() == Reading.Placement.UNPLACED)
				|| (cell.computed() && reading.inferred().stream().anyMatch((code) -> code.startsWith(row)));
	}

	private static Reading read(Path file) throws IOException {
		return READER.read(Files.readAllBytes(file), DocumentHints.NONE.withFileName(file.getFileName().toString()));
	}

}
