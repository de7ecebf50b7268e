package org.nianbao.people.administration;

import java.time.OffsetDateTime;

import org.nianbao.history.HistoryEntry;

/**
 * What was done with an account, as the page of its person lists it.
 *
 * @param at when
 * @param messageKey the key of the act's name in the message files
 * @param by who did it
 */
record AccountAct(OffsetDateTime at, String messageKey, String by) {

	private static final String MODULE = "account.";

	static AccountAct of(HistoryEntry entry) {
		return new AccountAct(entry.at(), entry.act().replace(MODULE, MODULE + "act."), entry.by().name());
	}

}
