package org.nianbao.document.writing.cells;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellState;
import org.nianbao.content.CellText;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.Sheet.Column;
import org.nianbao.spreadsheet.SheetCell;
import org.nianbao.spreadsheet.SheetLimits;
import org.nianbao.spreadsheet.SheetReader;
import org.nianbao.spreadsheet.SheetRow;

/**
 * A report as one list: a row for each text and each cell, with its code, what it is in
 * both languages, its value, unit, state and note. For Excel and CSV alike.
 */
public final class CellList {

	/** The columns, named for programs. */
	private static final List<Column> COLUMNS = List.of(new Column("code", 40), new Column("label_zh", 60),
			new Column("label_en", 40), new Column("value", 20), new Column("unit", 8), new Column("state", 12),
			new Column("note", 20));

	private static final SheetLimits LIMITS = new SheetLimits(5_000, COLUMNS.size());

	/** Excel cuts longer texts; they go on in the next row. */
	private static final int LONGEST_TEXT = 30_000;

	/** Excel counts with so many digits. */
	private static final int MOST_DIGITS = 15;

	private static final String NARRATIVE = "narrative.";

	private static final String NOTE = "note.";

	private static final String SIGNATURE_AGENCY = "signature.agency";

	private static final String SIGNATURE_DATE = "signature.date";

	private final List<List<SheetCell>> rows = new ArrayList<>();

	private CellList() {
	}

	/** The report as a table. */
	public static Sheet of(Edition edition, ReportContent content) {
		CellList list = new CellList();
		list.text("edition", edition.name(), content.edition());
		list.text("year", label("报告年度", "Report year"), content.year().toString());
		list.text("scope", label("统计范围", "Scope"), content.scope().code());
		list.text("title", label("标题", "Title"), content.title());
		list.text("indexNumber", label("索引号", "Index number"), content.indexNumber());
		list.text("documentNumber", label("文号", "Document number"), content.documentNumber());
		list.text("preface", label("引言", "Preface"), content.preface());
		Totals totals = Totals.of(edition, content);
		for (Section section : edition.sections()) {
			if (section.isNarrative()) {
				list.text(NARRATIVE + section.code(), section.title(), content.narrative(section.code()));
			}
			for (Table table : section.tables()) {
				edition.cells(table).forEach((cell) -> list.cell(table, cell, totals.value(cell)));
				list.text(NOTE + table.code(), label(table.caption().zh() + " 注", table.caption().en() + ": note"),
						content.tableNote(table.code()));
			}
		}
		LocalDate date = content.signature().date();
		list.text(SIGNATURE_AGENCY, label("落款单位", "Signed by"), content.signature().agency());
		list.text(SIGNATURE_DATE, label("落款日期", "Signed on"), (date != null) ? date.toString() : "");
		return new Sheet("年报数据", COLUMNS, list.rows);
	}

	private static LocalizedText label(String zh, String en) {
		return new LocalizedText(zh, en);
	}

	private void text(String code, LocalizedText label, String text) {
		int start = 0;
		do {
			int end = Math.min(text.length(), start + LONGEST_TEXT);
			if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
				end--;
			}
			row(code, label, SheetCell.of(text.substring(start, end)), "", "", null);
			start = end;
		}
		while (start < text.length());
	}

	private void cell(Table table, Cell cell, CellValue value) {
		String unit = (cell.type().unit() != null) ? cell.type().unit().zh() : "";
		SheetCell written = (value instanceof CellValue.Figure figure) ? figure(figure.number())
				: SheetCell.of(value.text());
		row(cell.code(), label(label(table, cell, true), label(table, cell, false)), written, unit,
				value.state().code(), value.note());
	}

	private static SheetCell figure(BigDecimal number) {
		return (number.precision() <= MOST_DIGITS) ? SheetCell.of(number) : SheetCell.of(number.toPlainString());
	}

	private static String label(Table table, Cell cell, boolean zh) {
		return Stream
			.of(Stream.of(table.caption()), table.rows().path(cell.row()).stream().map(Heading::label),
					table.columns().path(cell.column()).stream().map(Heading::label))
			.flatMap((labels) -> labels)
			.map((label) -> zh ? label.zh() : label.en())
			.collect(Collectors.joining(" › "));
	}

	private void row(String code, LocalizedText label, SheetCell value, String unit, String state,
			@Nullable String note) {
		this.rows.add(List.of(SheetCell.of(code), SheetCell.of(label.zh()), SheetCell.of(label.en()), value,
				SheetCell.of(unit), SheetCell.of(state), SheetCell.of(note)));
	}

	/**
	 * Reads a report back from a file with that table in its first sheet. A value that
	 * somebody has put into a blank cell, or written over another one, counts.
	 * @param edition the edition of the report
	 * @throws IllegalArgumentException if it is not such a table
	 */
	public static ReportContent read(Edition edition, byte[] file) {
		Map<String, String> values = new LinkedHashMap<>();
		Map<String, SheetRow> rows = new HashMap<>();
		for (SheetRow row : SheetReader.read(file, LIMITS)) {
			values.merge(row.cell(0), row.cell(3), String::concat);
			rows.put(row.cell(0), row);
		}
		Map<String, CellValue> cells = new HashMap<>();
		for (Cell cell : edition.enteredCells()) {
			SheetRow row = rows.get(cell.code());
			if (row != null) {
				cells.put(cell.code(), value(row, cell));
			}
		}
		try {
			return new ReportContent(values.getOrDefault("edition", ""),
					new ReportYear(Integer.parseInt(values.getOrDefault("year", ""))),
					ReportScope.ofCode(values.getOrDefault("scope", ""))
						.orElseThrow(() -> new IllegalArgumentException("unknown scope")),
					values.getOrDefault("title", ""), values.getOrDefault("documentNumber", ""),
					values.getOrDefault("indexNumber", ""), values.getOrDefault("preface", ""),
					beginning(values, NARRATIVE), cells, beginning(values, NOTE), signature(values));
		}
		catch (NumberFormatException | DateTimeException ex) {
			throw new IllegalArgumentException("not a list of a report's cells", ex);
		}
	}

	private static Map<String, String> beginning(Map<String, String> values, String prefix) {
		return values.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(prefix))
			.collect(Collectors.toMap((entry) -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
	}

	private static Signature signature(Map<String, String> values) {
		String date = values.getOrDefault(SIGNATURE_DATE, "");
		return new Signature(values.getOrDefault(SIGNATURE_AGENCY, ""), date.isEmpty() ? null : LocalDate.parse(date));
	}

	private static CellValue value(SheetRow row, Cell cell) {
		String written = row.cell(3);
		CellState state = CellState.ofCode(row.cell(5)).orElse(CellState.NOT_FILLED);
		CellValue understood = CellText.parse(written, cell.type());
		String note = row.cell(6);
		return switch (state) {
			case ABSENT -> written.isBlank() ? CellValue.ABSENT : understood;
			case NUMBER -> (understood instanceof CellValue.Figure figure && !note.isEmpty())
					? new CellValue.Figure(figure.number(), note) : understood;
			case UNREADABLE, STATED_NONE, NOT_FILLED -> understood;
		};
	}

}
