package org.nianbao.picture;

import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.nianbao.shared.OfficialTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes what nobody uses, every night. */
@Configuration(proxyBeanMethods = false)
class PictureJobs {

	private static final LocalTime NIGHT = LocalTime.of(3, 45);

	@Bean
	Task<Void> unusedPicturesJob(Pictures pictures) {
		return Tasks.recurring("unused-pictures", Schedules.daily(OfficialTime.ZONE, NIGHT))
			.execute((instance, context) -> pictures.removeUnused());
	}

}
