package org.nianbao.portal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Region;
import org.nianbao.coverage.Season;
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

import org.springframework.stereotype.Component;

/** Adds up what an address asks for. */
@Component
class StatisticsPages {

	private final AreaStatistics statistics;

	private final Editions editions;

	private final Clock clock;

	StatisticsPages(AreaStatistics statistics, Editions editions, Clock clock) {
		this.statistics = statistics;
		this.editions = editions;
		this.clock = clock;
	}

	/**
	 * The sums of the year that is asked for, else of the newest of which anything is
	 * published.
	 */
	Found find(SearchQuery query, Map<String, Region> areas) {
		SumQuery sums = sums(query, areas);
		List<ReportYear> years = years(sums);
		ReportYear year = Objects.requireNonNullElseGet(query.year(),
				() -> years.isEmpty() ? Season.newest(this.clock) : years.getFirst());
		StatisticsPage page = this.editions.ofYear(year)
			.map((edition) -> StatisticsPage.of(query.of(year).ofScope(sums.scope()), edition, sums, this.statistics,
					Areas.inside(query.area(), areas)))
			.orElse(null);
		return new Found(years, year, page);
	}

	/**
	 * The chosen cell over the years, the newest first: what means the same in each
	 * year's edition.
	 */
	List<OfYear> overYears(StatisticsPage page, Map<String, Region> areas) {
		SumQuery query = sums(page.query(), areas);
		Meaning meaning = new Meaning(page.cell().row().meaning(), page.cell().column().meaning());
		List<OfYear> found = new ArrayList<>();
		for (ReportYear year : years(query)) {
			Edition edition = this.editions.ofYear(year).orElseThrow();
			Optional<Cell> cell = edition.cell(meaning);
			Sums sums = this.statistics.of(query.ofCells(Set.of(cell.map(Cell::code).orElse(""))), year);
			found.add(new OfYear(year, sums.reports(), cell.orElse(null),
					cell.map((asked) -> sums.figure(asked.code())).orElse(null)));
		}
		return found;
	}

	private List<ReportYear> years(SumQuery sums) {
		return this.statistics.reportsByYear(sums)
			.keySet()
			.stream()
			.filter((year) -> this.editions.ofYear(year).isPresent())
			.toList()
			.reversed();
	}

	private static SumQuery sums(SearchQuery query, Map<String, Region> areas) {
		Set<String> chosen = query.area().isEmpty()
				? Areas.inside("", areas).stream().map(Region::code).collect(Collectors.toSet()) : Set.of(query.area());
		SumQuery sums = SumQuery.inside(chosen)
			.ofScope((query.scope() != null) ? query.scope() : ReportScope.OWN)
			.ofKind(query.kind());
		return query.inside() ? sums : sums.withoutAreasInside();
	}

	/**
	 * What was found.
	 *
	 * @param years the years of which there are sums, the newest first
	 * @param year the year
	 * @param page its sums; null if no edition was in force
	 */
	record Found(List<ReportYear> years, ReportYear year, @Nullable StatisticsPage page) {
	}

	/**
	 * A cell in a year.
	 *
	 * @param year the year
	 * @param reports how many reports are added up
	 * @param cell the cell in the year's edition; null if that does not ask for it
	 * @param sum what it sums up to; null if the edition does not ask for it
	 */
	record OfYear(ReportYear year, int reports, @Nullable Cell cell, @Nullable Sum sum) {
	}

}
