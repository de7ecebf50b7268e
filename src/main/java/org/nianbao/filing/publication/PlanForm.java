package org.nianbao.filing.publication;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.OfficialTime;

/**
 * When a report is to be published.
 *
 * @param date the day in China, as 2027-01-31
 * @param time the time of day in China, as 09:00
 */
record PlanForm(String date, String time) {

	PlanForm(@Nullable String date, @Nullable String time) {
		this.date = (date != null) ? date : "";
		this.time = (time != null) ? time : "";
	}

	/** The moment that is meant; empty if date or time is none. */
	Optional<Instant> moment() {
		return OfficialTime.instant(this.date, this.time);
	}

}
