package org.nianbao.people.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;

/**
 * Somebody whom an administrator invites.
 *
 * @param displayName the person's name as typed
 * @param email the mail address as typed
 * @param role what the person is to do; null if nothing was chosen
 */
record InviteForm(
		@NotBlank(message = "{people.invite.displayName.missing}") @Size(max = 100,
				message = "{people.invite.displayName.long}") String displayName,
		@NotBlank(message = "{people.invite.email.missing}") @Size(max = 254,
				message = "{people.invite.email.wrong}") String email,
		@NotNull(message = "{people.invite.role.missing}") @Nullable Role role) {

	InviteForm {
		displayName = (displayName != null) ? displayName.strip() : "";
		email = (email != null) ? email : "";
	}

}
