package org.nianbao.account;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds what signing in needs from its limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class AccountConfiguration {

	@Bean
	PasswordHashing passwordHashing(SignInProperties limits) {
		int halfOfTheCores = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
		int atOnce = (limits.hashingAtOnce() > 0) ? limits.hashingAtOnce() : halfOfTheCores;
		return new PasswordHashing(atOnce, limits.hashingWaiting(), limits.hashingWait());
	}

	@Bean
	SignInThrottle signInThrottle(SignInProperties limits, Clock clock) {
		return new SignInThrottle(limits, clock);
	}

}
