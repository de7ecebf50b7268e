package org.nianbao.checker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.document.DocumentHints;
import org.nianbao.document.UnreadableDocumentException;
import org.nianbao.web.FindingsView;
import org.nianbao.web.FormError;
import org.nianbao.web.ReportView;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Checks a report that somebody pastes or uploads, without sign-in. Nothing is kept. */
@Controller
@RequestMapping("/check")
class CheckPage {

	private static final String FORM = "form";

	private final Checker checker;

	private final MessageSource messages;

	CheckPage(Checker checker, MessageSource messages) {
		this.checker = checker;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView ask() {
		return page(CheckForm.EMPTY, List.of());
	}

	/**
	 * The form as posted. The file is asked for first: a form that can't be taken apart
	 * is refused by it, but not by parameters.
	 */
	@ModelAttribute(FORM)
	CheckForm form(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable String year) {
		return new CheckForm(file, text, year);
	}

	@PostMapping
	ModelAndView check(@Valid @ModelAttribute(name = FORM, binding = false) CheckForm form, BindingResult errors,
			Locale locale, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (errors.hasErrors()) {
			return refused(HttpStatus.BAD_REQUEST, form, FormError.of(errors, this.messages));
		}
		MultipartFile file = form.file();
		DocumentHints hints = form.hints();
		try {
			return result((file != null && !file.isEmpty())
					? this.checker.check(file.getBytes(), hints.withFileName(file.getOriginalFilename()))
					: this.checker.check(form.text().getBytes(StandardCharsets.UTF_8),
							hints.withMediaType(null, StandardCharsets.UTF_8)),
					form);
		}
		catch (UnreadableDocumentException ex) {
			return refused(HttpStatus.UNPROCESSABLE_CONTENT, form,
					List.of(new FormError(form.givenField(), this.messages.getMessage(ex, locale))));
		}
	}

	@ExceptionHandler
	ModelAndView cannotTakeApart(MultipartException ex, Locale locale) {
		boolean tooLarge = ex instanceof MaxUploadSizeExceededException;
		return refused(tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
				this.messages.getMessage(tooLarge ? "checker.bad.tooLarge" : "checker.bad.form", null, locale));
	}

	@ExceptionHandler
	ModelAndView mustWait(TooManyChecksException ex, Locale locale, HttpServletResponse response) {
		String seconds = Long.toString(ex.secondsToWait());
		response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
		return refused(HttpStatus.TOO_MANY_REQUESTS,
				this.messages.getMessage("checker.tooMany", new Object[] { seconds }, locale));
	}

	private static ModelAndView result(Checked checked, CheckForm form) {
		FindingsView findings = FindingsView.of(checked.edition(), checked.findings())
			.quoting(checked.reading().content());
		ModelAndView page = page(form, List.of());
		page.addObject("result", checked);
		page.addObject("findings", findings);
		page.addObject("view",
				ReportView.of(checked.edition(), checked.reading(), findings.marks()).withWords(findings.words()));
		return page;
	}

	/** Refuses a form that was not read. */
	private static ModelAndView refused(HttpStatus status, String message) {
		return refused(status, CheckForm.EMPTY, List.of(new FormError("file", message)));
	}

	private static ModelAndView refused(HttpStatus status, CheckForm form, List<FormError> errors) {
		ModelAndView page = page(form, errors);
		page.setStatus(status);
		return page;
	}

	private static ModelAndView page(CheckForm form, List<FormError> errors) {
		ModelAndView page = new ModelAndView("checker/check");
		page.addObject("text", form.text());
		page.addObject("year", form.year());
		page.addObject("errors", errors);
		return page;
	}

}
