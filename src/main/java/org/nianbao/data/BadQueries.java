package org.nianbao.data;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs what is wrong with what they asked, in the language of the address. */
@RestControllerAdvice
class BadQueries {

	private final MessageSource messages;

	BadQueries(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refuse(BadQueryException ex, HttpServletRequest request) {
		Locale locale = request.getLocale();
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				this.messages.getMessage(ex, locale));
		problem.setTitle(this.messages.getMessage("data.bad.title", null, locale));
		return ResponseEntity.badRequest().cacheControl(CacheControl.noCache().cachePublic()).body(problem);
	}

}
