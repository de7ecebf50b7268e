package org.nianbao.filing;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets handlers take the report that their address names. */
@Configuration(proxyBeanMethods = false)
class FilingConfiguration implements WebMvcConfigurer {

	private final ReportAddresses addresses;

	FilingConfiguration(ReportAddresses addresses) {
		this.addresses = addresses;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.addresses);
	}

}
