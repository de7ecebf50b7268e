package org.nianbao.review.submission;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.Region;
import org.nianbao.format.Edition;
import org.nianbao.remark.PlacedRemark;
import org.nianbao.report.Receipt;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionAct;
import org.nianbao.report.RevisionStatus;
import org.nianbao.report.SubmittedReport;
import org.nianbao.review.ReviewAddress;
import org.nianbao.review.ReviewState;
import org.nianbao.review.Timeliness;
import org.nianbao.web.ReportView;

/**
 * A report as the office's page shows it.
 *
 * @param agency the agency
 * @param region the agency's region; null if it is not known
 * @param key what it is the report of
 * @param state where the report is
 * @param newest its newest revision; null if it was not begun
 * @param decided the reviewing office's dates and mode for the year
 * @param timeliness how it stands against the last day of submission
 * @param submission the submission that is shown; null where the office sees none
 * @param published whether the public reads a revision of the report
 * @param submissions all submissions, the newest first
 * @param acts what the person can do now
 * @param remarks the remarks on it
 * @param assignment who is to review it
 * @param history what was done, the newest first
 */
record ReviewedReport(Agency agency, @Nullable Region region, ReportKey key, ReviewState state,
		@Nullable RevisionStatus newest, OfficeYear decided, Timeliness timeliness, @Nullable Shown submission,
		boolean published, List<SubmittedReport> submissions, PossibleActs acts, ReportRemarks remarks,
		ReportAssignment assignment, List<HistoryLine> history) {

	/** The address of the report on the office's desk. */
	public String address() {
		return ReviewAddress.of(this.key, this.agency.mainScope()).path();
	}

	/** The address at which the public reads the report. */
	public String publicAddress() {
		return this.key.address(this.agency.mainScope());
	}

	/** Whether the public reads a revision of the report. */
	public boolean isPublic() {
		return this.published;
	}

	/** Whether it is not the agency's main report. */
	public boolean isOfOtherScope() {
		return this.key.scope() != this.agency.mainScope();
	}

	/** Whether the submission that is shown is of an earlier revision than the newest. */
	public boolean isShownEarlier() {
		return this.submission != null && this.newest != null
				&& this.submission.revision().number() < this.newest.number();
	}

	/**
	 * Whether the office first received the report at another time than the submission
	 * that is shown.
	 */
	public boolean isReceivedBefore() {
		Instant first = (this.newest != null) ? this.newest.firstReceivedAt() : null;
		return first != null
				&& (this.submission == null || !first.equals(this.submission.receipt().receivedAt().toInstant()));
	}

	/** The name of the reviewer who has it under review; null if nobody has. */
	public @Nullable String underReviewBy() {
		return (this.newest != null && this.state == ReviewState.AWAITING_REVIEW) ? this.newest.openedBy() : null;
	}

	/**
	 * The return or taking down on account of which the report is where it is, with its
	 * reason; null if there is none.
	 */
	public @Nullable HistoryLine decisionToRead() {
		RevisionAct decision = switch (this.state) {
			case RETURNED -> RevisionAct.RETURN;
			case TAKEN_DOWN -> RevisionAct.TAKE_DOWN;
			case CORRECTION_ASKED -> RevisionAct.ASK_FOR_CORRECTION;
			default -> null;
		};
		return this.history.stream().filter((line) -> line.act() == decision).findFirst().orElse(null);
	}

	/**
	 * The submissions before the one that is shown. One that was withdrawn is the
	 * agency's own, and only its receipt is known here.
	 */
	public List<SubmittedReport> earlierSubmissions() {
		return this.submissions.stream()
			.filter((each) -> this.submission == null
					|| each.receipt().submission() < this.submission.receipt().submission())
			.toList();
	}

	/**
	 * Whether there is an earlier submission with which the shown one can be compared.
	 */
	public boolean isComparable() {
		return earlierSubmissions().stream().anyMatch((earlier) -> !earlier.withdrawn());
	}

	/**
	 * A submission with what was found in it.
	 *
	 * @param revision its revision
	 * @param receipt its receipt
	 * @param edition the edition in which it is written
	 * @param content the submission in the official layout
	 * @param findings what the rules find in it
	 * @param placed the remarks where they belong in it
	 */
	record Shown(RevisionStatus revision, Receipt receipt, Edition edition, ReportView content, FindingsView findings,
			List<PlacedRemark> placed) {

		/** Whether last year's report is on file. */
		public boolean hasLastYear() {
			return !this.content.annotations().before().isEmpty();
		}

	}

}
