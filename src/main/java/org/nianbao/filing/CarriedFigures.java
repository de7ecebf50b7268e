package org.nianbao.filing;

import java.util.List;
import java.util.Map;

import org.nianbao.content.CellValue;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.CellEdit;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.rulebook.LastYear;
import org.nianbao.rulebook.ReportChecks;

import org.springframework.stereotype.Component;

/** Last year's report as a help in filling in this year's. */
@Component
public class CarriedFigures {

	private final ReportChecks checks;

	private final DraftEditor editor;

	private final Editions editions;

	CarriedFigures(ReportChecks checks, DraftEditor editor, Editions editions) {
		this.checks = checks;
		this.editor = editor;
		this.editions = editions;
	}

	/** What is on file of the year before. */
	public LastYear lastYear(ReportKey report, Edition edition) {
		return LastYear.of(edition, this.checks.context(report));
	}

	/**
	 * Fills in the figures that last year's report gives already (上年结转), in the
	 * application's own name, so that they can be told from what people entered. A cell
	 * in which something stands stays as it is.
	 */
	void fillIn(RevisionStatus begun) {
		Edition edition = this.editions.require(begun.edition());
		Map<String, CellValue> figures = lastYear(begun.key(), edition).carriedValues(begun.key().year());
		List<CellEdit> edits = figures.entrySet()
			.stream()
			.map((entry) -> new CellEdit(entry.getKey(), CellValue.NOT_FILLED, entry.getValue()))
			.toList();
		if (!edits.isEmpty()) {
			this.editor.edit(begun.id(), edits, List.of(), Actor.APPLICATION);
		}
	}

}
