package org.nianbao.document.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellState;
import org.nianbao.content.CellText;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.content.Reading.Missing;
import org.nianbao.content.Reading.NotUnderstood;
import org.nianbao.content.Reading.Placement;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.document.source.coded.CodedEntry;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * Reads a report from a file that names each cell by its code. What the file does not
 * name is absent; where it was written in another edition than the year's, only what
 * means the same in both is taken over, as from any document.
 */
public final class CodedReader {

	private static final String NARRATIVE = "narrative.";

	private static final String NOTE = "note.";

	private static final String SIGNATURE_DATE = "signature.date";

	/** What the signature says. */
	private static final Set<String> SIGNED = Set.of("signature.agency", SIGNATURE_DATE);

	private final Edition edition;

	private final Edition source;

	private final Map<String, CodedEntry> entries = new LinkedHashMap<>();

	private final List<NotUnderstood> notUnderstood = new ArrayList<>();

	private final Map<String, CellValue> cells = new HashMap<>();

	private final Map<String, CellValue> statedTotals = new HashMap<>();

	private final Map<String, Integer> lines = new HashMap<>();

	private final List<FoundRow> rows = new ArrayList<>();

	private final List<String> missingTables = new ArrayList<>();

	private final List<String> missingRows = new ArrayList<>();

	private final Set<String> missingColumns = new TreeSet<>();

	private CodedReader(List<CodedEntry> entries, Edition edition, Edition source) {
		this.edition = edition;
		this.source = source;
		entries.forEach((entry) -> this.entries.put(entry.code(), entry));
	}

	/**
	 * Reads a report.
	 * @param given the year that the caller knows, which wins over the file's; null if
	 * none
	 * @param scope what the report's figures cover
	 * @throws ReadingRefusedException if there is no edition for the year, or no report
	 */
	public static Reading read(List<CodedEntry> entries, Editions editions, @Nullable ReportYear given,
			ReportScope scope) throws ReadingRefusedException {
		ReportYear found = year(value(entries, "year"));
		ReportYear year = (given != null) ? given : found;
		Optional<Edition> named = editions.ofCode(value(entries, "edition"));
		Optional<Edition> due = (year != null) ? editions.ofYear(year) : named;
		if (year != null && due.isEmpty()) {
			throw ReadingRefusedException.unknownEdition(year);
		}
		Edition edition = due.orElseThrow(ReadingRefusedException::noReport);
		Edition source = named.orElse(edition);
		if (entries.stream().noneMatch((entry) -> source.cell(entry.code()).isPresent())) {
			throw ReadingRefusedException.noReport();
		}
		return new CodedReader(entries, edition, source).read((year != null) ? year : edition.firstYear(), found,
				scope);
	}

	private static String value(List<CodedEntry> entries, String code) {
		return entries.stream()
			.filter((entry) -> entry.code().equals(code))
			.map(CodedEntry::value)
			.findFirst()
			.orElse("");
	}

	private static @Nullable ReportYear year(String written) {
		try {
			int year = Integer.parseInt(written.strip());
			return ReportYear.isPossible(year) ? new ReportYear(year) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private Reading read(ReportYear year, @Nullable ReportYear found, ReportScope scope) {
		this.source.tables().forEach(this::table);
		Map<String, String> narratives = new HashMap<>();
		Map<String, String> notes = new HashMap<>();
		Map<String, String> titles = new HashMap<>();
		List<String> order = new ArrayList<>();
		List<String> missingSections = new ArrayList<>();
		for (Section section : this.edition.sections()) {
			if (has(section)) {
				titles.put(section.code(), section.title().zh());
				order.add(section.code());
			}
			else {
				missingSections.add(section.code());
			}
			if (section.isNarrative()) {
				narratives.put(section.code(), text(NARRATIVE + section.code()));
			}
			section.tables().forEach((table) -> notes.put(table.code(), text(NOTE + table.code())));
		}
		Signature signature = signature();
		this.entries.values().stream().filter((entry) -> !isKnown(entry.code())).forEach(this::unclear);
		String agency = new ReportTitle(this.edition).agency(text("title"));
		ReportContent content = new ReportContent(this.edition.code(), year, scope, text("title"),
				text("documentNumber"), text("indexNumber"), text("preface"), narratives, this.cells, notes, signature);
		return new Reading(content, agency.isEmpty() ? signature.agency() : agency, found, this.source.code(),
				this.statedTotals, Set.of(), this.rows,
				new Missing(missingSections, this.missingTables, this.missingRows, List.copyOf(this.missingColumns)),
				titles, order, this.lines, this.notUnderstood);
	}

	private boolean has(Section section) {
		if (section.isNarrative()) {
			return this.entries.containsKey(NARRATIVE + section.code());
		}
		return section.tables()
			.stream()
			.flatMap((table) -> this.edition.cells(table).stream())
			.anyMatch((cell) -> this.cells.containsKey(cell.code())
					&& !(this.cells.get(cell.code()) instanceof CellValue.Absent));
	}

	/** A code without a dot says something of the file, such as when it was published. */
	private boolean isKnown(String code) {
		return !code.contains(".") || SIGNED.contains(code) || this.source.cell(code).isPresent()
				|| code.startsWith(NARRATIVE) && this.edition.section(code.substring(NARRATIVE.length()))
					.filter(Section::isNarrative)
					.isPresent()
				|| code.startsWith(NOTE) && this.edition.table(code.substring(NOTE.length())).isPresent();
	}

	private void unclear(CodedEntry entry) {
		if (!entry.value().isBlank()) {
			this.notUnderstood.add(new NotUnderstood(entry.line(), entry.code() + " " + entry.value()));
		}
	}

	private String text(String code) {
		CodedEntry entry = this.entries.get(code);
		return (entry != null) ? entry.value() : "";
	}

	private Signature signature() {
		String date = text(SIGNATURE_DATE).strip();
		LocalDate day = null;
		try {
			day = date.isEmpty() ? null : LocalDate.parse(date);
		}
		catch (DateTimeException ex) {
			this.notUnderstood.add(new NotUnderstood(1, SIGNATURE_DATE + " " + date));
		}
		return new Signature(text("signature.agency"), day);
	}

	private void table(Table table) {
		List<Cell> all = this.source.cells(table);
		boolean sameEdition = this.source == this.edition;
		if (sameEdition && all.stream().noneMatch((cell) -> this.entries.containsKey(cell.code()))) {
			this.missingTables.add(table.code());
		}
		else if (sameEdition) {
			table.columns()
				.lines()
				.stream()
				.filter((column) -> all.stream()
					.noneMatch((cell) -> cell.column() == column && this.entries.containsKey(cell.code())))
				.forEach((column) -> this.missingColumns.add(table.code() + '.' + column.code()));
		}
		for (Line row : table.rows().lines()) {
			row(table, row, all.stream().filter((cell) -> cell.row() == row).toList(), sameEdition);
		}
	}

	private void row(Table table, Line row, List<Cell> cells, boolean sameEdition) {
		List<CodedEntry> named = cells.stream()
			.filter((cell) -> this.entries.containsKey(cell.code()))
			.map((cell) -> this.entries.get(cell.code()))
			.toList();
		if (!named.isEmpty()) {
			this.rows.add(new FoundRow(table.code(), row.code(), row.label().zh(),
					named.stream().map(CodedEntry::value).toList(), named.size(), named.getFirst().line(),
					Placement.COMPLETE));
		}
		else if (sameEdition && !this.missingTables.contains(table.code())) {
			this.missingRows.add(table.code() + '.' + row.code());
		}
		cells.forEach((cell) -> cell(cell, sameEdition));
	}

	private void cell(Cell cell, boolean sameEdition) {
		CodedEntry entry = this.entries.get(cell.code());
		Cell here = sameEdition ? cell : this.edition.cell(cell.meaning()).orElse(null);
		if (here == null || entry == null && !sameEdition) {
			return;
		}
		CellValue value = (entry != null) ? value(entry, here) : CellValue.ABSENT;
		if (entry != null) {
			this.lines.put(here.code(), entry.line());
		}
		if (!here.computed()) {
			this.cells.put(here.code(), value);
		}
		else if (entry != null && !(value instanceof CellValue.NotFilled)) {
			this.statedTotals.put(here.code(), value);
		}
	}

	/**
	 * A value that somebody has put into a blank cell, or written over another one,
	 * counts.
	 */
	private static CellValue value(CodedEntry entry, Cell cell) {
		CellValue understood = CellText.parse(entry.value(), cell.type());
		CellState state = CellState.ofCode(entry.state()).orElse(CellState.NOT_FILLED);
		if (state == CellState.ABSENT && entry.value().isBlank()) {
			return CellValue.ABSENT;
		}
		return (understood instanceof CellValue.Figure figure && figure.note() == null && !entry.note().isBlank())
				? new CellValue.Figure(figure.number(), entry.note()) : understood;
	}

}
