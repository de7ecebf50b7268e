package org.nianbao.correspondence;

import java.util.Locale;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.MailPreference;

/**
 * How somebody wants to be written.
 *
 * @param language {@code zh} or {@code en}
 * @param frequency {@code once} or {@code daily}
 */
record MailSettingsForm(
		@NotNull(message = "{correspondence.settings.choose.language}") @Pattern(regexp = "zh|en",
				message = "{correspondence.settings.choose.language}") @Nullable String language,
		@NotNull(message = "{correspondence.settings.choose.frequency}") @Pattern(regexp = "once|daily",
				message = "{correspondence.settings.choose.frequency}") @Nullable String frequency) {

	static MailSettingsForm of(MailPreference preference) {
		return new MailSettingsForm(preference.language().getLanguage(), preference.daily() ? "daily" : "once");
	}

	MailPreference preference() {
		return new MailPreference(Locale.of(String.valueOf(this.language)), "daily".equals(this.frequency));
	}

}
