package org.nianbao.filing.section;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Cell;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;
import org.nianbao.format.TableLayout;
import org.nianbao.shared.LocalizedText;

/**
 * A table as people fill it in, whatever the edition: the official layout with a field in
 * each entered cell, the totals computed, and what the edition's balances say of it.
 *
 * @param table its declaration in the edition
 * @param layout how it is printed
 * @param words the form's own words, by which a pasted block is recognised
 * @param entries the fields by cell code
 * @param totals the computed cells by cell code
 * @param balances the balances that hold in each column of a table whose columns stand
 * beside each other; each is a line under the table's columns
 * @param otherBalances the balances that can't stand under a column, one for each line in
 * which they hold
 * @param blanks how many cells are not filled in
 */
record GridTable(Table table, TableLayout layout, FormWords words, Map<String, Entry> entries,
		Map<String, Total> totals, List<BalanceLine> balances, List<BalanceItem> otherBalances, int blanks) {

	public Entry entry(Cell cell) {
		return required(this.entries, cell);
	}

	public Total total(Cell cell) {
		return required(this.totals, cell);
	}

	private static <T> T required(Map<String, T> values, Cell cell) {
		T value = values.get(cell.code());
		if (value == null) {
			throw new IllegalArgumentException("not in this table: " + cell.code());
		}
		return value;
	}

	/** How many of its cells hold what was inferred from a document. */
	public long inferred() {
		return this.entries.values().stream().filter((entry) -> entry.guide().inferred()).count();
	}

	/**
	 * A field.
	 *
	 * @param cell the cell
	 * @param label the labels of its row and column, outer ones first
	 * @param text what stands in the field, as typed where it was just sent
	 * @param seen the value that the person sees, carried along by the page
	 * @param counted what the text counts; empty if that is not known
	 * @param guide what last year's report says of it
	 * @param error what is wrong with it; null if nothing is
	 * @param conflict the value that somebody else gave it meanwhile; null if nobody did
	 */
	record Entry(Cell cell, List<String> label, String text, String seen, Optional<BigDecimal> counted, Guide guide,
			@Nullable String error, @Nullable CellConflict conflict) {

		/** Whether the person must look at the cell. */
		public boolean isFaulty() {
			return this.error != null || this.conflict != null;
		}

		/** The keys that a telephone offers: a change may be negative. */
		public String inputMode() {
			return switch (this.cell.type().kind()) {
				case COUNT -> "numeric";
				case MONEY -> "decimal";
				case CHANGE -> "text";
			};
		}

	}

	/**
	 * What is known of a cell from last year's report and from the document that was
	 * taken over.
	 *
	 * @param before last year's figure; null if it is not known
	 * @param expected the figure that this cell continues; null if it continues none, or
	 * it is not known
	 * @param prefilled whether the application filled the cell in with it, and nobody has
	 * changed it since
	 * @param inferred whether the value was inferred when a document was taken over, and
	 * nobody has confirmed or changed it since
	 */
	record Guide(@Nullable BigDecimal before, @Nullable BigDecimal expected, boolean prefilled, boolean inferred) {
	}

	/**
	 * A computed cell.
	 *
	 * @param cell the cell
	 * @param parts the codes of the cells that make it up
	 * @param sum what the known parts count together; empty if none is known
	 * @param complete whether all parts are known; otherwise the sum is what it is so far
	 * and no total
	 */
	record Total(Cell cell, List<String> parts, Optional<BigDecimal> sum, boolean complete) {
	}

	/**
	 * A balance as a line under the table.
	 *
	 * @param title what the edition demands
	 * @param cells one for each column in printed order; null where the balance does not
	 * hold
	 */
	record BalanceLine(LocalizedText title, List<@Nullable BalanceItem> cells) {
	}

	/**
	 * A balance in one line of a table.
	 *
	 * @param title what the edition demands
	 * @param across the line in which it holds
	 * @param leftName what the left side is called
	 * @param rightName what the right side is called
	 * @param left the codes of the cells of the left side
	 * @param right the codes of the cells of the right side
	 * @param leftSum the left side; empty if it is not known yet
	 * @param rightSum the right side; empty if it is not known yet
	 */
	record BalanceItem(LocalizedText title, Line across, LocalizedText leftName, LocalizedText rightName,
			List<String> left, List<String> right, Optional<BigDecimal> leftSum, Optional<BigDecimal> rightSum) {

		/**
		 * How both sides stand to each other: {@code open}, {@code equal},
		 * {@code differs}.
		 */
		public String state() {
			if (this.leftSum.isEmpty() || this.rightSum.isEmpty()) {
				return "open";
			}
			return (difference().signum() == 0) ? "equal" : "differs";
		}

		/** By how much the sides differ; 0 as long as one is not known. */
		public BigDecimal difference() {
			return this.leftSum.flatMap((left) -> this.rightSum.map((right) -> left.subtract(right).abs()))
				.orElse(BigDecimal.ZERO);
		}

	}

}
