package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellText;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Relation.RollForwardPlace;

/**
 * By how much a roll-forward may be off since notes beside its numbers say so:
 * {@code 22（其中修订16件）} counts 16 revised documents as made although the documents that
 * they revise stay in force.
 *
 * @param differences the differences that the notes explain, 0 among them
 */
record Allowance(Set<BigDecimal> differences) {

	static Allowance of(ReportContent content, RollForwardPlace place, @Nullable String word) {
		Set<BigDecimal> differences = new HashSet<>(Set.of(BigDecimal.ZERO));
		if (word != null) {
			for (Cell cell : place.allowance()) {
				BigDecimal stated = stated(content.cell(cell).note(), word);
				Set<BigDecimal> before = Set.copyOf(differences);
				if (!place.minus().contains(cell)) {
					before.forEach((difference) -> differences.add(difference.subtract(stated)));
				}
				if (!place.plus().contains(cell)) {
					before.forEach((difference) -> differences.add(difference.add(stated)));
				}
			}
		}
		return new Allowance(differences);
	}

	/** Whether the notes say that the figure is off by that much. */
	boolean explains(BigDecimal difference) {
		return this.differences.stream().anyMatch((stated) -> stated.compareTo(difference) == 0);
	}

	/** The number beside the word: 其中修订16件, or 16件为修订. */
	private static BigDecimal stated(@Nullable String note, String word) {
		if (note != null) {
			String quoted = Pattern.quote(word);
			Matcher matcher = Pattern
				.compile(quoted + "\\D{0,6}(?<after>\\d{1,9})|(?<before>\\d{1,9})\\D{0,6}" + quoted)
				.matcher(CellText.halfWidth(note));
			if (matcher.find()) {
				String digits = (matcher.group("after") != null) ? matcher.group("after") : matcher.group("before");
				return new BigDecimal(digits);
			}
		}
		return BigDecimal.ZERO;
	}

}
