package org.nianbao.document.writing.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.document.source.coded.CodedFile;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.shared.LocalizedText;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.Sheet.Column;
import org.nianbao.spreadsheet.SheetCell;

/**
 * A report as one list: a row for each text and each cell, with its code, what it is in
 * both languages, its value, unit, state and note.
 */
public final class CellList {

	private static final List<Integer> WIDTHS = List.of(40, 60, 40, 20, 8, 12, 20);

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
		return new Sheet("年报数据",
				IntStream.range(0, WIDTHS.size())
					.mapToObj((column) -> new Column(CodedFile.COLUMNS.get(column), WIDTHS.get(column)))
					.toList(),
				list.rows);
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

}
