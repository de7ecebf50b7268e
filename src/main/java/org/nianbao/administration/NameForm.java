package org.nianbao.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;

/**
 * Another name of an agency.
 *
 * @param nameZh the official name
 * @param nameEn the English name; empty if none is settled
 * @param since the first day of the name; empty if it was only written wrongly
 */
record NameForm(
		@NotBlank(message = "{administration.agency.name.missing}") @Size(max = 200,
				message = "{administration.tooLong}") String nameZh,
		@Size(max = 200, message = "{administration.tooLong}") String nameEn, @Day String since) {

	NameForm(@Nullable String nameZh, @Nullable String nameEn, @Nullable String since) {
		this.nameZh = (nameZh != null) ? PlainText.line(nameZh) : "";
		this.nameEn = (nameEn != null) ? PlainText.line(nameEn) : "";
		this.since = (since != null) ? since.strip() : "";
	}

}
