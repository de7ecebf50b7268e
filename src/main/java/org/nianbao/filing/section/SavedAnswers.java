package org.nianbao.filing.section;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.nianbao.content.CellText;
import org.nianbao.content.CellValue;
import org.nianbao.content.PlainText;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.section.SavedAnswer.OtherCell;
import org.nianbao.filing.section.SavedAnswer.SavedCell;
import org.nianbao.filing.section.SavedAnswer.SavedText;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.report.EditOutcome;
import org.nianbao.report.EditOutcome.Refused;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.report.RevisionState;
import org.nianbao.report.TextEdit;
import org.nianbao.web.Figures;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells the script of a page what came of the edits that it sent. */
@Component
class SavedAnswers {

	private final CellFaults faults;

	private final TablePages pages;

	private final Figures figures;

	private final MessageSource messages;

	private final Clock clock;

	SavedAnswers(CellFaults faults, TablePages pages, Figures figures, MessageSource messages, Clock clock) {
		this.faults = faults;
		this.pages = pages;
		this.figures = figures;
		this.messages = messages;
		this.clock = clock;
	}

	ResponseEntity<SavedAnswer> ofTables(SectionHead head, TableEdits edits, EditOutcome outcome, Locale locale) {
		return switch (outcome) {
			case Refused refused -> refused(refused, locale);
			case Settled settled -> {
				Map<String, OtherCell> conflicts = new HashMap<>();
				settled.cellConflicts()
					.forEach((code, conflict) -> conflicts.put(code,
							new OtherCell(CellInput.text(conflict.stored()), CellInput.seen(conflict.stored()),
									edits.typed().getOrDefault(code, ""), conflict.changedBy(),
									this.figures.clock(conflict.changedAt()))));
				Map<String, String> tooLong = new HashMap<>();
				edits.tooLong().forEach((code) -> tooLong.put(code, this.pages.tooLong(locale)));
				Map<String, SavedCell> saved = saved(head, edits, locale);
				saved.keySet().removeAll(conflicts.keySet());
				saved.keySet().removeAll(tooLong.keySet());
				yield ResponseEntity.ok(new SavedAnswer(null, now(), saved, conflicts, tooLong, null));
			}
		};
	}

	ResponseEntity<SavedAnswer> ofText(NarrativeForm form, EditOutcome outcome, Locale locale) {
		return switch (outcome) {
			case Refused refused -> refused(refused, locale);
			case Settled settled ->
				ResponseEntity.ok(new SavedAnswer(null, now(), Map.of(), Map.of(), Map.of(), new SavedText(form.text(),
						TextEdit.version(PlainText.paragraphs(form.text())), !settled.isComplete())));
		};
	}

	/** What is wrong with a cell can be told from the cell alone. */
	private Map<String, SavedCell> saved(SectionHead head, TableEdits edits, Locale locale) {
		Edition edition = head.report().edition();
		Map<String, CellValue> values = new HashMap<>();
		edits.typed()
			.forEach(
					(code, text) -> edition.cell(code).ifPresent((cell) -> values.put(code, value(edits, cell, text))));
		ReportContent alone = ReportContent
			.blank(edition, head.report().year(), head.report().key().scope(), head.section().code())
			.withCells((none) -> values);
		Map<String, String> errors = this.faults.of(edition, alone, locale);
		Map<String, SavedCell> saved = new HashMap<>();
		values.forEach((code, value) -> saved.put(code,
				new SavedCell(edits.typed().getOrDefault(code, ""), CellInput.seen(value), errors.get(code))));
		return saved;
	}

	private static CellValue value(TableEdits edits, Cell cell, String text) {
		return CellInput.seen(edits.seen().getOrDefault(cell.code(), ""))
			.map((seen) -> CellInput.value(text, seen, cell))
			.orElseGet(() -> CellText.parse(text, cell.type()));
	}

	private ResponseEntity<SavedAnswer> refused(Refused refused, Locale locale) {
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.body(new SavedAnswer(closed(refused.state(), locale), now(), Map.of(), Map.of(), Map.of(), null));
	}

	/** Why nothing can be changed any more. */
	String closed(RevisionState state, Locale locale) {
		String name = this.messages.getMessage("filing.state." + state, null, locale);
		return this.messages.getMessage("filing.closed", new Object[] { name }, locale);
	}

	/** The time of day that the page tells. */
	String now() {
		return this.figures.clock(Instant.now(this.clock));
	}

}
