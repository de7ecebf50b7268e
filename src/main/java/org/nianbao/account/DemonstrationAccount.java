package org.nianbao.account;

import java.util.List;
import java.util.Locale;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;

/**
 * An account to try the application with, as the sign-in page offers it.
 *
 * @param loginName what to sign in with
 * @param displayName whom it stands for
 * @param duties what may be tried with it, in the order of the roles
 */
record DemonstrationAccount(String loginName, String displayName, List<NamedDuty> duties) {

	static DemonstrationAccount of(SignedIn person, AgencyRegister agencies, Locale locale) {
		return new DemonstrationAccount(person.loginName(), person.displayName(),
				person.duties()
					.stream()
					.sorted()
					.map((duty) -> new NamedDuty(duty.role(), name(duty.agencyCode(), agencies, locale)))
					.toList());
	}

	private static String name(String agencyCode, AgencyRegister agencies, Locale locale) {
		return agencies.find(agencyCode).map((Agency agency) -> agency.name(locale)).orElse(agencyCode);
	}

	/**
	 * A duty in words.
	 *
	 * @param role what the person does
	 * @param agencyName where
	 */
	record NamedDuty(Role role, String agencyName) {
	}

}
