package org.nianbao.proof;

import java.util.Set;
import java.util.function.Predicate;

import org.nianbao.history.HistoryEntry;

/**
 * How much of a report's history a person sees.
 *
 * @param insideAgency whether the person belongs to the agency, and sees what its people
 * tell each other
 * @param contents whether the person sees what is said of the report's content: reasons,
 * remarks, explanations. Administrators don't.
 * @param addresses whether the person sees from where people acted, which is for
 * administrators alone
 */
record HistoryView(boolean insideAgency, boolean contents, boolean addresses) {

	/** They tell how a report stands and nothing of what is in it. */
	private static final Set<String> NO_CONTENT = Set.of("revision", "state", "receipt", "hash");

	/** What people of the agency tell each other before they submit. */
	private static final Set<String> INSIDE_THE_AGENCY = Set.of("report.RELEASE", "report.GIVE_BACK", "report.SIGN_OFF",
			"filing.upload-scan");

	/** Which values of an entry the person sees, by their names. */
	Predicate<String> shows(HistoryEntry entry) {
		boolean all = this.contents && (this.insideAgency || !INSIDE_THE_AGENCY.contains(entry.act()));
		return all ? (name) -> true : NO_CONTENT::contains;
	}

}
