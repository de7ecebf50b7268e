package org.nianbao.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What was done with a revision, to be noted for good.
 *
 * @param from the state before; null for the beginning
 * @param reason the reason that was given; null if none is asked
 */
record RevisionEvent(long revision, RevisionAct act, @Nullable RevisionState from, RevisionState to,
		@Nullable String reason, Actor actor, Instant at) {
}
