package org.nianbao.account;

import java.util.Set;

/**
 * A person to be registered.
 *
 * @param loginName a mail address or short name; upper and lower case are the same
 * @param displayName the name to show
 * @param password in plain text; only its hash is kept
 * @param duties what the person may do, and where
 */
public record NewAccount(String loginName, String displayName, String password, Set<Duty> duties) {

	/** Says who it is and never the password. */
	@Override
	public String toString() {
		return "NewAccount[" + this.loginName + ", " + this.duties + "]";
	}

}
