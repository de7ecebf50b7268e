package org.nianbao.filing.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.document.UnreadableDocumentException;
import org.nianbao.filing.OpenReport;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in a document; a document from which nothing can be read is not kept. */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/import")
@Requires(Role.FILER)
class IntakeController {

	private final StagedDocuments documents;

	private final DocumentIntake intake;

	private final MessageSource messages;

	IntakeController(StagedDocuments documents, DocumentIntake intake, MessageSource messages) {
		this.documents = documents;
		this.intake = intake;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView ask(OpenReport report,
			@RequestParam(name = OversizedDocumentFilter.TOO_LARGE, required = false) @Nullable String tooLarge,
			Locale locale) {
		if (!report.isEditable()) {
			return back(report);
		}
		return page(report, "",
				(tooLarge != null)
						? List
							.of(new FormError("file", this.messages.getMessage("filing.import.tooLarge", null, locale)))
						: List.of());
	}

	@PostMapping
	ModelAndView read(OpenReport report, @Valid @ModelAttribute("form") IntakeForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale) throws IOException {
		if (!report.isEditable()) {
			return back(report);
		}
		if (errors.hasErrors()) {
			return refused(report, form, FormError.of(errors, this.messages));
		}
		MultipartFile file = form.file();
		return (file != null && !file.isEmpty())
				? stage(report, person, file.getOriginalFilename(), file.getContentType(), file.getBytes(), form,
						locale)
				: stage(report, person, null, null, form.text().getBytes(StandardCharsets.UTF_8), form, locale);
	}

	private ModelAndView stage(OpenReport report, SignedIn person, @Nullable String fileName,
			@Nullable String mediaType, byte[] body, IntakeForm form, Locale locale) {
		try {
			this.intake.read(report, new StagedDocument(new UUID(0, 0), fileName, mediaType, body));
		}
		catch (UnreadableDocumentException ex) {
			return refused(report, form,
					List.of(new FormError(form.givenField(), this.messages.getMessage(ex, locale))));
		}
		UUID id = this.documents.stage(report.revision(), person.accountId(), fileName, mediaType, body);
		return new ModelAndView("redirect:" + report.address() + "/imports/" + id);
	}

	private static ModelAndView refused(OpenReport report, IntakeForm form, List<FormError> errors) {
		ModelAndView page = page(report, form.text(), errors);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static ModelAndView page(OpenReport report, String text, List<FormError> errors) {
		ModelAndView page = new ModelAndView("filing/import");
		page.addObject("report", report);
		page.addObject("text", text);
		page.addObject("errors", errors);
		return page;
	}

	private static ModelAndView back(OpenReport report) {
		return new ModelAndView("redirect:" + report.address());
	}

}
