package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.CellValue.Figure;
import org.nianbao.document.reading.Equations.Equation;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType.Kind;

/**
 * Places the values of a row that has fewer of them than columns. Every way to place them
 * in order is tried; one that contradicts the sums, as far as the other cells are known,
 * falls away, and a lost value is what the sums say. Where all that remain give the same
 * values, these are taken; else none.
 */
final class Inference {

	/** More ways than this are not tried: too much of the row is lost. */
	private static final int MOST_WAYS = 2000;

	private final List<Cell> cells;

	private final List<CellValue> printed;

	private final List<Equation> equations;

	private final Function<Cell, Optional<BigDecimal>> known;

	private @Nullable List<CellValue> agreed;

	private boolean contradicted;

	private Inference(List<Cell> cells, List<CellValue> printed, List<Equation> equations,
			Function<Cell, Optional<BigDecimal>> known) {
		this.cells = cells;
		this.printed = printed;
		this.equations = equations;
		this.known = known;
	}

	/**
	 * Infers the values of a row.
	 * @param cells the cells of the row in printed order
	 * @param printed the values in printed order, fewer than cells
	 * @param equations the sums of the edition
	 * @param known what the other cells count, as far as known
	 * @return a value for each cell, or null if they can't be inferred
	 */
	static @Nullable List<CellValue> infer(List<Cell> cells, List<CellValue> printed, Equations equations,
			Function<Cell, Optional<BigDecimal>> known) {
		if (printed.isEmpty() || printed.stream().anyMatch((value) -> value.counted().isEmpty())
				|| ways(cells.size(), printed.size()) > MOST_WAYS) {
			return null;
		}
		Inference inference = new Inference(cells, printed, equations.of(cells), known);
		inference.place(0, 0, new ArrayList<>());
		return inference.contradicted ? null : inference.agreed;
	}

	private static long ways(int cells, int values) {
		long ways = 1;
		for (int i = 1; i <= cells - values && ways <= MOST_WAYS; i++) {
			ways = ways * (values + i) / i;
		}
		return ways;
	}

	/** Goes through all ways to choose the cells of the values, in order. */
	private void place(int cell, int value, List<@Nullable CellValue> placed) {
		if (this.contradicted) {
			return;
		}
		if (cell == this.cells.size()) {
			settle(placed);
			return;
		}
		if (value < this.printed.size()) {
			placed.add(this.printed.get(value));
			place(cell + 1, value + 1, placed);
			placed.removeLast();
		}
		if (this.cells.size() - cell > this.printed.size() - value) {
			placed.add(null);
			place(cell + 1, value, placed);
			placed.removeLast();
		}
	}

	private void settle(List<@Nullable CellValue> placed) {
		Map<Cell, BigDecimal> counts = new HashMap<>();
		for (int i = 0; i < placed.size(); i++) {
			CellValue value = placed.get(i);
			if (value != null) {
				counts.put(this.cells.get(i), value.counted().orElseThrow());
			}
		}
		boolean found = true;
		while (found) {
			found = false;
			for (Equation equation : this.equations) {
				int before = counts.size();
				if (!solve(equation, counts)) {
					return;
				}
				found |= counts.size() > before;
			}
		}
		agree(placed, counts);
	}

	private void agree(List<@Nullable CellValue> placed, Map<Cell, BigDecimal> counts) {
		List<CellValue> values = new ArrayList<>();
		for (int i = 0; i < placed.size(); i++) {
			CellValue value = placed.get(i);
			BigDecimal count = counts.get(this.cells.get(i));
			if (value != null) {
				values.add(value);
			}
			else if (count != null) {
				values.add(new Figure(count, null));
			}
			else {
				this.contradicted = true;
				return;
			}
		}
		if (this.agreed == null) {
			this.agreed = List.copyOf(values);
		}
		else {
			this.contradicted = !this.agreed.equals(values);
		}
	}

	/**
	 * Finds the lost values that an equation determines.
	 * @return whether the equation can hold
	 */
	private boolean solve(Equation equation, Map<Cell, BigDecimal> counts) {
		BigDecimal sum = BigDecimal.ZERO;
		List<Cell> open = new ArrayList<>();
		for (Map.Entry<Cell, BigDecimal> term : equation.signs().entrySet()) {
			Cell cell = term.getKey();
			BigDecimal count = this.cells.contains(cell) ? counts.get(cell) : this.known.apply(cell).orElse(null);
			if (count != null) {
				sum = sum.add(count.multiply(term.getValue()));
			}
			else if (this.cells.contains(cell)) {
				open.add(cell);
			}
			else {
				return true;
			}
		}
		if (open.isEmpty()) {
			return sum.signum() == 0;
		}
		BigDecimal sign = equation.signs().get(open.getFirst());
		BigDecimal rest = (sign != null) ? sum.negate().multiply(sign) : sum;
		if (open.size() == 1) {
			counts.put(open.getFirst(), rest);
			return isPossible(open.getFirst(), rest);
		}
		boolean sameSide = open.stream()
			.allMatch((cell) -> cell.type().kind() != Kind.CHANGE && equation.signs().get(cell) == sign);
		if (sameSide && rest.signum() == 0) {
			open.forEach((cell) -> counts.put(cell, BigDecimal.ZERO));
		}
		return !sameSide || rest.signum() >= 0;
	}

	private static boolean isPossible(Cell cell, BigDecimal count) {
		return (cell.type().kind() == Kind.CHANGE || count.signum() >= 0)
				&& count.stripTrailingZeros().scale() <= cell.type().decimals();
	}

}
