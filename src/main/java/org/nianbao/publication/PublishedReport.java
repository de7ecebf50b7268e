package org.nianbao.publication;

import java.time.OffsetDateTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.ReportContent;
import org.nianbao.report.ReportKey;

/**
 * A published revision of a report, as it was frozen.
 *
 * @param key what it is the report of
 * @param agencyNameZh the agency's official name when it was published
 * @param agencyNameEn the agency's English name then; null if there was none
 * @param revision the number of the revision, from 1
 * @param newestRevision the number of the newest published revision of the report
 * @param correctionReason why it corrects the revision before; null for the first
 * @param content the content
 * @param hash the SHA-256 of the content's canonical form
 * @param receiptNumber the number of the receipt of its submission
 * @param receivedAt when it was received, in official time
 * @param publishedAt when it was published here, in official time
 * @param broughtIn whether it was published elsewhere before and only brought in here;
 * when it was published is not known then
 */
public record PublishedReport(ReportKey key, String agencyNameZh, @Nullable String agencyNameEn, int revision,
		int newestRevision, @Nullable String correctionReason, ReportContent content, String hash, String receiptNumber,
		OffsetDateTime receivedAt, OffsetDateTime publishedAt, boolean broughtIn) {

	/** The agency's name for a reader of that locale. */
	public String agencyName(Locale locale) {
		return PublishedListing.name(this.agencyNameZh, this.agencyNameEn, locale);
	}

	/** Whether a newer revision was published since. */
	public boolean isSuperseded() {
		return this.revision < this.newestRevision;
	}

}
