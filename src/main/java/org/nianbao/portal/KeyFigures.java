package org.nianbao.portal;

import java.util.List;

import org.nianbao.format.Meaning;

/**
 * The figures that say most of a report, by what they mean, so that each is found in
 * every edition that asks it, and in no other.
 */
final class KeyFigures {

	private static final String ALL_APPLICANTS = "applicant.all";

	private static final String MADE = "decisions.made";

	private static final String ALL_OUTCOMES = "outcome.all";

	private static final String CORRECTED = "outcome.corrected";

	static final List<Meaning> ALL = List.of(new Meaning("request.received", ALL_APPLICANTS),
			new Meaning("request.carriedIn", ALL_APPLICANTS), new Meaning("request.granted", ALL_APPLICANTS),
			new Meaning("request.partial", ALL_APPLICANTS), new Meaning("request.handled", ALL_APPLICANTS),
			new Meaning("request.carriedOut", ALL_APPLICANTS), new Meaning("dispute.reconsideration", ALL_OUTCOMES),
			new Meaning("dispute.reconsideration", CORRECTED), new Meaning("dispute.directLitigation", ALL_OUTCOMES),
			new Meaning("dispute.directLitigation", CORRECTED),
			new Meaning("dispute.litigationAfterReconsideration", ALL_OUTCOMES),
			new Meaning("dispute.litigationAfterReconsideration", CORRECTED),
			new Meaning("subject.normativeDocuments", "documents.newlyMade"),
			new Meaning("subject.normativeDocuments", "documents.made"),
			new Meaning("subject.normativeDocuments", "documents.inForce"), new Meaning("subject.licensing", MADE),
			new Meaning("subject.penalties", MADE), new Meaning("subject.compulsion", MADE),
			new Meaning("subject.procurement", "procurement.amount"), new Meaning("subject.fees", "fees.amount"));

	private KeyFigures() {
	}

}
