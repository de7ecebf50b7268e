package org.nianbao.account;

import java.time.Clock;
import java.time.Duration;

import org.nianbao.web.Network;
import org.nianbao.web.Throttle;

/**
 * Slows down guessing without locking anybody out: attempts are counted per account and
 * network, so that an attacker elsewhere never uses up the owner's, and generously per
 * network, against one password tried on many accounts.
 */
class SignInThrottle {

	private final Throttle<Network> networks;

	private final Throttle<AccountInNetwork> accounts;

	SignInThrottle(SignInProperties limits, Clock clock) {
		this.networks = new Throttle<>(limits.attemptsPerAddress(), Duration.ofMinutes(1), clock);
		this.accounts = new Throttle<>(limits.attempts(), limits.attemptsWithin(), clock);
	}

	/**
	 * Counts an attempt.
	 * @param loginName normalised; it need not exist
	 * @return how long to wait before the next attempt; zero if this one may go on
	 */
	Duration attempt(String loginName, Network network) {
		Duration delay = this.networks.take(network);
		return delay.isZero() ? this.accounts.take(new AccountInNetwork(loginName, network)) : delay;
	}

	/** Forgets the attempts of somebody who knew the password in the end. */
	void succeeded(String loginName, Network network) {
		this.accounts.forget(new AccountInNetwork(loginName, network));
	}

	private record AccountInNetwork(String loginName, Network network) {
	}

}
