package org.nianbao.check;

import org.nianbao.format.Editions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the rulebook of the loaded editions. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

	@Bean
	Rulebook rulebook(Editions editions) {
		return new Rulebook(editions);
	}

}
