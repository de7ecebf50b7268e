package org.nianbao.filing.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.nianbao.filing.CarriedFigures;
import org.nianbao.filing.InferredCells;
import org.nianbao.filing.OpenReport;
import org.nianbao.rulebook.LastYear;
import org.nianbao.content.CellText;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.section.GridTable.Entry;
import org.nianbao.filing.remark.DeskRemarks;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.report.DraftWatch;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.RevisionState;
import org.nianbao.report.TextPlace;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages on which tables are filled in. */
@Component
class TablePages {

	private final ReportDesk reports;

	private final CellFaults faults;

	private final MessageSource messages;

	private final DeskRemarks remarks;

	private final CarriedFigures figures;

	private final CarriedReasons reasons;

	private final DraftEditor editor;

	private final DraftWatch drafts;

	private final SectionFindings findings;

	private final InferredCells inferred;

	TablePages(ReportDesk reports, CellFaults faults, MessageSource messages, DeskRemarks remarks,
			CarriedFigures figures, CarriedReasons reasons, DraftEditor editor, DraftWatch drafts,
			SectionFindings findings, InferredCells inferred) {
		this.reports = reports;
		this.faults = faults;
		this.messages = messages;
		this.remarks = remarks;
		this.figures = figures;
		this.reasons = reasons;
		this.editor = editor;
		this.drafts = drafts;
		this.findings = findings;
		this.inferred = inferred;
	}

	/** The tables as they are stored. */
	ModelAndView stored(SectionHead head, Locale locale) {
		ReportContent content = this.reports.content(head.report().revision());
		Typing typing = Typing.none(this.faults.of(head.report().edition(), content, locale));
		return page(head, content, typing, Map.of(), locale);
	}

	/**
	 * The tables as they are stored, with reasons that can't be kept as they were typed.
	 */
	ModelAndView unexplained(SectionHead head, List<CarriedReason> faulty, Locale locale) {
		ModelAndView page = stored(head, locale);
		Map<String, CarriedReason> wrong = new HashMap<>();
		faulty.forEach((reason) -> wrong.put(reason.cell().code(), reason));
		List<CarriedReason> shown = reasons(head, this.reports.content(head.report().revision())).stream()
			.map((reason) -> wrong.getOrDefault(reason.cell().code(), reason))
			.toList();
		page.addObject("reasons", shown);
		page.addObject("errors",
				faulty.stream()
					.map((reason) -> new FormError("reason-" + reason.cell().code(),
							Objects.requireNonNullElse(reason.error(), "")))
					.toList());
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private List<CarriedReason> reasons(SectionHead head, ReportContent content) {
		List<String> tables = head.section().tables().stream().map(Table::code).toList();
		return this.reasons.of(head.report(), content)
			.stream()
			.filter((reason) -> tables.contains(reason.cell().table()))
			.toList();
	}

	private Guides guides(OpenReport report, ReportContent content) {
		LastYear before = this.figures.lastYear(report.key(), report.edition());
		return new Guides(before.figures(), before.carriedValues(report.year()),
				this.editor.prefilled(report.revision()),
				this.inferred.in(report.revision(), report.edition(), content)
					.stream()
					.map((each) -> each.cell().code())
					.collect(Collectors.toSet()));
	}

	/** The tables with what was just sent and could not all be stored. */
	ModelAndView unsettled(SectionHead head, TableEdits edits, Settled outcome, Locale locale) {
		Map<String, String> typed = new HashMap<>();
		Map<String, CellConflict> conflicts = new HashMap<>();
		Map<String, TextEntry> notes = new HashMap<>();
		outcome.cellConflicts().forEach((code, conflict) -> {
			String text = edits.typed().getOrDefault(code, "");
			typed.put(code, text);
			conflicts.put(code, CellConflict.of(conflict, text));
		});
		outcome.textConflicts().forEach((place, conflict) -> {
			TextConflict both = TextConflict.of(conflict);
			notes.put(place.code(), new TextEntry(conflict.wanted(), both.storedVersion(), null, both));
		});
		edits.tooLongNotes()
			.forEach((code, text) -> notes.put(code, new TextEntry(text, "", tooLongNote(locale), null)));
		edits.tooLong().forEach((code) -> typed.put(code, edits.typed().getOrDefault(code, "")));
		ReportContent content = this.reports.content(head.report().revision());
		Typing shown = new Typing(typed, seen(edits, typed), errors(head, edits, content, locale), conflicts);
		ModelAndView page = page(head, content, shown, notes, locale);
		page.addObject("answered", true);
		page.setStatus(edits.areTooLong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
		return page;
	}

	/** The tables with what was sent too late, for taking it elsewhere. */
	ModelAndView refused(SectionHead head, TableEdits edits, RevisionState state, Locale locale) {
		ReportContent content = this.reports.content(head.report().revision());
		Typing typing = new Typing(edits.typed(), edits.seen(), Map.of(), Map.of());
		Map<String, TextEntry> notes = new HashMap<>();
		edits.notes()
			.forEach((note) -> notes.put(note.place().code(),
					new TextEntry(note.wanted(), note.seenVersion(), null, null)));
		ModelAndView page = page(head, content, typing, notes, locale);
		page.addObject("closed", state);
		page.addObject("answered", true);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	private Map<String, String> errors(SectionHead head, TableEdits edits, ReportContent content, Locale locale) {
		Map<String, String> errors = this.faults.of(head.report().edition(), content, locale);
		edits.tooLong().forEach((code) -> errors.put(code, tooLong(locale)));
		return errors;
	}

	/** What is said of a text that is too long for a cell. */
	String tooLong(Locale locale) {
		return this.messages.getMessage("filing.cell.tooLong", new Object[] { DraftEditor.LONGEST_CELL }, locale);
	}

	/** What is said of a text that is too long for a note. */
	String tooLongNote(Locale locale) {
		return this.messages.getMessage("filing.text.tooLong", null, locale);
	}

	private static Map<String, String> seen(TableEdits edits, Map<String, String> typed) {
		Map<String, String> seen = new HashMap<>(edits.seen());
		seen.keySet().retainAll(typed.keySet());
		return seen;
	}

	private ModelAndView page(SectionHead head, ReportContent content, Typing typing, Map<String, TextEntry> notes,
			Locale locale) {
		Section section = head.section();
		List<GridTable> tables = GridTables.of(head.report().edition(), section, content, typing,
				guides(head.report(), content), locale);
		ModelAndView page = new ModelAndView("filing/tables");
		page.addObject("head", head);
		page.addObject("tables", tables);
		page.addObject("notes", notes(section, content, notes));
		page.addObject("reasons", reasons(head, content));
		page.addObject("errors", summary(tables, notes, locale));
		page.addObject("none", String.join(" ", CellText.none()));
		page.addObject("units", String.join(" ", CellText.countedUnits()));
		page.addObject("countable", section.tables().stream().anyMatch(TablePages::countsRequests));
		page.addObject("longestCell", DraftEditor.LONGEST_CELL);
		page.addObject("mark", this.drafts.mark(head.report().revision()));
		this.remarks.addTo(page, head.report(), section);
		this.findings.addTo(page, head);
		return page;
	}

	/** Whether a list of requests can be counted into the table. */
	private static boolean countsRequests(Table table) {
		return table.rows().lines().stream().anyMatch((row) -> row.meaning().equals("request.received"));
	}

	private static Map<String, TextEntry> notes(Section section, ReportContent content, Map<String, TextEntry> sent) {
		Map<String, TextEntry> notes = new LinkedHashMap<>();
		for (Table table : section.tables()) {
			notes.put(table.code(), TextEntry.stored(TextPlace.note(table.code()).in(content)));
		}
		notes.putAll(sent);
		return notes;
	}

	private List<FormError> summary(List<GridTable> tables, Map<String, TextEntry> notes, Locale locale) {
		List<FormError> errors = new ArrayList<>();
		String conflict = this.messages.getMessage("filing.conflict", null, locale);
		String both = this.messages.getMessage("filing.text.both", null, locale);
		for (GridTable table : tables) {
			for (Entry entry : table.entries().values()) {
				String error = (entry.conflict() != null) ? conflict : entry.error();
				if (error != null) {
					errors.add(new FormError("cell-" + entry.cell().code(), name(entry, locale) + error));
				}
			}
		}
		notes.forEach((code, note) -> {
			String error = (note.conflict() != null) ? both : note.error();
			if (error != null) {
				errors.add(new FormError("note-" + code, error));
			}
		});
		return errors;
	}

	private String name(Entry entry, Locale locale) {
		return this.messages.getMessage("filing.cell.name", new Object[] { String.join(" · ", entry.label()) }, locale);
	}

}
