package org.nianbao.review;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.Region;
import org.nianbao.report.Receipt;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.rulebook.FindingCounts;
import org.nianbao.shared.FindingLevel;

/**
 * An agency's report in the queue.
 *
 * @param agency the agency
 * @param region the agency's region; null if it is not known
 * @param key what it is the report of
 * @param state where the report is
 * @param newest its newest revision; null if it was not begun
 * @param timeliness how it stands against the last day of submission
 * @param findings how many findings its submission has; null where the office sees none
 * @param assignee who is to review it; null if it is nobody's
 */
record QueueRow(Agency agency, @Nullable Region region, ReportKey key, ReviewState state,
		@Nullable RevisionStatus newest, Timeliness timeliness, @Nullable FindingCounts findings,
		@Nullable Assignee assignee) {

	/** The rule that finds a figure which suddenly changed against the year before. */
	static final String JUMP = "series.jump";

	/**
	 * What needs the office first; of these what blocks, then what is to be explained,
	 * then what has suddenly changed against the year before; then who is late, and who
	 * waits longest.
	 */
	static final Comparator<QueueRow> BY_RISK = Comparator.comparingInt((QueueRow row) -> row.state.urgency())
		.thenComparing(Comparator.comparingInt((QueueRow row) -> row.count(FindingLevel.BLOCK)).reversed())
		.thenComparing(Comparator.comparingInt((QueueRow row) -> row.count(FindingLevel.EXPLAIN)).reversed())
		.thenComparing(Comparator.comparingInt(QueueRow::jumps).reversed())
		.thenComparing(Comparator.comparing((QueueRow row) -> row.timeliness.isLate()).reversed())
		.thenComparing(QueueRow::receivedAt, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((row) -> row.agency.code());

	/** The address of the report on the office's desk. */
	public String address() {
		return ReviewAddress.of(this.key, this.agency.mainScope()).path();
	}

	/** Whether it is not the agency's main report. */
	public boolean isOfOtherScope() {
		return this.key.scope() != this.agency.mainScope();
	}

	/** The receipt of the submission that the office sees; null if it sees none. */
	public @Nullable Receipt receipt() {
		return (this.newest != null && ReviewState.showsSubmission(this.newest.state())) ? this.newest.receipt() : null;
	}

	/**
	 * When the submission that the office sees was received, else when the report was
	 * first received; null if it was not.
	 */
	public @Nullable Instant receivedAt() {
		if (receipt() != null) {
			return receipt().receivedAt().toInstant();
		}
		return (this.newest != null) ? this.newest.firstReceivedAt() : null;
	}

	/** The name of the reviewer who has it under review; null if nobody has. */
	public @Nullable String openedBy() {
		return (this.newest != null && this.state == ReviewState.AWAITING_REVIEW) ? this.newest.openedBy() : null;
	}

	/**
	 * Whether it can be accepted together with others: it waits for a decision, and the
	 * office sees it.
	 */
	public boolean isAcceptable() {
		return this.state == ReviewState.AWAITING_REVIEW && receipt() != null;
	}

	/** How many findings are to be corrected or explained. */
	public int asked() {
		return count(FindingLevel.BLOCK) + count(FindingLevel.EXPLAIN);
	}

	/** How many figures have suddenly changed against the year before. */
	public int jumps() {
		return (this.findings != null) ? this.findings.count(JUMP) : 0;
	}

	private int count(FindingLevel level) {
		return (this.findings != null) ? this.findings.count(level) : 0;
	}

}
