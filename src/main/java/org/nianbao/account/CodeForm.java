package org.nianbao.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is typed as second step of signing in.
 *
 * @param code a one-time code or recovery code as typed
 */
record CodeForm(@NotBlank(message = "{account.code.missing}") @Size(max = LONGEST,
		message = "{account.code.wrong}") String code) {

	private static final int LONGEST = 50;

	CodeForm {
		code = (code != null) ? code : "";
	}

	/** Says nothing of the code. */
	@Override
	public String toString() {
		return "CodeForm";
	}

}
