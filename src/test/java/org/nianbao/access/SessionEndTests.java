package org.nianbao.access;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

class SessionEndTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void tellsHowLongASessionLastsWithoutUse() {
		MockHttpSession session = new MockHttpSession();
		session.setMaxInactiveInterval(1800);
		this.request.setSession(session);
		Instant used = Instant.ofEpochMilli(session.getLastAccessedTime());
		AdjustableClock clock = new AdjustableClock(used.plusSeconds(600));
		SessionEnd end = new SessionEnd(clock, Duration.ofHours(12));
		assertThat(end.left(this.request)).contains(Duration.ofMinutes(20));
		session.setAttribute(SignedInSessions.SIGNED_IN_AT, used.getEpochSecond());
		assertThat(end.left(this.request)).contains(Duration.ofMinutes(20));
	}

	@Test
	void tellsThatNoSessionLastsLongerThanTheLongest() {
		MockHttpSession session = new MockHttpSession();
		session.setMaxInactiveInterval(1800);
		this.request.setSession(session);
		Instant now = Instant.ofEpochMilli(session.getLastAccessedTime());
		session.setAttribute(SignedInSessions.SIGNED_IN_AT,
				now.minus(Duration.ofHours(12)).plusSeconds(60).getEpochSecond());
		SessionEnd end = new SessionEnd(new AdjustableClock(now), Duration.ofHours(12));
		assertThat(end.left(this.request).orElseThrow()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
	}

	@Test
	void knowsNothingOfARequestWithoutASession() {
		assertThat(new SessionEnd(new AdjustableClock(Instant.EPOCH), Duration.ofHours(12)).left(this.request))
			.isEmpty();
	}

}
