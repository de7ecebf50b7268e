package org.nianbao.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.IdentityArrival;
import org.nianbao.account.IdentityVisit;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Lets people sign in at an identity provider (OpenID Connect). It proves who they are,
 * and nothing more is asked of it or kept: neither its tokens nor what it says of them.
 */
final class IdentitySignIn {

	private IdentitySignIn() {
	}

	/**
	 * Opens the ways out and back.
	 * @param registrations the providers that the configuration names
	 * @param arrival receives who comes back
	 */
	static void open(HttpSecurity http, ClientRegistrationRepository registrations, IdentityArrival arrival)
			throws Exception {
		http.oauth2Login((login) -> login.clientRegistrationRepository(registrations)
			.loginPage(StaffArea.SIGN_IN)
			.authorizationEndpoint((out) -> out.authorizationRequestResolver(new WayOut(registrations))
				.authorizationRequestRepository(new RememberedVisits()))
			.authorizedClientRepository(new NoTokens())
			.securityContextRepository(new NullSecurityContextRepository())
			.successHandler(arrival)
			.failureHandler(arrival));
	}

	/**
	 * Asks the provider to send people back to one address, whatever the language, since
	 * it has to know that address beforehand.
	 */
	private static final class WayOut implements OAuth2AuthorizationRequestResolver {

		private final DefaultOAuth2AuthorizationRequestResolver resolver;

		WayOut(ClientRegistrationRepository registrations) {
			this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
			this.resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		}

		@Override
		public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
			return this.resolver.resolve(new WithoutLanguage(request));
		}

		@Override
		public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
			return this.resolver.resolve(new WithoutLanguage(request), registration);
		}

	}

	private static final class WithoutLanguage extends HttpServletRequestWrapper {

		WithoutLanguage(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getContextPath() {
			return "";
		}

		@Override
		public String getRequestURI() {
			return super.getRequestURI().substring(super.getContextPath().length());
		}

	}

	/** Remembers with each question to a provider where the person wanted to go. */
	private static final class RememberedVisits implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

		private final HttpSessionOAuth2AuthorizationRequestRepository sessions = new HttpSessionOAuth2AuthorizationRequestRepository();

		@Override
		public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
			return this.sessions.loadAuthorizationRequest(request);
		}

		@Override
		public void saveAuthorizationRequest(OAuth2AuthorizationRequest question, HttpServletRequest request,
				HttpServletResponse response) {
			IdentityVisit.begin(request);
			this.sessions.saveAuthorizationRequest(question, request, response);
		}

		@Override
		public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
				HttpServletResponse response) {
			return this.sessions.removeAuthorizationRequest(request, response);
		}

	}

	/** Keeps no tokens: nothing is asked of a provider after the sign-in. */
	private static final class NoTokens implements OAuth2AuthorizedClientRepository {

		@Override
		public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration,
				Authentication person, HttpServletRequest request) {
			return null;
		}

		@Override
		public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person,
				HttpServletRequest request, HttpServletResponse response) {
			// Forgotten at once.
		}

		@Override
		public void removeAuthorizedClient(String registration, Authentication person, HttpServletRequest request,
				HttpServletResponse response) {
			// There is none.
		}

	}

}
