package org.nianbao.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.account.SignedInAuthentication;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class SignedInSessionsTests {

	private static final SignedIn PERSON = new SignedIn(7, "wang", "Wang", Set.of(new Duty("990102-001", Role.FILER)));

	private final AdjustableClock clock = new AdjustableClock(Instant.parse("2027-01-20T08:00:00Z"));

	private final Accounts accounts = mock();

	private final SignedInSessions sessions = new SignedInSessions(this.accounts, this.clock, Duration.ofHours(12));

	private MockHttpSession session;

	@BeforeEach
	void signIn() {
		given(this.accounts.find(7)).willReturn(Optional.of(PERSON));
		MockHttpServletRequest request = new MockHttpServletRequest();
		this.sessions.saveContext(new SecurityContextImpl(new SignedInAuthentication(PERSON)), request,
				new MockHttpServletResponse());
		this.session = (MockHttpSession) request.getSession(false);
	}

	@Test
	void knowsThePersonAgain() {
		assertThat(load().getPrincipal()).isEqualTo(PERSON);
		assertThat(load().getAuthorities()).extracting("authority").containsExactly("ROLE_FILER");
	}

	@Test
	void keepsNothingThatChangesWithTheProgram() {
		assertThat(Collections.list(this.session.getAttributeNames())).containsExactlyInAnyOrder("account",
				"signedInAt", "address", "browser", FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
		assertThat(this.session.getAttribute("account")).isEqualTo(7L);
	}

	@Test
	void seesDutiesThatWereGivenMeanwhile() {
		SignedIn promoted = new SignedIn(7, "wang", "Wang", Set.of(new Duty("990102-001", Role.SIGNER)));
		given(this.accounts.find(7)).willReturn(Optional.of(promoted));
		assertThat(load().getPrincipal()).isEqualTo(promoted);
	}

	@Test
	void endsTheSessionOfAPersonWhoIsKnownNoMore() {
		given(this.accounts.find(7)).willReturn(Optional.empty());
		assertThat(load()).isNull();
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void endsASessionThatLastedLongEnoughHoweverBusy() {
		this.clock.pass(Duration.ofHours(12).minusSeconds(1));
		assertThat(load()).isNotNull();
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(load()).isNull();
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void endsTheSessionWithTheSignOut() {
		this.sessions.saveContext(new SecurityContextImpl(), request(), new MockHttpServletResponse());
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void takesOtherSessionsForNobodys() {
		assertThat(this.sessions.containsContext(request())).isTrue();
		this.session = new MockHttpSession();
		assertThat(load()).isNull();
		assertThat(this.session.isInvalid()).isFalse();
		assertThat(this.sessions.containsContext(request())).isFalse();
	}

	private Authentication load() {
		return this.sessions.loadDeferredContext(request()).get().getAuthentication();
	}

	private MockHttpServletRequest request() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSession(this.session);
		return request;
	}

}
