package org.nianbao.filing.intake;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a person whose document is too large back to the form, which says so. The server
 * would refuse the request before anything of it could be answered in the form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OversizedDocumentFilter extends OncePerRequestFilter {

	/** The parameter by which the form is told. */
	static final String TOO_LARGE = "tooLarge";

	/** 20 MB for the document, and a little for what goes along with it. */
	private static final long MOST_BYTES = 20L * 1024 * 1024 + 64 * 1024;

	private static final Pattern IMPORT = Pattern
		.compile("(?:/en)?/(?:filing/[^/]+/\\d{4}/import|review/offices/[^/]+/imports)");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getMethod().equals("POST") && request.getContentLengthLong() > MOST_BYTES
				&& IMPORT.matcher(request.getRequestURI()).matches()) {
			response.setStatus(HttpStatus.SEE_OTHER.value());
			response.setHeader("Location", request.getRequestURI() + '?' + TOO_LARGE + "=true");
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
