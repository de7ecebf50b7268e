package org.nianbao.account;

/** What was typed is no code that counts. */
public class WrongCodeException extends RuntimeException {

	WrongCodeException() {
		super("The code is wrong or was used already");
	}

}
