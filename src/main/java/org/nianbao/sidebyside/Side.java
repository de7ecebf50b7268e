package org.nianbao.sidebyside;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.nianbao.format.Cell;
import org.nianbao.format.Edition;

/**
 * One of those that stand side by side: a report, or the sum over several.
 *
 * @param edition the edition in which its figures are
 * @param covers what they cover, in a word; what covers different things is never
 * subtracted
 * @param figures what a cell of that edition counts; empty if it is not known
 */
public record Side(Edition edition, String covers, Function<Cell, Optional<BigDecimal>> figures) {

	/** Whether the edition asks for any of these cells' figures. */
	boolean asks(Figure figure) {
		return !cells(figure).isEmpty();
	}

	/** What a figure is; empty if it is not known, or the edition doesn't ask it. */
	Optional<BigDecimal> value(Figure figure) {
		return sum(cells(figure));
	}

	/** What cells count together; empty if there are none or one is not known. */
	Optional<BigDecimal> sum(List<Cell> cells) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Cell cell : cells) {
			Optional<BigDecimal> figure = this.figures.apply(cell);
			if (figure.isEmpty()) {
				return Optional.empty();
			}
			sum = sum.add(figure.get());
		}
		return cells.isEmpty() ? Optional.empty() : Optional.of(sum);
	}

	private List<Cell> cells(Figure figure) {
		return this.edition.cellsWithin(figure.row(), figure.column());
	}

}
