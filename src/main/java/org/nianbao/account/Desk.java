package org.nianbao.account;

import java.util.regex.Pattern;

/** Where a person goes on to after signing in. */
final class Desk {

	private static final String FILING = "/filing";

	private static final String REVIEW = "/review";

	/** Only plain addresses of the desks: a link must not lead out of the application. */
	private static final Pattern PAGE = Pattern
		.compile("(" + FILING + "|" + REVIEW + ")(/[\\w./~%-]*)?(\\?[\\w.~%=&+-]*)?");

	private Desk() {
	}

	/** The page where the person's work begins. */
	static String of(SignedIn person) {
		if (person.holds(Role.FILER) || person.holds(Role.SIGNER)) {
			return FILING;
		}
		return (person.holds(Role.REVIEWER) || person.holds(Role.PUBLISHER)) ? REVIEW : "/";
	}

	/**
	 * The page that the person wanted to see before signing in.
	 * @param wanted an address without language; empty if there was none
	 */
	static String of(SignedIn person, String wanted) {
		return PAGE.matcher(wanted).matches() ? wanted : of(person);
	}

}
