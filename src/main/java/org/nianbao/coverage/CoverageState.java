package org.nianbao.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.FilingTask;
import org.nianbao.report.RevisionStatus;

/** Where an agency is with its report of a year, in the order of the way. */
public enum CoverageState {

	/** It has not begun (未开始). */
	NOT_STARTED(""),

	/** It edits its first revision (编制中). */
	DRAFTING(""),

	/** Released to be signed, not submitted (待签发). */
	AWAITING_RELEASE(""),

	/** Submitted and not decided (待审核). */
	AWAITING_REVIEW("warn"),

	/** Returned with a reason (退回修改). */
	RETURNED("bad"),

	/** Accepted and not public yet (审核通过，待发布). */
	ACCEPTED("good"),

	/** Public (已发布). */
	PUBLISHED("good"),

	/** Public, and a correction is being edited (更正中). */
	CORRECTING(""),

	/** Withheld from the public (已撤下). */
	TAKEN_DOWN("bad"),

	/** The office lets it off (免予报送). */
	EXEMPTED("note");

	private final String style;

	CoverageState(String style) {
		this.style = style;
	}

	/**
	 * The state of an agency. What it has begun counts also where it need not file.
	 * @param newest the newest revision of its report; null if it was not begun
	 */
	static CoverageState of(FilingTask task, @Nullable RevisionStatus newest) {
		if (newest == null) {
			return task.isExempted() ? EXEMPTED : NOT_STARTED;
		}
		return switch (newest.state()) {
			case DRAFT -> (newest.number() == 1) ? DRAFTING : CORRECTING;
			case RELEASED -> AWAITING_RELEASE;
			case SUBMITTED -> AWAITING_REVIEW;
			case RETURNED -> RETURNED;
			case ACCEPTED -> ACCEPTED;
			case PUBLISHED -> PUBLISHED;
			case TAKEN_DOWN -> TAKEN_DOWN;
		};
	}

	/** The state of that public name, or empty if there is none. */
	static Optional<CoverageState> ofCode(String code) {
		return Arrays.stream(values()).filter((state) -> state.code().equals(code)).findFirst();
	}

	/** The state's public name, as it stands in addresses. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The key of its name in the message files. */
	public String messageKey() {
		return "coverage.state." + name();
	}

	/** The class of its tag in the style sheet; empty for the plain one. */
	public String style() {
		return this.style;
	}

	/** Whether the office waits for the agency to submit the report of the year. */
	public boolean awaitsSubmission() {
		return switch (this) {
			case NOT_STARTED, DRAFTING, AWAITING_RELEASE, RETURNED -> true;
			default -> false;
		};
	}

	/** Whether the public can't read the report of the year yet, though it should. */
	public boolean awaitsPublication() {
		return awaitsSubmission() || this == AWAITING_REVIEW || this == ACCEPTED;
	}

}
