package org.nianbao.web;

import java.util.Locale;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Ties the language of a page to its address and tells templates where they are. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	@Bean
	FilterRegistrationBean<LanguageByAddressFilter> languageByAddress() {
		FilterRegistrationBean<LanguageByAddressFilter> registration = new FilterRegistrationBean<>(
				new LanguageByAddressFilter());
		// After the pages in memory, which are found by the address as it was sent.
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
		return registration;
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> unreadBodies() {
		return (factory) -> factory
			.addServerCustomizers((server) -> server.setHandler(new UnreadBodies(server.getHandler())));
	}

	@Bean
	WebMvcRegistrations routes() {
		return new WebMvcRegistrations() {

			@Override
			public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
				return new RoutesByAddress();
			}

		};
	}

	@Bean
	ServerHttpMessageConvertersCustomizer json(JsonMapper mapper) {
		return (converters) -> converters.withJsonConverter(new WholeJson(mapper));
	}

	@Bean
	LocaleResolver localeResolver() {
		return new AddressLocaleResolver();
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PageInterceptor());
	}

	/** Reads the locale that the filter found; without the filter, the official one. */
	private static final class AddressLocaleResolver implements LocaleResolver {

		@Override
		public Locale resolveLocale(HttpServletRequest request) {
			return (request.getAttribute(LanguageByAddressFilter.LOCALE) instanceof Locale locale) ? locale
					: Locale.SIMPLIFIED_CHINESE;
		}

		@Override
		public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
				@Nullable Locale locale) {
			throw new UnsupportedOperationException("the address alone decides the language");
		}

	}

	/**
	 * Gives every template its {@link Page}: also the one that answers a failed request,
	 * which no model of a handler reaches.
	 */
	private static final class PageInterceptor implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			request.setAttribute("page", Page.of(request));
			return true;
		}

	}

}
