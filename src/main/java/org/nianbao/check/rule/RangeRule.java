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

/** A number has no more digits than its column takes, money no more decimals. */
final class RangeRule implements Rule {

	@Override
	public String code() {
		return "cell.range";
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
		for (Written written : subject.cells(CellState.NUMBER)) {
			if (written.value() instanceof Figure figure) {
				check(subject, written.cell(), figure.number(), findings);
			}
		}
		return findings;
	}

	private void check(Subject subject, Cell cell, BigDecimal number, List<Finding> findings) {
		CellType type = cell.type();
		if (number.precision() - number.scale() > type.digits()) {
			findings.add(finding(subject, cell, number, "check.range.digits", type.digits()));
		}
		if (type.kind() == Kind.MONEY && number.scale() > type.decimals()) {
			findings.add(finding(subject, cell, number, "check.range.decimals", type.decimals()));
		}
	}

	private Finding finding(Subject subject, Cell cell, BigDecimal number, String key, int most) {
		return new Finding(code(), level(), subject.place(cell), List.of(cell), number.toPlainString(),
				Integer.toString(most), Message.of(key, Names.cell(subject.edition(), cell), number, most));
	}

}
