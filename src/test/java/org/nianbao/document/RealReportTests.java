package org.nianbao.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.PlainText;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.content.Reading.NotUnderstood;
import org.nianbao.content.Reading.Placement;
import org.nianbao.content.Signature;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Reads five published reports, which lie beside the project and not in it: every cell,
 * every text. The expectations name lines of the files, since their sentences are not
 * ours.
 */
class RealReportTests {

	private static final Path REPORTS = Path.of("../shared/reports");

	private final DocumentReader reader = new DocumentReader(TestEditions.official());

	/**
	 * What a report must be read as.
	 *
	 * @param title the lines of its title
	 * @param preface the lines of its preface
	 * @param narratives the lines of its narratives
	 * @param signatureAgency the line of the agency's name below; 0 if none
	 * @param signed the date below; null if none
	 * @param inferred the rows whose values are inferred
	 * @param missingRows the rows that it does not have
	 * @param notUnderstood the lines that are no part of the report
	 */
	record Expected(String file, int[] title, int[] preface, Map<String, int[]> narratives, int signatureAgency,
			@Nullable LocalDate signed, Set<String> inferred, Set<String> missingRows, List<Integer> notUnderstood) {

		@Override
		public String toString() {
			return this.file;
		}

	}

	static List<Expected> reports() {
		int[] none = {};
		return List.of(
				new Expected("qinzhou-industry-2020.txt", lines(3, 3), none,
						Map.of("overview", lines(7, 25), "problems", lines(90, 92), "other", lines(96, 96)), 98,
						LocalDate.of(2021, 1, 28),
						Set.of("requests.received", "requests.carriedIn", "requests.granted", "requests.partial"),
						Set.of(), List.of()),
				new Expected("baoqing-industry-2020.txt", lines(3, 5), none,
						Map.of("overview", lines(9, 19), "problems", lines(83, 85), "other", lines(89, 89)), 0, null,
						Set.of(), Set.of(), List.of()),
				new Expected("liubei-industry-2020.txt", lines(9, 11), lines(13, 13),
						Map.of("overview", lines(17, 39), "problems", lines(619, 619), "other", lines(623, 623)), 625,
						LocalDate.of(2021, 1, 15), Set.of(), Set.of(), List.of(1, 2, 3, 7, 631, 632, 633, 634, 635)),
				new Expected("liwan-industry-2020.txt", lines(3, 3), none,
						Map.of("overview", lines(7, 19), "problems", lines(87, 89), "other", lines(93, 93)), 95,
						LocalDate.of(2021, 1, 15), Set.of("requests.carriedOut"), Set.of(), List.of()),
				new Expected("qinzhou-investment-2023.txt", lines(1, 1), lines(3, 3),
						Map.of("overview", lines(5, 11), "problems", lines(384, 384), "other", lines(386, 386)), 0,
						null, Set.of(),
						Set.of("requests.otherHandling.notCorrected", "requests.otherHandling.feeUnpaid"), List.of()));
	}

	private static int[] lines(int from, int to) {
		return new int[] { from, to };
	}

	@BeforeEach
	void skipWithoutTheReports() {
		assumeThat(Files.isDirectory(REPORTS))
			.withFailMessage("skipped: the real reports are not in " + REPORTS.toAbsolutePath().normalize())
			.isTrue();
	}

	@ParameterizedTest
	@MethodSource("reports")
	void readsEveryCell(Expected expected) throws IOException {
		Reading reading = read(expected);
		Edition edition = TestEditions.official(reading.content().edition());
		Map<String, String> figures = expectedFigures(expected.file());
		for (Cell cell : edition.cells().values()) {
			CellValue value = cell.computed() ? reading.statedTotals().get(cell.code()) : reading.content().cell(cell);
			if (expected.missingRows().contains(cell.table() + '.' + cell.row().code())) {
				assertThat(value).as(cell.code()).isEqualTo(cell.computed() ? null : CellValue.ABSENT);
			}
			else {
				assertThat(value).as(cell.code()).isNotNull();
				assertThat(value.state()).as(cell.code()).isEqualTo(CellState.NUMBER);
				assertThat(value.text()).as(cell.code()).isEqualTo(figures.getOrDefault(cell.code(), "0"));
				assertThat(value.note()).as(cell.code()).isNull();
				assertThat(reading.cellLines()).as(cell.code()).containsKey(cell.code());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("reports")
	void marksWhatIsInferredAndListsWhatIsMissing(Expected expected) throws IOException {
		Reading reading = read(expected);
		Edition edition = TestEditions.official(reading.content().edition());
		Set<String> inferredCells = new HashSet<>();
		edition.cells().values().forEach((cell) -> {
			if (expected.inferred().contains(cell.table() + '.' + cell.row().code())) {
				inferredCells.add(cell.code());
			}
		});
		assertThat(reading.inferred()).isEqualTo(inferredCells);
		assertThat(reading.missing().rows()).containsExactlyInAnyOrderElementsOf(expected.missingRows());
		assertThat(reading.missing().tables()).isEmpty();
		assertThat(reading.missing().columns()).isEmpty();
		assertThat(reading.missing().sections()).isEmpty();
		assertThat(reading.rows()).allSatisfy((row) -> {
			boolean inferred = expected.inferred().contains(row.table() + '.' + row.row());
			assertThat(row.placed()).isEqualTo(inferred ? Placement.INFERRED : Placement.COMPLETE);
			assertThat(row.values()).hasSize(inferred ? 6 : row.expected());
		});
		assertThat(reading.rows()).extracting(FoundRow::table)
			.containsOnly(edition.tables().stream().map((table) -> table.code()).toArray(String[]::new));
	}

	@ParameterizedTest
	@MethodSource("reports")
	void readsEveryText(Expected expected) throws IOException {
		Reading reading = read(expected);
		List<String> source = Files.readAllLines(REPORTS.resolve(expected.file()));
		assertThat(reading.content().title()).isEqualTo(text(source, expected.title()).replace("\n", ""));
		assertThat(reading.content().preface()).isEqualTo(text(source, expected.preface()));
		expected.narratives()
			.forEach((section, lines) -> assertThat(reading.content().narrative(section)).as(section)
				.isEqualTo(text(source, lines)));
		String agency = (expected.signatureAgency() > 0) ? PlainText.line(source.get(expected.signatureAgency() - 1))
				: "";
		assertThat(reading.content().signature()).isEqualTo(new Signature(agency, expected.signed()));
		assertThat(reading.content().tableNotes()).isEmpty();
		assertThat(reading.content().documentNumber()).isEmpty();
		assertThat(reading.content().indexNumber()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("reports")
	void findsAgencyYearAndEdition(Expected expected) throws IOException {
		Reading reading = read(expected);
		String[] row = expectedRows(expected.file()).getFirst();
		assertThat(reading.sourceEdition()).isEqualTo(row[1]);
		assertThat(reading.content().edition()).isEqualTo(row[1]);
		assertThat(reading.foundYear()).isEqualTo(new ReportYear(Integer.parseInt(row[2])));
		assertThat(reading.content().year()).isEqualTo(reading.foundYear());
		assertThat(reading.agencyName()).isEqualTo(row[3]);
		assertThat(reading.sectionOrder()).containsExactly("overview", "proactive", "requests", "disputes", "problems",
				"other");
		assertThat(reading.sectionTitles()).hasSize(6);
	}

	@ParameterizedTest
	@MethodSource("reports")
	void listsWhatIsNoPartOfTheReport(Expected expected) throws IOException {
		assertThat(read(expected).notUnderstood()).extracting(NotUnderstood::line)
			.containsExactlyElementsOf(expected.notUnderstood());
	}

	private Reading read(Expected expected) throws IOException {
		return this.reader.read(Files.readAllBytes(REPORTS.resolve(expected.file())),
				DocumentHints.NONE.withFileName(expected.file()));
	}

	/** The lines as content holds them, without the emphasis marks of Markdown. */
	private static String text(List<String> source, int[] lines) {
		if (lines.length == 0) {
			return "";
		}
		List<String> part = source.subList(lines[0] - 1, lines[1])
			.stream()
			.map((line) -> line.replace("**", "").replaceFirst("^#+ ", ""))
			.toList();
		return PlainText.paragraphs(String.join("\n", part));
	}

	private static Map<String, String> expectedFigures(String file) throws IOException {
		Map<String, String> figures = new HashMap<>();
		expectedRows(file).forEach((row) -> figures.put(row[4], row[5]));
		return figures;
	}

	private static List<String[]> expectedRows(String file) throws IOException {
		return Files.readAllLines(REPORTS.resolve("expected.csv"))
			.stream()
			.map((line) -> line.split(","))
			.filter((row) -> row[0].equals(file))
			.toList();
	}

}
