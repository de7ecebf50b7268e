package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

/**
 * A group that the edition splits into rows is printed as one row, as many reports of
 * 2021 to 2024 do with （六）其他处理. Which groups are meant and which row takes the numbers
 * stands in the edition ({@code printedAsOneRow}).
 */
final class OtherHandlingRule implements Rule {

	@Override
	public String code() {
		return "report.otherHandling";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public boolean appliesTo(Edition edition, ReportYear year) {
		return edition.tables()
			.stream()
			.flatMap((table) -> table.rows().groups().stream())
			.anyMatch((group) -> group.printedAsOneRow() != null);
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		for (OneRowGroup group : OneRowGroup.in(subject)) {
			int rows = group.group().lines().size();
			List<Cell> cells = subject.edition()
				.cells(group.table())
				.stream()
				.filter((cell) -> group.group().lines().contains(cell.row()))
				.toList();
			findings.add(new Finding(code(), level(), subject.place(group.table(), group.row()), cells, "1",
					Integer.toString(rows),
					Message.of("check.otherHandling", group.group().label(), rows, group.row().label())));
		}
		return findings;
	}

}
