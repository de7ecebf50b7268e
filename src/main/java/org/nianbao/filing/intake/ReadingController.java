package org.nianbao.filing.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.document.ReadDocument;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.OpenReport;
import org.nianbao.report.EditOutcome.Refused;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.web.FindingsView;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows what was read from a document beside the draft, and takes over what the person
 * chooses. Nothing of it reaches the draft before.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/imports/{document}")
@Requires(Role.FILER)
class ReadingController {

	private final StagedDocuments documents;

	private final DocumentIntake intake;

	private final MessageSource messages;

	ReadingController(StagedDocuments documents, DocumentIntake intake, MessageSource messages) {
		this.documents = documents;
		this.intake = intake;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(OpenReport report, @PathVariable String document, @AuthenticationPrincipal SignedIn person) {
		return page(report, staged(report, document, person), List.of());
	}

	@PostMapping
	ModelAndView takeOver(OpenReport report, @PathVariable String document, @Valid TakeoverForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, Locale locale, RedirectAttributes next) {
		StagedDocument staged = staged(report, document, person);
		if (errors.hasErrors()) {
			return page(report, staged, FormError.of(errors, this.messages), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		ReportContent draft = this.intake.draft(report);
		if (!DocumentIntake.fingerprint(draft).equals(form.seen())) {
			String changed = this.messages.getMessage("filing.reading.changed", null, locale);
			return page(report, staged, List.of(new FormError("parts", changed)), HttpStatus.CONFLICT);
		}
		Reading reading = this.intake.read(report, staged).reading();
		return switch (this.intake.takeOver(report, reading, draft, form.parts(),
				person.acting(report.key().agency(), Role.FILER))) {
			case Refused refused -> {
				String state = this.messages.getMessage("filing.state." + refused.state(), null, locale);
				next.addFlashAttribute("refusal",
						this.messages.getMessage("filing.closed", new Object[] { state }, locale));
				yield new ModelAndView("redirect:" + report.address());
			}
			case Settled settled -> {
				this.documents.remove(staged.id());
				next.addFlashAttribute("takenPlaces", settled.cells().size() + settled.texts().size());
				next.addFlashAttribute("leftOut", settled.cellConflicts().size() + settled.textConflicts().size());
				next.addAttribute("taken", settled.act());
				yield new ModelAndView("redirect:" + report.address());
			}
		};
	}

	/** Forgets the document without taking anything over. */
	@PostMapping("/removal")
	String remove(OpenReport report, @PathVariable String document, @AuthenticationPrincipal SignedIn person) {
		this.documents.remove(staged(report, document, person).id());
		return "redirect:" + report.address();
	}

	@ExceptionHandler
	ModelAndView gone(DocumentGoneException ex) {
		return new ModelAndView("filing/document-gone", Map.of("report", ex.report()), HttpStatus.NOT_FOUND);
	}

	private StagedDocument staged(OpenReport report, String written, SignedIn person) {
		if (!report.isEditable()) {
			throw new NotAtThisDeskException();
		}
		try {
			return this.documents.find(UUID.fromString(written), report.revision(), person.accountId())
				.orElseThrow(() -> new DocumentGoneException(report));
		}
		catch (IllegalArgumentException ex) {
			throw new DocumentGoneException(report);
		}
	}

	private ModelAndView page(OpenReport report, StagedDocument staged, List<FormError> errors, HttpStatus status) {
		ModelAndView page = page(report, staged, errors);
		page.setStatus(status);
		return page;
	}

	private ModelAndView page(OpenReport report, StagedDocument staged, List<FormError> errors) {
		ReportContent draft = this.intake.draft(report);
		ReadDocument document = this.intake.read(report, staged);
		Reading reading = document.reading();
		ReadingView view = ReadingView.of(report.edition(), document, draft);
		ModelAndView page = new ModelAndView("filing/reading");
		page.addObject("report", report);
		page.addObject("staged", staged);
		page.addObject("view", view);
		page.addObject("findings", FindingsView.of(report.edition(), this.intake.findings(report, reading)));
		page.addObject("seen", DocumentIntake.fingerprint(draft));
		page.addObject("otherAgency",
				!reading.agencyName().isEmpty() && !reading.agencyName().equals(report.agency().nameZh()));
		page.addObject("errors", errors);
		return page;
	}

}
