package org.nianbao.account;

/** Another account belongs to whoever the person is at the identity provider. */
public class IdentityTakenException extends RuntimeException {

	IdentityTakenException() {
		super("The identity belongs to another account");
	}

}
