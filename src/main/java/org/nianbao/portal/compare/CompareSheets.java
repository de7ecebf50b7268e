package org.nianbao.portal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.nianbao.data.Dictionary;
import org.nianbao.portal.compare.Compared.Subject;
import org.nianbao.shared.LocalizedText;
import org.nianbao.sidebyside.Chart;
import org.nianbao.sidebyside.Chart.Bar;
import org.nianbao.sidebyside.Chart.Piece;
import org.nianbao.sidebyside.SideBySide.Block;
import org.nianbao.sidebyside.SideBySide.Entry;
import org.nianbao.sidebyside.SideBySide.Row;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.Sheet.Column;
import org.nianbao.spreadsheet.SheetCell;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Comparisons as files: the numbers that the page shows, plain. */
@Component
class CompareSheets {

	private static final int WIDE = 40;

	private static final int NARROW = 16;

	private final Dictionary dictionary;

	private final MessageSource messages;

	CompareSheets(Dictionary dictionary, MessageSource messages) {
		this.dictionary = dictionary;
		this.messages = messages;
	}

	/** Every figure, the numbers of each chart, and what the columns mean. */
	List<Sheet> all(Compared compared, Locale locale) {
		List<Sheet> sheets = new ArrayList<>(List.of(figures(compared, locale)));
		compared.charts().forEach((chart) -> sheets.add(chart(chart, compared, locale)));
		sheets.add(this.dictionary.of(List.of("comparison", "chart")));
		return sheets;
	}

	/**
	 * Every figure, one line each, with a column for each of those compared, and then one
	 * for each difference that the page shows: to the first, or to the year before.
	 */
	Sheet figures(Compared compared, Locale locale) {
		List<Column> columns = new ArrayList<>(List.of(new Column("row", WIDE), new Column("column", WIDE),
				new Column("table", WIDE), new Column("figure", WIDE)));
		compared.subjects().forEach((subject) -> columns.add(new Column(subject.label(), NARROW)));
		differing(compared.subjects()).forEach((subject) -> columns
			.add(new Column(say("portal.compare.difference.of", locale, subject.label()), NARROW)));
		List<List<SheetCell>> rows = new ArrayList<>();
		for (Block block : compared.figures().blocks()) {
			for (Row row : block.rows()) {
				List<SheetCell> cells = new ArrayList<>(
						List.of(SheetCell.of(row.figure().row()), SheetCell.of(row.figure().column()),
								SheetCell.of(table(block, locale)), SheetCell.of(label(row, locale))));
				for (Entry entry : row.entries()) {
					cells.add(SheetCell.of(entry.value()));
				}
				differing(row.entries()).forEach((entry) -> cells.add(SheetCell.of(entry.difference())));
				rows.add(cells);
			}
		}
		return new Sheet(say("portal.compare.title", locale), columns, rows);
	}

	/** Those that differ from another one: all but the first. */
	private static <T> List<T> differing(List<T> all) {
		return all.isEmpty() ? all : all.subList(1, all.size());
	}

	static String table(Block block, Locale locale) {
		LocalizedText column = block.column();
		return block.caption().in(locale) + ((column != null) ? " · " + column.in(locale) : "");
	}

	static String label(Row row, Locale locale) {
		return row.labels().stream().map((label) -> label.in(locale)).collect(Collectors.joining(" · "));
	}

	/** The numbers behind a chart, one line for each of those compared. */
	Sheet chart(Chart chart, Compared compared, Locale locale) {
		List<Column> columns = new ArrayList<>(List.of(new Column("subject", WIDE), new Column("year", NARROW)));
		if (chart.parts().isEmpty()) {
			columns.add(new Column(say("portal.compare.chart." + chart.kind().code(), locale), NARROW));
		}
		chart.parts().forEach((part) -> columns.add(new Column(part.in(locale), NARROW)));
		List<List<SheetCell>> rows = new ArrayList<>();
		for (int i = 0; i < compared.subjects().size(); i++) {
			Subject subject = compared.subjects().get(i);
			Bar bar = chart.bars().get(i);
			List<SheetCell> cells = new ArrayList<>(
					List.of(SheetCell.of(subject.label()), SheetCell.of(subject.year().value())));
			for (Piece piece : bar.pieces()) {
				cells.add(SheetCell.of(piece.number()));
			}
			rows.add(cells);
		}
		return new Sheet(say("portal.compare.chart." + chart.kind().code(), locale), columns, rows);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
