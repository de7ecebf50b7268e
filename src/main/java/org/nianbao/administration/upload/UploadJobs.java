package org.nianbao.administration.upload;

import java.time.Clock;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.nianbao.history.Actor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has uploaded tables worked on in the background, by whichever instance is free. */
@Service
class UploadJobs {

	private static final TaskDescriptor<Void> JOB = TaskDescriptor.of("table-upload");

	private final Uploads uploads;

	private final ObjectProvider<Scheduler> scheduler;

	private final TransactionTemplate transaction;

	private final Clock clock;

	UploadJobs(Uploads uploads, ObjectProvider<Scheduler> scheduler, TransactionTemplate transaction, Clock clock) {
		this.uploads = uploads;
		this.scheduler = scheduler;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Keeps a file and has it looked at. */
	UUID take(String office, UploadKind kind, String fileName, byte[] body, Actor by) {
		UUID id = this.transaction.execute((status) -> {
			UUID kept = this.uploads.keep(office, kind, fileName, body, by);
			order(kept, "check");
			return kept;
		});
		this.scheduler.getObject().triggerCheckForDueExecutions();
		return id;
	}

	/**
	 * Has a table taken over that was looked at.
	 * @return whether it waited for that
	 */
	boolean apply(Upload upload) {
		boolean ordered = this.transaction.execute((status) -> {
			boolean moved = upload.isReady()
					&& this.uploads.move(upload.id(), UploadState.CHECKED, UploadState.APPLYING);
			if (moved) {
				order(upload.id(), "apply-" + UUID.randomUUID());
			}
			return moved;
		});
		this.scheduler.getObject().triggerCheckForDueExecutions();
		return ordered;
	}

	private void order(UUID id, String step) {
		this.scheduler.getObject().schedule(JOB.instance(id + " " + step).scheduledTo(this.clock.instant()));
	}

	/** Of its own: the scheduler, which orders need, knows all jobs. */
	@Configuration(proxyBeanMethods = false)
	static class Job {

		@Bean
		OneTimeTask<Void> tableUploadJob(UploadWork work) {
			return Tasks.oneTime(JOB)
				.execute((instance, context) -> work.run(UUID.fromString(instance.getId().split(" ")[0])));
		}

	}

}
