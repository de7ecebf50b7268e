package org.nianbao.account;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nianbao.account.PendingSignIn.Step;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Starts the session of somebody who has proven who it is, or all but one step. */
@Component
public class SessionStart {

	private final SessionAuthenticationStrategy strategy;

	private final SecurityContextRepository sessions;

	private final Clock clock;

	SessionStart(SessionAuthenticationStrategy strategy, SecurityContextRepository sessions, Clock clock) {
		this.strategy = strategy;
		this.sessions = sessions;
		this.clock = clock;
	}

	/** Signs the person in, in a new session. */
	public void signIn(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		SignedInAuthentication authentication = new SignedInAuthentication(person);
		this.strategy.onAuthentication(authentication, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		this.sessions.saveContext(context, request, response);
	}

	/**
	 * Notes in a new session that the person has to take another step.
	 * @return the address of the page of that step
	 */
	String await(SignedIn person, Step step, String next, HttpServletRequest request, HttpServletResponse response) {
		this.strategy.onAuthentication(new SignedInAuthentication(person), request, response);
		new PendingSignIn(person.accountId(), this.clock.instant(), step, next).keep(request);
		return step.address();
	}

}
