package org.nianbao;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets jobs, which modules declare as beans, follow the one source of time too.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

	@Bean
	com.github.kagkarlsson.scheduler.Clock jobClock(Clock clock) {
		return clock::instant;
	}

}
