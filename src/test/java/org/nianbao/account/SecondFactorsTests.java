package org.nianbao.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.TestDatabase;
import org.nianbao.account.InvitedPeople.Invited;
import org.nianbao.account.SecondFactors.CodeOutcome;
import org.nianbao.account.factor.Base32;
import org.nianbao.account.factor.FactorStore;
import org.nianbao.account.factor.OneTimeCodes;
import org.nianbao.history.History;
import org.nianbao.web.Network;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, InvitedPeople.class })
class SecondFactorsTests {

	private static final int ATTEMPTS = 4;

	private static final int CODES_PER_HOUR = 9;

	private static final Network HERE = new Network("192.0.2.1");

	private final AdjustableClock time = new AdjustableClock(Instant.parse("2027-01-20T08:00:00Z"));

	private final OneTimeCodes codes = new OneTimeCodes();

	@Autowired
	private FactorStore store;

	@Autowired
	private AccountRepository accounts;

	@Autowired
	private History history;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private InvitedPeople people;

	@Autowired
	private JdbcClient database;

	private SecondFactors factors;

	private Invited invited;

	private SignedIn person;

	private byte[] secret;

	private List<String> recoveryCodes;

	@BeforeEach
	void setUpASecondFactor() {
		SignInProperties limits = new SignInProperties(ATTEMPTS, Duration.ofMinutes(8), 1000, CODES_PER_HOUR, 60, 1, 0,
				Duration.ZERO);
		this.factors = new SecondFactors(this.store, this.accounts, this.codes, new CodeThrottle(limits, this.time),
				this.history, this.time);
		this.invited = this.people.join();
		this.person = this.accounts.findById(this.invited.account()).orElseThrow().signedIn();
		String key = this.factors.propose(this.person.loginName()).key();
		this.secret = Base32.decode(key);
		this.recoveryCodes = inTransaction(
				() -> this.factors.setUp(this.person, new NewSecondFactor(key, this.codes.code(this.secret, now()))));
		this.time.pass(Duration.ofSeconds(30));
	}

	@Test
	void takeACodeOnce() {
		String code = this.codes.code(this.secret, now());
		assertThat(attempt(code, HERE)).isInstanceOf(CodeOutcome.Right.class);
		assertThat(attempt(code, HERE)).isInstanceOf(CodeOutcome.Wrong.class);
		this.time.pass(Duration.ofSeconds(30));
		assertThat(attempt(this.codes.code(this.secret, now()), HERE)).isInstanceOf(CodeOutcome.Right.class);
	}

	@Test
	void takeNotTheCodeWithWhichTheyWereSetUp() {
		assertThat(attempt(this.codes.code(this.secret, now().minusSeconds(30)), HERE))
			.isInstanceOf(CodeOutcome.Wrong.class);
	}

	@Test
	void takeACodeOnceAlsoFromThoseWhoTryTogether() throws InterruptedException {
		String code = this.codes.code(this.secret, now());
		Callable<CodeOutcome> attempt = () -> attempt(code, HERE);
		try (ExecutorService people = Executors.newFixedThreadPool(4)) {
			List<Future<CodeOutcome>> answers = people.invokeAll(Collections.nCopies(4, attempt));
			assertThat(answers).extracting(Future::resultNow)
				.filteredOn(CodeOutcome.Right.class::isInstance)
				.hasSize(1);
		}
	}

	@Test
	void takeACodeHoweverItIsTyped() {
		String code = this.codes.code(this.secret, now());
		StringBuilder fullWidth = new StringBuilder(" ");
		code.chars().forEach((digit) -> fullWidth.append((char) (digit - '0' + '０')));
		assertThat(attempt(fullWidth.insert(4, ' ').toString(), HERE)).isInstanceOf(CodeOutcome.Right.class);
	}

	@Test
	void takeEachRecoveryCodeOnce() {
		assertThat(this.recoveryCodes).hasSize(10);
		String code = this.recoveryCodes.get(3);
		assertThat(attempt(code.toLowerCase(), HERE)).isInstanceOf(CodeOutcome.Right.class);
		assertThat(attempt(code, HERE)).isInstanceOf(CodeOutcome.Wrong.class);
		assertThat(this.factors.recoveryCodesLeft(this.person.accountId())).isEqualTo(9);
		List<String> renewed = inTransaction(() -> this.factors.renewRecoveryCodes(this.person));
		assertThat(attempt(this.recoveryCodes.get(4), HERE)).isInstanceOf(CodeOutcome.Wrong.class);
		assertThat(attempt(renewed.getFirst(), HERE)).isInstanceOf(CodeOutcome.Right.class);
		assertThat(this.people.acts(this.invited.account())).containsExactly("account.invite", "account.accept",
				"account.set-up-factor", "account.use-recovery-code", "account.renew-recovery-codes",
				"account.use-recovery-code");
	}

	@Test
	void slowDownWhoGuessesAndNeverLockTheOwnerOut() {
		for (int guess = 0; guess < CODES_PER_HOUR; guess++) {
			assertThat(attempt("guess", new Network("198.51.100." + guess))).isInstanceOf(CodeOutcome.Wrong.class);
		}
		assertThat(attempt("guess", new Network("198.51.100.77"))).isInstanceOf(CodeOutcome.TooOften.class);
		assertThat(attempt(this.recoveryCodes.getFirst(), HERE)).as("the owner with a recovery code")
			.isInstanceOf(CodeOutcome.Right.class);
	}

	@Test
	void slowDownWhoGuessesRecoveryCodesFromOnePlace() {
		for (int guess = 0; guess < ATTEMPTS; guess++) {
			assertThat(attempt("AAAA-BBBB-CCCC-DDDD", HERE)).isInstanceOf(CodeOutcome.Wrong.class);
		}
		assertThat(attempt(this.recoveryCodes.getFirst(), HERE)).isInstanceOf(CodeOutcome.TooOften.class);
	}

	@Test
	void areGivenUpOnlyByWhosePasswordIsLongEnough() {
		this.database.sql("UPDATE account SET password_stands_alone = false WHERE id = :account")
			.param("account", this.invited.account())
			.update();
		assertThatExceptionOfType(PasswordRefusedException.class)
			.isThrownBy(() -> this.transactions.executeWithoutResult((status) -> this.factors.giveUp(this.person)));
		this.database.sql("UPDATE account SET password_stands_alone = true WHERE id = :account")
			.param("account", this.invited.account())
			.update();
		this.transactions.executeWithoutResult((status) -> this.factors.giveUp(this.person));
		assertThat(this.factors.isSetUp(this.invited.account())).isFalse();
		assertThat(this.factors.recoveryCodesLeft(this.invited.account())).isZero();
		assertThat(attempt(this.recoveryCodes.getFirst(), HERE)).isInstanceOf(CodeOutcome.Wrong.class);
	}

	@Test
	void leaveNeitherSecretNorRecoveryCodesInTheDatabase() {
		String stored = this.database
			.sql("""
					SELECT encode(f.secret, 'hex') || ' ' || string_agg(encode(c.code_hash, 'escape'), ' ')
					FROM second_factor f JOIN recovery_code c USING (account_id) WHERE account_id = :account GROUP BY f.secret
					""")
			.param("account", this.invited.account())
			.query(String.class)
			.single();
		assertThat(stored).doesNotContain(HexFormat.of().formatHex(this.secret)).doesNotContain(this.recoveryCodes);
	}

	private CodeOutcome attempt(String code, Network network) {
		return inTransaction(() -> this.factors.attempt(this.person, code, network));
	}

	private <T> T inTransaction(Supplier<T> work) {
		return this.transactions.execute((status) -> work.get());
	}

	private Instant now() {
		return this.time.instant();
	}

}
