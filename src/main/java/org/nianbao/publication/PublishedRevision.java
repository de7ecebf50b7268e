package org.nianbao.publication;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One of the published revisions of a report.
 *
 * @param number the number of the revision, from 1
 * @param publishedAt when it was published here, in official time
 * @param broughtIn whether it was published elsewhere before and only brought in here;
 * when it was published is not known then
 * @param correctionReason why it corrects the one before; null for the first
 * @param takenDown whether it is withheld from the public
 */
public record PublishedRevision(int number, OffsetDateTime publishedAt, boolean broughtIn,
		@Nullable String correctionReason, boolean takenDown) {
}
