package org.nianbao.people.entry;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * What somebody who is invited types.
 *
 * @param token the secret part of the link
 * @param password the password
 * @param repeated the password once more
 * @param code a code of the authenticator application; empty where no second factor is
 * set up
 */
record InvitationForm(String token, @NotEmpty(message = "{people.password.missing}") String password, String repeated,
		@Size(max = 20, message = "{people.code.wrong}") String code) {

	InvitationForm {
		token = (token != null) ? token : "";
		password = (password != null) ? password : "";
		repeated = (repeated != null) ? repeated : "";
		code = (code != null) ? code : "";
	}

	/** Says nothing of link and password. */
	@Override
	public String toString() {
		return "InvitationForm";
	}

}
