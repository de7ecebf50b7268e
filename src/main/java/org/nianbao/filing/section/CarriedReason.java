package org.nianbao.filing.section;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Cell;
import org.nianbao.report.Explanation.About;
import org.nianbao.rulebook.LastYear.Carried;

/**
 * A figure that continues one of last year's report, with the reason that is asked for
 * where it is another one.
 *
 * @param cell the cell
 * @param carried last year's figure
 * @param entered the figure as it stands; empty if none does
 * @param reason the reason as it was given, or as typed where it was just sent; empty if
 * none was
 * @param error what is wrong with the reason; null if nothing is
 */
record CarriedReason(Cell cell, Carried carried, Optional<BigDecimal> entered, String reason, @Nullable String error) {

	/** Whether another figure stands there than last year's. */
	public boolean differs() {
		return this.entered.filter((figure) -> figure.compareTo(this.carried.figure()) != 0).isPresent();
	}

	/** The finding that the reason explains. */
	Optional<About> about() {
		return this.entered.filter((figure) -> differs())
			.map((figure) -> new About(this.carried.relation().head().rule(), this.cell.code(), figure.toPlainString(),
					this.carried.figure().toPlainString()));
	}

	CarriedReason saying(String text, @Nullable String fault) {
		return new CarriedReason(this.cell, this.carried, this.entered, text, fault);
	}

}
