package org.nianbao.rulebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.check.Context;
import org.nianbao.content.CellValue;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Meaning;
import org.nianbao.format.Relation.RollForward;
import org.nianbao.format.Relation.RollForwardPlace;
import org.nianbao.shared.ReportYear;

/**
 * Last year's figures for this year's report, found by what they mean. After a merger the
 * predecessors' figures are added up.
 */
public final class LastYear {

	private final Edition edition;

	private final List<Known> known;

	private LastYear(Edition edition, List<Known> known) {
		this.edition = edition;
		this.known = known;
	}

	/**
	 * What the context knows of the year before.
	 * @param edition the edition of this year's report
	 */
	public static LastYear of(Edition edition, Context context) {
		return new LastYear(edition,
				context.yearBefore()
					.stream()
					.map((earlier) -> new Known(earlier.edition(), Totals.of(earlier.edition(), earlier.content())))
					.toList());
	}

	/**
	 * Last year's figures by the codes of this year's cells. A cell for which none is
	 * known is missing.
	 */
	public Map<String, CellValue> figures() {
		Map<String, CellValue> figures = new HashMap<>();
		this.edition.allCells()
			.forEach((cell) -> sum(List.of(cell.meaning()))
				.ifPresent((sum) -> figures.put(cell.code(), new CellValue.Figure(sum, null))));
		return figures;
	}

	/**
	 * The cells, entered or computed, whose figure last year's report gives already, such
	 * as 上年结转, which is last year's 结转下年度. A cell for which it is not known is missing.
	 * @param year the year of this report
	 */
	public Map<Cell, Carried> carried(ReportYear year) {
		Map<Cell, Carried> carried = new LinkedHashMap<>();
		this.edition.relations().forEach((relation) -> {
			if (relation instanceof RollForward forward && forward.holdsIn(year)) {
				forward.places()
					.stream()
					.filter((place) -> isGiven(forward, place))
					.forEach((place) -> sum(place.before())
						.ifPresent((figure) -> carried.put(place.result(), new Carried(forward, figure))));
			}
		});
		return carried;
	}

	/** The same figures as values of the cells that people enter, by cell code. */
	public Map<String, CellValue> carriedValues(ReportYear year) {
		Map<String, CellValue> values = new LinkedHashMap<>();
		carried(year).forEach((cell, carried) -> {
			if (!cell.computed()) {
				values.put(cell.code(), new CellValue.Figure(carried.figure(), null));
			}
		});
		return values;
	}

	/**
	 * Whether last year's report gives such a cell's figure already, if it is on file.
	 */
	public static boolean isGiven(Edition edition, String cell) {
		return edition.relations()
			.stream()
			.anyMatch((relation) -> relation instanceof RollForward forward && forward.places()
				.stream()
				.anyMatch((place) -> isGiven(forward, place) && place.result().code().equals(cell)));
	}

	private static boolean isGiven(RollForward forward, RollForwardPlace place) {
		return forward.allowanceWord() == null && place.plus().isEmpty() && place.minus().isEmpty();
	}

	private Optional<BigDecimal> sum(Collection<Meaning> meanings) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Known report : this.known) {
			for (Meaning meaning : meanings) {
				Optional<BigDecimal> counted = report.edition().cell(meaning).flatMap(report.totals()::counted);
				if (counted.isEmpty()) {
					return Optional.empty();
				}
				sum = sum.add(counted.get());
			}
		}
		return this.known.isEmpty() ? Optional.empty() : Optional.of(sum);
	}

	/**
	 * A figure that last year's report gives.
	 *
	 * @param relation the relation that says so
	 * @param figure the figure
	 */
	public record Carried(RollForward relation, BigDecimal figure) {
	}

	private record Known(Edition edition, Totals totals) {
	}

}
