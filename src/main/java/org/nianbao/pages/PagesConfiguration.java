package org.nianbao.pages;

import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts kept pages before everything that a request otherwise passes. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

	/**
	 * Before the handlers that the server puts around the application, on as many threads
	 * that read requests as there are processors: they answer, too.
	 */
	@Bean
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> pagesFromMemory(PageStore store) {
		return (factory) -> {
			factory.setSelectors(Runtime.getRuntime().availableProcessors());
			factory.addServerCustomizers((server) -> server.setHandler(new PageHandler(store, server.getHandler())));
		};
	}

	@Bean
	FilterRegistrationBean<PageFilter> keptPages(PageStore store) {
		FilterRegistrationBean<PageFilter> registration = new FilterRegistrationBean<>(new PageFilter(store));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	/** After the permission check, which refuses before anything is kept. */
	@Bean
	WebMvcConfigurer keepingPages(PageStore store) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new KeepingInterceptor(store));
			}

		};
	}

}
