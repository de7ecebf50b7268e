package org.nianbao.account;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.nianbao.agency.AgencyRegister;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds what signing in needs from its limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ SignInProperties.class, ClassifiedProtectionProperties.class })
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

	@Bean
	CodeThrottle codeThrottle(SignInProperties limits, Clock clock) {
		return new CodeThrottle(limits, clock);
	}

	@Bean
	ClassifiedProtection classifiedProtection(ClassifiedProtectionProperties settings, AgencyRegister agencies) {
		return new ClassifiedProtection(settings, agencies);
	}

	@Bean
	Task<ForgottenPassword> passwordReset(ObjectProvider<PasswordResets> resets) {
		return Tasks.oneTime(PasswordResets.TASK)
			.execute((instance, context) -> resets.getObject().send(instance.getData()));
	}

}
