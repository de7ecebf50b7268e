package org.nianbao.checker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nianbao.document.DocumentHints;
import org.nianbao.document.UnreadableDocumentException;
import org.nianbao.shared.ReportYear;
import org.nianbao.web.FindingsView;
import org.nianbao.web.ReportView;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
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

	private static final String TEMPLATE = "checker/check";

	private final Checker checker;

	private final MessageSource messages;

	CheckPage(Checker checker, MessageSource messages) {
		this.checker = checker;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView ask() {
		return page("", "", List.of());
	}

	@PostMapping
	ModelAndView check(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String year,
			@RequestParam(required = false) @Nullable MultipartFile file, Locale locale, HttpServletResponse response)
			throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		String givenYear = year.strip();
		if (!givenYear.isEmpty() && !isYear(givenYear)) {
			return refused(HttpStatus.BAD_REQUEST, "year", message("checker.page.error.year", locale), text, year);
		}
		MultipartFile uploaded = (file != null && !file.isEmpty()) ? file : null;
		if (uploaded == null && text.isBlank()) {
			return refused(HttpStatus.BAD_REQUEST, "file", message("checker.page.error.nothing", locale), text, year);
		}
		DocumentHints hints = DocumentHints.NONE
			.withYear(givenYear.isEmpty() ? null : new ReportYear(Integer.parseInt(givenYear)));
		try {
			Checked checked = (uploaded != null)
					? this.checker.check(uploaded.getBytes(), hints.withFileName(uploaded.getOriginalFilename()))
					: this.checker.check(text.getBytes(StandardCharsets.UTF_8),
							hints.withMediaType(null, StandardCharsets.UTF_8));
			return result(checked, text, year);
		}
		catch (UnreadableDocumentException ex) {
			return refused(HttpStatus.UNPROCESSABLE_CONTENT, (uploaded != null) ? "file" : "text",
					this.messages.getMessage(ex, locale), text, year);
		}
	}

	@ExceptionHandler
	ModelAndView cannotTakeApart(MultipartException ex, Locale locale) {
		boolean tooLarge = ex instanceof MaxUploadSizeExceededException;
		return refused(tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, "file",
				message(tooLarge ? "checker.bad.tooLarge" : "checker.bad.form", locale), "", "");
	}

	@ExceptionHandler
	ModelAndView mustWait(TooManyChecksException ex, Locale locale, HttpServletResponse response) {
		String seconds = Long.toString(ex.secondsToWait());
		response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
		return refused(HttpStatus.TOO_MANY_REQUESTS, "file",
				this.messages.getMessage("checker.tooMany", new Object[] { seconds }, locale), "", "");
	}

	private static boolean isYear(String text) {
		return text.matches("\\d{4}") && ReportYear.isPossible(Integer.parseInt(text));
	}

	private String message(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	private static ModelAndView result(Checked checked, String text, String year) {
		FindingsView findings = FindingsView.of(checked.edition(), checked.findings());
		ModelAndView page = page(text, year, List.of());
		page.addObject("result", checked);
		page.addObject("findings", findings);
		page.addObject("view", ReportView.of(checked.edition(), checked.reading().content(), findings.marks()));
		return page;
	}

	private static ModelAndView refused(HttpStatus status, String field, String message, String text, String year) {
		ModelAndView page = page(text, year, List.of(new Refusal(field, message)));
		page.setStatus(status);
		return page;
	}

	private static ModelAndView page(String text, String year, List<Refusal> errors) {
		ModelAndView page = new ModelAndView(TEMPLATE);
		page.addObject("text", text);
		page.addObject("year", year);
		page.addObject("errors", errors);
		return page;
	}

	/**
	 * Why a document was not checked.
	 *
	 * @param field the id of the field that it concerns
	 * @param message what is wrong and what to do
	 */
	record Refusal(String field, String message) {
	}

}
