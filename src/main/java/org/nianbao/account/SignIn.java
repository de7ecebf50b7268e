package org.nianbao.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.nianbao.account.AccountRepository.Credentials;
import org.nianbao.account.SecondFactors.CodeOutcome;
import org.nianbao.web.Network;

import org.springframework.stereotype.Service;

/**
 * Finds out who somebody is. The answer, and the time it takes, is the same for a wrong
 * password, an unknown name and a disabled or locked account.
 */
@Service
class SignIn {

	/**
	 * Longer ones are wrong without a look; a new password has at most 128 characters.
	 */
	private static final int LONGEST_PASSWORD = 1000;

	private final AccountRepository accounts;

	private final PasswordHashing hashing;

	private final SignInThrottle throttle;

	private final SecondFactors secondFactors;

	private final AccountLock lock;

	private final ClassifiedProtection protection;

	private final Clock clock;

	SignIn(AccountRepository accounts, PasswordHashing hashing, SignInThrottle throttle, SecondFactors secondFactors,
			AccountLock lock, ClassifiedProtection protection, Clock clock) {
		this.accounts = accounts;
		this.hashing = hashing;
		this.throttle = throttle;
		this.secondFactors = secondFactors;
		this.lock = lock;
		this.protection = protection;
		this.clock = clock;
	}

	/**
	 * Tries a login name and password.
	 * @param network from where it is tried
	 */
	Outcome attempt(String typedName, String password, Network network) {
		String loginName = LoginName.normalize(typedName);
		Duration delay = this.throttle.attempt(loginName, network);
		if (!delay.isZero()) {
			return new TooOften(delay);
		}
		if (loginName.length() > LoginName.LONGEST || password.length() > LONGEST_PASSWORD) {
			return new Unknown();
		}
		Optional<Credentials> credentials = this.accounts.findCredentials(loginName);
		try {
			if (!matches(credentials, password)) {
				credentials.ifPresent((known) -> this.lock.failed(known.id()));
				return new Unknown();
			}
		}
		catch (HashingBusyException ex) {
			return new Busy();
		}
		Optional<Account> account = credentials.flatMap((proven) -> this.accounts.findById(proven.id()));
		if (account.isEmpty() || this.lock.isLocked(account.get().id())) {
			return new Unknown();
		}
		this.throttle.succeeded(loginName, network);
		return this.secondFactors.isSetUp(account.get().id()) ? new CodeWanted(account.get().signedIn())
				: proven(account.get());
	}

	/**
	 * Tries a code of somebody whose password was right.
	 * @param accountId the number of the account
	 * @param since when the password was right; it must not have been replaced after that
	 * @param network from where it is tried
	 */
	Outcome attemptCode(long accountId, Instant since, String code, Network network) {
		Optional<Account> account = stillProven(accountId, since);
		if (account.isEmpty() || this.lock.isLocked(accountId)) {
			return new Unknown();
		}
		return switch (this.secondFactors.attempt(account.get().signedIn(), code, network)) {
			case CodeOutcome.Right right -> proven(account.get());
			case CodeOutcome.TooOften tooOften -> new TooOften(tooOften.delay());
			case CodeOutcome.Wrong wrong -> {
				this.lock.failed(accountId);
				yield new Unknown();
			}
		};
	}

	/** The account, if it may be entered and its password is the one that was proven. */
	Optional<Account> stillProven(long accountId, Instant since) {
		return this.accounts.findById(accountId)
			.filter((account) -> account.isEnabled()
					&& account.passwordChangedAt().filter((changed) -> !changed.isAfter(since)).isPresent());
	}

	/** Who has proven everything comes in, but for a password that has to be replaced. */
	private Outcome proven(Account account) {
		this.lock.succeeded(account.id());
		return this.protection.isPasswordOutdated(account, this.clock.instant())
				? new PasswordOutdated(account.signedIn()) : new Known(account.signedIn());
	}

	private boolean matches(Optional<Credentials> credentials, String password) {
		Optional<String> hash = credentials.flatMap((known) -> Optional.ofNullable(known.passwordHash()));
		if (hash.isEmpty()) {
			this.hashing.matchNobody(password);
			return false;
		}
		return this.hashing.matches(password, hash.get()) && credentials.get().enabled();
	}

	/** What came of an attempt. */
	sealed interface Outcome {

	}

	/** The person is known. */
	record Known(SignedIn person) implements Outcome {
	}

	/** The password is right, and a code is asked for. */
	record CodeWanted(SignedIn person) implements Outcome {
	}

	/** The person is known, and has to choose another password before going on. */
	record PasswordOutdated(SignedIn person) implements Outcome {
	}

	/** No such name and password, or no such code. */
	record Unknown() implements Outcome {
	}

	/**
	 * Too many attempts were made.
	 *
	 * @param delay how long until the next one
	 */
	record TooOften(Duration delay) implements Outcome {
	}

	/** The application has too many sign-ins to deal with; it may be tried again. */
	record Busy() implements Outcome {
	}

}
