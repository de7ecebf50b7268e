package org.nianbao.filing.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.Narrative;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.document.ReadDocument;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.format.TableLayout;
import org.nianbao.report.TextPlace;

/**
 * What was read from a document, beside what the draft holds now.
 *
 * @param reading what was read
 * @param cover the texts around the sections that the document has
 * @param parts the sections in printed order
 * @param lines the document as it is printed
 */
record ReadingView(Reading reading, List<ReadText> cover, List<Part> parts, List<ShownLine> lines) {

	private static final List<TextPlace> COVER = List.of(TextPlace.TITLE, TextPlace.DOCUMENT_NUMBER,
			TextPlace.INDEX_NUMBER, TextPlace.PREFACE, TextPlace.SIGNATURE_AGENCY, TextPlace.SIGNATURE_DATE);

	static ReadingView of(Edition edition, ReadDocument document, ReportContent draft) {
		Reading reading = document.reading();
		Totals totals = Totals.of(edition, reading.content());
		List<ReadText> cover = COVER.stream()
			.filter((place) -> !place.in(reading.content()).isEmpty())
			.map((place) -> ReadText.of(place.name(), place.in(reading.content()), place.in(draft)))
			.toList();
		List<Part> parts = edition.sections()
			.stream()
			.map((section) -> part(edition, section, reading, draft, totals))
			.toList();
		return new ReadingView(reading, cover, parts, lines(document));
	}

	private static List<ShownLine> lines(ReadDocument document) {
		Reading reading = document.reading();
		Set<Integer> unclear = reading.notUnderstood()
			.stream()
			.map(Reading.NotUnderstood::line)
			.collect(Collectors.toSet());
		Set<Integer> uncertain = reading.rows()
			.stream()
			.filter((row) -> row.placed() != Reading.Placement.COMPLETE)
			.map(Reading.FoundRow::line)
			.collect(Collectors.toSet());
		return document.lines()
			.stream()
			.map((line) -> new ShownLine(line.number(), line.text(), unclear.contains(line.number()),
					uncertain.contains(line.number())))
			.toList();
	}

	/**
	 * A paragraph or table row of the document.
	 *
	 * @param number its place
	 * @param text what is printed
	 * @param unclear whether it was not understood
	 * @param uncertain whether it is a row whose figures are inferred or were not placed
	 */
	record ShownLine(int number, String text, boolean unclear, boolean uncertain) {
	}

	private static Part part(Edition edition, Section section, Reading reading, ReportContent draft, Totals totals) {
		String read = reading.content().narrative(section.code());
		@Nullable ReadText text = (section.isNarrative() && !read.isEmpty())
				? ReadText.of(section.code(), read, draft.narrative(section.code())) : null;
		Takeover takeover = new Takeover(edition, draft, reading.content());
		List<ReadTable> tables = section.tables()
			.stream()
			.filter((table) -> !reading.missing().tables().contains(table.code()))
			.map((table) -> table(edition, table, reading, draft, totals))
			.toList();
		ReportContent taken = takeover.of(Set.of(section.code()));
		int changes = (int) edition.enteredCells()
			.stream()
			.filter((cell) -> !taken.cell(cell).equals(draft.cell(cell)))
			.count();
		boolean differs = !taken.equals(draft);
		return new Part(section, reading.sectionTitles().get(section.code()), text, tables, changes, differs);
	}

	private static ReadTable table(Edition edition, Table table, Reading reading, ReportContent draft, Totals totals) {
		Map<String, ReadCell> cells = new LinkedHashMap<>();
		for (Cell cell : edition.cells(table)) {
			cells.put(cell.code(), cell.computed() ? total(cell, reading, totals) : entered(cell, reading, draft));
		}
		return new ReadTable(table, TableLayout.of(edition, table), cells, reading.content().tableNote(table.code()),
				draft.tableNote(table.code()));
	}

	private static ReadCell entered(Cell cell, Reading reading, ReportContent draft) {
		CellValue value = reading.content().cell(cell);
		CellValue now = draft.cell(cell);
		boolean differs = now.state() != CellState.NOT_FILLED && !now.equals(value);
		return new ReadCell(value, reading.inferred().contains(cell.code()), null, differs ? now : null,
				reading.cellLines().get(cell.code()));
	}

	private static ReadCell total(Cell cell, Reading reading, Totals totals) {
		return new ReadCell(totals.value(cell), reading.inferred().contains(cell.code()),
				reading.contradicted(cell, totals), null, reading.cellLines().get(cell.code()));
	}

	/**
	 * A section as it was read.
	 *
	 * @param section the section
	 * @param printedTitle its title as printed in the document; null if it was not found
	 * @param text its text; null if it is none or none was found
	 * @param tables its tables that were found
	 * @param changes how many cells of the draft change if it is taken over
	 * @param differs whether anything of the draft changes then
	 */
	record Part(Section section, @Nullable String printedTitle, @Nullable ReadText text, List<ReadTable> tables,
			int changes, boolean differs) {

		/** Whether the document has anything of the section. */
		public boolean isFound() {
			return this.text != null || !this.tables.isEmpty();
		}

	}

	/**
	 * A text as it was read.
	 *
	 * @param name the public name of its place
	 * @param blocks what was read, as it is set
	 * @param now what the draft holds; null if it holds nothing or the same
	 */
	record ReadText(String name, List<Narrative.Block> blocks, @Nullable String now) {

		static ReadText of(String name, String read, String now) {
			return new ReadText(name, Narrative.blocks(read), (now.isEmpty() || now.equals(read)) ? null : now);
		}

	}

	/**
	 * A table as it was read.
	 *
	 * @param table the table
	 * @param layout how it is printed
	 * @param cells its cells by code, totals as computed
	 * @param note the note under it; empty if there is none
	 * @param noteNow the note in the draft; empty if there is none
	 */
	record ReadTable(Table table, TableLayout layout, Map<String, ReadCell> cells, String note, String noteNow) {

		public ReadCell cell(Cell cell) {
			return Objects.requireNonNull(this.cells.get(cell.code()), cell.code());
		}

	}

	/**
	 * A cell as it was read.
	 *
	 * @param value what was read; of a total, what is computed
	 * @param inferred whether it was inferred
	 * @param stated the total that the document states, where it differs; else null
	 * @param now what the draft holds, where it differs; else null
	 * @param line the line of the document, from 1; null if it stands in none
	 */
	record ReadCell(CellValue value, boolean inferred, @Nullable CellValue stated, @Nullable CellValue now,
			@Nullable Integer line) {

		/** Whether a person should look at the document for it. */
		public boolean isUncertain() {
			return this.inferred || this.stated != null || this.value.state() == CellState.UNREADABLE
					|| this.value.state() == CellState.STATED_NONE;
		}

	}

}
