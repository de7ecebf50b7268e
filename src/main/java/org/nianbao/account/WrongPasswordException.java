package org.nianbao.account;

/** The password that a person gave for the own account is not its password. */
public class WrongPasswordException extends RuntimeException {

	WrongPasswordException() {
		super("The password is wrong");
	}

}
