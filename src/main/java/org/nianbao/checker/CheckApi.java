package org.nianbao.checker;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.nianbao.checker.BadCheckException.Reason;
import org.nianbao.document.UnreadableDocumentException;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Checks documents for programs. The request is taken apart by hand, so that its size is
 * bounded and every refusal is a problem detail (RFC 9457) in the language asked for.
 */
@RestController
class CheckApi {

	static final String PATH = "/api/v1/checks";

	private final Checker checker;

	private final MessageSource messages;

	CheckApi(Checker checker, MessageSource messages) {
		this.checker = checker;
		this.messages = messages;
	}

	@PostMapping(PATH)
	ResponseEntity<CheckAnswer> check(HttpServletRequest request) throws IOException {
		Locale locale = AskedLanguage.of(request).orElseThrow(() -> new BadCheckException(Reason.LANGUAGE));
		CheckRequest asked = CheckRequest.of(request);
		Checked checked = this.checker.check(asked.document(), asked.hints());
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(CheckAnswer.of(checked, locale));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> cannotRead(UnreadableDocumentException ex, HttpServletRequest request) {
		HttpStatus status = switch (ex.reason()) {
			case TOO_LARGE, TOO_LONG, BOMB, TOO_SLOW -> HttpStatus.CONTENT_TOO_LARGE;
			case BINARY, UNSUPPORTED, WPS, MACROS, DTD -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
			case ENCRYPTED, DAMAGED, NO_TEXT, NO_REPORT, UNKNOWN_EDITION -> HttpStatus.UNPROCESSABLE_CONTENT;
			case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
		};
		Locale locale = locale(request);
		return problem(status, locale, this.messages.getMessage(ex, locale));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> cannotFollow(BadCheckException ex, HttpServletRequest request) {
		return problem(ex.reason(), locale(request));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> cannotTakeApart(MultipartException ex, HttpServletRequest request) {
		return problem((ex instanceof MaxUploadSizeExceededException) ? Reason.TOO_LARGE : Reason.FORM,
				locale(request));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> mustWait(TooManyChecksException ex, HttpServletRequest request) {
		Locale locale = locale(request);
		String seconds = Long.toString(ex.secondsToWait());
		HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
		String detail = this.messages.getMessage("checker.tooMany", new Object[] { seconds }, locale);
		return ResponseEntity.status(status)
			.header(HttpHeaders.RETRY_AFTER, seconds)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(detail(status, locale, detail));
	}

	private ResponseEntity<ProblemDetail> problem(Reason reason, Locale locale) {
		return problem(reason.status(), locale, this.messages.getMessage("checker.bad." + reason.key(), null, locale));
	}

	private ResponseEntity<ProblemDetail> problem(HttpStatus status, Locale locale, String detail) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(detail(status, locale, detail));
	}

	private ProblemDetail detail(HttpStatus status, Locale locale, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(this.messages.getMessage("checker.title." + status.value(), null, locale));
		return problem;
	}

	private static Locale locale(HttpServletRequest request) {
		return AskedLanguage.of(request).orElse(Locale.SIMPLIFIED_CHINESE);
	}

}
