package org.nianbao.portal;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportYear;

/** A report year as it stands in an address. */
final class ChosenYear {

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	private ChosenYear() {
	}

	/** The year; empty if none can be meant. */
	static Optional<ReportYear> of(@Nullable String text) {
		return Optional.ofNullable(text)
			.map(String::strip)
			.filter((written) -> YEAR.matcher(written).matches())
			.map(Integer::valueOf)
			.filter(ReportYear::isPossible)
			.map(ReportYear::new);
	}

}
