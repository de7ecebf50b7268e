package org.nianbao.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * A sign-in of several steps between two of them. It is kept in a session that lets
 * nobody in yet, for some minutes.
 *
 * @param accountId the account whose password was right
 * @param since when it was right
 * @param step what is asked for next
 * @param next the page to go on to in the end; empty for the person's desk
 */
record PendingSignIn(long accountId, Instant since, Step step, String next) {

	private static final Duration VALID_FOR = Duration.ofMinutes(10);

	private static final String ACCOUNT = "signIn.account";

	private static final String STEP = "signIn.step";

	private static final String NEXT = "signIn.next";

	private static final String SINCE = "signIn.since";

	/** Keeps it in the session of the request. */
	void keep(HttpServletRequest request) {
		HttpSession session = request.getSession();
		session.setAttribute(ACCOUNT, this.accountId);
		session.setAttribute(STEP, this.step.name());
		session.setAttribute(NEXT, this.next);
		session.setAttribute(SINCE, this.since.toEpochMilli());
	}

	/** The sign-in that waits for the step; empty if none does, or not any more. */
	static Optional<PendingSignIn> of(HttpServletRequest request, Step step, Clock clock) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(ACCOUNT) instanceof Long account)
				|| !(session.getAttribute(SINCE) instanceof Long millis)
				|| !(session.getAttribute(NEXT) instanceof String next)
				|| !step.name().equals(session.getAttribute(STEP))) {
			return Optional.empty();
		}
		Instant since = Instant.ofEpochMilli(millis);
		return clock.instant().isBefore(since.plus(VALID_FOR))
				? Optional.of(new PendingSignIn(account, since, step, next)) : Optional.empty();
	}

	/** What can be asked for after the password. */
	enum Step {

		/** A code of the second factor. */
		CODE("/sign-in/code"),

		/** Another password, since this one is too old. */
		NEW_PASSWORD("/sign-in/new-password");

		private final String address;

		Step(String address) {
			this.address = address;
		}

		/** The page that asks for it. */
		String address() {
			return this.address;
		}

	}

}
