package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.format.Cell;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Meaning;
import org.nianbao.format.Table;
import org.nianbao.shared.FindingLevel;

/**
 * Cases that were pending at the end of last year have a result this year, or are pending
 * still: of each kind of cases.
 */
final class PendingChainRule implements Rule {

	private static final String PENDING = "outcome.pending";

	private static final String ALL = "outcome.all";

	@Override
	public String code() {
		return "disputes.pendingChain";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

	@Override
	public List<Finding> check(Subject subject) {
		if (subject.yearBefore().isEmpty()) {
			String before = Integer.toString(subject.year().value() - 1);
			return List.of(new Finding(code(), FindingLevel.NOTE, new Place.OfReport(), List.of(), "", "",
					Message.of("check.undecided.noYearBefore", before, title())));
		}
		List<Finding> findings = new ArrayList<>();
		for (Table table : subject.edition().tables()) {
			for (Line row : table.rows().lines()) {
				Optional<Cell> pending = subject.edition().cell(new Meaning(row.meaning(), PENDING));
				if (pending.isPresent() && pending.get().table().equals(table.code())) {
					check(subject, pending.get(), findings);
				}
			}
		}
		return findings;
	}

	private void check(Subject subject, Cell pending, List<Finding> findings) {
		BigDecimal before = before(subject, pending.meaning());
		Optional<BigDecimal> still = subject.totals().counted(pending);
		Optional<BigDecimal> all = subject.edition()
			.cell(new Meaning(pending.row().meaning(), ALL))
			.flatMap(subject.totals()::counted);
		if (still.isEmpty() || all.isEmpty() || all.get().compareTo(still.get()) > 0
				|| still.get().compareTo(before) >= 0) {
			return;
		}
		List<Cell> cells = subject.edition()
			.allCells()
			.stream()
			.filter((cell) -> cell.table().equals(pending.table()) && cell.row().equals(pending.row()))
			.toList();
		findings.add(new Finding(code(), level(), subject.place(pending), cells, still.get().toPlainString(),
				before.toPlainString(), Message.of("check.pendingChain", pending.row().label(), before, still.get())));
	}

	/** How many were pending; what is not known counts as none. */
	private static BigDecimal before(Subject subject, Meaning pending) {
		return subject.yearBefore()
			.stream()
			.map((report) -> report.counted(pending).orElse(BigDecimal.ZERO))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
