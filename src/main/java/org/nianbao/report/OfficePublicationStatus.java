package org.nianbao.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportYear;

/**
 * How the publication of an office's reports together stands.
 *
 * @param id its internal number
 * @param office the code of the office
 * @param year the report year
 * @param time when it is or was to begin
 * @param state how far it is
 * @param plannedBy the name of the person who planned it
 * @param finishedAt when it was done; null before
 * @param published how many reports it has published so far
 * @param failures the reports that it could not publish, ordered by agency; they are as
 * they were
 */
public record OfficePublicationStatus(long id, String office, ReportYear year, Instant time, State state,
		String plannedBy, @Nullable Instant finishedAt, int published, List<Failed> failures) {

	public OfficePublicationStatus {
		failures = List.copyOf(failures);
	}

	/** How far a publication is. */
	public enum State {

		/** Its time has not come. */
		PLANNED,

		/** Reports are being published, one after another. */
		RUNNING,

		/** Every report was published or is listed among the failures. */
		DONE,

		/** It was given up. */
		CANCELLED

	}

	/**
	 * A report that could not be published.
	 *
	 * @param report what it is the report of
	 * @param failure why
	 */
	public record Failed(ReportKey report, PublicationFailure failure) {
	}

}
