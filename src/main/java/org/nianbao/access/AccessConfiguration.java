package org.nianbao.access;

import java.util.List;

import jakarta.servlet.DispatcherType;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.nianbao.account.IdentityArrival;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The two ways into the application: the staff area, with sessions, and everything else,
 * without. What neither a list nor an annotation opens stays closed.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

	private static final DispatcherType[] INTERNAL = { DispatcherType.ERROR, DispatcherType.ASYNC };

	/**
	 * What happens to every request first.
	 * @param proxies whose word on who asked counts; empty if nobody's does
	 */
	@Bean
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> protection(
			@Value("${nianbao.proxies:}") List<String> proxies) {
		return (factory) -> factory.addServerCustomizers((server) -> {
			server.setErrorHandler(new ServerRefusals());
			server.getDescendants(ServletContextHandler.class)
				.forEach((context) -> context.addEventListener(new NoKeepingOfErrors(context)));
			for (Connector connector : server.getConnectors()) {
				HttpConfiguration http = connector.getConnectionFactory(HttpConfiguration.ConnectionFactory.class)
					.getHttpConfiguration();
				if (!proxies.isEmpty()) {
					http.addCustomizer(new TrustedProxies(proxies));
				}
				http.addCustomizer(new SecurityHeaders());
			}
		});
	}

	@Bean
	WebMvcConfigurer permissions(Access access, Refusals refusals) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new PermissionCheck(access, refusals)).order(Ordered.HIGHEST_PRECEDENCE);
			}

		};
	}

	@Bean
	HttpFirewall firewall() {
		return new Firewall();
	}

	/** Before the filter that looks up sessions. */
	@Bean
	FilterRegistrationBean<SessionUse.Filter> sessionUse() {
		FilterRegistrationBean<SessionUse.Filter> registration = new FilterRegistrationBean<>(new SessionUse.Filter());
		registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
		return registration;
	}

	/**
	 * Kept in a cookie of its own, so that reading the sign-in page starts no session.
	 */
	@Bean
	CsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("__Host-csrf");
		tokens.setCookiePath("/");
		tokens.setCookieCustomizer((cookie) -> cookie.secure(true).httpOnly(true).sameSite("Lax"));
		return tokens;
	}

	@Bean
	SessionAuthenticationStrategy startOfSession(CsrfTokenRepository csrfTokens) {
		return new CompositeSessionAuthenticationStrategy(
				List.of(new FreshSession(), new CsrfAuthenticationStrategy(csrfTokens)));
	}

	@Bean
	@Order(1)
	SecurityFilterChain staffArea(HttpSecurity http, CsrfTokenRepository csrfTokens, SecurityContextRepository sessions,
			Refusals refusals, ObjectProvider<ClientRegistrationRepository> providers, IdentityArrival arrival)
			throws Exception {
		ClientRegistrationRepository registrations = providers.getIfAvailable();
		if (registrations != null) {
			IdentitySignIn.open(http, registrations, arrival);
		}
		XorCsrfTokenRequestAttributeHandler eagerTokens = new XorCsrfTokenRequestAttributeHandler();
		// Loaded before the page is written: a cookie can't be set once it has begun.
		eagerTokens.setCsrfRequestAttributeName(null);
		return http.securityMatcher(StaffArea.MATCHER)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(INTERNAL)
				.permitAll()
				.requestMatchers(StaffArea.OPEN_MATCHER)
				.permitAll()
				.anyRequest()
				.authenticated())
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(eagerTokens))
			.securityContext((context) -> context.securityContextRepository(sessions))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.logout((logout) -> logout.logoutUrl(StaffArea.SIGN_OUT).logoutSuccessUrl(StaffArea.SIGN_IN + "?signedOut"))
			.exceptionHandling((refusal) -> refusal
				.authenticationEntryPoint((request, response, ex) -> refusals.askToSignIn(request, response))
				.accessDeniedHandler(refusals::forbid))
			.headers((headers) -> headers.defaultsDisabled()
				.addHeaderWriter((request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store")))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain everybody(HttpSecurity http, Refusals refusals) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(INTERNAL)
				.permitAll()
				.requestMatchers(PublicPages.MATCHER)
				.permitAll()
				.anyRequest()
				.denyAll())
			.addFilterBefore(new NoSession(), DisableEncodeUrlFilter.class)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.exceptionHandling((refusal) -> refusal
				.authenticationEntryPoint((request, response, ex) -> refusals.hide(request, response))
				.accessDeniedHandler((request, response, ex) -> refusals.hide(request, response)))
			.headers((headers) -> headers.defaultsDisabled().addHeaderWriter((request, response) -> {
				if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
					boolean read = HttpMethod.GET.matches(request.getMethod())
							|| HttpMethod.HEAD.matches(request.getMethod());
					response.setHeader(HttpHeaders.CACHE_CONTROL, read ? "no-cache" : "no-store");
				}
			}))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

}
