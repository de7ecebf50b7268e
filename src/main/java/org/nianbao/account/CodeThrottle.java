package org.nianbao.account;

import java.time.Clock;
import java.time.Duration;

import org.nianbao.web.Network;
import org.nianbao.web.Throttle;

/**
 * Slows down who knows a password and guesses codes. One-time codes have six digits, so
 * they are also counted per account, wherever they are tried; recovery codes can't be
 * guessed and are not, so that the owner always comes in.
 */
class CodeThrottle {

	private static final Duration HOUR = Duration.ofHours(1);

	private final Throttle<CodesFromNetwork> networks;

	private final Throttle<Long> accounts;

	CodeThrottle(SignInProperties limits, Clock clock) {
		this.networks = new Throttle<>(limits.attempts(), limits.attemptsWithin(), clock);
		this.accounts = new Throttle<>(limits.codesPerHour(), HOUR, clock);
	}

	/**
	 * Counts an attempt.
	 * @param recovery whether it is a recovery code
	 * @return how long to wait before the next attempt; zero if this one may go on
	 */
	Duration attempt(long accountId, Network network, boolean recovery) {
		Duration delay = this.networks.take(new CodesFromNetwork(accountId, network));
		return (delay.isZero() && !recovery) ? this.accounts.take(accountId) : delay;
	}

	/** Forgets the attempts from where somebody knew a code in the end. */
	void succeeded(long accountId, Network network) {
		this.networks.forget(new CodesFromNetwork(accountId, network));
	}

	private record CodesFromNetwork(long accountId, Network network) {
	}

}
