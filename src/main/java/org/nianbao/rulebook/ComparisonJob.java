package org.nianbao.rulebook;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Compares texts in the background, soon after they were saved or published; one instance
 * does it at a time.
 */
@Configuration(proxyBeanMethods = false)
class ComparisonJob {

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

	/** Longer than a save takes. */
	private static final Duration SETTLING = Duration.ofSeconds(3);

	@Bean
	Task<Void> textComparisonJob(ComparisonWork work) {
		return Tasks.recurring("text-comparison", Schedules.fixedDelay(BETWEEN_LOOKS))
			.execute((instance, context) -> work.catchUp(SETTLING));
	}

}
