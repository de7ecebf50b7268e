package org.nianbao.account;

/** Another person signs in with this name already. */
public final class LoginNameTakenException extends RuntimeException {

	LoginNameTakenException(String loginName) {
		super("The login name " + loginName + " is taken");
	}

}
