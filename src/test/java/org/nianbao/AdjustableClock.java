package org.nianbao;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that stands still until a test moves it on.
 */
public final class AdjustableClock extends Clock {

	private volatile Instant now;

	private final ZoneId zone;

	public AdjustableClock(Instant now) {
		this(now, ZoneId.of("Asia/Shanghai"));
	}

	private AdjustableClock(Instant now, ZoneId zone) {
		this.now = now;
		this.zone = zone;
	}

	/** Lets time pass. */
	public void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	/** Lets it be another time. */
	public void moveTo(Instant time) {
		this.now = time;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new AdjustableClock(this.now, other);
	}

}
