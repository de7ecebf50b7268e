package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.content.CellState;
import org.nianbao.format.Cell;
import org.nianbao.shared.FindingLevel;

/**
 * Rows and columns that the source does not have; they count as 0. Where a whole table or
 * group is missing, or a group is printed as one row, the rules on these speak alone.
 */
final class AbsentRule implements Rule {

	@Override
	public String code() {
		return "cell.absent";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Cell> absent = new ArrayList<>(CellsOfTable.cells(subject.cells(CellState.ABSENT)));
		if (absent.isEmpty()) {
			return List.of();
		}
		AbsentBlock.in(subject).forEach((block) -> absent.removeAll(block.cells()));
		OneRowGroup.in(subject).forEach((group) -> absent.removeAll(group.absent()));
		List<Finding> findings = new ArrayList<>();
		for (CellsOfTable cells : CellsOfTable.of(subject, absent)) {
			findings.add(new Finding(code(), level(), cells.place(subject), cells.cells(), "", "0",
					Message.of("check.absent", cells.tableName(subject), cells.cellNames(subject))));
		}
		return findings;
	}

}
