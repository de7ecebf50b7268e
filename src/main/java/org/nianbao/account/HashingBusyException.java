package org.nianbao.account;

/** Too many sign-ins wait for their password to be hashed; it may be tried again. */
public class HashingBusyException extends RuntimeException {

	HashingBusyException() {
		super("Too many passwords wait to be hashed");
	}

}
