package org.nianbao.review.submission;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.check.Context;
import org.nianbao.content.CellValue;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;

/** Last year's figures beside this year's, found by what they mean. */
final class LastYear {

	private LastYear() {
	}

	/**
	 * Last year's figures by the codes of this year's cells. After a merger the
	 * predecessors' figures are added up. A cell for which none is known is missing.
	 */
	static Map<String, CellValue> of(Edition edition, Context context) {
		List<Known> known = context.yearBefore()
			.stream()
			.map((earlier) -> new Known(earlier.edition(), Totals.of(earlier.edition(), earlier.content())))
			.toList();
		Map<String, CellValue> figures = new HashMap<>();
		if (!known.isEmpty()) {
			edition.allCells()
				.forEach((cell) -> sum(known, cell)
					.ifPresent((sum) -> figures.put(cell.code(), new CellValue.Figure(sum, null))));
		}
		return figures;
	}

	private static Optional<BigDecimal> sum(List<Known> known, Cell cell) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Known report : known) {
			Optional<BigDecimal> counted = report.edition().cell(cell.meaning()).flatMap(report.totals()::counted);
			if (counted.isEmpty()) {
				return Optional.empty();
			}
			sum = sum.add(counted.get());
		}
		return Optional.of(sum);
	}

	private record Known(Edition edition, Totals totals) {
	}

}
