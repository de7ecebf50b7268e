package org.nianbao.check.place;

import java.time.LocalDate;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.content.Signature;
import org.nianbao.shared.FindingLevel;

/**
 * A report is signed after its year is over: it covers the year to 31 December (条例
 * 第四十九条). The official format has no signature block; where none is, readers look for the
 * date.
 */
final class ReportDateRule implements Rule {

	private static final String CODE = "report.date";

	private static final String SIGNATURE = "signature";

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.BLOCK;
	}

	@Override
	public List<Finding> check(Subject subject) {
		Signature signature = subject.content().signature();
		LocalDate date = signature.date();
		if (date == null) {
			return List.of(finding(FindingLevel.HINT, "", "",
					Message.of(signature.isEmpty() ? "check.date.unsigned" : "check.date.undated")));
		}
		LocalDate lastDay = subject.year().lastDay();
		return date.isBefore(lastDay) ? List.of(finding(FindingLevel.BLOCK, date.toString(), lastDay.toString(),
				Message.of("check.date.early", date.toString(), lastDay.toString()))) : List.of();
	}

	private static Finding finding(FindingLevel level, String left, String right, Message message) {
		return new Finding(CODE, level, new Place.OfSection(SIGNATURE, 0), List.of(), left, right, message);
	}

}
