package org.nianbao.data;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the files of whole years in the background, on whichever instance is free. */
@Configuration(proxyBeanMethods = false)
class BulkJob {

	private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

	@Bean
	Task<Void> bulkFileJob(BulkWork work) {
		return Tasks.recurring("bulk-files", Schedules.fixedDelay(BETWEEN_LOOKS))
			.execute((instance, context) -> work.work());
	}

}
