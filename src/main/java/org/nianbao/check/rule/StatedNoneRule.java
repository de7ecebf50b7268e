package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.check.Subject.Written;
import org.nianbao.content.CellState;
import org.nianbao.shared.FindingLevel;

/** A cell in which something like 无 stands where a number is due; it counts as 0. */
final class StatedNoneRule implements Rule {

	@Override
	public String code() {
		return "cell.statedNone";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Written> written = subject.cells(CellState.STATED_NONE);
		List<Finding> findings = new ArrayList<>();
		for (CellsOfTable none : CellsOfTable.of(subject, CellsOfTable.cells(written))) {
			List<Object> words = written.stream()
				.filter((cell) -> cell.cell().table().equals(none.table().code()))
				.<Object>map((cell) -> String.valueOf(cell.value().text()))
				.distinct()
				.toList();
			findings.add(new Finding(code(), level(), none.place(subject), none.cells(),
					String.join(" ", words.stream().map(Object::toString).toList()), "0", Message.of("check.statedNone",
							none.tableName(subject), none.cells().size(), words, none.cellNames(subject))));
		}
		return findings;
	}

}
