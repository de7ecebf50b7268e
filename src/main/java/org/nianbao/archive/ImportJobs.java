package org.nianbao.archive;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;

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

/** Has imports worked on in the background, by whichever instance is free. */
@Service
class ImportJobs {

	private static final TaskDescriptor<Void> JOB = TaskDescriptor.of("report-import");

	private final Imports imports;

	private final ObjectProvider<Scheduler> scheduler;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ImportJobs(Imports imports, ObjectProvider<Scheduler> scheduler, TransactionTemplate transaction, Clock clock) {
		this.imports = imports;
		this.scheduler = scheduler;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Keeps documents and has them read.
	 * @param files gives the documents to the upload
	 * @throws UploadRefusedException if that is too much, or nothing at all; none of it
	 * is kept then
	 */
	UUID begin(String office, Consumer<Upload> files, Actor by) {
		UUID id = this.transaction.execute((status) -> {
			UUID begun = this.imports.begin(office, by);
			Upload upload = new Upload(
					(number, name, body, refusal) -> this.imports.add(begun, number, name, body, refusal));
			files.accept(upload);
			if (upload.files() == 0) {
				throw new UploadRefusedException("archive.upload.nothing", "");
			}
			order(begun);
			return begun;
		});
		this.scheduler.getObject().triggerCheckForDueExecutions();
		return id;
	}

	/**
	 * Has documents taken over that somebody looked at.
	 * @return how many they are
	 */
	int take(UUID id, Collection<Integer> numbers, Taking as, Actor by) {
		int taking = this.transaction.execute((status) -> {
			int found = this.imports.take(id, numbers, as, by);
			if (found > 0) {
				order(id);
			}
			return found;
		});
		this.scheduler.getObject().triggerCheckForDueExecutions();
		return taking;
	}

	private void order(UUID id) {
		this.scheduler.getObject()
			.schedule(JOB.instance(id + " " + UUID.randomUUID()).scheduledTo(this.clock.instant()));
	}

	/** Of its own: the scheduler, which orders need, knows all jobs. */
	@Configuration(proxyBeanMethods = false)
	static class Job {

		@Bean
		OneTimeTask<Void> reportImportJob(ImportWork work) {
			return Tasks.oneTime(JOB)
				.execute((instance, context) -> work.run(UUID.fromString(instance.getId().split(" ")[0])));
		}

	}

}
