package org.nianbao.checker;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the throttle in front of whatever checks a document. */
@Configuration(proxyBeanMethods = false)
class CheckerConfiguration implements WebMvcConfigurer {

	private final CheckThrottle throttle;

	CheckerConfiguration(CheckThrottle throttle) {
		this.throttle = throttle;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.throttle).addPathPatterns(CheckApi.PATH, "/check");
	}

}
