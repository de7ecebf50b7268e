package org.nianbao.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.Region;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Meaning;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.format.TableLayout;
import org.nianbao.search.SearchQuery;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import org.nianbao.statistics.AreaStatistics;
import org.nianbao.statistics.Sum;
import org.nianbao.statistics.SumQuery;
import org.nianbao.statistics.Sums;

/**
 * The sums of a year in the official tables, and a chosen one of them by kind of agency
 * and by area.
 *
 * @param query over which reports, as a search for them
 * @param edition the edition of the year
 * @param sums the sums
 * @param tables the tables of the edition in printed order
 * @param cell the chosen cell
 * @param kinds the chosen cell and the number of reports by kind
 * @param parts the same by the regions inside the area
 */
record StatisticsPage(SearchQuery query, Edition edition, Sums sums, List<TableOfSums> tables, Cell cell,
		Map<AgencyKind, Sums> kinds, Map<Region, Sums> parts) {

	private static final Meaning USUAL = new Meaning("request.received", "applicant.all");

	static StatisticsPage of(SearchQuery query, Edition edition, SumQuery sums, AreaStatistics statistics,
			List<Region> inside) {
		Cell cell = Optional.of(query.cell())
			.flatMap(edition::cell)
			.or(() -> edition.cell(USUAL))
			.orElseGet(() -> edition.allCells().getFirst());
		SumQuery chosen = sums.ofCells(Set.of(cell.code()));
		Map<String, Sums> byArea = query.inside()
				? statistics.byArea(SumQuery.inside(inside.stream().map(Region::code).toList())
					.ofScope(sums.scope())
					.ofKind(sums.kind())
					.ofCells(chosen.cells()), year(query))
				: Map.of();
		Map<Region, Sums> parts = new LinkedHashMap<>();
		inside.forEach((region) -> Optional.ofNullable(byArea.get(region.code()))
			.ifPresent((found) -> parts.put(region, found)));
		List<TableOfSums> tables = edition.sections()
			.stream()
			.flatMap((section) -> section.tables()
				.stream()
				.map((table) -> new TableOfSums(section, table, TableLayout.of(edition, table))))
			.toList();
		return new StatisticsPage(query, edition, statistics.of(sums, year(query)), tables, cell,
				statistics.byKind(chosen.ofKind(query.kind()), year(query)), parts);
	}

	private static ReportYear year(SearchQuery query) {
		return Objects.requireNonNull(query.year());
	}

	/** What a cell sums up to. */
	public Sum sum(Cell of) {
		return this.sums.figure(of.code());
	}

	/** The address of the reports behind the sum in a cell. */
	public String behind(Cell of) {
		return this.query.counting(of.code()).address();
	}

	/** The address of the reports that are summed up. */
	public String all() {
		return this.query.counting("").address();
	}

	/** The address of the reports of a kind behind the chosen sum. */
	public String behind(AgencyKind kind) {
		return this.query.ofKind(kind).counting(this.cell.code()).address();
	}

	/** The address of the reports of a region behind the chosen sum. */
	public String behind(Region region) {
		return this.query.in(region.code(), true).counting(this.cell.code()).address();
	}

	/** The address of these statistics for a region inside. */
	public String in(Region region) {
		return this.query.in(region.code(), true)
			.counting(this.cell.code())
			.by(SearchQuery.ALL.order())
			.at(StatisticsController.PATH, 1);
	}

	/** The address of the same in another form, without language. */
	public String file(String path) {
		return this.query.counting(this.cell.code()).by(SearchQuery.ALL.order()).at(path, 1);
	}

	/** The cells between which to choose. */
	public List<Cell> cells() {
		return this.edition.allCells()
			.stream()
			.filter((each) -> this.sums.figures().containsKey(each.code()) || each.equals(this.cell))
			.toList();
	}

	/** The kinds between which to choose. */
	public AgencyKind[] allKinds() {
		return AgencyKind.values();
	}

	/** The scopes between which to choose. */
	public List<ReportScope> scopes() {
		return List.of(ReportScope.values());
	}

	/**
	 * A table.
	 */
	record TableOfSums(Section section, Table table, TableLayout layout) {
	}

}
