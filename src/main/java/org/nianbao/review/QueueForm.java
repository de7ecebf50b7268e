package org.nianbao.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;
import org.nianbao.content.PlainText;
import org.nianbao.shared.ReportYear;

/**
 * What a reviewer asks of the queue. What can't be understood counts as not asked, since
 * it comes from a link and not from typing.
 *
 * @param office the code of one of the person's offices; null for the first
 * @param year the report year; null for the one that is being filed
 * @param state the public name of a state; null for all
 * @param area the code of a region; null for all
 * @param kind the name of a kind of agency; null for all
 * @param findings the public name of what was found; null for all
 * @param late {@code true} for those only that missed the last day; null for all
 * @param mine {@code true} for those only that the person is to review; null for all
 * @param name what the agency's name or code contains; null for all
 * @param page the number of the page, from 1; null for the first
 */
record QueueForm(@Nullable String office, @Nullable String year, @Nullable String state, @Nullable String area,
		@Nullable String kind, @Nullable String findings, @Nullable String late, @Nullable String mine,
		@Size(max = QueueForm.LONGEST_NAME, message = "{review.filter.name.tooLong}") @Nullable String name,
		@Nullable String page) {

	static final int LONGEST_NAME = 100;

	private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,6}");

	Optional<ReportYear> reportYear() {
		return number(this.year).filter(ReportYear::isPossible).map(ReportYear::new);
	}

	Optional<ReviewState> reviewState() {
		return Optional.ofNullable(this.state).flatMap(ReviewState::ofCode);
	}

	Optional<AgencyKind> agencyKind() {
		return Arrays.stream(AgencyKind.values()).filter((each) -> each.name().equals(this.kind)).findFirst();
	}

	Optional<QueueFindings> wantedFindings() {
		return Optional.ofNullable(this.findings).flatMap(QueueFindings::ofCode);
	}

	boolean isLateOnly() {
		return "true".equals(this.late);
	}

	boolean isMineOnly() {
		return "true".equals(this.mine);
	}

	/** The part of a name that is looked for; empty for all. */
	String namePart() {
		return (this.name != null) ? PlainText.line(this.name) : "";
	}

	/** The wanted page, from 1. */
	int pageNumber() {
		return number(this.page).filter((number) -> number > 0).orElse(1);
	}

	private static Optional<Integer> number(@Nullable String text) {
		return Optional.ofNullable(text).filter(SMALL_NUMBER.asMatchPredicate()).map(Integer::valueOf);
	}

}
