package org.nianbao.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * What is remembered in the session of somebody who goes to an identity provider, until
 * the person comes back.
 *
 * @param language the prefix of addresses in the language of the page
 * @param next the page to go on to; empty for the person's desk
 * @param invitation the secret part of the invitation that the person accepts; empty if
 * it is none
 */
public record IdentityVisit(String language, String next, String invitation) {

	/** The parameter of the way out that says that an invitation is accepted. */
	public static final String INVITED = "invited";

	private static final String LANGUAGE = "identity.language";

	private static final String NEXT = "identity.next";

	private static final String INVITATION = "identity.invitation";

	/**
	 * Remembers the invitation that is to be accepted. It counts only for a way out that
	 * says so, lest an invitation that somebody left open is accepted by who comes next.
	 */
	public static void invite(HttpServletRequest request, String token) {
		request.getSession().setAttribute(INVITATION, token);
	}

	/** Remembers from where the person goes out. */
	public static void begin(HttpServletRequest request) {
		HttpSession session = request.getSession();
		session.setAttribute(LANGUAGE, request.getContextPath());
		String next = request.getParameter("next");
		session.setAttribute(NEXT, (next != null) ? next : "");
		if (request.getParameter(INVITED) == null) {
			session.removeAttribute(INVITATION);
		}
	}

	/** What was remembered; all empty if nothing was. */
	static IdentityVisit of(HttpServletRequest request) {
		Optional<HttpSession> session = Optional.ofNullable(request.getSession(false));
		return new IdentityVisit(text(session, LANGUAGE), text(session, NEXT), text(session, INVITATION));
	}

	private static String text(Optional<HttpSession> session, String name) {
		return session.map((found) -> found.getAttribute(name))
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.orElse("");
	}

}
