package org.nianbao.filing.section;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.nianbao.check.Context;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.content.CellState;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;

import org.springframework.stereotype.Component;

/**
 * What the rulebook says of single cells: text where a number is due, a number that can't
 * be one. Shown beside the cell, where it is quickest to mend; blank cells are counted
 * instead.
 */
@Component
class CellFaults {

	private final Rulebook rulebook;

	CellFaults(Rulebook rulebook) {
		this.rulebook = rulebook;
	}

	/**
	 * What is wrong with cells of a report, by cell code, in the reader's language: to be
	 * read at the cell, which it doesn't name.
	 */
	Map<String, String> of(Edition edition, ReportContent content, Locale locale) {
		Map<String, String> faults = new HashMap<>();
		for (Finding finding : this.rulebook.checkCells(Subject.typed(edition, content, Context.NONE))) {
			if (finding.blocks() && finding.place() instanceof Place.OfCell place && finding.cells().size() == 1
					&& isWritten(place.cell(), content)) {
				faults.putIfAbsent(place.cell().code(), finding.messageHere(locale));
			}
		}
		return faults;
	}

	private static boolean isWritten(Cell cell, ReportContent content) {
		return !cell.computed() && content.cell(cell).state() != CellState.NOT_FILLED;
	}

}
