package org.nianbao.people.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the first administrator types.
 *
 * @param token the secret part of the link
 * @param regionCode the code of the region by GB/T 2260
 * @param regionName its name
 * @param officeName the name of the office whose administrator it is
 * @param displayName the administrator's name
 * @param email the administrator's mail address
 * @param password the password
 * @param repeated the password once more
 */
record SetUpForm(String token,
		@Pattern(regexp = "[1-9]\\d{5}", message = "{people.setUp.regionCode.wrong}") String regionCode,
		@NotBlank(message = "{people.setUp.regionName.missing}") @Size(max = 60,
				message = "{people.setUp.regionName.missing}") String regionName,
		@NotBlank(message = "{people.setUp.officeName.missing}") @Size(max = 100,
				message = "{people.setUp.officeName.missing}") String officeName,
		@NotBlank(message = "{people.invite.displayName.missing}") @Size(max = 100,
				message = "{people.invite.displayName.long}") String displayName,
		@NotBlank(message = "{people.invite.email.missing}") @Size(max = 254,
				message = "{people.invite.email.wrong}") String email,
		@NotEmpty(message = "{people.password.missing}") String password, String repeated) {

	SetUpForm {
		token = orEmpty(token);
		regionCode = orEmpty(regionCode).strip();
		regionName = orEmpty(regionName).strip();
		officeName = orEmpty(officeName).strip();
		displayName = orEmpty(displayName).strip();
		email = orEmpty(email).strip();
		password = orEmpty(password);
		repeated = orEmpty(repeated);
	}

	private static String orEmpty(String text) {
		return (text != null) ? text : "";
	}

	/** Says nothing of link and password. */
	@Override
	public String toString() {
		return "SetUpForm";
	}

}
