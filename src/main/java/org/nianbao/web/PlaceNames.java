package org.nianbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What people call the places of a report: cells and rows by their labels, texts by what
 * they are. Places go by their public names; a name that the edition does not have is
 * given as it is. Templates call it {@code @placeNames}.
 */
@Component("placeNames")
public class PlaceNames {

	private static final String BETWEEN = " · ";

	/** Of nested labels of a row as many are enough to tell it from others. */
	private static final int LABELS = 2;

	private final MessageSource messages;

	PlaceNames(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A place of any kind.
	 * @param kind {@code CELL}, {@code ROW} or {@code TEXT}
	 * @param place the public name of the cell, the row or the text
	 * @param passage of a text the number of the passage, from 1; else 0
	 */
	public String place(Edition edition, String kind, String place, int passage, Locale locale) {
		return switch (kind) {
			case "CELL" -> cell(edition, place, locale);
			case "ROW" -> row(edition, place, locale);
			default -> passage(edition, place, passage, locale);
		};
	}

	/**
	 * The code of the section in which a place is; empty for what stands before the first
	 * and after the last one.
	 * @param kind {@code CELL}, {@code ROW} or {@code TEXT}
	 * @param place the public name of the cell, the row or the text
	 */
	public static String section(Edition edition, String kind, String place) {
		if ("TEXT".equals(kind) && place.startsWith("narrative:")) {
			return place.substring("narrative:".length());
		}
		String table = "TEXT".equals(kind) ? place.replaceFirst("^note:", "") : place.replaceFirst("\\..*", "");
		return edition.table(table).map((found) -> edition.sectionOf(found).code()).orElse("");
	}

	/** A cell: {@code （三）不予公开 · 1.属于国家秘密 · 自然人}. */
	public String cell(Edition edition, String code, Locale locale) {
		return edition.cell(code).map((cell) -> cell(edition, cell, locale)).orElse(code);
	}

	private static String cell(Edition edition, Cell cell, Locale locale) {
		Table table = edition.table(cell.table()).orElseThrow();
		return row(edition, table, cell.row(), locale) + BETWEEN + cell.column().label().in(locale);
	}

	/**
	 * A row.
	 * @param place the table and the row, {@code requests.granted}
	 */
	public String row(Edition edition, String place, Locale locale) {
		for (Table table : edition.tables()) {
			for (Line row : table.rows().lines()) {
				if (place.equals(table.code() + '.' + row.code())) {
					return say("web.place.row", locale, row(edition, table, row, locale));
				}
			}
		}
		return place;
	}

	private static String row(Edition edition, Table table, Line row, Locale locale) {
		List<String> labels = new ArrayList<>();
		if (edition.sectionOf(table).tables().size() > 1) {
			labels.add(table.caption().in(locale));
		}
		List<Heading> path = table.rows().path(row);
		path.subList(Math.max(0, path.size() - LABELS), path.size())
			.forEach((heading) -> labels.add(heading.label().in(locale)));
		return String.join(BETWEEN, labels);
	}

	/**
	 * A text.
	 * @param place its name, {@code narrative:overview}
	 */
	public String text(Edition edition, String place, Locale locale) {
		String code = place.substring(place.indexOf(':') + 1);
		if (place.startsWith("narrative:")) {
			return edition.section(code).map((section) -> section.title().in(locale)).orElse(place);
		}
		if (place.startsWith("note:")) {
			return edition.table(code)
				.map((table) -> say("web.place.note", locale, table.caption().in(locale)))
				.orElse(place);
		}
		return Objects.requireNonNullElse(this.messages.getMessage("web.place." + place, null, place, locale), place);
	}

	/**
	 * A passage of a text.
	 * @param number its number, from 1; 0 for the text as a whole
	 */
	public String passage(Edition edition, String place, int number, Locale locale) {
		String text = text(edition, place, locale);
		return (number == 0) ? text : say("web.place.passage", locale, text, number);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
