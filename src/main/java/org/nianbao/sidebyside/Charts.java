package org.nianbao.sidebyside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Axis;
import org.nianbao.format.Breakdown;
import org.nianbao.format.Breakdown.Part;
import org.nianbao.format.Cell;
import org.nianbao.shared.LocalizedText;
import org.nianbao.sidebyside.Chart.Kind;

/** The charts of what most people ask, for several sides. */
public final class Charts {

	private static final String ALL_APPLICANTS = "applicant.all";

	private static final String ALL_OUTCOMES = "outcome.all";

	private static final List<String> RECONSIDERATION = List.of("dispute.reconsideration");

	private static final List<String> LITIGATION = List.of("dispute.directLitigation",
			"dispute.litigationAfterReconsideration");

	private static final List<String> DISPUTES = List.of("dispute.reconsideration", "dispute.directLitigation",
			"dispute.litigationAfterReconsideration");

	private final List<Side> sides;

	/**
	 * Charts of these sides.
	 * @param sides the sides in the order in which they are shown
	 */
	public Charts(List<Side> sides) {
		this.sides = List.copyOf(sides);
	}

	/** All charts, in the order in which they are shown. */
	public List<Chart> all() {
		return List.of(received(), shares(Kind.OUTCOMES, List.of("request.handled"), ALL_APPLICANTS, Axis.ROWS),
				shares(Kind.APPLICANTS, List.of("request.received"), ALL_APPLICANTS, Axis.COLUMNS),
				shares(Kind.RECONSIDERATION, RECONSIDERATION, ALL_OUTCOMES, Axis.COLUMNS),
				shares(Kind.LITIGATION, LITIGATION, ALL_OUTCOMES, Axis.COLUMNS), overturned());
	}

	private Chart received() {
		List<@Nullable BigDecimal> numbers = new ArrayList<>();
		this.sides
			.forEach((side) -> numbers.add(side.value(new Figure("request.received", ALL_APPLICANTS)).orElse(null)));
		return Chart.ofNumbers(Kind.RECEIVED, numbers);
	}

	/** Parts that one edition has and another has not count none there. */
	private Chart shares(Kind kind, List<String> rows, String column, Axis along) {
		Map<String, LocalizedText> parts = new LinkedHashMap<>();
		this.sides.stream()
			.sorted(Comparator.comparing((Side side) -> side.edition().firstYear()).reversed())
			.forEach((side) -> parts(side, rows, column, along).keySet()
				.forEach((meaning) -> parts.computeIfAbsent(meaning,
						(missing) -> label(side, rows, column, along, missing))));
		List<List<@Nullable BigDecimal>> numbers = new ArrayList<>();
		for (Side side : this.sides) {
			Map<String, List<Cell>> own = parts(side, rows, column, along);
			List<@Nullable BigDecimal> row = new ArrayList<>();
			for (String meaning : parts.keySet()) {
				List<Cell> cells = own.getOrDefault(meaning, List.of());
				row.add(cells.isEmpty() ? BigDecimal.ZERO : side.sum(cells).orElse(null));
			}
			numbers.add(row);
		}
		return Chart.ofShares(kind, List.copyOf(parts.values()), numbers);
	}

	/** The cells of each part, over all of the rows. */
	private static Map<String, List<Cell>> parts(Side side, List<String> rows, String column, Axis along) {
		Map<String, List<Cell>> parts = new LinkedHashMap<>();
		for (String row : rows) {
			for (Part part : parts(side, row, column, along)) {
				parts.computeIfAbsent(part.meaning(), (meaning) -> new ArrayList<>()).addAll(part.cells());
			}
		}
		return parts;
	}

	private static LocalizedText label(Side side, List<String> rows, String column, Axis along, String meaning) {
		return rows.stream()
			.flatMap((row) -> parts(side, row, column, along).stream())
			.filter((part) -> part.meaning().equals(meaning))
			.map(Part::label)
			.findFirst()
			.orElseThrow();
	}

	private static List<Part> parts(Side side, String row, String column, Axis along) {
		return Breakdown.of(side.edition(), row, column, along).map(Breakdown::parts).orElse(List.of());
	}

	private Chart overturned() {
		List<@Nullable BigDecimal> rates = new ArrayList<>();
		this.sides.forEach((side) -> rates.add(overturned(side)));
		return Chart.ofNumbers(Kind.OVERTURNED, rates);
	}

	/** Null where nothing was decided or it is not known. */
	private static @Nullable BigDecimal overturned(Side side) {
		Optional<BigDecimal> all = disputes(side, ALL_OUTCOMES);
		Optional<BigDecimal> pending = disputes(side, "outcome.pending");
		Optional<BigDecimal> corrected = disputes(side, "outcome.corrected");
		if (all.isEmpty() || pending.isEmpty() || corrected.isEmpty()) {
			return null;
		}
		BigDecimal decided = all.get().subtract(pending.get());
		return (decided.signum() > 0) ? Chart.percent(corrected.get(), decided) : null;
	}

	private static Optional<BigDecimal> disputes(Side side, String outcome) {
		return side.sum(DISPUTES.stream().flatMap((row) -> side.edition().cellsWithin(row, outcome).stream()).toList());
	}

}
