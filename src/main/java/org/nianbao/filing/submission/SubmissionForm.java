package org.nianbao.filing.submission;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.nianbao.rulebook.Reconciles;
import org.nianbao.rulebook.ReportSubmission;

/**
 * The submission of a report.
 *
 * @param revision the internal number of the revision, from the address and never from
 * the page
 * @param key made by the page from which it is submitted, so that pressing twice submits
 * once
 */
@Reconciles
record SubmissionForm(long revision, @NotNull UUID key) implements ReportSubmission {
}
