package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.content.Reading;
import org.nianbao.format.Cell;
import org.nianbao.shared.FindingLevel;

/**
 * Cells of a row that lost a value in the document; every placement that reconciles gives
 * them the same value. Nothing is in doubt, but a person should know.
 */
final class InferredRule implements Rule {

	@Override
	public String code() {
		return "cell.inferred";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

	@Override
	public List<Finding> check(Subject subject) {
		Reading reading = subject.reading();
		if (reading == null || reading.inferred().isEmpty()) {
			return List.of();
		}
		List<Cell> inferred = subject.edition()
			.enteredCells()
			.stream()
			.filter((cell) -> reading.inferred().contains(cell.code()))
			.toList();
		List<Finding> findings = new ArrayList<>();
		for (CellsOfTable cells : CellsOfTable.of(subject, inferred)) {
			findings.add(new Finding(code(), level(), cells.place(subject), cells.cells(), "", "", Message
				.of("check.inferred", cells.tableName(subject), cells.cells().size(), cells.cellNames(subject))));
		}
		return findings;
	}

}
