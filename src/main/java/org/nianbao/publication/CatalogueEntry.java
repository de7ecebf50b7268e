package org.nianbao.publication;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.ReportKey;

/**
 * A published revision among many.
 *
 * @param publication its internal number
 * @param key what it is the report of
 * @param agencyNameZh the agency's official name when it was published
 * @param agencyNameEn its English name then; null if there was none
 * @param region the code of the agency's region
 * @param edition the public name of the edition
 * @param title the report's title
 * @param revision the number of the revision
 * @param correctionReason why it corrects the revision before; null for the first
 * @param publishedAt when it was published here, in official time
 * @param broughtIn whether it was published elsewhere before and only brought in here;
 * when it was published is not known then
 * @param hash the SHA-256 of the content's canonical form
 * @param address the report's permanent address
 */
public record CatalogueEntry(long publication, ReportKey key, String agencyNameZh, @Nullable String agencyNameEn,
		String region, String edition, String title, int revision, @Nullable String correctionReason,
		OffsetDateTime publishedAt, boolean broughtIn, String hash, String address) {
}
