package org.nianbao.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the requests that pages send by themselves from those behind which somebody sits:
 * a page that is left open must not keep its session alive.
 */
class QuietRequests extends OncePerRequestFilter {

	private static final RequestMatcher BY_THEMSELVES = new OrRequestMatcher(
			looks("/filing/{agencyCode}/{year}/sections/{section}/presence"),
			looks("/filing/{agencyCode}/{year}/cover/presence"));

	private static final ThreadLocal<Boolean> QUIET = new ThreadLocal<>();

	/** Whether the request that is being answered doesn't count as use of its session. */
	static boolean isQuiet() {
		return Boolean.TRUE.equals(QUIET.get());
	}

	private static RequestMatcher looks(String address) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, address);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!BY_THEMSELVES.matches(request)) {
			chain.doFilter(request, response);
			return;
		}
		QUIET.set(true);
		try {
			chain.doFilter(request, response);
		}
		finally {
			QUIET.remove();
		}
	}

}
