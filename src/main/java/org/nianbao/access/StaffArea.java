package org.nianbao.access;

import java.util.List;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses of those who work here. They have sessions, and everything but the pages
 * by which one comes in is for people who are signed in.
 */
final class StaffArea {

	static final String SIGN_IN = "/sign-in";

	static final String SIGN_OUT = "/sign-out";

	static final List<String> PATTERNS = List.of(
			// Coming in and going out
			SIGN_IN + "/**", SIGN_OUT, "/invitation/**", "/password-reset/**", "/set-up", "/oauth2/authorization/*",
			"/login/oauth2/code/*",
			// The own account, those of others, and what offices look after
			"/account/**", "/people/**", "/administration/**",
			// The desks
			"/filing/**", "/review/**", "/history/**", "/mails/**");

	/**
	 * The pages of the area by which one comes in, which are open to everybody. Handlers
	 * are listed by the very pattern that they are mapped to.
	 */
	static final List<String> OPEN_PATTERNS = List.of(SIGN_IN, "/sign-in/code", "/sign-in/new-password", "/invitation",
			"/invitation/identity", "/password-reset", "/password-reset/choice", "/set-up", "/oauth2/authorization/*",
			"/login/oauth2/code/*");

	/** The steps of signing in. */
	static final RequestMatcher SIGN_IN_MATCHER = PathPatternRequestMatcher.pathPattern(SIGN_IN + "/**");

	static final RequestMatcher OPEN_MATCHER = matcher(OPEN_PATTERNS);

	static final RequestMatcher MATCHER = matcher(PATTERNS);

	private StaffArea() {
	}

	private static RequestMatcher matcher(List<String> patterns) {
		return new OrRequestMatcher(
				patterns.stream().<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList());
	}

}
