package org.nianbao.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.search.SearchQuery;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import org.nianbao.statistics.AreaStatistics;
import org.nianbao.statistics.GovernmentReports;
import org.nianbao.statistics.GovernmentReports.GovernmentReport;
import org.nianbao.statistics.Sum;
import org.nianbao.statistics.SumQuery;
import org.nianbao.statistics.Sums;

/**
 * What the agencies of an area count together in a year, beside what their government
 * reports.
 *
 * @param year the year
 * @param edition the edition of the year; null if none is known, and there are no figures
 * @param reports how many reports are summed up
 * @param figures the figures that say most
 * @param government the government's own report; null if it has published none
 */
record AreaSums(ReportYear year, @Nullable Edition edition, int reports, List<Figure> figures,
		@Nullable GovernmentReport government) {

	static AreaSums of(String area, ReportYear year, AreaStatistics statistics, GovernmentReports governments,
			Editions editions) {
		Edition edition = editions.ofYear(year).orElse(null);
		if (edition == null) {
			return new AreaSums(year, null, 0, List.of(), null);
		}
		GovernmentReport government = governments.of(area, year).orElse(null);
		boolean inside = government == null || government.coversAreasInside();
		SumQuery query = SumQuery.inside(Set.of(area));
		Sums sums = statistics.of(inside ? query : query.withoutAreasInside(), year);
		SearchQuery behind = SearchQuery.ALL.in(area, inside).of(year).ofScope(ReportScope.OWN);
		List<Figure> figures = KeyFigures.ALL.stream()
			.map(edition::cell)
			.flatMap(Optional::stream)
			.map((cell) -> new Figure(cell, sums.figure(cell.code()),
					(government != null) ? government.figure(cell.code()) : null,
					behind.counting(cell.code()).address()))
			.toList();
		return new AreaSums(year, edition, sums.reports(), figures, government);
	}

	/**
	 * A figure.
	 *
	 * @param cell its cell
	 * @param sum the sum over the agencies
	 * @param reported what the government reports; null if it reports nothing
	 * @param behind the address of the reports behind the sum
	 */
	record Figure(Cell cell, Sum sum, @Nullable BigDecimal reported, String behind) {

		/**
		 * By how much the government's figure is larger than the sum; null if there is
		 * none.
		 */
		public @Nullable BigDecimal difference() {
			return (this.reported != null) ? this.reported.subtract(this.sum.value()) : null;
		}

	}

}
