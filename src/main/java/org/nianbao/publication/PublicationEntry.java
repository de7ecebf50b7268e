package org.nianbao.publication;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.ReportKey;

/**
 * One act of publishing in an agency's record.
 *
 * @param key which report was published
 * @param main whether it is of the scope of the agency's main report
 * @param revision the number of the revision, from 1
 * @param address the revision's address
 * @param publishedAt when it was published here, in official time
 * @param broughtIn whether it was published elsewhere before and only brought in here;
 * when it was published is not known then
 * @param reason why it corrects the one before; null for the first
 * @param takenDownAt since when it is withheld from the public; null if it is not
 */
public record PublicationEntry(ReportKey key, boolean main, int revision, String address, OffsetDateTime publishedAt,
		boolean broughtIn, @Nullable String reason, @Nullable OffsetDateTime takenDownAt) {
}
