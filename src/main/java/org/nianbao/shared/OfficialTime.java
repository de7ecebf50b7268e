package org.nianbao.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The time of China (+08:00), in which every deadline and every receipt is meant. */
public final class OfficialTime {

	/** The zone of official time. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private OfficialTime() {
	}

	/** An instant as it is shown: with the date and time that a clock in China had. */
	public static OffsetDateTime of(Instant instant) {
		return instant.atZone(ZONE).toOffsetDateTime();
	}

	/** The first instant after a day, which is the first one that is too late for it. */
	public static Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(ZONE).toInstant();
	}

}
