package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.check.Subject.Written;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue.Figure;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType;
import org.nianbao.format.CellType.Kind;
import org.nianbao.shared.FindingLevel;

/**
 * A cell holds what its type allows: counts are whole numbers and not negative, changes
 * whole numbers, amounts of money not negative, and text is none of these. Totals that a
 * document states are looked at like cells.
 */
final class NotCountRule implements Rule {

	@Override
	public String code() {
		return "cell.notCount";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.BLOCK;
	}

	@Override
	public boolean looksAtSingleCells() {
		return true;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		for (Written written : subject.cells(CellState.UNREADABLE)) {
			String text = String.valueOf(written.value().text());
			findings.add(finding(subject, written.cell(), "check.notCount.text", text, text));
		}
		for (Written written : subject.cells(CellState.NUMBER)) {
			if (written.value() instanceof Figure figure) {
				check(subject, written.cell(), figure.number(), findings);
			}
		}
		return findings;
	}

	private void check(Subject subject, Cell cell, BigDecimal number, List<Finding> findings) {
		CellType type = cell.type();
		if (number.signum() < 0 && type.kind() != Kind.CHANGE) {
			findings.add(finding(subject, cell, "check.notCount.negative", number.toPlainString(), number));
		}
		else if (number.scale() > 0 && type.kind() != Kind.MONEY) {
			findings
				.add(finding(subject, cell, "check.notCount.decimal", number.toPlainString(), number.toPlainString()));
		}
	}

	private Finding finding(Subject subject, Cell cell, String key, String left, Object shown) {
		return new Finding(code(), level(), subject.place(cell), List.of(cell), left, "",
				Message.of(key, Names.cell(subject.edition(), cell), shown));
	}

}
