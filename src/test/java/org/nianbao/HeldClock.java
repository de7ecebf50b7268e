package org.nianbao;

import java.time.Instant;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Lets tests that import it hold the application's clock. The database's goes on.
 */
@TestConfiguration(proxyBeanMethods = false)
public class HeldClock {

	/** A Monday in January, at ten in China: agencies write their reports of 2026. */
	public static final Instant MONDAY_AT_TEN = Instant.parse("2027-01-11T02:00:00Z");

	@Bean
	@Primary
	AdjustableClock heldClock() {
		return new AdjustableClock(MONDAY_AT_TEN);
	}

}
