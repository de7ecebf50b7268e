package org.nianbao.publication;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One of the published revisions of a report.
 *
 * @param number the number of the revision, from 1
 * @param publishedAt when it was published, in official time
 * @param correctionReason why it corrects the one before; null for the first
 * @param takenDown whether it is withheld from the public
 */
public record PublishedRevision(int number, OffsetDateTime publishedAt, @Nullable String correctionReason,
		boolean takenDown) {
}
