package org.nianbao.access;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;

import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.history.Actor;

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
		return place(person, role, agencyCode).isPresent();
	}

	/**
	 * The person as who acts on what belongs to the agency: in the role, for the agency
	 * or for the office that supervises it.
	 * @throws IllegalStateException if the person may not
	 */
	public Actor acting(SignedIn person, Role role, String agencyCode) {
		String place = place(person, role, agencyCode).orElseThrow(
				() -> new IllegalStateException(person.loginName() + " is no " + role + " over " + agencyCode));
		return person.acting(place, role);
	}

	/** Where the person holds the role that covers the agency; empty if nowhere. */
	private Optional<String> place(SignedIn person, Role role, String agencyCode) {
		if (role.coversOwnAgency() && person.holds(role, agencyCode)) {
			return Optional.of(agencyCode);
		}
		if (!role.coversSupervisedAgencies() || !person.holds(role)) {
			return Optional.empty();
		}
		if (role.coversAgenciesBelow()) {
			return this.agencies.officesAbove(agencyCode)
				.stream()
				.filter((office) -> person.holds(role, office))
				.findFirst();
		}
		return this.agencies.find(agencyCode)
			.map(Agency::reviewingOffice)
			.filter((office) -> person.holds(role, office));
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
