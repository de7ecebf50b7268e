package org.nianbao.mail;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.nianbao.shared.OfficialTime;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is done with mails in the background. Whichever instance claims a job does it; the
 * work asks the application's clock, so that a test can do it at any time of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailJobs {

	private static final Duration BETWEEN_DELIVERIES = Duration.ofSeconds(10);

	@Bean
	Task<Void> mailDeliveryJob(Delivery delivery) {
		return Tasks.recurring("mail-delivery", Schedules.fixedDelay(BETWEEN_DELIVERIES))
			.execute((instance, context) -> delivery.deliverWhatIsDue());
	}

	@Bean
	Task<Void> dailyMailJob(DailyMails mails, MailProperties properties) {
		return Tasks.recurring("daily-mails", Schedules.daily(OfficialTime.ZONE, properties.dailyAt()))
			.execute((instance, context) -> mails.write());
	}

}
