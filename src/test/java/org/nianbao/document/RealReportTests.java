package org.nianbao.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.Reading;
import org.nianbao.document.ExpectedReading.Signed;
import org.nianbao.document.ExpectedReading.Text;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.nianbao.document.ExpectedReading.lines;

/**
 * Reads five published reports, which lie beside the project and not in it: every cell,
 * every text. The expectations name lines of the files, since their sentences are not
 * ours.
 */
class RealReportTests {

	private static final Path REPORTS = Path.of("../shared/reports");

	private final DocumentReader reader = new DocumentReader(TestEditions.official());

	static List<ExpectedReading> reports() {
		return List.of(
				new ExpectedReading("qinzhou-industry-2020.txt", lines(3, 3), Text.NONE,
						Map.of("overview", lines(7, 25), "problems", lines(90, 92), "other", lines(96, 96)),
						new Signed(lines(98, 98), LocalDate.of(2021, 1, 28)), Map.of(),
						Set.of("requests.received", "requests.carriedIn", "requests.granted", "requests.partial"),
						Set.of(), List.of()),
				new ExpectedReading("baoqing-industry-2020.txt", lines(3, 5), Text.NONE,
						Map.of("overview", lines(9, 19), "problems", lines(83, 85), "other", lines(89, 89)), Signed.NOT,
						Map.of(), Set.of(), Set.of(), List.of()),
				new ExpectedReading("liubei-industry-2020.txt", lines(9, 11), lines(13, 13),
						Map.of("overview", lines(17, 39), "problems", lines(619, 619), "other", lines(623, 623)),
						new Signed(lines(625, 625), LocalDate.of(2021, 1, 15)), Map.of(), Set.of(), Set.of(),
						List.of(1, 2, 3, 7, 631, 632, 633, 634, 635)),
				new ExpectedReading("liwan-industry-2020.txt", lines(3, 3), Text.NONE,
						Map.of("overview", lines(7, 19), "problems", lines(87, 89), "other", lines(93, 93)),
						new Signed(lines(95, 95), LocalDate.of(2021, 1, 15)), Map.of(), Set.of("requests.carriedOut"),
						Set.of(), List.of()),
				new ExpectedReading("qinzhou-investment-2023.txt", lines(1, 1), lines(3, 3),
						Map.of("overview", lines(5, 11), "problems", lines(384, 384), "other", lines(386, 386)),
						Signed.NOT, Map.of(), Set.of(),
						Set.of("requests.otherHandling.notCorrected", "requests.otherHandling.feeUnpaid"), List.of()));
	}

	@BeforeEach
	void skipWithoutTheReports() {
		assumeThat(Files.isDirectory(REPORTS))
			.withFailMessage("skipped: the real reports are not in " + REPORTS.toAbsolutePath().normalize())
			.isTrue();
	}

	@ParameterizedTest
	@MethodSource("reports")
	void readsEveryCell(ExpectedReading expected) throws IOException {
		expected.hasEveryCell(read(expected), REPORTS);
	}

	@ParameterizedTest
	@MethodSource("reports")
	void marksWhatIsInferredAndListsWhatIsMissing(ExpectedReading expected) throws IOException {
		expected.hasItsRowsPlaced(read(expected));
	}

	@ParameterizedTest
	@MethodSource("reports")
	void readsEveryText(ExpectedReading expected) throws IOException {
		Reading reading = read(expected);
		expected.hasEveryText(reading, Files.readAllLines(REPORTS.resolve(expected.file())));
		assertThat(reading.content().tableNotes()).isEmpty();
		assertThat(reading.content().documentNumber()).isEmpty();
		assertThat(reading.content().indexNumber()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("reports")
	void findsAgencyYearAndEdition(ExpectedReading expected) throws IOException {
		Reading reading = read(expected);
		expected.namesAgencyYearAndEdition(reading, REPORTS);
		assertThat(reading.sourceEdition()).isEqualTo(reading.content().edition());
	}

	@ParameterizedTest
	@MethodSource("reports")
	void listsWhatIsNoPartOfTheReport(ExpectedReading expected) throws IOException {
		expected.listsWhatIsNoPartOfTheReport(read(expected));
	}

	private Reading read(ExpectedReading expected) throws IOException {
		return this.reader.read(Files.readAllBytes(REPORTS.resolve(expected.file())),
				DocumentHints.NONE.withFileName(expected.file()));
	}

}
