package org.nianbao.review;

import java.util.Arrays;
import java.util.Optional;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;

/**
 * Whom the office makes responsible for an area or a kind.
 *
 * @param region the code of a region; empty for all
 * @param kind the name of a kind of agency; empty for all
 * @param reviewer the number of the reviewer's account
 */
record ShareForm(String region, String kind,
		@Pattern(regexp = "\\d{1,18}", message = "{review.share.reviewer.missing}") String reviewer) {

	ShareForm(@Nullable String region, @Nullable String kind, @Nullable String reviewer) {
		this.region = (region != null) ? region : "";
		this.kind = (kind != null) ? kind : "";
		this.reviewer = (reviewer != null) ? reviewer : "";
	}

	Optional<AgencyKind> agencyKind() {
		return Arrays.stream(AgencyKind.values()).filter((each) -> each.name().equals(this.kind)).findFirst();
	}

	/** The number of the account. */
	long account() {
		return Long.parseLong(this.reviewer);
	}

}
