package org.nianbao.account;

import java.time.Clock;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * Slows down guessing without locking anybody out: attempts are counted per account and
 * address, so that an attacker elsewhere never uses up the owner's, and generously per
 * address, against one password tried on many accounts. Counted by each instance of the
 * application for itself.
 */
class SignInThrottle {

	private static final int MOST_COUNTED = 100_000;

	private static final Duration ADDRESS_WINDOW = Duration.ofMinutes(1);

	private final SignInProperties limits;

	private final TimeMeter time;

	private final Cache<AccountAtAddress, Bucket> accounts;

	private final Cache<String, Bucket> addresses;

	SignInThrottle(SignInProperties limits, Clock clock) {
		this.limits = limits;
		this.time = new ClockMeter(clock);
		this.accounts = forgetting(limits.attemptsWithin());
		this.addresses = forgetting(ADDRESS_WINDOW);
	}

	private <K, V> Cache<K, V> forgetting(Duration unused) {
		return Caffeine.newBuilder()
			.maximumSize(MOST_COUNTED)
			.expireAfterAccess(unused)
			.ticker(this.time::currentTimeNanos)
			.build();
	}

	/**
	 * Counts an attempt.
	 * @param loginName normalised; it need not exist
	 * @param address the network address of the request
	 * @return how long to wait before the next attempt; zero if this one may go on
	 */
	Duration attempt(String loginName, String address) {
		String network = Network.of(address);
		Duration wait = take(
				this.addresses.get(network, (key) -> bucket(this.limits.attemptsPerAddress(), ADDRESS_WINDOW)));
		if (!wait.isZero()) {
			return wait;
		}
		return take(this.accounts.get(new AccountAtAddress(loginName, network),
				(key) -> bucket(this.limits.attempts(), this.limits.attemptsWithin())));
	}

	/** Forgets the attempts of somebody who knew the password in the end. */
	void succeeded(String loginName, String address) {
		this.accounts.invalidate(new AccountAtAddress(loginName, Network.of(address)));
	}

	private Bucket bucket(int capacity, Duration window) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(capacity).refillGreedy(capacity, window))
			.withCustomTimePrecision(this.time)
			.build();
	}

	private static Duration take(Bucket bucket) {
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
	}

	private record AccountAtAddress(String loginName, String network) {
	}

	private record ClockMeter(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return Nanoseconds.of(this.clock.instant());
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
