package org.nianbao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells how long a person stays signed in without doing anything. */
@Component
public class SessionEnd {

	private final Clock clock;

	private final Duration longest;

	SessionEnd(Clock clock, @Value("${nianbao.session.longest:12h}") Duration longest) {
		this.clock = clock;
		this.longest = longest;
	}

	/** How long the session of a request lasts; empty if it has none. */
	public Optional<Duration> left(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return Optional.empty();
		}
		Instant end = Instant.ofEpochMilli(session.getLastAccessedTime()).plusSeconds(session.getMaxInactiveInterval());
		if (session.getAttribute(SignedInSessions.SIGNED_IN_AT) instanceof Long since) {
			Instant last = Instant.ofEpochSecond(since).plus(this.longest);
			end = last.isBefore(end) ? last : end;
		}
		return Optional.of(Duration.between(this.clock.instant(), end));
	}

}
