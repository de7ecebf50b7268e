package org.nianbao.review.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.report.OfficePublicationStatus;
import org.nianbao.report.OfficePublicationStatus.State;
import org.nianbao.report.PublicationFailure;

/**
 * The page from which an office publishes.
 *
 * @param office the office
 * @param decided its dates and mode for the year
 * @param accepted the reports that would be published now, ordered by agency
 * @param published how many reports are public
 * @param others how many reports are neither: begun, under review, returned
 * @param newest the newest plan and what came of it; null if there is none
 * @param failures the reports that it could not publish, each with the reason
 */
record TogetherView(Agency office, OfficeYear decided, List<Line> accepted, long published, long others,
		@Nullable OfficePublicationStatus newest, List<Failure> failures) {

	/** The address of the page. */
	public String address() {
		return "/review/offices/" + this.office.code() + '/' + this.decided.year() + "/publication";
	}

	/** Whether the office publishes for its agencies in that year. */
	public boolean isTogether() {
		return this.decided.mode() == PublicationMode.BY_OFFICE;
	}

	/** Whether a publication waits for its time. */
	public boolean isPlanned() {
		return this.newest != null && this.newest.state() == State.PLANNED;
	}

	/** Whether reports are being published at this moment. */
	public boolean isRunning() {
		return this.newest != null && this.newest.state() == State.RUNNING;
	}

	/** Whether there is something to tell of an earlier publication. */
	public boolean isTold() {
		return this.newest != null && (isRunning() || this.newest.state() == State.DONE);
	}

	/** The day that is proposed: the one that the office has decided on. */
	public LocalDate proposed() {
		return this.decided.publicationDate();
	}

	/**
	 * A report on the list.
	 *
	 * @param agency the agency
	 * @param address the address of the report on the office's desk
	 * @param revision its internal number
	 * @param receipt the number of its receipt
	 * @param planned when it alone is to be published; null if that is not planned
	 * @param failure why it was not published when it was due; null if it may be
	 */
	record Line(Agency agency, String address, long revision, String receipt, @Nullable Instant planned,
			@Nullable PublicationFailure failure) {

		/** Whether its own time is still to come. */
		public boolean isWaiting() {
			return this.planned != null && this.failure == null;
		}

	}

	/**
	 * A report that could not be published.
	 *
	 * @param agency the agency
	 * @param address the address of the report on the office's desk
	 * @param reason why
	 */
	record Failure(Agency agency, String address, PublicationFailure reason) {
	}

}
