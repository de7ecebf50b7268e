package org.nianbao.people.entry;

import jakarta.validation.constraints.NotEmpty;

/**
 * A new password in place of a forgotten one.
 *
 * @param token the secret part of the link
 * @param password the password
 * @param repeated the password once more
 */
record ResetForm(String token, @NotEmpty(message = "{people.password.missing}") String password, String repeated) {

	ResetForm {
		token = (token != null) ? token : "";
		password = (password != null) ? password : "";
		repeated = (repeated != null) ? repeated : "";
	}

	/** Says nothing of link and password. */
	@Override
	public String toString() {
		return "ResetForm";
	}

}
