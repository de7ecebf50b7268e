package org.nianbao.history;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.nianbao.shared.OfficialTime;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done with the history in the background, by whichever instance is free. */
@Configuration(proxyBeanMethods = false)
class HistoryJobs {

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

	private static final LocalTime EXPORT = LocalTime.of(3, 30);

	@Bean
	Task<Void> historyVerificationJob(VerificationRuns runs) {
		return Tasks.recurring("history-verification", Schedules.fixedDelay(BETWEEN_LOOKS))
			.execute((instance, context) -> runs.work());
	}

	@Bean
	@ConditionalOnProperty("nianbao.history.heads-folder")
	HeadsFolder headsFolder(@Value("${nianbao.history.heads-folder}") Path folder, HistoryHeads heads, Clock clock) {
		return new HeadsFolder(folder, heads, clock);
	}

	@Bean
	@ConditionalOnProperty("nianbao.history.heads-folder")
	Task<Void> headsExportJob(HeadsFolder folder) {
		return Tasks.recurring("history-heads-export", Schedules.daily(OfficialTime.ZONE, EXPORT))
			.execute((instance, context) -> folder.writeToday());
	}

}
