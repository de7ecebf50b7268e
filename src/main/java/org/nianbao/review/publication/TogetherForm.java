package org.nianbao.review.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.OfficialTime;

/**
 * When an office publishes, and what.
 *
 * @param date the day in China, as 2027-01-31
 * @param time the time of day in China, as 09:00
 * @param chosen whether only the chosen reports are meant, and not all that are accepted
 * when the time comes
 * @param receipts the chosen reports, by the numbers of the receipts that were shown
 */
record TogetherForm(String date, String time, Boolean chosen, List<String> receipts) {

	TogetherForm(@Nullable String date, @Nullable String time, @Nullable Boolean chosen,
			@Nullable List<String> receipts) {
		this.date = (date != null) ? date : "";
		this.time = (time != null) ? time : "";
		this.chosen = Boolean.TRUE.equals(chosen);
		this.receipts = (receipts != null) ? List.copyOf(receipts) : List.of();
	}

	/** The moment that is meant; empty if date or time is none. */
	Optional<Instant> moment() {
		return OfficialTime.instant(this.date, this.time);
	}

}
