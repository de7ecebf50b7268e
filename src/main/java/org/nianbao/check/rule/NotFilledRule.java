package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.content.CellState;
import org.nianbao.shared.FindingLevel;

/** A cell that is left blank is not 0. All blank cells of a table are one finding. */
final class NotFilledRule implements Rule {

	@Override
	public String code() {
		return "cell.notFilled";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.BLOCK;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		for (CellsOfTable blank : CellsOfTable.of(subject, CellsOfTable.cells(subject.cells(CellState.NOT_FILLED)))) {
			findings.add(new Finding(code(), level(), blank.place(subject), blank.cells(), "", "", Message
				.of("check.notFilled", blank.tableName(subject), blank.cells().size(), blank.cellNames(subject))));
		}
		return findings;
	}

}
