package org.nianbao.filing;

import org.nianbao.agency.Agency;
import org.nianbao.format.Edition;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.shared.ReportYear;

/**
 * A report that was begun, as handlers take it from their address: the newest revision.
 *
 * @param agency the agency
 * @param edition the edition in which the revision is written
 * @param status how the revision stands
 */
public record OpenReport(Agency agency, Edition edition, RevisionStatus status) {

	/** The revision's internal number. */
	public long revision() {
		return this.status.id();
	}

	/** What it is the report of. */
	public ReportKey key() {
		return this.status.key();
	}

	/** The report year. */
	public ReportYear year() {
		return key().year();
	}

	/** Whether the agency can change the content. */
	public boolean isEditable() {
		return this.status.state().isEditable();
	}

	/** Whether it waits to be signed. */
	public boolean isReleased() {
		return this.status.state() == RevisionState.RELEASED;
	}

	/** Whether it was not submitted yet, or came back. */
	public boolean isDraft() {
		return isEditable() || isReleased();
	}

	/** The report's address at the desk. */
	public String address() {
		return "/filing/" + this.agency.code() + "/" + year();
	}

	/** The address below which its pictures are at the desk, by SHA-256. */
	public String pictures() {
		return address() + "/pictures";
	}

}
