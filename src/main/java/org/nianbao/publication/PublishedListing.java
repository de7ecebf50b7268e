package org.nianbao.publication;

import java.time.OffsetDateTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.ReportKey;

/**
 * A published report in a list.
 *
 * @param key what it is the report of
 * @param agencyNameZh the agency's official name when it was published
 * @param agencyNameEn the agency's English name then; null if there was none
 * @param region the code of the agency's region
 * @param address the report's permanent address
 * @param title the report's title
 * @param revision the number of the newest published revision
 * @param publishedAt when that was published here, in official time
 * @param broughtIn whether it was published elsewhere before and only brought in here;
 * when it was published is not known then
 */
public record PublishedListing(ReportKey key, String agencyNameZh, @Nullable String agencyNameEn, String region,
		String address, String title, int revision, OffsetDateTime publishedAt, boolean broughtIn) {

	/** The agency's name for a reader of that locale. */
	public String agencyName(Locale locale) {
		return name(this.agencyNameZh, this.agencyNameEn, locale);
	}

	static String name(String zh, @Nullable String en, Locale locale) {
		return ("en".equals(locale.getLanguage()) && en != null) ? en : zh;
	}

}
