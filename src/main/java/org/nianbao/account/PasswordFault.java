package org.nianbao.account;

/** Why a password is refused. */
public enum PasswordFault {

	/** Fewer than 8 characters, which is too few for anybody. */
	TOO_SHORT,

	/** Fewer than 15 characters, and there is no second factor beside it. */
	TOO_SHORT_ALONE,

	/** More than 128 characters. */
	TOO_LONG,

	/** Among the first that are tried, since many people use it. */
	COMMON,

	/** Little more than the name of the person, the agency or this application. */
	NAMES,

	/**
	 * Fewer than three of the four kinds of characters, where the classified protection
	 * scheme (等保) asks for them.
	 */
	TOO_UNIFORM,

	/** The one that is to be replaced. */
	UNCHANGED,

	/** The account is for everybody to try, and stays as it is. */
	SHARED;

	/** The key of the sentence that says so. */
	public String messageKey() {
		return "account.password.fault." + name();
	}

}
