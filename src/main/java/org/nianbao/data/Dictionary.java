package org.nianbao.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.Sheet.Column;
import org.nianbao.spreadsheet.SheetCell;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the columns of all tables mean that are given out, in both languages. Tables have
 * the same columns whatever the language is.
 */
@Component
public class Dictionary {

	/** Columns of all published reports, before those of their cells. */
	static final List<String> REPORTS = List.of("agency", "agencyName", "agencyNameEn", "area", "year", "scope",
			"edition", "revision", "title", "publishedAt", "broughtIn", "hash", "address");

	private static final Map<String, List<String>> TABLES = tables();

	private static final Set<String> NUMBERS = Set.of("year", "revision", "reports", "sum", "counting", "subjects",
			"differences", "parts", "due", "published", "missing", "late", "percent");

	private static final int NARROW = 12;

	private static final int WIDE = 40;

	private final Editions editions;

	private final MessageSource messages;

	Dictionary(Editions editions, MessageSource messages) {
		this.editions = editions;
		this.messages = messages;
	}

	private static Map<String, List<String>> tables() {
		Map<String, List<String>> tables = new LinkedHashMap<>();
		tables.put("reports", REPORTS);
		tables.put("texts", ReportTexts.FIELDS);
		tables.put("statistics",
				List.of("cell", "kind", "area", "year", "label", "reports", "sum", "counting", "address"));
		tables.put("comparison", List.of("row", "column", "table", "figure", "subjects", "differences"));
		tables.put("chart", List.of("subject", "year", "parts"));
		tables.put("coverage", List.of("area", "areaName", "name", "nameEn", "year", "due", "published", "missing",
				"late", "percent", "agency", "deadline", "state", "address"));
		tables.put("agencies", DirectoryItems.AGENCY_FIELDS);
		tables.put("areas", DirectoryItems.AREA_FIELDS);
		return tables;
	}

	/** What the columns of all tables mean. */
	Sheet all() {
		return of(List.copyOf(TABLES.keySet()));
	}

	/**
	 * What the columns of some tables mean.
	 * @param tables the names of the tables
	 */
	public Sheet of(List<String> tables) {
		List<List<SheetCell>> rows = new ArrayList<>();
		String all = this.editions.all().stream().map(Edition::code).sorted().collect(Collectors.joining(" "));
		for (String table : tables) {
			for (String column : TABLES.getOrDefault(table, List.of())) {
				String key = "data.dictionary." + table + "." + column;
				rows.add(List.of(SheetCell.of(table), SheetCell.of(column), SheetCell.of(say(key, Locale.CHINESE)),
						SheetCell.of(say(key, Locale.ENGLISH)), SheetCell.of(all),
						SheetCell.of(NUMBERS.contains(column) ? "number" : "text")));
			}
			if (table.equals("reports")) {
				cells(this.editions).forEach((code, asking) -> rows.add(row(code, asking)));
			}
		}
		return new Sheet("dictionary",
				List.of(new Column("table", NARROW), new Column("column", WIDE), new Column("zh", WIDE),
						new Column("en", WIDE), new Column("editions", NARROW), new Column("kind", NARROW)),
				rows);
	}

	/** Each cell with the editions that have it, in the order of the newest. */
	static Map<String, List<Edition>> cells(Editions editions) {
		Map<String, List<Edition>> cells = new LinkedHashMap<>();
		for (Edition edition : editions.all().reversed()) {
			edition.allCells()
				.forEach((cell) -> cells.computeIfAbsent(cell.code(), (code) -> new ArrayList<>()).add(edition));
		}
		return cells;
	}

	private static List<SheetCell> row(String code, List<Edition> editions) {
		Cell cell = editions.getFirst().cell(code).orElseThrow();
		return List.of(SheetCell.of("reports"), SheetCell.of(code),
				SheetCell.of(label(editions.getFirst(), cell, Locale.CHINESE)),
				SheetCell.of(label(editions.getFirst(), cell, Locale.ENGLISH)),
				SheetCell.of(editions.stream().map(Edition::code).sorted().collect(Collectors.joining(" "))),
				SheetCell.of(cell.computed() ? "total" : "entered"));
	}

	static String label(Edition edition, Cell cell, Locale locale) {
		return edition.table(cell.table()).orElseThrow().caption().in(locale) + " · " + cell.row().label().in(locale)
				+ " · " + cell.column().label().in(locale);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
