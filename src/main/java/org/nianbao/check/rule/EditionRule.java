package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.content.Reading;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.shared.FindingLevel;

/**
 * A report is written in the edition of its year: not in another, not in an old form, and
 * without cells that its edition doesn't have.
 */
final class EditionRule implements Rule {

	private final Editions editions;

	EditionRule(Editions editions) {
		this.editions = editions;
	}

	@Override
	public String code() {
		return "report.edition";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.BLOCK;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		Edition used = subject.edition();
		if (!used.appliesTo(subject.year())) {
			findings.add(wrongYear(subject));
		}
		Reading reading = subject.reading();
		if (reading != null && !reading.sourceEdition().equals(used.code())) {
			Object source = this.editions.ofCode(reading.sourceEdition())
				.<Object>map(Edition::name)
				.orElse(reading.sourceEdition());
			findings.add(finding(reading.sourceEdition(), used.code(),
					Message.of("check.edition.source", source, subject.year().toString(), used.name())));
		}
		if (subject.holdsForeignCells()) {
			List<String> codes = subject.content()
				.cells()
				.keySet()
				.stream()
				.filter((code) -> used.cell(code).filter((cell) -> !cell.computed()).isEmpty())
				.toList();
			findings.add(finding(String.join(" ", codes), used.code(),
					Message.of("check.edition.cells", used.name(), codes)));
		}
		return findings;
	}

	private Finding wrongYear(Subject subject) {
		return this.editions.ofYear(subject.year())
			.map((due) -> finding(subject.edition().code(), due.code(),
					Message.of("check.edition.year", subject.year().toString(), due.name(), subject.edition().name())))
			.orElseGet(() -> finding(subject.edition().code(), "",
					Message.of("check.edition.none", subject.year().toString())));
	}

	private Finding finding(String left, String right, Message message) {
		return new Finding(code(), level(), new Place.OfReport(), List.of(), left, right, message);
	}

}
