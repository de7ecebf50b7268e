package org.nianbao.account;

import java.time.Instant;
import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

/**
 * A person as administrators see the account.
 *
 * @param accountId the number of the account
 * @param loginName what the person signs in with
 * @param email the mail address; null where none is known
 * @param displayName the name to show
 * @param duties what the person may do, and where
 * @param enabled whether the person may come in
 * @param joined whether the person has come in, or could
 * @param secondFactor whether a code is asked for beside the password
 * @param demonstration whether the account is for everybody to try and stays as it is
 * @param invitedUntil until when the person's invitation opens; null if there is none
 */
public record StaffMember(long accountId, String loginName, @Nullable String email, String displayName,
		SortedSet<Duty> duties, boolean enabled, boolean joined, boolean secondFactor, boolean demonstration,
		@Nullable Instant invitedUntil) {

	/** Whether the person holds the role at the agency or office itself. */
	public boolean holds(Role role, String agencyCode) {
		return this.duties.contains(new Duty(agencyCode, role));
	}

}
