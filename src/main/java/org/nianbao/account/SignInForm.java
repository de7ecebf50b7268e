package org.nianbao.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;

/**
 * What is typed on the sign-in page.
 *
 * @param loginName as typed
 * @param password as typed
 * @param next the page to go on to; empty for the person's desk
 */
record SignInForm(@NotBlank(message = "{account.signIn.loginName.missing}") String loginName,
		@NotEmpty(message = "{account.signIn.password.missing}") String password, String next) {

	SignInForm {
		loginName = (loginName != null) ? loginName : "";
		password = (password != null) ? password : "";
		next = (next != null) ? next : "";
	}

	/** Says who it is and never the password. */
	@Override
	public String toString() {
		return "SignInForm[" + this.loginName + "]";
	}

}
