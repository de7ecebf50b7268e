package org.nianbao.coverage.reminder;

import java.time.LocalTime;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * When an office has agencies reminded without doing it by hand. Each number says from
 * how many days before the last day of submission on; null for never.
 *
 * @param notBegun for agencies that have not begun
 * @param notSubmitted for agencies that have not submitted
 * @param notAnswered for agencies whose report was returned or remarked on
 * @param everyDays after how many days an agency is reminded of the same again
 * @param at the time of day in China
 */
record ReminderSchedule(@Nullable Integer notBegun, @Nullable Integer notSubmitted, @Nullable Integer notAnswered,
		int everyDays, LocalTime at) {

	/** What holds where an office has set nothing: nobody is reminded. */
	static final ReminderSchedule NONE = new ReminderSchedule(null, null, null, 3, LocalTime.of(9, 0));

	/** Whether anybody is reminded at all. */
	public boolean isOn() {
		return Stream.of(ReminderReason.values()).anyMatch((reason) -> from(reason) != null);
	}

	/**
	 * From how many days before the last day on agencies are reminded; null for never.
	 */
	@Nullable Integer from(ReminderReason reason) {
		return switch (reason) {
			case NOT_BEGUN -> this.notBegun;
			case NOT_SUBMITTED -> this.notSubmitted;
			case NOT_ANSWERED -> this.notAnswered;
		};
	}

}
