package org.nianbao.review.submission;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.review.Assignee;

/**
 * Who is to review a report, as its page shows it.
 *
 * @param assignee who is to; null if it is nobody's
 * @param byHand whether it was assigned by hand and not by area or kind
 * @param reviewers to whom it can be assigned; empty where the person assigns nothing
 */
record ReportAssignment(@Nullable Assignee assignee, boolean byHand, List<Assignee> reviewers) {
}
