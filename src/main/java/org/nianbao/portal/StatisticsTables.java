package org.nianbao.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.Region;
import org.nianbao.format.Cell;
import org.nianbao.portal.StatisticsPages.OfYear;
import org.nianbao.search.SearchQuery;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.Sheet.Column;
import org.nianbao.spreadsheet.SheetCell;
import org.nianbao.statistics.Sum;
import org.nianbao.web.PlaceNames;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The sums of the statistics page line by line: every cell, and the chosen one by kind of
 * agency, by area and over the years.
 */
@Component
class StatisticsTables {

	/** The name of the table with every cell. */
	static final String FIGURES = "figures";

	/** What an answer for programs has. */
	static final List<String> FIELDS = List.of("year", "edition", "scope", "area", "kind", "reports", "behind", "cell",
			FIGURES, "kinds", "areas", "years");

	private static final String REPORTS = "/api/v1/reports";

	private static final int WIDE = 40;

	private static final int NARROW = 16;

	private final StatisticsPages pages;

	private final PlaceNames names;

	private final MessageSource messages;

	StatisticsTables(StatisticsPages pages, PlaceNames names, MessageSource messages) {
		this.pages = pages;
		this.names = names;
		this.messages = messages;
	}

	/** All tables. */
	List<SumTable> of(StatisticsPage page, Map<String, Region> areas, Locale locale) {
		String cell = page.cell().code();
		SumTable figures = new SumTable(FIGURES, "cell", new ArrayList<>());
		for (Cell each : page.edition().allCells()) {
			figures.add(each.code(), this.names.cell(page.edition(), each.code(), locale), page.sums().reports(),
					page.sum(each), page.query().counting(each.code()));
		}
		SumTable kinds = new SumTable("kinds", "kind", new ArrayList<>());
		page.kinds()
			.forEach((kind, sums) -> kinds.add(kind.code(), name(kind, locale), sums.reports(), sums.figure(cell),
					page.query().ofKind(kind).counting(cell)));
		SumTable parts = new SumTable("areas", "area", new ArrayList<>());
		page.parts()
			.forEach((region, sums) -> parts.add(region.code(), region.name().in(locale), sums.reports(),
					sums.figure(cell), page.query().in(region.code(), true).counting(cell)));
		SumTable years = new SumTable("years", "year", new ArrayList<>());
		for (OfYear year : this.pages.overYears(page, areas)) {
			String code = (year.cell() != null) ? year.cell().code() : "";
			years.add(year.year().toString(), year.year().toString(), year.reports(), year.sum(),
					page.query().of(year.year()).counting(code));
		}
		return List.of(figures, kinds, parts, years);
	}

	/** The same for programs. */
	Map<String, Object> answer(StatisticsPage page, Map<String, Region> areas, Locale locale) {
		SearchQuery query = page.query();
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("year", (query.year() != null) ? query.year().value() : 0);
		answer.put("edition", page.edition().code());
		answer.put("scope", (query.scope() != null) ? query.scope().code() : "");
		if (!query.area().isEmpty()) {
			answer.put("area", query.area());
		}
		AgencyKind kind = query.kind();
		if (kind != null) {
			answer.put("kind", kind.code());
		}
		answer.put("reports", page.sums().reports());
		answer.put("behind", query.counting("").at(REPORTS, 1));
		answer.put("cell", page.cell().code());
		of(page, areas, locale).forEach((table) -> answer.put(table.name(), table.items()));
		return answer;
	}

	private String name(AgencyKind kind, Locale locale) {
		return this.messages.getMessage("agency.kind." + kind, null, locale);
	}

	/**
	 * A table of sums.
	 *
	 * @param name its public name
	 * @param by the name of what its lines go by
	 * @param lines its lines
	 */
	record SumTable(String name, String by, List<SumLine> lines) {

		void add(String code, String label, int reports, @Nullable Sum sum, SearchQuery behind) {
			this.lines.add(new SumLine(code, label, reports, sum, behind));
		}

		List<Map<String, Object>> items() {
			return this.lines.stream().map((line) -> line.item(this.by)).toList();
		}

		Sheet sheet() {
			return new Sheet(this.name,
					List.of(new Column(this.by, WIDE), new Column("label", WIDE), new Column("reports", NARROW),
							new Column("sum", NARROW), new Column("counting", NARROW), new Column("address", WIDE)),
					this.lines.stream().map(SumLine::row).toList());
		}

	}

	/**
	 * A sum.
	 *
	 * @param code the code of what it is the sum of
	 * @param label its name
	 * @param reports how many reports are added up
	 * @param sum the sum; null if the edition of the year does not ask for it
	 * @param behind the search for the reports behind it
	 */
	record SumLine(String code, String label, int reports, @Nullable Sum sum, SearchQuery behind) {

		Map<String, Object> item(String by) {
			Map<String, Object> item = new LinkedHashMap<>();
			item.put(by, this.code);
			item.put("label", this.label);
			item.put("reports", this.reports);
			if (this.sum != null) {
				item.put("sum", this.sum.value().toPlainString());
				item.put("counting", this.sum.reports());
			}
			item.put("behind", this.behind.at(REPORTS, 1));
			return item;
		}

		List<SheetCell> row() {
			return List.of(SheetCell.of(this.code), SheetCell.of(this.label), SheetCell.of(this.reports),
					(this.sum != null) ? SheetCell.of(this.sum.value()) : SheetCell.EMPTY,
					(this.sum != null) ? SheetCell.of(this.sum.reports()) : SheetCell.EMPTY,
					SheetCell.of(this.behind.address()));
		}

	}

}
