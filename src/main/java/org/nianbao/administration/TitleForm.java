package org.nianbao.administration;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;

/**
 * What an office is called as a supervising office.
 *
 * @param titleZh in Chinese; empty for its name
 * @param titleEn in English; empty for its name
 */
record TitleForm(@Size(max = 100, message = "{administration.tooLong}") String titleZh,
		@Size(max = 100, message = "{administration.tooLong}") String titleEn) {

	TitleForm(@Nullable String titleZh, @Nullable String titleEn) {
		this.titleZh = (titleZh != null) ? PlainText.line(titleZh) : "";
		this.titleEn = (titleEn != null) ? PlainText.line(titleEn) : "";
	}

}
