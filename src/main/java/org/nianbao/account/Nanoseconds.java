package org.nianbao.account;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Time as caches and buckets count it, taken from the application's one clock. */
final class Nanoseconds {

	private Nanoseconds() {
	}

	static long of(Instant instant) {
		return Math.addExact(TimeUnit.SECONDS.toNanos(instant.getEpochSecond()), instant.getNano());
	}

}
