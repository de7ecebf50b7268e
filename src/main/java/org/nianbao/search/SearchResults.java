package org.nianbao.search;

import java.util.List;

/**
 * What was found.
 *
 * @param reports the reports of the page that was asked for
 * @param total how many there are, at most {@link ReportSearch#MOST}
 * @param more whether there are more than that
 * @param agencies the agencies whose names are meant by what was written, whether or not
 * they have published anything
 * @param byNames whether the words occur in no report, and the reports are those of these
 * agencies
 */
public record SearchResults(List<FoundReport> reports, int total, boolean more, List<NamedAgency> agencies,
		boolean byNames) {

	public SearchResults {
		reports = List.copyOf(reports);
		agencies = List.copyOf(agencies);
	}

}
