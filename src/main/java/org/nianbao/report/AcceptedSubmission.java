package org.nianbao.report;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.ReportContent;

/**
 * A submission that its office has accepted, as it was frozen.
 *
 * @param submission the submission's internal number
 * @param revision the revision's internal number
 * @param report the report's internal number
 * @param key what it is the report of
 * @param revisionNumber the number of the revision within the report, from 1
 * @param correctionReason why it corrects an earlier revision; null for the first
 * @param content the frozen content
 * @param receipt the receipt
 */
public record AcceptedSubmission(long submission, long revision, long report, ReportKey key, int revisionNumber,
		@Nullable String correctionReason, ReportContent content, Receipt receipt) {
}
