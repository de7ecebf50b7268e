package org.nianbao.account;

import java.io.IOException;
import java.net.URL;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Receives who comes back from an identity provider: signs in whom the provider's own
 * name for the person is bound to, and binds it where the person accepts an invitation.
 * The provider looks after second factors.
 */
@Component
public class IdentityArrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private static final String FAILED = "/sign-in?identityFailed";

	private static final String UNKNOWN = "/sign-in?identityUnknown";

	private final ExternalIdentities identities;

	private final Invitations invitations;

	private final AccountRepository accounts;

	private final SessionStart sessions;

	IdentityArrival(ExternalIdentities identities, Invitations invitations, AccountRepository accounts,
			SessionStart sessions) {
		this.identities = identities;
		this.invitations = invitations;
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		IdentityVisit visit = IdentityVisit.of(request);
		Optional<ExternalIdentity> identity = identity(authentication);
		if (identity.isEmpty()) {
			response.sendRedirect(visit.language() + FAILED);
			return;
		}
		Optional<SignedIn> person = visit.invitation().isEmpty() ? known(identity.get())
				: accept(visit, identity.get());
		if (person.isEmpty()) {
			response.sendRedirect(visit.language() + UNKNOWN);
			return;
		}
		this.sessions.signIn(person.get(), request, response);
		response.sendRedirect(visit.language() + Desk.of(person.get(), visit.next()));
	}

	/** Only OpenID Connect says who somebody is. */
	private static Optional<ExternalIdentity> identity(Authentication authentication) {
		if (!(authentication.getPrincipal() instanceof OidcUser user)) {
			return Optional.empty();
		}
		URL issuer = user.getIssuer();
		String subject = user.getSubject();
		return (issuer != null && subject != null) ? Optional.of(new ExternalIdentity(issuer.toString(), subject))
				: Optional.empty();
	}

	private Optional<SignedIn> known(ExternalIdentity identity) {
		return this.identities.find(identity)
			.flatMap(this.accounts::findById)
			.filter(Account::isEnabled)
			.map(Account::signedIn);
	}

	private Optional<SignedIn> accept(IdentityVisit visit, ExternalIdentity identity) {
		try {
			return Optional.of(this.invitations.accept(visit.invitation(), identity));
		}
		catch (LinkClosedException | IdentityTakenException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException reason) throws IOException {
		response.sendRedirect(IdentityVisit.of(request).language() + FAILED);
	}

}
