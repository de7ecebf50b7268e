/**
 * A report on its way: revisions with their lifecycle, drafts that several people edit,
 * submissions with their receipts, review and publication as acts. Knows no rule of the
 * rulebook and nothing of what becomes of a published report: both are asked through
 * {@link org.nianbao.report.SubmissionGate} and
 * {@link org.nianbao.report.PublicationRegister}.
 */
@ApplicationModule(allowedDependencies = { "agency", "content", "format", "history", "shared" })
@NullMarked
package org.nianbao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
