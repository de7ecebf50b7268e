package org.nianbao.access;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a request is turned away: a page for people, a problem detail (RFC 9457) for
 * programs and scripts.
 */
@Component
class Refusals {

	private static final Set<MediaType> JSON = Set.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);

	private final JsonMapper json;

	private final MessageSource messages;

	Refusals(JsonMapper json, MessageSource messages) {
		this.json = json;
		this.messages = messages;
	}

	/** Answers with the error page or problem of the status. */
	void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
		if (!wantsProblem(request)) {
			response.sendError(status.value());
			return;
		}
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		this.json.writeValue(response.getOutputStream(), problem(status, request.getLocale()));
	}

	/** What is hidden is told like what does not exist, in the words of the framework. */
	private ProblemDetail problem(HttpStatus status, Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		if (status == HttpStatus.NOT_FOUND) {
			String missing = NoResourceFoundException.class.getName();
			problem.setTitle(this.messages.getMessage("problemDetail.title." + missing, null, locale));
			problem.setDetail(this.messages.getMessage("problemDetail." + missing, null, locale));
		}
		return problem;
	}

	/**
	 * Shows the way to the sign-in page, which leads back to the page that was asked for.
	 */
	void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (wantsProblem(request)) {
			refuse(request, response, HttpStatus.UNAUTHORIZED);
			return;
		}
		String signIn = request.getContextPath() + StaffArea.SIGN_IN;
		response.sendRedirect(HttpMethod.GET.matches(request.getMethod())
				? signIn + "?next=" + URLEncoder.encode(address(request), StandardCharsets.UTF_8) : signIn);
	}

	/**
	 * Answers somebody who may not do this. Who sends the sign-in form after its cookie
	 * has gone is shown the form again.
	 */
	void forbid(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		if (reason instanceof CsrfException && StaffArea.SIGN_IN_MATCHER.matches(request)) {
			response.sendRedirect(request.getContextPath() + StaffArea.SIGN_IN + "?expired");
			return;
		}
		refuse(request, response, HttpStatus.FORBIDDEN);
	}

	/** Answers as if there were nothing at the address. */
	void hide(HttpServletRequest request, HttpServletResponse response) throws IOException {
		refuse(request, response, HttpStatus.NOT_FOUND);
	}

	private static String address(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return (request.getQueryString() != null) ? path + "?" + request.getQueryString() : path;
	}

	/** A script of a page can't do anything with another page. */
	boolean wantsProblem(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
				|| request.getHeader("HX-Request") != null || isFetch(request.getHeader("Sec-Fetch-Mode"))
				|| prefersJson(request.getHeader(HttpHeaders.ACCEPT));
	}

	/** Whether the browser says that it opens no page, but a script asks. */
	private static boolean isFetch(@Nullable String mode) {
		return "cors".equals(mode) || "same-origin".equals(mode);
	}

	private static boolean prefersJson(@Nullable String accepted) {
		try {
			List<MediaType> types = MediaType.parseMediaTypes(accepted);
			return types.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)
					&& types.stream().anyMatch((type) -> JSON.stream().anyMatch(type::equalsTypeAndSubtype));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
