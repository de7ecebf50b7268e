package org.nianbao.access;

import java.util.List;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses of those who work here. They have sessions, and everything but the
 * sign-in page is for people who are signed in.
 */
final class StaffArea {

	static final String SIGN_IN = "/sign-in";

	static final String SIGN_OUT = "/sign-out";

	static final List<String> PATTERNS = List.of(SIGN_IN, SIGN_OUT, "/filing/**", "/review/**", "/history/**");

	/** The one page of the area that is open to everybody. */
	static final RequestMatcher SIGN_IN_MATCHER = PathPatternRequestMatcher.pathPattern(SIGN_IN);

	static final RequestMatcher MATCHER = new OrRequestMatcher(
			PATTERNS.stream().<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList());

	private StaffArea() {
	}

}
