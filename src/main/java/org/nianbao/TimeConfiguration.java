package org.nianbao;

import java.time.Clock;

import org.nianbao.shared.OfficialTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one source of time. Its zone is China's, in which every deadline is meant, whatever
 * the zone of the machine; what is stored is an instant, in UTC.
 */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	Clock clock() {
		return Clock.system(OfficialTime.ZONE);
	}

}
