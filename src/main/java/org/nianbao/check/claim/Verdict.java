package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Subject;

/**
 * What the tables say to a claim.
 *
 * @param known what they say of its first reading; null if that is not known
 * @param right whether one of its readings is as it says
 */
record Verdict(@Nullable BigDecimal known, boolean right) {

	static Verdict of(Claim claim, Subject subject) {
		List<Optional<BigDecimal>> figures = claim.readings().stream().map((count) -> count.in(subject)).toList();
		boolean right = figures.stream().anyMatch((figure) -> figure.filter(claim::says).isPresent());
		// Where one reading is not known, the claim may be right by it.
		boolean unknown = figures.stream().anyMatch(Optional::isEmpty);
		return new Verdict(unknown ? null : figures.getFirst().orElseThrow(), right);
	}

	/** Whether it can't be decided. */
	boolean isUnknown() {
		return !this.right && this.known == null;
	}

	/** Whether the tables say something else. */
	boolean isWrong() {
		return !this.right && this.known != null;
	}

	/** What the tables say; only where that is known. */
	BigDecimal figure() {
		return Objects.requireNonNull(this.known);
	}

}
