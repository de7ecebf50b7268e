package org.nianbao.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.LaterReview;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;

/**
 * Where a report is, as the office speaks of it, in the order in which the queue offers
 * it for choice.
 */
public enum ReviewState {

	/** The agency has not begun (未开始). */
	NOT_STARTED(Urgency.WITH_AGENCY, ""),

	/** The agency edits its first revision (编制中). */
	DRAFTING(Urgency.WITH_AGENCY, ""),

	/** It waits for the agency's signer; it is not submitted yet (待签发). */
	AWAITING_RELEASE(Urgency.WITH_AGENCY, ""),

	/** Submitted and not decided (待审核). */
	AWAITING_REVIEW(Urgency.REVIEW, "warn"),

	/** Returned with a reason; the agency edits it (退回修改). */
	RETURNED(Urgency.RETURNED, "bad"),

	/** Accepted and not public yet (审核通过，待发布). */
	ACCEPTED(Urgency.PUBLICATION, "good"),

	/** Published before the office's review, which is still to come (已发布，待备案). */
	AWAITING_CONFIRMATION(Urgency.REVIEW, "warn"),

	/** Published before the office's review, which asked for a correction. */
	CORRECTION_ASKED(Urgency.RETURNED, "bad"),

	/** Public (已发布). */
	PUBLISHED(Urgency.DONE, "good"),

	/** The agency edits a correction of a report that was published (更正中). */
	CORRECTING(Urgency.WITH_AGENCY, ""),

	/** Withheld from the public (已撤下). */
	TAKEN_DOWN(Urgency.DONE, "bad");

	private final Urgency urgency;

	private final String style;

	ReviewState(Urgency urgency, String style) {
		this.urgency = urgency;
		this.style = style;
	}

	/**
	 * The state of a report.
	 * @param newest its newest revision; null if it was not begun
	 */
	public static ReviewState of(@Nullable RevisionStatus newest) {
		if (newest == null) {
			return NOT_STARTED;
		}
		return switch (newest.state()) {
			case DRAFT -> (newest.number() == 1) ? DRAFTING : CORRECTING;
			case RELEASED -> AWAITING_RELEASE;
			case SUBMITTED -> AWAITING_REVIEW;
			case RETURNED -> RETURNED;
			case ACCEPTED -> ACCEPTED;
			case PUBLISHED -> published(newest.laterReview());
			case TAKEN_DOWN -> TAKEN_DOWN;
		};
	}

	private static ReviewState published(@Nullable LaterReview review) {
		return switch (review) {
			case PENDING -> AWAITING_CONFIRMATION;
			case CORRECTION_ASKED -> CORRECTION_ASKED;
			case CONFIRMED -> PUBLISHED;
			case null -> PUBLISHED;
		};
	}

	/**
	 * Whether the office sees the newest submission of a revision in that state; a draft,
	 * also one that was withdrawn, is the agency's own.
	 */
	public static boolean showsSubmission(RevisionState state) {
		return state != RevisionState.DRAFT && state != RevisionState.RELEASED;
	}

	/** The state of that public name, or empty if there is none. */
	static Optional<ReviewState> ofCode(String code) {
		return Arrays.stream(values()).filter((state) -> state.code().equals(code)).findFirst();
	}

	/** The state's public name, as it stands in addresses. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The key of its name in the message files. */
	public String messageKey() {
		return "review.state." + name();
	}

	/** The class of its tag in the style sheet; empty for the plain one. */
	public String style() {
		return this.style;
	}

	/** Reports for which somebody at the office has to act come first. */
	int urgency() {
		return this.urgency.ordinal();
	}

	private enum Urgency {

		REVIEW, PUBLICATION, RETURNED, WITH_AGENCY, DONE

	}

}
