package org.nianbao.web;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleTests {

	private final AdjustableClock clock = new AdjustableClock(Instant.parse("2027-01-31T10:00:00Z"));

	private final Throttle<String> throttle = new Throttle<>(3, Duration.ofMinutes(15), this.clock);

	@Test
	void allowsSoManyTimesAndThenTellsHowLongToWait() {
		useUp("one");
		assertThat(this.throttle.take("one")).isEqualTo(Duration.ofMinutes(5));
		this.clock.pass(Duration.ofMinutes(4));
		assertThat(this.throttle.take("one")).isEqualTo(Duration.ofMinutes(1));
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(this.throttle.take("one")).isZero();
		assertThat(this.throttle.take("one")).isPositive();
	}

	@Test
	void givesAllOfThemBackWithTime() {
		useUp("one");
		this.clock.pass(Duration.ofMinutes(15));
		useUp("one");
	}

	@Test
	void countsEachOneForItself() {
		useUp("one");
		useUp("another");
		assertThat(this.throttle.take("one")).isPositive();
	}

	@Test
	void forgets() {
		useUp("one");
		this.throttle.forget("one");
		useUp("one");
	}

	private void useUp(String key) {
		for (int time = 0; time < 3; time++) {
			assertThat(this.throttle.take(key)).isZero();
		}
	}

}
