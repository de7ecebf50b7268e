package org.nianbao.pages;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts kept pages before everything that a request otherwise passes. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

	/**
	 * So much of an answer leaves in one write: a usual page, compressed, with its
	 * headers. Each open connection holds a buffer of this size.
	 */
	private static final DataSize WRITTEN_AT_ONCE = DataSize.ofKilobytes(16);

	/**
	 * What a page from memory costs is the connector's work, and most of that writing.
	 */
	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> pagesWrittenAtOnce() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> connector
			.setProperty("socket.appWriteBufSize", Long.toString(WRITTEN_AT_ONCE.toBytes())));
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
