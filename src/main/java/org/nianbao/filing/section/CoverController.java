package org.nianbao.filing.section;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.OpenReport;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.EditOutcome;
import org.nianbao.report.EditOutcome.Refused;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.RevisionState;
import org.nianbao.report.TextEdit;
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

	private static final List<TextPlace> PLACES = List.of(TextPlace.TITLE, TextPlace.DOCUMENT_NUMBER,
			TextPlace.INDEX_NUMBER, TextPlace.PREFACE, TextPlace.SIGNATURE_AGENCY, TextPlace.SIGNATURE_DATE);

	private final ReportDesk reports;

	private final DraftEditor editor;

	private final SavedAnswers answers;

	private final MessageSource messages;

	CoverController(ReportDesk reports, DraftEditor editor, SavedAnswers answers, MessageSource messages) {
		this.reports = reports;
		this.editor = editor;
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
		Map<TextPlace, TextEntry> unsaved = new HashMap<>();
		List<TextEdit> edits = new ArrayList<>();
		for (TextPlace place : PLACES) {
			String text = form.texts().get(place.name());
			if (text != null) {
				String version = form.versions().getOrDefault(place.name(), "");
				fault(place, text).ifPresentOrElse(
						(key) -> unsaved.put(place,
								new TextEntry(text, version, this.messages.getMessage(key, null, locale), null)),
						() -> edits.add(new TextEdit(place, version, text)));
			}
		}
		EditOutcome outcome = this.editor.edit(report.revision(), List.of(), edits,
				person.acting(report.key().agency(), Role.FILER));
		return switch (outcome) {
			case Refused refused -> {
				edits.forEach((edit) -> unsaved.put(edit.place(),
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

	/** The key of the message that tells why a text can't be kept; empty if it can. */
	private static Optional<String> fault(TextPlace place, String text) {
		int longest = place.kind().hasParagraphs() ? TextEdit.LONGEST_TEXT : TextEdit.LONGEST_LINE;
		if (text.length() > longest) {
			return Optional.of(place.kind().hasParagraphs() ? "filing.text.tooLong" : "filing.line.tooLong");
		}
		return (place.kind() == TextPlace.Kind.SIGNATURE_DATE && !text.isBlank() && !isDate(text.strip()))
				? Optional.of("filing.date.wrong") : Optional.empty();
	}

	private static boolean isDate(String text) {
		try {
			return LocalDate.parse(text).getYear() > 0;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private ModelAndView page(OpenReport report, Map<TextPlace, TextEntry> unsaved, @Nullable RevisionState closed,
			Locale locale) {
		ReportContent content = this.reports.content(report.revision());
		List<CoverField> fields = PLACES.stream()
			.map((place) -> new CoverField(place, unsaved.getOrDefault(place, TextEntry.stored(place.in(content)))))
			.toList();
		ModelAndView page = new ModelAndView("filing/cover");
		page.addObject("report", report);
		page.addObject("fields", fields);
		page.addObject("closed", closed);
		page.addObject("late", closed != null && !unsaved.isEmpty());
		page.addObject("errors", errors(fields, locale));
		return page;
	}

	private List<FormError> errors(List<CoverField> fields, Locale locale) {
		List<FormError> errors = new ArrayList<>();
		for (CoverField field : fields) {
			if (field.entry().conflict() != null) {
				errors.add(new FormError(field.id(), this.messages.getMessage("filing.conflict", null, locale)));
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
