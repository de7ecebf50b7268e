package org.nianbao.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a revision.
 *
 * @param act what was done
 * @param from the state before; null for the beginning
 * @param to the state after
 * @param by the name of the person who did it
 * @param at when, on the database's clock
 * @param reason the reason that was given, of a signature who signed; null if none is
 * asked
 * @param detail what the act was about: the name of the {@link SignOffStep} that was
 * signed, of the person to whom the report was handed over, the time for which its
 * publication is planned; null if that is plain
 */
public record RevisionHistoryEntry(RevisionAct act, @Nullable RevisionState from, RevisionState to, String by,
		Instant at, @Nullable String reason, @Nullable String detail) {
}
