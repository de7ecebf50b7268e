package org.nianbao.people;

import org.nianbao.account.HashingBusyException;
import org.nianbao.account.PasswordRefusedException;

import org.springframework.validation.BindingResult;

/** What can be wrong with a new password, as errors of the form in which it is typed. */
public final class PasswordPair {

	private static final String PASSWORD = "password";

	private static final String REPEATED = "repeated";

	private PasswordPair() {
	}

	/** Notes where both are not the same. */
	public static void compare(String password, String repeated, BindingResult errors) {
		if (!password.isEmpty() && !password.equals(repeated)) {
			errors.rejectValue(REPEATED, "people.password.differs");
		}
	}

	/** Notes why the password was refused. */
	public static void refuse(PasswordRefusedException refusal, BindingResult errors) {
		errors.rejectValue(PASSWORD, refusal.fault().messageKey());
	}

	/** Notes that it could not be taken just now. */
	public static void refuse(HashingBusyException refusal, BindingResult errors) {
		errors.rejectValue(PASSWORD, "account.signIn.busy");
	}

}
