package org.nianbao.account;

import java.util.Arrays;
import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A person who is signed in, as Spring Security and the templates see it: each role that
 * the person holds where the person works now is an authority, {@code ROLE_FILER}. Pages
 * show by them what is at hand; permissions are told by the duties.
 */
public final class SignedInAuthentication extends AbstractAuthenticationToken {

	private final SignedIn person;

	public SignedInAuthentication(SignedIn person) {
		super(authorities(person));
		this.person = person;
		setAuthenticated(true);
	}

	private static List<GrantedAuthority> authorities(SignedIn person) {
		return AuthorityUtils.createAuthorityList(
				Arrays.stream(Role.values()).filter(person::worksAs).map((role) -> "ROLE_" + role).toList());
	}

	@Override
	public SignedIn getPrincipal() {
		return this.person;
	}

	/** Nothing: the password is forgotten once it was checked. */
	@Override
	public String getCredentials() {
		return "";
	}

}
