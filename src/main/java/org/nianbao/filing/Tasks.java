package org.nianbao.filing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.content.ReportContent;
import org.nianbao.filing.Task.Progress;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.report.ReportDesk;

import org.springframework.stereotype.Component;

/** What is left of a report. */
@Component
public class Tasks {

	private final ReportDesk reports;

	private final FinishedSections finished;

	Tasks(ReportDesk reports, FinishedSections finished) {
		this.reports = reports;
		this.finished = finished;
	}

	/** The sections of a revision in order. */
	List<Task> of(long revision, Edition edition, ReportContent content) {
		Set<String> marked = this.finished.of(revision);
		return edition.sections()
			.stream()
			.map((section) -> Task.of(edition, section, content, marked.contains(section.code())))
			.toList();
	}

	/** The next section of which something is left; empty if none follows. */
	public Optional<Section> next(OpenReport report, Section after) {
		return of(report.revision(), report.edition(), this.reports.content(report.revision())).stream()
			.filter((task) -> task.section().number() > after.number() && task.progress() != Progress.FINISHED)
			.map(Task::section)
			.findFirst();
	}

}
