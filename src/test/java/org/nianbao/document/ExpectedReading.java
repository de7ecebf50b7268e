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

/**
 * What a document must be read as, down to the last cell and word. Figures stand in the
 * folder's {@code expected.csv}; a cell that is not listed there is 0.
 *
 * @param file the document
 * @param title its title
 * @param preface its preface
 * @param narratives its narratives by section
 * @param signature what it is signed with
 * @param others the cells that are no plain number
 * @param inferred the rows whose values are inferred
 * @param missingRows the rows that it does not have
 * @param notUnderstood the lines that are no part of the report
 */
record ExpectedReading(String file, Text title, Text preface, Map<String, Text> narratives, Signed signature,
		Map<String, CellValue> others, Set<String> inferred, Set<String> missingRows, List<Integer> notUnderstood) {

	/** A text, given or standing in lines of the document. */
	interface Text {

		Text NONE = (source) -> "";

		String in(List<String> source);

	}

	/** Who signed, and when. */
	record Signed(Text agency, @Nullable LocalDate date) {

		static final Signed NOT = new Signed(Text.NONE, null);

	}

	/** These words. */
	static Text words(String text) {
		return (source) -> text;
	}

	/** What stands in these lines, without the marks of Markdown. */
	static Text lines(int from, int to) {
		return (source) -> {
			List<String> part = source.subList(from - 1, to)
				.stream()
				.map((line) -> line.replace("**", "").replaceFirst("^#+ ", ""))
				.toList();
			return PlainText.paragraphs(String.join("\n", part));
		};
	}

	void hasEveryCell(Reading reading, Path folder) throws IOException {
		Edition edition = TestEditions.official(reading.content().edition());
		Map<String, String> figures = new HashMap<>();
		rows(folder).forEach((row) -> figures.put(row[4], row[5]));
		for (Cell cell : edition.cells().values()) {
			boolean missing = this.missingRows.contains(rowOf(cell));
			CellValue value = cell.computed() ? reading.statedTotals().get(cell.code()) : reading.content().cell(cell);
			CellValue due = this.others.get(cell.code());
			if (due == null && missing) {
				due = cell.computed() ? null : CellValue.ABSENT;
			}
			else if (due == null) {
				due = CellValue.of(CellState.NUMBER, figures.getOrDefault(cell.code(), "0"), null);
			}
			assertThat(value).as(cell.code()).isEqualTo(due);
			if (!missing && reading.sourceEdition().equals(reading.content().edition())) {
				assertThat(reading.cellLines()).as(cell.code()).containsKey(cell.code());
			}
		}
	}

	void hasItsRowsPlaced(Reading reading) {
		Edition edition = TestEditions.official(reading.content().edition());
		Set<String> inferredCells = new HashSet<>();
		edition.cells().values().forEach((cell) -> {
			if (this.inferred.contains(rowOf(cell))) {
				inferredCells.add(cell.code());
			}
		});
		assertThat(reading.inferred()).isEqualTo(inferredCells);
		assertThat(reading.missing().rows()).containsExactlyInAnyOrderElementsOf(this.missingRows);
		assertThat(reading.missing().tables()).isEmpty();
		assertThat(reading.missing().columns()).isEmpty();
		assertThat(reading.missing().sections()).isEmpty();
		assertThat(reading.rows()).allSatisfy((row) -> {
			boolean isInferred = this.inferred.contains(row.table() + '.' + row.row());
			assertThat(row.placed()).isEqualTo(isInferred ? Placement.INFERRED : Placement.COMPLETE);
			assertThat(row.values()).hasSize(isInferred ? 6 : row.expected());
		});
		assertThat(reading.rows()).extracting(FoundRow::table)
			.contains(edition.tables().stream().map((table) -> table.code()).toArray(String[]::new));
	}

	void hasEveryText(Reading reading, List<String> source) {
		assertThat(reading.content().title()).isEqualTo(this.title.in(source).replace("\n", ""));
		assertThat(reading.content().preface()).isEqualTo(this.preface.in(source));
		this.narratives.forEach((section, text) -> assertThat(reading.content().narrative(section)).as(section)
			.isEqualTo(text.in(source)));
		assertThat(reading.content().narratives()).hasSameSizeAs(this.narratives);
		assertThat(reading.content().signature())
			.isEqualTo(new Signature(this.signature.agency().in(source), this.signature.date()));
	}

	void namesAgencyYearAndEdition(Reading reading, Path folder) throws IOException {
		String[] row = rows(folder).getFirst();
		assertThat(reading.content().edition()).isEqualTo(row[1]);
		assertThat(reading.foundYear()).isEqualTo(new ReportYear(Integer.parseInt(row[2])));
		assertThat(reading.content().year()).isEqualTo(reading.foundYear());
		assertThat(reading.agencyName()).isEqualTo(row[3]);
		assertThat(reading.sectionOrder()).containsExactly("overview", "proactive", "requests", "disputes", "problems",
				"other");
		assertThat(reading.sectionTitles()).hasSize(6);
	}

	void listsWhatIsNoPartOfTheReport(Reading reading) {
		assertThat(reading.notUnderstood()).extracting(NotUnderstood::line)
			.containsExactlyElementsOf(this.notUnderstood);
	}

	private static String rowOf(Cell cell) {
		return cell.table() + '.' + cell.row().code();
	}

	private List<String[]> rows(Path folder) throws IOException {
		return Files.readAllLines(folder.resolve("expected.csv"))
			.stream()
			.map((line) -> line.split(","))
			.filter((row) -> row[0].equals(this.file))
			.toList();
	}

	@Override
	public String toString() {
		return this.file;
	}

}
