package org.nianbao.check.rule;

import java.time.LocalDate;
import java.util.List;

import org.nianbao.check.Filer;
import org.nianbao.check.Filer.Kind;
import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Office.Dates;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.shared.FindingLevel;

/**
 * A report is published by 31 January after its year, a government's by 31 March
 * (Regulations on Open Government Information, article 49). For townships and
 * sub-districts that day is set locally: nothing is said of theirs before 31 March.
 */
final class PublishedLateRule implements Rule {

	private static final int MARCH = 3;

	private static final int LAST_OF_MARCH = 31;

	@Override
	public String code() {
		return "report.publishedLate";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.NOTE;
	}

	@Override
	public List<Finding> check(Subject subject) {
		Dates dates = subject.context().office().dates();
		LocalDate published = (dates != null) ? dates.published() : null;
		LocalDate due = due(subject);
		if (published == null || !published.isAfter(due)) {
			return List.of();
		}
		return List.of(new Finding(code(), level(), new Place.OfReport(), List.of(), published.toString(),
				due.toString(), Message.of("check.publishedLate", Names.day(published), Names.day(due))));
	}

	private static LocalDate due(Subject subject) {
		Filer filer = subject.context().filer();
		boolean later = filer != null && (filer.kind() == Kind.GOVERNMENT || filer.kind() == Kind.TOWNSHIP);
		return later ? LocalDate.of(subject.year().value() + 1, MARCH, LAST_OF_MARCH)
				: subject.year().statutoryDeadline();
	}

}
