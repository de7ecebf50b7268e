package org.nianbao.coverage.reminder;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When the office has agencies reminded, as it is typed.
 *
 * @param notBegun from how many days before the last day of submission; empty for never
 * @param notSubmitted likewise
 * @param notAnswered likewise
 * @param everyDays after how many days again
 * @param hour the hour of the day in China
 */
record ScheduleForm(
		@Pattern(regexp = ScheduleForm.DAYS, message = "{coverage.schedule.days.range}") @Nullable String notBegun,
		@Pattern(regexp = ScheduleForm.DAYS, message = "{coverage.schedule.days.range}") @Nullable String notSubmitted,
		@Pattern(regexp = ScheduleForm.DAYS, message = "{coverage.schedule.days.range}") @Nullable String notAnswered,
		@NotNull(message = "{coverage.schedule.every.range}") @Pattern(regexp = "[1-9]|[12][0-9]|30",
				message = "{coverage.schedule.every.range}") @Nullable String everyDays,
		@NotNull(message = "{coverage.schedule.hour.range}") @Pattern(regexp = "9|1[0-6]",
				message = "{coverage.schedule.hour.range}") @Nullable String hour) {

	static final String DAYS = "|[0-9]|[1-5][0-9]|60";

	static ScheduleForm of(ReminderSchedule schedule) {
		return new ScheduleForm(text(schedule.notBegun()), text(schedule.notSubmitted()), text(schedule.notAnswered()),
				Integer.toString(schedule.everyDays()), Integer.toString(schedule.at().getHour()));
	}

	/** What stands in the fields, by their names in the order of the page. */
	public Map<String, String> entered() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("notBegun", text(this.notBegun));
		fields.put("notSubmitted", text(this.notSubmitted));
		fields.put("notAnswered", text(this.notAnswered));
		fields.put("everyDays", text(this.everyDays));
		fields.put("hour", text(this.hour));
		return fields;
	}

	/** The schedule that was entered; the form must have no errors. */
	ReminderSchedule schedule() {
		return new ReminderSchedule(number(this.notBegun), number(this.notSubmitted), number(this.notAnswered),
				Integer.parseInt(text(this.everyDays)), LocalTime.of(Integer.parseInt(text(this.hour)), 0));
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private static @Nullable Integer number(@Nullable String text) {
		return (text != null && !text.isEmpty()) ? Integer.valueOf(text) : null;
	}

}
