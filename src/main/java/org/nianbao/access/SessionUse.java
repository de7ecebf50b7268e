package org.nianbao.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.OccasionalSessions.Visit;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the request that is being answered means for its session. Requests that pages send
 * by themselves are no use of it: a page that is left open must not keep its session
 * alive. And what was saved at the end of a request need not be read again to see whether
 * it is still there.
 */
final class SessionUse {

	private static final ThreadLocal<SessionUse> CURRENT = new ThreadLocal<>();

	private final boolean quiet;

	private @Nullable Visit<?> saved;

	private SessionUse(boolean quiet) {
		this.quiet = quiet;
	}

	/** Whether the request that is being answered doesn't count as use of its session. */
	static boolean isQuiet() {
		SessionUse use = CURRENT.get();
		return use != null && use.quiet;
	}

	/** The session of this request was saved. */
	static void saved(Visit<?> visit) {
		SessionUse use = CURRENT.get();
		if (use != null) {
			use.saved = visit;
		}
	}

	/** A session was ended. */
	static void forget() {
		SessionUse use = CURRENT.get();
		if (use != null) {
			use.saved = null;
		}
	}

	/** The session of that number, if this request has just saved it; else null. */
	@SuppressWarnings("unchecked")
	static <S extends Session> @Nullable Visit<S> saved(String id) {
		SessionUse use = CURRENT.get();
		boolean known = use != null && use.saved != null && use.saved.getId().equals(id);
		return known ? (Visit<S>) use.saved : null;
	}

	/** Stands before the filter that looks up sessions. */
	static final class Filter extends OncePerRequestFilter {

		private static final RequestMatcher BY_THEMSELVES = new OrRequestMatcher(
				by("/filing/{agencyCode}/{year}/sections/{section}/presence"),
				by("/filing/{agencyCode}/{year}/cover/presence"));

		private static RequestMatcher by(String address) {
			return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, address);
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			CURRENT.set(new SessionUse(BY_THEMSELVES.matches(request)));
			try {
				chain.doFilter(request, response);
			}
			finally {
				CURRENT.remove();
			}
		}

	}

}
