package org.nianbao.review.submission;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.RevisionAct;
import org.nianbao.report.RevisionHistoryEntry;

/**
 * Something that was done with a report, as the office reads it.
 *
 * @param revision the number of the revision
 * @param act what was done
 * @param by the name of the person who did it
 * @param at when
 * @param reason the reason that was given; null if there is none, or it is the agency's
 * own
 */
record HistoryLine(int revision, RevisionAct act, String by, Instant at, @Nullable String reason) {

	/** What people of the agency tell each other before they submit. */
	private static final Set<RevisionAct> INSIDE_THE_AGENCY = Set.of(RevisionAct.RELEASE, RevisionAct.GIVE_BACK,
			RevisionAct.SIGN_OFF);

	static HistoryLine of(int revision, RevisionHistoryEntry entry) {
		return new HistoryLine(revision, entry.act(), entry.by(), entry.at(),
				INSIDE_THE_AGENCY.contains(entry.act()) ? null : entry.reason());
	}

	/** The key of the act's name in the message files. */
	public String messageKey() {
		boolean correction = this.act == RevisionAct.BEGIN && this.revision > 1;
		return "review.act." + (correction ? "CORRECT" : this.act.name());
	}

}
