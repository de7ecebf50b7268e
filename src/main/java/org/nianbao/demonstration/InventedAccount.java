package org.nianbao.demonstration;

import java.util.List;

/**
 * An account to try the application with.
 *
 * @param login its login name
 * @param zh whom it stands for
 * @param duties what may be tried with it; empty for the one that stands for everybody
 * else and can't be tried, since nobody knows its password
 */
record InventedAccount(String login, String zh, List<Duty> duties) {

	@SuppressWarnings("NullAway") // Whatever the file leaves out arrives as null.
	InventedAccount {
		duties = (duties != null) ? List.copyOf(duties) : List.of();
	}

	/**
	 * A role at an agency.
	 *
	 * @param agency the agency's code
	 * @param role the role's name
	 */
	record Duty(String agency, String role) {
	}

}
