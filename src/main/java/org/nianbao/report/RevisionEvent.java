package org.nianbao.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.nianbao.history.Actor;

/**
 * What was done with a revision, to be noted for good.
 *
 * @param report what it is a revision of
 * @param number the revision's number within the report
 * @param revision the revision's internal number
 * @param from the state before; null for the beginning
 * @param reason the reason that was given, of a signature who signed; null if none is
 * asked
 * @param detail what the act was about; null if that is plain
 */
record RevisionEvent(ReportKey report, int number, long revision, RevisionAct act, @Nullable RevisionState from,
		RevisionState to, @Nullable String reason, @Nullable String detail, Actor actor, Instant at) {

	/** What other modules are told of it. */
	RevisionActed told() {
		return new RevisionActed(this.report, this.number, this.revision, this.act, this.from, this.to, this.actor);
	}

}
