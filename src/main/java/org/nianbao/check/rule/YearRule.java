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
		if (reading == null) {
			return List.of();
		}
		String year = subject.year().toString();
		ReportYear found = reading.foundYear();
		if (found == null) {
			return List.of(new Finding(code(), FindingLevel.NOTE, new Place.OfReport(), List.of(), "", year,
					Message.of("check.year.unknown", year)));
		}
		return found.equals(subject.year()) ? List.of() : List.of(new Finding(code(), level(), new Place.OfReport(),
				List.of(), found.toString(), year, Message.of("check.year.differs", found.toString(), year)));
	}

}
