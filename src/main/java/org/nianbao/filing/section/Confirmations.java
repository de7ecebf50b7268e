package org.nianbao.filing.section;

import java.util.List;

import org.nianbao.filing.InferredCells;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Table;

import org.springframework.stereotype.Component;

/** Takes down which inferred cells a person has compared with the document. */
@Component
class Confirmations {

	private final InferredCells inferred;

	Confirmations(InferredCells inferred) {
		this.inferred = inferred;
	}

	/** Takes down the cell or table that the form names, if it names one. */
	void take(SectionHead head, TablesForm form) {
		String named = form.confirmed();
		if (named != null) {
			this.inferred.confirm(head.report().revision(), cells(head, named));
		}
	}

	private static List<String> cells(SectionHead head, String named) {
		Edition edition = head.report().edition();
		for (Table table : head.section().tables()) {
			List<String> codes = edition.cells(table).stream().map(Cell::code).toList();
			if (table.code().equals(named)) {
				return codes;
			}
			if (codes.contains(named)) {
				return List.of(named);
			}
		}
		return List.of();
	}

}
