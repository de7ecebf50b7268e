package org.nianbao.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Meaning;
import org.nianbao.search.SearchQuery;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import org.nianbao.statistics.AreaStatistics;
import org.nianbao.statistics.Sum;
import org.nianbao.statistics.SumQuery;
import org.nianbao.statistics.Sums;

/**
 * What the agencies of an area count together, year by year. Years of different editions
 * stand in one line only where their cells mean the same.
 *
 * @param years the years, the oldest first, each with the number of its reports
 * @param lines a line for each figure that one of the years has
 * @param editions the editions of these years
 */
record AreaSeries(Map<ReportYear, Integer> years, List<Line> lines, List<Edition> editions) {

	/** How many years stand beside each other. */
	private static final int MOST_YEARS = 6;

	static AreaSeries of(String area, Collection<ReportYear> published, AreaStatistics statistics, Editions editions) {
		List<ReportYear> years = published.stream()
			.filter((year) -> editions.ofYear(year).isPresent())
			.sorted()
			.skip(Math.max(0, published.size() - MOST_YEARS))
			.toList();
		Map<ReportYear, Integer> reports = new LinkedHashMap<>();
		Map<Meaning, Line> lines = new LinkedHashMap<>();
		Set<Edition> used = years.stream()
			.map((year) -> editions.ofYear(year).orElseThrow())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		KeyFigures.ALL.forEach((meaning) -> used.stream()
			.flatMap((edition) -> edition.cell(meaning)
				.map((cell) -> new Line(edition, cell, new ArrayList<>()))
				.stream())
			.reduce((older, newer) -> newer)
			.ifPresent((line) -> lines.put(meaning, line)));
		for (ReportYear year : years) {
			Edition edition = editions.ofYear(year).orElseThrow();
			Sums sums = statistics.of(SumQuery.inside(Set.of(area))
				.ofCells(KeyFigures.ALL.stream().map(edition::cell).flatMap(Optional::stream).map(Cell::code).toList()),
					year);
			reports.put(year, sums.reports());
			SearchQuery behind = SearchQuery.ALL.in(area, true).of(year).ofScope(ReportScope.OWN);
			lines.forEach((meaning, line) -> line.values()
				.add(edition.cell(meaning)
					.map((cell) -> new Value(sums.figure(cell.code()), behind.counting(cell.code()).address()))
					.orElse(Value.NOT_ASKED)));
		}
		return new AreaSeries(reports, List.copyOf(lines.values()), List.copyOf(used));
	}

	/** Whether the years are of more than one edition. */
	public boolean joinsEditions() {
		return this.editions.size() > 1;
	}

	/**
	 * A figure over the years.
	 *
	 * @param edition the newest edition that asks it
	 * @param cell its cell there
	 * @param values what it is, year by year
	 */
	record Line(Edition edition, Cell cell, List<Value> values) {
	}

	/**
	 * A figure of a year.
	 *
	 * @param sum the sum; null if the edition of the year does not ask it
	 * @param behind the address of the reports behind it; empty if there is no sum
	 */
	record Value(@Nullable Sum sum, String behind) {

		static final Value NOT_ASKED = new Value(null, "");

	}

}
