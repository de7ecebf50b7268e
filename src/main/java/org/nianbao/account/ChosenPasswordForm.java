package org.nianbao.account;

import jakarta.validation.constraints.NotEmpty;

/**
 * A password that is to replace one that is too old.
 *
 * @param password as typed
 */
record ChosenPasswordForm(@NotEmpty(message = "{account.signIn.password.missing}") String password) {

	ChosenPasswordForm {
		password = (password != null) ? password : "";
	}

	/** Says nothing of the password. */
	@Override
	public String toString() {
		return "ChosenPasswordForm";
	}

}
