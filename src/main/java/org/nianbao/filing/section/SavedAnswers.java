package org.nianbao.filing.section;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.nianbao.content.ReportContent;
import org.nianbao.filing.section.PresenceAnswer.ChangedText;
import org.nianbao.filing.section.SavedAnswer.OtherCell;
import org.nianbao.filing.section.SavedAnswer.SavedCell;
import org.nianbao.filing.section.SavedAnswer.SavedText;
import org.nianbao.format.Edition;
import org.nianbao.report.EditOutcome.Refused;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.RevisionState;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.web.Figures;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells the script of a page what came of the edits that it sent. */
@Component
class SavedAnswers {

	/** What the field of a reason is named by, before the code of its cell. */
	private static final String REASON = "reason:";

	private final ReportDesk reports;

	private final CellFaults faults;

	private final TablePages pages;

	private final Figures figures;

	private final MessageSource messages;

	private final Clock clock;

	SavedAnswers(ReportDesk reports, CellFaults faults, TablePages pages, Figures figures, MessageSource messages,
			Clock clock) {
		this.reports = reports;
		this.faults = faults;
		this.pages = pages;
		this.figures = figures;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * What came of tables.
	 * @param faulty the reasons that can't be kept as they are
	 * @param noted whether the notes were brought up to date with the reasons
	 */
	ResponseEntity<SavedAnswer> ofTables(SectionHead head, TablesForm form, TableEdits edits, Settled settled,
			List<CarriedReason> faulty, boolean noted, Locale locale) {
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
		Map<String, SavedText> texts = new HashMap<>();
		edits.notes()
			.forEach((note) -> texts.put(note.place().name(),
					saved(note, form.notes().getOrDefault(note.place().code(), ""), settled)));
		edits.tooLongNotes()
			.forEach((table, typed) -> texts.put(TextPlace.note(table).name(),
					SavedText.faulty(typed, this.pages.tooLongNote(locale))));
		form.reasons().forEach((cell, typed) -> texts.put(REASON + cell, new SavedText(typed, "", false, null)));
		faulty.forEach((reason) -> texts.put(REASON + reason.cell().code(),
				SavedText.faulty(form.reasons().getOrDefault(reason.cell().code(), ""), reason.error())));
		return ResponseEntity
			.ok(new SavedAnswer(null, now(), saved, conflicts, tooLong, texts, noted ? notes(head, locale) : Map.of()));
	}

	ResponseEntity<SavedAnswer> ofNarrative(TextEdit edit, String typed, Settled settled) {
		return ofTexts(Map.of(edit.place().name(), saved(edit, typed, settled)));
	}

	ResponseEntity<SavedAnswer> ofCover(CoverForm form, CoverEdits edits, Settled settled, Locale locale) {
		Map<String, SavedText> texts = new HashMap<>();
		edits.edits().forEach((edit) -> texts.put(edit.place().name(), saved(edit, form.text(edit.place()), settled)));
		edits.faults()
			.forEach((place, key) -> texts.put(place.name(),
					SavedText.faulty(form.text(place), this.messages.getMessage(key, null, locale))));
		return ofTexts(texts);
	}

	private ResponseEntity<SavedAnswer> ofTexts(Map<String, SavedText> texts) {
		return ResponseEntity.ok(new SavedAnswer(null, now(), Map.of(), Map.of(), Map.of(), texts, Map.of()));
	}

	private static SavedText saved(TextEdit edit, String typed, Settled settled) {
		return new SavedText(typed, TextEdit.version(edit.wanted()), settled.textConflicts().containsKey(edit.place()),
				null);
	}

	/** The notes of a section's tables as they stand now. */
	private Map<String, ChangedText> notes(SectionHead head, Locale locale) {
		ReportContent content = this.reports.content(head.report().revision());
		String told = this.messages.getMessage("filing.carried.noted", null, locale);
		Map<String, ChangedText> notes = new HashMap<>();
		head.section().tables().stream().map((table) -> TextPlace.note(table.code())).forEach((place) -> {
			String text = place.in(content);
			notes.put(place.name(), new ChangedText(text, TextEdit.version(text), told));
		});
		return notes;
	}

	/** What is wrong with a cell can be told from the cell alone. */
	private Map<String, SavedCell> saved(SectionHead head, TableEdits edits, Locale locale) {
		Edition edition = head.report().edition();
		ReportContent alone = ReportContent
			.blank(edition, head.report().year(), head.report().key().scope(), head.section().code())
			.withCells((none) -> edits.wanted());
		Map<String, String> errors = this.faults.of(edition, alone, locale);
		Map<String, SavedCell> saved = new HashMap<>();
		edits.wanted()
			.forEach((code, value) -> saved.put(code,
					new SavedCell(edits.typed().getOrDefault(code, ""), CellInput.seen(value), errors.get(code))));
		return saved;
	}

	/** That nothing can be changed any more. */
	ResponseEntity<SavedAnswer> refused(Refused refused, Locale locale) {
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.body(new SavedAnswer(closed(refused.state(), locale), now(), Map.of(), Map.of(), Map.of(), Map.of(),
					Map.of()));
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
