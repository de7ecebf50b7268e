package org.nianbao.filing.ledger;

import java.util.EnumMap;
import java.util.Map;

import jakarta.validation.constraints.Max;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a list says what, as the person confirms it, and how the list is to be
 * taken over.
 *
 * @param received the place of the column that says when a request was received, from 0;
 * null or negative if none was chosen, as with the others
 * @param kind the place of the applicants
 * @param outcome the place of the outcomes
 * @param answered the place of the days of the answers
 * @param keep whether the agency keeps the list with its report
 * @param seen the hash of the draft that was shown beside what was counted
 */
record LedgerForm(@Max(1000) @Nullable Integer received, @Max(1000) @Nullable Integer kind,
		@Max(1000) @Nullable Integer outcome, @Max(1000) @Nullable Integer answered, @Nullable Boolean keep,
		@Nullable String seen) {

	/** The columns as chosen; those by their titles where nothing was chosen yet. */
	LedgerColumns columns(LedgerColumns named) {
		if (this.received == null && this.kind == null && this.outcome == null && this.answered == null) {
			return named;
		}
		Map<LedgerColumn, Integer> places = new EnumMap<>(LedgerColumn.class);
		put(places, LedgerColumn.RECEIVED, this.received);
		put(places, LedgerColumn.KIND, this.kind);
		put(places, LedgerColumn.OUTCOME, this.outcome);
		put(places, LedgerColumn.ANSWERED, this.answered);
		return new LedgerColumns(places);
	}

	private static void put(Map<LedgerColumn, Integer> places, LedgerColumn column, @Nullable Integer place) {
		if (place != null && place >= 0) {
			places.put(column, place);
		}
	}

	boolean keeps() {
		return Boolean.TRUE.equals(this.keep);
	}

}
