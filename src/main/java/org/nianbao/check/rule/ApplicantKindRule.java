package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.format.Cell;
import org.nianbao.format.Meaning;
import org.nianbao.shared.FindingLevel;

/**
 * Nearly all requests are said to come from 其他 organisations (11 of 12), which mostly
 * means that applicants were not told apart.
 */
final class ApplicantKindRule implements Rule {

	private static final Meaning OTHER = new Meaning("request.received", "applicant.other");

	private static final Meaning ALL = new Meaning("request.received", "applicant.all");

	/** Fewer requests say nothing. */
	private static final BigDecimal FEWEST = BigDecimal.TEN;

	private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9");

	@Override
	public String code() {
		return "requests.kind";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

	@Override
	public List<Finding> check(Subject subject) {
		Optional<Cell> cell = subject.edition().cell(OTHER);
		Optional<BigDecimal> other = cell.flatMap(subject.totals()::counted);
		Optional<BigDecimal> all = subject.edition().cell(ALL).flatMap(subject.totals()::counted);
		if (other.isEmpty() || all.isEmpty() || all.get().compareTo(FEWEST) < 0
				|| other.get().compareTo(all.get().multiply(NEARLY_ALL)) < 0) {
			return List.of();
		}
		Cell place = cell.orElseThrow();
		return List.of(new Finding(code(), level(), subject.place(place), List.of(place), other.get().toPlainString(),
				all.get().toPlainString(),
				Message.of("check.applicantKind", Names.cell(subject.edition(), place), other.get(), all.get())));
	}

}
