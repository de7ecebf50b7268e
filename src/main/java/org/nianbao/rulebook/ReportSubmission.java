package org.nianbao.rulebook;

import java.util.Map;

import org.nianbao.content.WrittenCell;

/**
 * A form with which a report is submitted. Fields of cells and sections belong to it only
 * so that errors can be shown at them; they are never posted.
 */
public interface ReportSubmission {

	/** The internal number of the revision that is to be submitted. */
	long revision();

	/** The form's cells, by cell code: none. */
	default Map<String, WrittenCell> getCells() {
		return Map.of();
	}

	/** The form's sections, by section code: none. */
	default Map<String, String> getSections() {
		return Map.of();
	}

	/** The reasons that are asked for, by the keys of what they are about: none. */
	default Map<String, String> getReasons() {
		return Map.of();
	}

}
