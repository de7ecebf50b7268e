package org.nianbao.account;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.nianbao.account.factor.Base32;
import org.nianbao.account.factor.FactorStore;
import org.nianbao.account.factor.FactorStore.Factor;
import org.nianbao.account.factor.OneTimeCodes;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.web.Network;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is asked for beside a password: a code that an authenticator application shows for
 * thirty seconds, or one of the recovery codes that the person keeps on paper.
 */
@Service
public class SecondFactors {

	private final FactorStore factors;

	private final AccountRepository accounts;

	private final OneTimeCodes codes;

	private final CodeThrottle throttle;

	private final History history;

	private final Clock clock;

	SecondFactors(FactorStore factors, AccountRepository accounts, OneTimeCodes codes, CodeThrottle throttle,
			History history, Clock clock) {
		this.factors = factors;
		this.accounts = accounts;
		this.codes = codes;
		this.throttle = throttle;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Proposes a new secret. It counts for nothing until a code proves that it was taken.
	 */
	public SecondFactorProposal propose(String loginName) {
		return SecondFactorProposal.of(this.codes.newSecret(), loginName);
	}

	/** The proposal that was made before, of whose secret the page was told. */
	public SecondFactorProposal proposed(String key, String loginName) {
		return SecondFactorProposal.of(Base32.decode(key), loginName);
	}

	/** Whether a code is asked for beside the account's password. */
	@Transactional(readOnly = true)
	public boolean isSetUp(long accountId) {
		return this.factors.exists(accountId);
	}

	/** How many recovery codes the account has left. */
	@Transactional(readOnly = true)
	public int recoveryCodesLeft(long accountId) {
		return this.factors.recoveryCodesLeft(accountId);
	}

	/**
	 * Sets up a second factor for the own account, in place of a former one.
	 * @return the recovery codes, which can't be read again
	 * @throws WrongCodeException if the code does not prove that the secret was taken
	 * @throws PasswordRefusedException if the account is one of the demonstration
	 */
	@Transactional
	public List<String> setUp(SignedIn person, NewSecondFactor factor) {
		if (this.accounts.findById(person.accountId()).filter(Account::isDemonstration).isPresent()) {
			throw new PasswordRefusedException(PasswordFault.SHARED);
		}
		List<String> recoveryCodes = store(person.accountId(), factor);
		this.history.record(Act.of(self(person), "account.set-up-factor", Subject.account(person.accountId())));
		return recoveryCodes;
	}

	/** Stores a second factor, in the running transaction, which notes what was done. */
	List<String> store(long accountId, NewSecondFactor factor) {
		byte[] secret = Base32.decode(factor.key());
		OptionalLong step = this.codes.step(secret, plain(factor.code()), this.clock.instant(), Long.MIN_VALUE);
		if (step.isEmpty()) {
			throw new WrongCodeException();
		}
		this.factors.save(accountId, secret, step.getAsLong(), this.clock.instant());
		return this.factors.newRecoveryCodes(accountId);
	}

	/**
	 * Gives the own account new recovery codes; the former ones count no more.
	 * @return the codes, which can't be read again
	 */
	@Transactional
	public List<String> renewRecoveryCodes(SignedIn person) {
		List<String> recoveryCodes = this.factors.newRecoveryCodes(person.accountId());
		this.history.record(Act.of(self(person), "account.renew-recovery-codes", Subject.account(person.accountId())));
		return recoveryCodes;
	}

	/**
	 * Gives the second factor of the own account up.
	 * @throws PasswordRefusedException if the password is too short without it
	 */
	@Transactional
	public void giveUp(SignedIn person) {
		boolean standsAlone = this.accounts.findById(person.accountId())
			.map(Account::passwordStandsAlone)
			.orElse(false);
		if (!standsAlone) {
			throw new PasswordRefusedException(PasswordFault.TOO_SHORT_ALONE);
		}
		if (this.factors.remove(person.accountId())) {
			this.history.record(Act.of(self(person), "account.give-up-factor", Subject.account(person.accountId())));
		}
	}

	/**
	 * Tries a code at the sign-in, after the password was right.
	 * @param typed a one-time code or a recovery code, with or without spaces
	 * @param network from where it is tried
	 */
	@Transactional
	CodeOutcome attempt(SignedIn person, String typed, Network network) {
		boolean recovery = FactorStore.isRecoveryCode(typed);
		Duration delay = this.throttle.attempt(person.accountId(), network, recovery);
		if (!delay.isZero()) {
			return new CodeOutcome.TooOften(delay);
		}
		if (!(recovery ? useRecoveryCode(person, typed) : use(person.accountId(), plain(typed)))) {
			return new CodeOutcome.Wrong();
		}
		this.throttle.succeeded(person.accountId(), network);
		return new CodeOutcome.Right();
	}

	private boolean use(long accountId, String code) {
		Optional<Factor> factor = this.factors.find(accountId);
		OptionalLong step = factor
			.map((found) -> this.codes.step(found.secret(), code, this.clock.instant(), found.lastStep()))
			.orElse(OptionalLong.empty());
		return step.isPresent() && this.factors.use(accountId, step.getAsLong());
	}

	private boolean useRecoveryCode(SignedIn person, String typed) {
		boolean used = this.factors.useRecoveryCode(person.accountId(), typed, this.clock.instant());
		if (used) {
			this.history.record(Act.of(self(person), "account.use-recovery-code", Subject.account(person.accountId())));
		}
		return used;
	}

	/** Input methods write digits in full width, and applications show them in groups. */
	private static String plain(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
	}

	private static Actor self(SignedIn person) {
		return Actor.alone(person.accountId(), person.displayName());
	}

	/** What came of a code. */
	sealed interface CodeOutcome {

		/** It counts. */
		record Right() implements CodeOutcome {
		}

		/** It does not, or was used already. */
		record Wrong() implements CodeOutcome {
		}

		/**
		 * Too many were tried.
		 *
		 * @param delay how long until the next one
		 */
		record TooOften(Duration delay) implements CodeOutcome {
		}

	}

}
