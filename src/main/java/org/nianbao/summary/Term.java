package org.nianbao.summary;

import java.math.BigDecimal;
import java.util.List;

import org.nianbao.format.Cell;
import org.nianbao.shared.LocalizedText;

/** What stands at a place of a sentence. */
public sealed interface Term {

	/**
	 * A number.
	 *
	 * @param value the number as it is said: a percentage is rounded to a whole one
	 * @param derivation how the tables give it
	 * @param cells the cells that are added up
	 * @param others the cells that they are held against, added up too: this report's for
	 * a share, those of the report of the year before for a change; empty for others
	 */
	record Number(BigDecimal value, Derivation derivation, List<Cell> cells, List<Cell> others) implements Term {

		public Number {
			cells = List.copyOf(cells);
			others = List.copyOf(others);
		}

	}

	/**
	 * Words of the edition, such as a unit or what an outcome is called.
	 *
	 * @param text the words
	 */
	record Words(LocalizedText text) implements Term {
	}

	/**
	 * Parts of a sentence that are listed.
	 *
	 * @param items the parts, in order
	 */
	record Listed(List<Statement> items) implements Term {

		public Listed {
			items = List.copyOf(items);
		}

	}

	/** How a number comes from the tables. */
	enum Derivation {

		/** The cells' sum. */
		FIGURE,

		/** The sum of cells of the report of the year before. */
		LAST_YEAR,

		/** The cells' sum as a percentage of the others'. */
		SHARE,

		/** By how many per cent the cells' sum is more or less than last year's. */
		CHANGE,

		/** By how much the cells' sum is more or less than last year's. */
		DIFFERENCE

	}

}
