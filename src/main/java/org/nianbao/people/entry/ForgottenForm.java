package org.nianbao.people.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What somebody types who has forgotten the password.
 *
 * @param loginName a mail address or login name as typed
 */
record ForgottenForm(@NotBlank(message = "{account.signIn.loginName.missing}") @Size(max = 254,
		message = "{account.signIn.loginName.missing}") String loginName) {

	ForgottenForm {
		loginName = (loginName != null) ? loginName : "";
	}

}
