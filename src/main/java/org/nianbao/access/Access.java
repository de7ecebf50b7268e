package org.nianbao.access;

import java.util.Collection;
import java.util.SortedSet;

import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.AgencyRegister;

import org.springframework.stereotype.Component;

/**
 * Decides whether a person may act for an agency. Handlers state what they need with
 * {@link Requires}; services ask here where an address alone does not tell.
 */
@Component
public class Access {

	private final AgencyRegister agencies;

	Access(AgencyRegister agencies) {
		this.agencies = agencies;
	}

	/** Whether one of the person's duties gives one of the roles over the agency. */
	public boolean mayAct(SignedIn person, Collection<Role> roles, String agencyCode) {
		return roles.stream().anyMatch((role) -> mayAct(person, role, agencyCode));
	}

	/** Whether one of the person's duties gives the role over the agency. */
	public boolean mayAct(SignedIn person, Role role, String agencyCode) {
		if (role.coversOwnAgency() && person.holds(role, agencyCode)) {
			return true;
		}
		if (!role.coversSupervisedAgencies() || !person.holds(role)) {
			return false;
		}
		if (role.coversAgenciesBelow()) {
			return this.agencies.officesAbove(agencyCode).stream().anyMatch((office) -> person.holds(role, office));
		}
		return this.agencies.find(agencyCode)
			.filter((agency) -> person.holds(role, agency.reviewingOffice()))
			.isPresent();
	}

	/**
	 * The codes of the agencies that the person manages as an administrator, in order:
	 * those at which the person is one, and all below them. It is every agency for which
	 * {@link #mayAct} answers {@link Role#ADMIN} with yes.
	 */
	public SortedSet<String> managedBy(SignedIn person) {
		return this.agencies.codesBelow(person.agencies(Role.ADMIN));
	}

}
