package org.nianbao.coverage;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.Region;
import org.nianbao.report.RevisionStatus;
import org.nianbao.review.Timeliness;

/**
 * How an agency stands with its main report of a year.
 *
 * @param agency the agency
 * @param region its region; null if that is not known
 * @param state where the report is
 * @param decided the dates and the mode that hold for it
 * @param newest the newest revision; null if it was not begun
 * @param timeliness how it stands against the last day of submission; null where nothing
 * is due
 * @param openRemarks how many remarks of the office wait for the agency's answer
 * @param copy whether the office only receives a copy, and another one reviews it
 */
public record Standing(Agency agency, @Nullable Region region, CoverageState state, OfficeYear decided,
		@Nullable RevisionStatus newest, @Nullable Timeliness timeliness, int openRemarks, boolean copy) {

	/** Whether the last day of submission was missed. */
	public boolean isLate() {
		return this.timeliness != null && this.timeliness.isLate();
	}

}
