package org.nianbao.filing.section;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.filing.OpenReport;
import org.nianbao.history.Actor;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.EditOutcome;
import org.nianbao.report.EditOutcome.Refused;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.report.TextEdit;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Saves what the scripts of pages send while people type. */
@Controller
@RequestMapping(path = "/filing/{agencyCode}/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Role.FILER)
class AutosaveController {

	private final DraftEditor editor;

	private final CarriedReasons reasons;

	private final Confirmations confirmations;

	private final SavedAnswers answers;

	AutosaveController(DraftEditor editor, CarriedReasons reasons, Confirmations confirmations, SavedAnswers answers) {
		this.editor = editor;
		this.reasons = reasons;
		this.confirmations = confirmations;
		this.answers = answers;
	}

	@PostMapping(path = "/sections/{section}/edits", params = "!text")
	ResponseEntity<SavedAnswer> saveTables(OpenReport report, @PathVariable("section") String code,
			@Valid TablesForm form, @AuthenticationPrincipal SignedIn person, Locale locale) {
		SectionHead head = SectionHead.ofTables(report, code);
		TableEdits edits = TableEdits.of(report.edition(), head.section(), form);
		Actor actor = person.acting(report.key().agency(), Role.FILER);
		EditOutcome outcome = this.editor.edit(report.revision(), edits.cells(), edits.notes(), actor);
		return switch (outcome) {
			case Refused refused -> this.answers.refused(refused, locale);
			case Settled settled -> {
				boolean carried = !form.reasons().isEmpty()
						|| CarriedReasons.areCarried(report.edition(), edits.typed().keySet());
				List<CarriedReason> faulty = carried ? this.reasons.keep(report, form.reasons(), actor, locale)
						: List.of();
				this.confirmations.take(head, form);
				yield this.answers.ofTables(head, form, edits, settled, faulty, carried, locale);
			}
		};
	}

	@PostMapping(path = "/sections/{section}/edits", params = "text")
	ResponseEntity<SavedAnswer> saveNarrative(OpenReport report, @PathVariable("section") String code,
			@Valid NarrativeForm form, @AuthenticationPrincipal SignedIn person, Locale locale) {
		SectionHead head = SectionHead.ofNarrative(report, code);
		TextEdit edit = NarrativePages.edit(head, form);
		EditOutcome outcome = this.editor.edit(report.revision(), List.of(), List.of(edit),
				person.acting(report.key().agency(), Role.FILER));
		return switch (outcome) {
			case Refused refused -> this.answers.refused(refused, locale);
			case Settled settled -> this.answers.ofNarrative(edit, form.text(), settled);
		};
	}

	@PostMapping("/cover/edits")
	ResponseEntity<SavedAnswer> saveCover(OpenReport report, @Valid CoverForm form,
			@AuthenticationPrincipal SignedIn person, Locale locale) {
		CoverEdits edits = CoverEdits.of(form);
		EditOutcome outcome = this.editor.edit(report.revision(), List.of(), edits.edits(),
				person.acting(report.key().agency(), Role.FILER));
		return switch (outcome) {
			case Refused refused -> this.answers.refused(refused, locale);
			case Settled settled -> this.answers.ofCover(form, edits, settled, locale);
		};
	}

}
