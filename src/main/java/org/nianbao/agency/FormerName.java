package org.nianbao.agency;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A name that an agency had before.
 *
 * @param nameZh the official name
 * @param nameEn the English name; null if none was settled
 * @param validFrom its first day; null if not known
 * @param validUntil its last day
 */
public record FormerName(String nameZh, @Nullable String nameEn, @Nullable LocalDate validFrom, LocalDate validUntil) {

	/** The name for a reader of that locale; the official one where there is no other. */
	public String name(Locale locale) {
		return ("en".equals(locale.getLanguage()) && this.nameEn != null) ? this.nameEn : this.nameZh;
	}

}
