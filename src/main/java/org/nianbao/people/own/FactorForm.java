package org.nianbao.people.own;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * What is typed to set up, renew or give up the second factor of the own account.
 *
 * @param password the password of the account
 * @param code a code of the authenticator application; empty where none is asked for
 */
record FactorForm(@NotEmpty(message = "{people.password.current.missing}") String password,
		@Size(max = 20, message = "{people.code.wrong}") String code) {

	FactorForm {
		password = (password != null) ? password : "";
		code = (code != null) ? code : "";
	}

	/** Says nothing of password and code. */
	@Override
	public String toString() {
		return "FactorForm";
	}

}
