package org.nianbao.coverage.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;

import org.nianbao.shared.OfficialTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are at work, {@code nianbao.working-hours.*}; outside of these hours nobody
 * is reminded by a schedule.
 *
 * @param from the time in China at which work begins
 * @param to the time at which it ends
 * @param holidays days from Monday to Friday on which nobody works
 * @param workingWeekends Saturdays and Sundays on which people work instead
 */
@ConfigurationProperties("nianbao.working-hours")
record WorkingHours(@DefaultValue("09:00") LocalTime from, @DefaultValue("17:30") LocalTime to,
		@DefaultValue Set<LocalDate> holidays, @DefaultValue Set<LocalDate> workingWeekends) {

	/** Whether people are at work at that moment. */
	boolean include(ZonedDateTime moment) {
		ZonedDateTime inChina = moment.withZoneSameInstant(OfficialTime.ZONE);
		LocalTime time = inChina.toLocalTime();
		return isWorkingDay(inChina.toLocalDate()) && !time.isBefore(this.from) && time.isBefore(this.to);
	}

	private boolean isWorkingDay(LocalDate day) {
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return weekend ? this.workingWeekends.contains(day) : !this.holidays.contains(day);
	}

}
