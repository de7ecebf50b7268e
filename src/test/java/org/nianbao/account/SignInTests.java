package org.nianbao.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.account.AccountRepository.Credentials;
import org.nianbao.account.SecondFactors.CodeOutcome;
import org.nianbao.account.SignIn.Busy;
import org.nianbao.account.SignIn.CodeWanted;
import org.nianbao.account.SignIn.Known;
import org.nianbao.account.SignIn.Outcome;
import org.nianbao.account.SignIn.TooOften;
import org.nianbao.account.SignIn.Unknown;
import org.nianbao.web.Network;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class SignInTests {

	private static final Network HERE = new Network("192.0.2.1");

	private static final Network ELSEWHERE = new Network("198.51.100.7");

	private static final SignedIn WANG = new SignedIn(7, "wang", "王芳", Set.of(new Duty("990102-001", Role.FILER)));

	private static final Instant NOW = Instant.parse("2027-01-20T08:00:00Z");

	private static final int ATTEMPTS = 4;

	private final AdjustableClock clock = new AdjustableClock(NOW);

	private final SignInProperties limits = new SignInProperties(ATTEMPTS, Duration.ofMinutes(8), 20, 60, 60, 1, 0,
			Duration.ZERO);

	private final PasswordEncoder encoder = mock();

	private final AccountRepository accounts = mock();

	private final SecondFactors secondFactors = mock();

	private SignIn signIn;

	@BeforeEach
	void registerAPerson() {
		given(this.encoder.encode(any())).willReturn("hash of nobody");
		given(this.encoder.matches(eq("right"), eq("hash"))).willReturn(true);
		given(this.accounts.findCredentials("wang")).willReturn(Optional.of(new Credentials(7, "hash", true)));
		given(this.accounts.findCredentials("li")).willReturn(Optional.of(new Credentials(8, "hash", false)));
		Account account = mock();
		given(account.id()).willReturn(WANG.accountId());
		given(account.isEnabled()).willReturn(true);
		given(account.passwordChangedAt()).willReturn(Optional.of(NOW));
		given(account.signedIn()).willReturn(WANG);
		given(this.accounts.findById(7)).willReturn(Optional.of(account));
		PasswordHashing hashing = new PasswordHashing(this.encoder, this.limits.hashingAtOnce(),
				this.limits.hashingWaiting(), this.limits.hashingWait());
		this.signIn = new SignIn(this.accounts, hashing, new SignInThrottle(this.limits, this.clock),
				this.secondFactors, mock(), mock(), this.clock);
	}

	@Test
	void knowsAPersonByNameAndPassword() {
		assertThat(attempt("wang", "right")).isEqualTo(new Known(WANG));
	}

	@Test
	void asksForACodeWhereThereIsASecondFactor() {
		given(this.secondFactors.isSetUp(7)).willReturn(true);
		assertThat(attempt("wang", "right")).isEqualTo(new CodeWanted(WANG));
		assertThat(attempt("wang", "wrong")).isEqualTo(new Unknown());
	}

	@Test
	void letsInWhoKnowsTheCodeAndNobodyElse() {
		given(this.secondFactors.attempt(WANG, "123456", HERE)).willReturn(new CodeOutcome.Right());
		given(this.secondFactors.attempt(WANG, "654321", HERE)).willReturn(new CodeOutcome.Wrong());
		given(this.secondFactors.attempt(WANG, "000000", HERE))
			.willReturn(new CodeOutcome.TooOften(Duration.ofSeconds(9)));
		assertThat(this.signIn.attemptCode(7, NOW, "123456", HERE)).isEqualTo(new Known(WANG));
		assertThat(this.signIn.attemptCode(7, NOW, "654321", HERE)).isEqualTo(new Unknown());
		assertThat(this.signIn.attemptCode(7, NOW, "000000", HERE)).isEqualTo(new TooOften(Duration.ofSeconds(9)));
		assertThat(this.signIn.attemptCode(8, NOW, "123456", HERE)).isEqualTo(new Unknown());
	}

	@Test
	void letsNobodyInByACodeBesideAPasswordThatWasReplacedMeanwhile() {
		given(this.secondFactors.attempt(WANG, "123456", HERE)).willReturn(new CodeOutcome.Right());
		assertThat(this.signIn.attemptCode(7, NOW.minusMillis(1), "123456", HERE)).isEqualTo(new Unknown());
		assertThat(this.signIn.attemptCode(7, NOW, "123456", HERE)).isEqualTo(new Known(WANG));
	}

	@Test
	void letsNobodyInByAPasswordThatWasNeverChosen() {
		given(this.accounts.findCredentials("invited")).willReturn(Optional.of(new Credentials(7, null, true)));
		assertThat(attempt("invited", "")).isEqualTo(new Unknown());
		assertThat(attempt("invited", "right")).isEqualTo(new Unknown());
		verify(this.encoder, times(2)).matches(any(), any());
	}

	@Test
	void takesTheNameInAnySpelling() {
		assertThat(attempt(" ＷANG ", "right")).isInstanceOf(Known.class);
	}

	@Test
	void answersAWrongPasswordAnUnknownNameAndADisabledAccountAlikeAfterOneHash() {
		assertThat(attempt("wang", "wrong")).isEqualTo(new Unknown());
		verify(this.encoder, times(1)).matches(any(), any());
		assertThat(attempt("zhao", "right")).isEqualTo(new Unknown());
		verify(this.encoder, times(2)).matches(any(), any());
		assertThat(attempt("li", "right")).isEqualTo(new Unknown());
		verify(this.encoder, times(3)).matches(any(), any());
	}

	@Test
	void slowsDownWhoGuesses() {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			assertThat(attempt("wang", "wrong")).isEqualTo(new Unknown());
		}
		assertThat(attempt("wang", "right")).isEqualTo(new TooOften(Duration.ofMinutes(2)));
		verify(this.encoder, times(ATTEMPTS)).matches(any(), any());
		this.clock.pass(Duration.ofMinutes(2));
		assertThat(attempt("wang", "right")).isInstanceOf(Known.class);
	}

	@Test
	void slowsDownWhoGuessesAtAnUnknownNameJustSo() {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			assertThat(attempt("zhao", "wrong")).isEqualTo(new Unknown());
		}
		assertThat(attempt("zhao", "wrong")).isEqualTo(new TooOften(Duration.ofMinutes(2)));
	}

	@Test
	void neverLocksTheOwnerOut() {
		for (int attempt = 0; attempt < 100; attempt++) {
			this.signIn.attempt("wang", "wrong", ELSEWHERE);
		}
		assertThat(attempt("wang", "right")).isInstanceOf(Known.class);
	}

	@Test
	void forgetsTheMistakesOfWhoKnewThePasswordInTheEnd() {
		for (int day = 0; day < 3; day++) {
			for (int attempt = 0; attempt < ATTEMPTS - 1; attempt++) {
				assertThat(attempt("wang", "wrong")).isEqualTo(new Unknown());
			}
			assertThat(attempt("wang", "right")).isInstanceOf(Known.class);
		}
	}

	@Test
	void slowsDownOnePasswordTriedOnManyAccounts() {
		for (int person = 0; person < 20; person++) {
			assertThat(attempt("person-" + person, "guess")).isEqualTo(new Unknown());
		}
		assertThat(attempt("wang", "right")).isEqualTo(new TooOften(Duration.ofSeconds(3)));
	}

	@Test
	void saysSoWhereTooManySignInAtOnce() {
		given(this.encoder.matches(eq("right"), eq("hash"))).willAnswer((first) -> {
			assertThat(this.signIn.attempt("li", "wrong", ELSEWHERE)).isEqualTo(new Busy());
			return true;
		});
		assertThat(attempt("wang", "right")).isInstanceOf(Known.class);
	}

	@Test
	void looksAtNoPasswordOfAbsurdLength() {
		assertThat(attempt("wang", "x".repeat(1001))).isEqualTo(new Unknown());
		assertThat(attempt("w".repeat(255), "right")).isEqualTo(new Unknown());
	}

	private Outcome attempt(String loginName, String password) {
		return this.signIn.attempt(loginName, password, HERE);
	}

}
