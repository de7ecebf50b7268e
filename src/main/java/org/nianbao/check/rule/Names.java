package org.nianbao.check.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.nianbao.check.Message;
import org.nianbao.format.Axis;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.format.Table.Layout;
import org.nianbao.shared.LocalizedText;

/** What tables, lines and cells are called in messages. */
final class Names {

	private static final String NUMERALS = "一二三四五六七八九十";

	/** How many cells or lines a message lists; a finding names all of them. */
	private static final int LISTED = 8;

	private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

	private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private Names() {
	}

	/** A table: by its section's number, or its caption where the section has several. */
	static Object table(Edition edition, Table table) {
		Section section = edition.sectionOf(table);
		if (section.tables().size() > 1) {
			return Message.of("check.name.caption", table.caption());
		}
		String number = Integer.toString(section.number());
		return Message.of("check.name.table",
				(section.number() <= NUMERALS.length())
						? new LocalizedText(NUMERALS.substring(section.number() - 1, section.number()), number)
						: LocalizedText.same(number));
	}

	/** A cell with its table. */
	static Message cell(Edition edition, Cell cell) {
		Table table = table(edition, cell);
		return Message.of("check.name.cellOfTable", table(edition, table), cell(table, cell));
	}

	/** The line in which a relation holds: a column where it joins rows, else a row. */
	static Message across(Edition edition, Axis along, Line across, Cell cell) {
		return (along == Axis.ROWS) ? column(across) : row(table(edition, cell), across);
	}

	/** The lines in which a relation can't be decided. */
	static Object lines(List<Message> lines, int all) {
		return (lines.size() == all && all > 1) ? Message.of("check.name.everywhere") : shortened(lines);
	}

	/** Cells of one table, whole rows and columns at once. */
	static Object cells(Edition edition, Table table, Collection<Cell> cells) {
		List<Cell> entered = edition.cells(table).stream().filter((cell) -> !cell.computed()).toList();
		if (entered.size() > 1 && cells.containsAll(entered)) {
			return Message.of("check.name.all");
		}
		Map<Line, List<Cell>> byRow = new LinkedHashMap<>();
		Map<Line, List<Cell>> byColumn = new LinkedHashMap<>();
		for (Cell cell : entered) {
			byRow.computeIfAbsent(cell.row(), (line) -> new ArrayList<>()).add(cell);
			byColumn.computeIfAbsent(cell.column(), (line) -> new ArrayList<>()).add(cell);
		}
		List<Cell> left = new ArrayList<>(cells);
		List<Message> names = new ArrayList<>();
		byRow.forEach((row, wanted) -> take(wanted, left, names, row(table, row)));
		byColumn.forEach((column, wanted) -> take(wanted, left, names, column(column)));
		left.forEach((cell) -> names.add(cell(table, cell)));
		return shortened(names);
	}

	private static void take(List<Cell> wanted, List<Cell> left, List<Message> names, Message name) {
		if (wanted.size() > 1 && left.containsAll(wanted)) {
			left.removeAll(wanted);
			names.add(name);
		}
	}

	/** A day. */
	static LocalizedText day(LocalDate day) {
		return new LocalizedText(CHINESE_DAY.format(day), ENGLISH_DAY.format(day));
	}

	private static Object shortened(List<Message> names) {
		return (names.size() <= LISTED) ? names
				: Message.of("check.name.andMore", names.subList(0, LISTED), names.size());
	}

	private static Message cell(Table table, Cell cell) {
		return Message.of((table.layout() == Layout.STRIP) ? "check.name.cellOfStrip" : "check.name.cell",
				cell.row().label(), cell.column().label());
	}

	private static Message row(Table table, Line row) {
		return Message.of((table.layout() == Layout.STRIP) ? "check.name.part" : "check.name.row", row.label());
	}

	private static Message column(Line column) {
		return Message.of("check.name.column", column.label());
	}

	private static Table table(Edition edition, Cell cell) {
		return edition.table(cell.table()).orElseThrow();
	}

}
