package org.nianbao.publication;

import java.time.OffsetDateTime;

/** What stands at the address of a report. */
public sealed interface PublicationLookup {

	/**
	 * A published report.
	 *
	 * @param report the report
	 */
	record Found(PublishedReport report) implements PublicationLookup {
	}

	/**
	 * A report that is withheld from the public (410).
	 *
	 * @param reason why, for the public to read
	 * @param since since when, in official time
	 */
	record TakenDown(String reason, OffsetDateTime since) implements PublicationLookup {
	}

	/** Nothing was published there (404). */
	record NotPublished() implements PublicationLookup {
	}

}
