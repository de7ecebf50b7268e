package org.nianbao.report;

import org.jspecify.annotations.Nullable;
import org.nianbao.history.Actor;

/**
 * Tells, inside the transaction of an act, that it was done with a revision. What a
 * listener writes stays if and only if the act does.
 *
 * @param report what it is a revision of
 * @param number the revision's number within the report, from 1
 * @param revision the revision's internal number
 * @param act what was done
 * @param from the state before; null for the beginning
 * @param to the state after
 * @param by who did it
 */
public record RevisionActed(ReportKey report, int number, long revision, RevisionAct act, @Nullable RevisionState from,
		RevisionState to, Actor by) {
}
