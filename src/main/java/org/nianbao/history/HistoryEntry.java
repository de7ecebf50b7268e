package org.nianbao.history;

import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the history.
 *
 * @param number its number in its subject's chain, from 1
 * @param by who did it
 * @param act what was done: a module's name, a dot and the act's name
 * @param address the network address from which the request came; null where there was
 * none
 * @param at when, on the database's clock, in official time (+08:00)
 * @param was what there was before, by name
 * @param became what there was afterwards, by name
 */
public record HistoryEntry(long number, Actor by, String act, @Nullable String address, OffsetDateTime at,
		Map<String, String> was, Map<String, String> became) {

	public HistoryEntry {
		was = Map.copyOf(was);
		became = Map.copyOf(became);
	}

}
