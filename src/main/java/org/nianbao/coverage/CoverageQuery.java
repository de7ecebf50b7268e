package org.nianbao.coverage;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;
import org.nianbao.shared.ReportYear;

/**
 * What is asked of the board. What can't be understood counts as not asked, since it
 * comes from a link and not from typing.
 *
 * @param office the code of one of the person's offices; null for the first
 * @param year the report year; null for the one that is being filed
 * @param state the public name of a state; null for all
 * @param area the code of a region; null for all
 * @param kind a kind of agency; null for all
 * @param late {@code true} for those who missed the last day; null for all
 * @param name what the agency's name or code contains; null for all
 * @param by by what counts are broken down, {@code area} or {@code kind}; null for area
 * @param page the number of the page, from 1; null for the first
 */
public record CoverageQuery(@Nullable String office, @Nullable String year, @Nullable String state,
		@Nullable String area, @Nullable String kind, @Nullable String late,
		@Size(max = CoverageQuery.LONGEST_NAME, message = "{coverage.filter.name.tooLong}") @Nullable String name,
		@Nullable String by, @Nullable String page) {

	static final int LONGEST_NAME = 100;

	private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,6}");

	Optional<ReportYear> reportYear() {
		return number(this.year).filter(ReportYear::isPossible).map(ReportYear::new);
	}

	Optional<CoverageState> coverageState() {
		return Optional.ofNullable(this.state).flatMap(CoverageState::ofCode);
	}

	Optional<AgencyKind> agencyKind() {
		return Arrays.stream(AgencyKind.values()).filter((each) -> each.name().equals(this.kind)).findFirst();
	}

	boolean lateOnly() {
		return "true".equals(this.late);
	}

	/** The part of a name that is looked for; empty for all. */
	String namePart() {
		return (this.name != null) ? this.name.strip() : "";
	}

	boolean byKind() {
		return "kind".equals(this.by);
	}

	/** The wanted page, from 1. */
	int pageNumber() {
		return number(this.page).filter((number) -> number > 0).orElse(1);
	}

	private static Optional<Integer> number(@Nullable String text) {
		return Optional.ofNullable(text).filter(SMALL_NUMBER.asMatchPredicate()).map(Integer::valueOf);
	}

}
