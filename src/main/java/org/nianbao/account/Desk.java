package org.nianbao.account;

import java.util.regex.Pattern;

/** Where a person goes on to after signing in. */
final class Desk {

	private static final String FILING = "/filing";

	private static final String REVIEW = "/review";

	private static final String PEOPLE = "/people";

	private static final String OWN_ACCOUNT = "/account";

	/** Only plain addresses of the desks: a link must not lead out of the application. */
	private static final Pattern PAGE = Pattern
		.compile("(" + String.join("|", FILING, REVIEW, PEOPLE, OWN_ACCOUNT, "/administration", "/history", "/mails")
				+ ")(/[\\w./~%-]*)?(\\?[\\w.~%=&+-]*)?");

	private Desk() {
	}

	/** The page where the person's work begins. */
	static String of(SignedIn person) {
		if (person.holds(Role.FILER) || person.holds(Role.SIGNER)) {
			return FILING;
		}
		if (person.holds(Role.REVIEWER) || person.holds(Role.PUBLISHER)) {
			return REVIEW;
		}
		return person.holds(Role.ADMIN) ? PEOPLE : OWN_ACCOUNT;
	}

	/**
	 * The page that the person wanted to see before signing in.
	 * @param wanted an address without language; empty if there was none
	 */
	static String of(SignedIn person, String wanted) {
		return PAGE.matcher(wanted).matches() ? wanted : of(person);
	}

}
