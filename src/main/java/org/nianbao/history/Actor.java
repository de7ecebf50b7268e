package org.nianbao.history;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, as it is noted in the history, in logs and on receipts for good.
 *
 * @param account the number of the person's account; 0 for the application itself
 * @param name the person's name as it is shown
 * @param role the name of the role in which the person acts; null for people who act for
 * themselves alone, and for the application
 * @param agency the code of the agency or office for which the person acts; null likewise
 */
public record Actor(long account, String name, @Nullable String role, @Nullable String agency) {

	/** The application, where nobody told it to act: a job, or the demonstration. */
	public static final Actor APPLICATION = new Actor(0, "Nianbao", null, null);

	/** A person who acts for nobody else: who changes the own password, for instance. */
	public static Actor alone(long account, String name) {
		return new Actor(account, name, null, null);
	}

}
