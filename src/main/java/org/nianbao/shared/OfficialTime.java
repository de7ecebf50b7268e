package org.nianbao.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

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

	/**
	 * The instant that people name.
	 * @param date the day in China, as 2027-01-31
	 * @param time the time of day in China, as 09:00
	 * @return empty if date or time is none
	 */
	public static Optional<Instant> instant(String date, String time) {
		try {
			return Optional.of(LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** The first instant after a day, which is the first one that is too late for it. */
	public static Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(ZONE).toInstant();
	}

}
