package org.nianbao.account;

/** The account was disabled and can be given nothing until it is enabled again. */
public class AccountDisabledException extends RuntimeException {

	AccountDisabledException(long accountId) {
		super("The account " + accountId + " is disabled");
	}

}
