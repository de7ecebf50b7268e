package org.nianbao.portal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

	private final MessageSource messages;

	CompareSheets(MessageSource messages) {
		this.messages = messages;
	}

	/** Every figure, one line each, with a column for each of those compared. */
	Sheet figures(Compared compared, Locale locale) {
		List<Column> columns = new ArrayList<>(List.of(column("row", WIDE, locale), column("column", WIDE, locale),
				column("table", WIDE, locale), column("figure", WIDE, locale)));
		compared.subjects().forEach((subject) -> columns.add(new Column(subject.label(), NARROW)));
		List<List<SheetCell>> rows = new ArrayList<>();
		for (Block block : compared.figures().blocks()) {
			for (Row row : block.rows()) {
				List<SheetCell> cells = new ArrayList<>(
						List.of(SheetCell.of(row.figure().row()), SheetCell.of(row.figure().column()),
								SheetCell.of(table(block, locale)), SheetCell.of(label(row, locale))));
				for (Entry entry : row.entries()) {
					cells.add(SheetCell.of(entry.value()));
				}
				rows.add(cells);
			}
		}
		return new Sheet(say("portal.compare.title", locale), columns, rows);
	}

	private static String table(Block block, Locale locale) {
		LocalizedText column = block.column();
		return block.caption().in(locale) + ((column != null) ? " · " + column.in(locale) : "");
	}

	private static String label(Row row, Locale locale) {
		return row.labels().stream().map((label) -> label.in(locale)).collect(Collectors.joining(" · "));
	}

	/** The numbers behind a chart, one line for each of those compared. */
	Sheet chart(Chart chart, Compared compared, Locale locale) {
		List<Column> columns = new ArrayList<>(
				List.of(column("subject", WIDE, locale), column("year", NARROW, locale)));
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
		return new Sheet(say("portal.compare.title", locale), columns, rows);
	}

	private Column column(String name, int width, Locale locale) {
		return new Column(say("portal.compare.column." + name, locale), width);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
