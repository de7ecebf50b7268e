package org.nianbao.account;

import java.time.Duration;
import java.util.Optional;

import org.nianbao.account.AccountRepository.Credentials;
import org.nianbao.web.Network;

import org.springframework.stereotype.Service;

/**
 * Finds out who somebody is. The answer, and the time it takes, is the same for a wrong
 * password, an unknown name and a disabled account.
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

	SignIn(AccountRepository accounts, PasswordHashing hashing, SignInThrottle throttle) {
		this.accounts = accounts;
		this.hashing = hashing;
		this.throttle = throttle;
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
				return new Unknown();
			}
		}
		catch (HashingBusyException ex) {
			return new Busy();
		}
		this.throttle.succeeded(loginName, network);
		return credentials.flatMap((proven) -> this.accounts.findById(proven.id()))
			.<Outcome>map((account) -> new Known(account.signedIn()))
			.orElseGet(Unknown::new);
	}

	private boolean matches(Optional<Credentials> credentials, String password) {
		if (credentials.isEmpty()) {
			this.hashing.matchNobody(password);
			return false;
		}
		return this.hashing.matches(password, credentials.get().passwordHash()) && credentials.get().enabled();
	}

	/** What came of an attempt. */
	sealed interface Outcome {

	}

	/** The person is known. */
	record Known(SignedIn person) implements Outcome {
	}

	/** No such name and password. */
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
