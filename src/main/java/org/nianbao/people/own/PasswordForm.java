package org.nianbao.people.own;

import jakarta.validation.constraints.NotEmpty;

/**
 * A new password for the own account.
 *
 * @param current the password that is to be replaced
 * @param password the new one
 * @param repeated the new one once more
 */
record PasswordForm(@NotEmpty(message = "{people.password.current.missing}") String current,
		@NotEmpty(message = "{people.password.missing}") String password, String repeated) {

	PasswordForm {
		current = (current != null) ? current : "";
		password = (password != null) ? password : "";
		repeated = (repeated != null) ? repeated : "";
	}

	/** Says nothing of the passwords. */
	@Override
	public String toString() {
		return "PasswordForm";
	}

}
