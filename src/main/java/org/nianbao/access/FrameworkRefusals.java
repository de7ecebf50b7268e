package org.nianbao.access;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What the framework refuses by itself, and what handlers refuse with a status alone: a
 * page for people, a problem detail for programs, like every other refusal.
 */
@RestControllerAdvice
class FrameworkRefusals extends ResponseEntityExceptionHandler {

	private final Refusals refusals;

	FrameworkRefusals(Refusals refusals) {
		this.refusals = refusals;
	}

	/**
	 * A page whose address names what can't be, such as a year of letters, is not there;
	 * a program is told what is wrong with it.
	 */
	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		boolean ofAddress = ex instanceof MethodArgumentTypeMismatchException mismatch
				&& mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
		boolean ofPage = ofAddress && !this.refusals.wantsProblem(((ServletWebRequest) request).getRequest());
		return super.handleTypeMismatch(ex, headers, ofPage ? HttpStatus.NOT_FOUND : status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
		HttpServletResponse response = ((ServletWebRequest) request).getResponse();
		if (response == null || response.isCommitted() || this.refusals.wantsProblem(asked)) {
			return super.handleExceptionInternal(ex, body, headers, status, request);
		}
		headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		try {
			response.sendError(status.value());
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		return null;
	}

}
