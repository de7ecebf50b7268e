package org.nianbao.account;

/** A password does not keep to the rules; another one has to be chosen. */
public class PasswordRefusedException extends RuntimeException {

	private final PasswordFault fault;

	PasswordRefusedException(PasswordFault fault) {
		super("The password is refused: " + fault);
		this.fault = fault;
	}

	/** What is wrong with it. */
	public PasswordFault fault() {
		return this.fault;
	}

}
