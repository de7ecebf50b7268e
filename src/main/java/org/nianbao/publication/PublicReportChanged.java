package org.nianbao.publication;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.ReportKey;

/**
 * Tells, inside the transaction that does it, that the public reads something else of a
 * report from now on: it was published, corrected or taken down. What a listener writes
 * stays if and only if that does.
 *
 * @param key what it is the report of
 * @param report the report's internal number
 * @param publication the internal number of the publication that the public reads now;
 * null if it reads none
 */
public record PublicReportChanged(ReportKey key, long report, @Nullable Long publication) {
}
