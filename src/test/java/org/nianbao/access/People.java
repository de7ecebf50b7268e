package org.nianbao.access;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;

import org.springframework.boot.test.context.TestComponent;

/**
 * Registers people who don't get in each other's way.
 */
@TestComponent
class People {

	static final String PASSWORD = "correct horse battery";

	private final AtomicInteger count = new AtomicInteger();

	private final Accounts accounts;

	private final InventedAgencies agencies;

	People(Accounts accounts, RegionRegister regions, AgencyRegister agencies) {
		this.accounts = accounts;
		this.agencies = new InventedAgencies(regions, agencies);
	}

	/** Somebody with the role at a new agency. */
	Somebody register(Role role) {
		String agency = this.agencies.agency().code();
		String loginName = "person-" + this.count.incrementAndGet();
		long account = this.accounts
			.register(new NewAccount(loginName, "Person", PASSWORD, Set.of(new Duty(agency, role))), Actor.APPLICATION);
		return new Somebody(account, loginName, agency);
	}

	/**
	 * A registered person.
	 *
	 * @param account the number of the account
	 * @param loginName what to sign in with
	 * @param agency the code of the agency
	 */
	record Somebody(long account, String loginName, String agency) {
	}

}
