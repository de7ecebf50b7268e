package org.nianbao.check.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Office.Dates;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.shared.FindingLevel;

/**
 * A report is submitted by the last day that the office set: the day of its first receipt
 * counts, on the database's clock, in China. Told to the reviewer.
 */
final class LateRule implements Rule {

	@Override
	public String code() {
		return "report.late";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.NOTE;
	}

	@Override
	public List<Finding> check(Subject subject) {
		Dates dates = subject.context().office().dates();
		LocalDate due = (dates != null) ? dates.due() : null;
		LocalDate received = (dates != null) ? dates.received() : null;
		if (due == null || received == null || !received.isAfter(due)) {
			return List.of();
		}
		int days = (int) due.until(received, ChronoUnit.DAYS);
		return List.of(new Finding(code(), level(), new Place.OfReport(), List.of(), received.toString(),
				due.toString(), Message.of("check.late", Names.day(received), Names.day(due), days)));
	}

}
