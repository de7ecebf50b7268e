package org.nianbao.filing;

import java.util.List;

import org.nianbao.agency.Agency;
import org.nianbao.agency.FilingTask;
import org.nianbao.format.Edition;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.shared.ReportYear;

/**
 * An agency's report of a year, whether it was begun or not.
 *
 * @param agency the agency
 * @param key what it is the report of: always of the agency's main scope
 * @param edition the edition in which a report of that year is written
 * @param revisions its revisions, the first one first; empty if it was not begun
 * @param task whether the agency has to file it
 */
public record AgencyYear(Agency agency, ReportKey key, Edition edition, List<RevisionStatus> revisions,
		FilingTask task) {

	public AgencyYear {
		revisions = List.copyOf(revisions);
	}

	/** The report year. */
	public ReportYear year() {
		return this.key.year();
	}

	/** Whether anybody has begun the report. */
	public boolean isBegun() {
		return !this.revisions.isEmpty();
	}

	/** Whether it can be begun: the agency has to file it, and nobody has begun. */
	public boolean isWaited() {
		return !isBegun() && this.task.isDue();
	}

	/** The report's address at the desk. */
	public String address() {
		return "/filing/" + this.agency.code() + "/" + this.key.year();
	}

}
