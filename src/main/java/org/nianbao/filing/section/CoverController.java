package org.nianbao.filing.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.OpenReport;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.DraftWatch;
import org.nianbao.report.EditOutcome;
import org.nianbao.report.EditOutcome.Refused;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.RevisionState;
import org.nianbao.report.TextPlace;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands around the sections: title, numbers, preface and signature. */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/cover")
@Requires(Role.FILER)
class CoverController {

	private final ReportDesk reports;

	private final DraftEditor editor;

	private final DraftWatch drafts;

	private final SavedAnswers answers;

	private final MessageSource messages;

	CoverController(ReportDesk reports, DraftEditor editor, DraftWatch drafts, SavedAnswers answers,
			MessageSource messages) {
		this.reports = reports;
		this.editor = editor;
		this.drafts = drafts;
		this.answers = answers;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(OpenReport report, Locale locale) {
		return page(report, Map.of(), report.isEditable() ? null : report.status().state(), locale);
	}

	@PostMapping
	ModelAndView save(OpenReport report, @Valid CoverForm form, @AuthenticationPrincipal SignedIn person, Locale locale,
			RedirectAttributes next) {
		CoverEdits edits = CoverEdits.of(form);
		Map<TextPlace, TextEntry> unsaved = new HashMap<>();
		edits.faults()
			.forEach((place, key) -> unsaved.put(place, new TextEntry(form.text(place), form.version(place),
					this.messages.getMessage(key, null, locale), null)));
		EditOutcome outcome = this.editor.edit(report.revision(), List.of(), edits.edits(),
				person.acting(report.key().agency(), Role.FILER));
		return switch (outcome) {
			case Refused refused -> {
				edits.edits()
					.forEach((edit) -> unsaved.put(edit.place(),
							new TextEntry(edit.wanted(), edit.seenVersion(), null, null)));
				yield status(page(report, unsaved, refused.state(), locale), HttpStatus.CONFLICT);
			}
			case Settled settled when settled.isComplete() && unsaved.isEmpty() -> {
				next.addFlashAttribute("saved", this.answers.now());
				yield new ModelAndView("redirect:" + report.address() + "/cover");
			}
			case Settled settled -> {
				settled.textConflicts().forEach((place, conflict) -> {
					TextConflict both = TextConflict.of(conflict);
					unsaved.put(place, new TextEntry(conflict.wanted(), both.storedVersion(), null, both));
				});
				yield status(page(report, unsaved, null, locale),
						settled.isComplete() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
			}
		};
	}

	private ModelAndView page(OpenReport report, Map<TextPlace, TextEntry> unsaved, @Nullable RevisionState closed,
			Locale locale) {
		ReportContent content = this.reports.content(report.revision());
		List<CoverField> fields = CoverEdits.PLACES.stream()
			.map((place) -> new CoverField(place, unsaved.getOrDefault(place, TextEntry.stored(place.in(content)))))
			.toList();
		ModelAndView page = new ModelAndView("filing/cover");
		page.addObject("report", report);
		page.addObject("fields", fields);
		page.addObject("closed", closed);
		page.addObject("answered", unsaved.isEmpty() ? null : true);
		page.addObject("mark", this.drafts.mark(report.revision()));
		page.addObject("late", closed != null && !unsaved.isEmpty());
		page.addObject("errors", errors(fields, locale));
		return page;
	}

	private List<FormError> errors(List<CoverField> fields, Locale locale) {
		List<FormError> errors = new ArrayList<>();
		for (CoverField field : fields) {
			if (field.entry().conflict() != null) {
				errors.add(new FormError(field.id(), this.messages.getMessage("filing.text.both", null, locale)));
			}
			else if (field.entry().error() != null) {
				errors.add(new FormError(field.id(), field.entry().error()));
			}
		}
		return errors;
	}

	private static ModelAndView status(ModelAndView page, HttpStatus status) {
		page.setStatus(status);
		return page;
	}

}
