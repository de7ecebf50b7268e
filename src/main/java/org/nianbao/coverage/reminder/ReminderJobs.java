package org.nianbao.coverage.reminder;

import java.time.Duration;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.nianbao.shared.OfficialTime;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds and warns in the background. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkingHours.class)
class ReminderJobs {

	private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

	/** Warned again a while later where the first run of the day fails. */
	private static final LocalTime[] WARNINGS = { LocalTime.of(9, 0), LocalTime.of(11, 0), LocalTime.of(14, 0) };

	@Bean
	Task<Void> scheduledRemindersJob(ScheduledReminders reminders) {
		return Tasks.recurring("scheduled-reminders", Schedules.fixedDelay(BETWEEN_LOOKS))
			.execute((instance, context) -> reminders.send());
	}

	@Bean
	Task<Void> deadlineWarningsJob(DeadlineWarnings warnings) {
		return Tasks.recurring("deadline-warnings", Schedules.daily(OfficialTime.ZONE, WARNINGS))
			.execute((instance, context) -> warnings.send());
	}

}
