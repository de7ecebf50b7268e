package org.nianbao.format;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Heading.Line;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

/**
 * An arithmetic relation between cells, as an edition declares it. Each becomes a rule of
 * the rulebook under the relation's own code.
 */
public sealed interface Relation {

	/** What the relation is called and how serious a breach is. */
	Head head();

	/**
	 * What all relations declare.
	 *
	 * @param rule the public code of the rule, such as {@code requests.reconcile}
	 * @param level what a breach asks of the agency
	 * @param title what the rule demands, in one sentence
	 * @param basis the paragraph of the official format that it comes from
	 * @param along whether rows are joined (in each column) or columns (in each row)
	 */
	record Head(String rule, FindingLevel level, LocalizedText title, LocalizedText basis, Axis along) {
	}

	/**
	 * A total and its parts. The total is computed; a total that a document states is
	 * compared with it.
	 *
	 * @param head what the relation is called
	 * @param places one for each line in which the sum holds
	 */
	record Sum(Head head, List<SumPlace> places) implements Relation {

		public Sum {
			places = List.copyOf(places);
		}

	}

	/**
	 * A sum in one line.
	 *
	 * @param across the line of the other axis: the column in which rows are summed
	 * @param total the computed cell
	 * @param parts the cells that make it up
	 */
	record SumPlace(Line across, Cell total, List<Cell> parts) {

		public SumPlace {
			parts = List.copyOf(parts);
		}

	}

	/**
	 * Two sides that must be equal, or of which the left must not be greater.
	 *
	 * @param head what the relation is called
	 * @param comparison how the sides are compared
	 * @param leftName what the left side is called in messages
	 * @param rightName what the right side is called in messages
	 * @param places one for each line in which the relation holds
	 */
	record Balance(Head head, Comparison comparison, LocalizedText leftName, LocalizedText rightName,
			List<BalancePlace> places) implements Relation {

		public Balance {
			places = List.copyOf(places);
		}

	}

	/** How the two sides of a balance are compared. */
	enum Comparison {

		/** Both sides are equal (勾稽关系). */
		EQUAL,

		/** The left side is not greater than the right side. */
		AT_MOST

	}

	/**
	 * A balance in one line.
	 *
	 * @param across the line of the other axis: the column in which rows are compared
	 * @param left the cells whose sum is the left side
	 * @param right the cells whose sum is the right side
	 */
	record BalancePlace(Line across, List<Cell> left, List<Cell> right) {

		public BalancePlace {
			left = List.copyOf(left);
			right = List.copyOf(right);
		}

	}

	/**
	 * A figure that continues one of the year before: result = the figures of the year
	 * before + what came this year − what went this year.
	 *
	 * @param head what the relation is called
	 * @param from the first report year in which it holds; null for the edition's first
	 * @param resultName what this year's figure is called in messages
	 * @param name what the expected figure is called in messages
	 * @param unit what is counted (件), behind the figures in messages; null if nothing
	 * need be said
	 * @param allowanceWord the word of a note beside a number, such as
	 * {@code 22（其中修订16件）}, whose count may explain a difference; null if none may
	 * @param places one for each line in which the relation holds
	 */
	record RollForward(Head head, @Nullable ReportYear from, LocalizedText resultName, LocalizedText name,
			@Nullable LocalizedText unit, @Nullable String allowanceWord,
			List<RollForwardPlace> places) implements Relation {

		public RollForward {
			places = List.copyOf(places);
		}

		/** Whether the relation holds for a report of that year. */
		public boolean holdsIn(ReportYear year) {
			return this.from == null || year.compareTo(this.from) >= 0;
		}

	}

	/**
	 * A roll-forward in one line.
	 *
	 * @param across the line of the other axis
	 * @param result the cell of this year
	 * @param before the cells of the year before that are added, by meaning, since that
	 * report may be of another edition
	 * @param plus the cells of this year that are added
	 * @param minus the cells of this year that are subtracted
	 * @param allowance the cells whose notes may explain a difference
	 */
	record RollForwardPlace(Line across, Cell result, List<Meaning> before, List<Cell> plus, List<Cell> minus,
			List<Cell> allowance) {

		public RollForwardPlace {
			before = List.copyOf(before);
			plus = List.copyOf(plus);
			minus = List.copyOf(minus);
			allowance = List.copyOf(allowance);
		}

	}

}
