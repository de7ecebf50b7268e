package org.nianbao.report;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks in the background for what is to be published; one instance does it at a time.
 */
@Configuration(proxyBeanMethods = false)
class PublicationJob {

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

	@Bean
	Task<Void> publicationsThatAreDue(DuePublications publications) {
		return Tasks.recurring("publication", Schedules.fixedDelay(BETWEEN_LOOKS))
			.execute((instance, context) -> publications.publish());
	}

}
