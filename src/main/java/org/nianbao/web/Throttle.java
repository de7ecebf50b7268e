package org.nianbao.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * Lets everybody do something so many times in a while, and tells who does it more often
 * how long to wait. Each instance of the application counts for itself.
 *
 * @param <K> whom it counts, such as a {@link Network}
 */
public final class Throttle<K> {

	private static final int MOST_COUNTED = 100_000;

	private final int times;

	private final Duration within;

	private final TimeMeter time;

	private final Cache<K, Bucket> buckets;

	/**
	 * Allows so many times at once, which come back evenly.
	 * @param times how many times
	 * @param within how long until all of them have come back
	 */
	public Throttle(int times, Duration within, Clock clock) {
		this.times = times;
		this.within = within;
		this.time = new ClockMeter(clock);
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST_COUNTED)
			.expireAfterAccess(within)
			.ticker(this.time::currentTimeNanos)
			.build();
	}

	/**
	 * Counts one time.
	 * @return how long to wait until it is allowed; zero if it is now
	 */
	public Duration take(K key) {
		ConsumptionProbe probe = this.buckets.get(key, (unused) -> full()).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
	}

	/** Forgets what was counted. */
	public void forget(K key) {
		this.buckets.invalidate(key);
	}

	private Bucket full() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.times).refillGreedy(this.times, this.within))
			.withCustomTimePrecision(this.time)
			.build();
	}

	private record ClockMeter(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			Instant now = this.clock.instant();
			return Math.addExact(TimeUnit.SECONDS.toNanos(now.getEpochSecond()), now.getNano());
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
