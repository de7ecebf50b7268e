package org.nianbao.check.rule;

import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.content.Reading;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

/** The year that was given for a document is the year that the document names. */
final class YearRule implements Rule {

	@Override
	public String code() {
		return "report.year";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		Reading reading = subject.reading();
		ReportYear found = (reading != null) ? reading.foundYear() : null;
		if (found == null || found.equals(subject.year())) {
			return List.of();
		}
		return List.of(new Finding(code(), level(), new Place.OfReport(), List.of(), found.toString(),
				subject.year().toString(), Message.of("check.year", found.toString(), subject.year().toString())));
	}

}
