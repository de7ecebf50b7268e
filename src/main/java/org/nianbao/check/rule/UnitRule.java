package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.content.CellValue;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType.Kind;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;

/**
 * An amount in the wrong unit: 元 entered where 万元 are due, or the other way round. It
 * shows by a factor near 10,000 against last year, or, where that is not known, against
 * the median of agencies of the same kind and level, or by a unit that the source prints.
 */
final class UnitRule implements Rule {

	private static final String YUAN = "元";

	private static final String TEN_THOUSAND_YUAN = "万元";

	/** Amounts change too: a factor between these is near 10,000. */
	private static final BigDecimal LEAST = BigDecimal.valueOf(3_000);

	private static final BigDecimal MOST = BigDecimal.valueOf(33_000);

	@Override
	public String code() {
		return "unit.slip";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		for (Cell cell : subject.edition().enteredCells()) {
			if (cell.type().kind() == Kind.MONEY && cell.type().unit() != null) {
				check(subject, cell, cell.type().unit(), findings);
			}
		}
		return findings;
	}

	private void check(Subject subject, Cell cell, LocalizedText unit, List<Finding> findings) {
		CellValue value = subject.content().cell(cell);
		String written = printedUnit(subject, cell, value, unit.zh());
		if (written != null) {
			findings.add(finding(subject, cell, String.valueOf(value.text()), written, Message.of("check.unit.printed",
					Names.cell(subject.edition(), cell), written, unit, Message.of("check.request.explain"))));
			return;
		}
		BigDecimal amount = subject.totals().counted(cell).orElse(BigDecimal.ZERO);
		if (amount.signum() <= 0) {
			return;
		}
		Optional<BigDecimal> before = before(subject, cell);
		BigDecimal median = subject.context().peers().get(cell.meaning());
		if (before.isPresent()) {
			compare(subject, cell, amount, before.get(), "check.unit.lastYear", findings);
		}
		else if (median != null && median.signum() > 0) {
			compare(subject, cell, amount, median, "check.unit.peers", findings);
		}
		else {
			findings.add(new Finding(code(), FindingLevel.NOTE, subject.place(cell), List.of(cell), "", "",
					Message.of("check.undecided.noPeers", Names.cell(subject.edition(), cell), title())));
		}
	}

	/** Last year's amount, where it was more than nothing. */
	private static Optional<BigDecimal> before(Subject subject, Cell cell) {
		return (subject.yearBefore().size() != 1) ? Optional.empty()
				: subject.yearBefore().getFirst().counted(cell.meaning()).filter((amount) -> amount.signum() > 0);
	}

	private void compare(Subject subject, Cell cell, BigDecimal amount, BigDecimal other, String key,
			List<Finding> findings) {
		if (isNearTenThousand(amount, other) || isNearTenThousand(other, amount)) {
			LocalizedText unit = Objects.requireNonNull(cell.type().unit());
			findings.add(finding(subject, cell, amount.toPlainString(), other.toPlainString(), Message.of(key,
					Names.cell(subject.edition(), cell), amount, other, unit, Message.of("check.request.explain"))));
		}
	}

	private static boolean isNearTenThousand(BigDecimal large, BigDecimal small) {
		return large.compareTo(small.multiply(LEAST)) >= 0 && large.compareTo(small.multiply(MOST)) <= 0;
	}

	/** The other unit, where the source prints it; null if it doesn't. */
	private static @Nullable String printedUnit(Subject subject, Cell cell, CellValue value, String unit) {
		String beside = (value.note() != null) ? value.note()
				: (value instanceof CellValue.Unreadable) ? value.text() : "";
		String below = subject.content().tableNotes().getOrDefault(cell.table(), "");
		for (String text : List.of(String.valueOf(beside), below.contains("单位") ? below : "")) {
			boolean tenThousands = text.contains(TEN_THOUSAND_YUAN);
			boolean yuan = text.replace(TEN_THOUSAND_YUAN, "").contains(YUAN);
			if (unit.equals(TEN_THOUSAND_YUAN) && yuan && !tenThousands) {
				return YUAN;
			}
			if (unit.equals(YUAN) && tenThousands && !yuan) {
				return TEN_THOUSAND_YUAN;
			}
		}
		return null;
	}

	private Finding finding(Subject subject, Cell cell, String left, String right, Message message) {
		return new Finding(code(), level(), subject.place(cell), List.of(cell), left, right, message);
	}

}
