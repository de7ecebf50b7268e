package org.nianbao.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.nianbao.account.password.PasswordRules;
import org.nianbao.agency.AgencyRegister;

import org.springframework.stereotype.Component;

/**
 * Takes new passwords: checks them and hashes them. Called outside of transactions, since
 * a connection must not wait for a hash.
 */
@Component
class PasswordChoice {

	private final PasswordRules rules;

	private final PasswordHashing hashing;

	private final ClassifiedProtection protection;

	private final AgencyRegister agencies;

	PasswordChoice(PasswordRules rules, PasswordHashing hashing, ClassifiedProtection protection,
			AgencyRegister agencies) {
		this.rules = rules;
		this.hashing = hashing;
		this.protection = protection;
		this.agencies = agencies;
	}

	/**
	 * Takes a new password for an account.
	 * @param secondFactor whether a second factor is asked for beside it
	 * @throws PasswordRefusedException if it does not keep to the rules, or is the former
	 * one
	 * @throws HashingBusyException if too many wait already
	 */
	ChosenPassword take(Account account, String password, boolean secondFactor) {
		List<String> names = new ArrayList<>(List.of(account.loginName(), account.displayName()));
		account.email().ifPresent((email) -> names.add(email.substring(0, email.indexOf('@'))));
		check(password, names, account.duties(), secondFactor);
		if (account.passwordHash().filter((former) -> this.hashing.matches(password, former)).isPresent()) {
			throw new PasswordRefusedException(PasswordFault.UNCHANGED);
		}
		return hash(password);
	}

	/**
	 * Takes the password of somebody who has no account yet.
	 * @param names the names of the person and of the agency
	 * @throws PasswordRefusedException if it does not keep to the rules
	 * @throws HashingBusyException if too many wait already
	 */
	ChosenPassword take(Collection<String> names, String password) {
		check(password, names, List.of(), false);
		return hash(password);
	}

	private ChosenPassword hash(String password) {
		return new ChosenPassword(this.hashing.hash(password), this.rules.standsAlone(password));
	}

	private void check(String password, Collection<String> names, Collection<Duty> duties, boolean secondFactor) {
		List<String> all = new ArrayList<>(names);
		for (Duty duty : duties) {
			this.agencies.find(duty.agencyCode()).ifPresent((agency) -> {
				all.add(agency.nameZh());
				all.add(agency.name(Locale.ENGLISH));
			});
		}
		this.rules.fault(password, all, secondFactor, this.protection.covers(duties)).ifPresent((fault) -> {
			throw new PasswordRefusedException(fault);
		});
	}

}
