package org.nianbao.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.account.Duty;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.account.SignedInAuthentication;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Sends a request of {@code MockMvc} as a person with duties, whether or not there is
 * such an account: {@code get("/filing").with(SignedInAs.person(Role.FILER, code))}. A
 * POST also needs {@code csrf()}.
 */
public final class SignedInAs {

	private SignedInAs() {
	}

	/** Somebody who holds the role at the agencies or offices. */
	public static RequestPostProcessor person(Role role, String... agencyCodes) {
		return person(1, Arrays.stream(agencyCodes).map((code) -> new Duty(code, role)).collect(Collectors.toSet()));
	}

	/** Somebody with an account number of one's own choice. */
	public static RequestPostProcessor person(long accountId, Set<Duty> duties) {
		SignedIn person = new SignedIn(accountId, "person-" + accountId, "Person " + accountId, duties);
		return SecurityMockMvcRequestPostProcessors.authentication(new SignedInAuthentication(person));
	}

}
