package org.nianbao.filing.submission;

import java.util.List;

import org.nianbao.filing.InferredCells;
import org.nianbao.filing.InferredCells.Inferred;
import org.nianbao.filing.OpenReport;
import org.nianbao.report.ReportDesk;

import org.springframework.stereotype.Component;

/**
 * The figures of a report that were inferred when a document was taken over, and that
 * nobody has compared with it yet: asked about before it is submitted.
 */
@Component
class InferredFigures {

	private final InferredCells inferred;

	private final ReportDesk reports;

	InferredFigures(InferredCells inferred, ReportDesk reports) {
		this.inferred = inferred;
		this.reports = reports;
	}

	/**
	 * What is still to be compared; nothing of a report that can't be changed any more.
	 */
	List<Inferred> of(OpenReport report) {
		return report.isEditable()
				? this.inferred.in(report.revision(), report.edition(), this.reports.content(report.revision()))
				: List.of();
	}

	/** Takes down that all of them were compared. */
	void confirm(OpenReport report) {
		this.inferred.confirm(report.revision());
	}

}
