package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.check.Subject.YearBefore;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Meaning;
import org.nianbao.format.Relation.RollForward;
import org.nianbao.format.Relation.RollForwardPlace;
import org.nianbao.shared.ReportYear;

/**
 * A figure continues those of the year before. Several reports of the year before, of
 * agencies that were merged, are added up.
 */
final class RollForwardRule extends RelationRule {

	private final RollForward relation;

	RollForwardRule(Edition edition, RollForward relation) {
		super(edition, relation.head());
		this.relation = relation;
	}

	@Override
	public boolean appliesTo(Edition edition, ReportYear year) {
		return super.appliesTo(edition, year) && this.relation.holdsIn(year);
	}

	@Override
	public List<Finding> check(Subject subject) {
		String before = Integer.toString(subject.year().value() - 1);
		if (subject.yearBefore().isEmpty()) {
			List<Cell> results = this.relation.places().stream().map(RollForwardPlace::result).toList();
			return List.of(note(subject, results, Message.of("check.undecided.noYearBefore", before, title())));
		}
		List<Finding> findings = new ArrayList<>();
		Undecided unknown = new Undecided(this, "check.undecided.unknown");
		Undecided unknownBefore = new Undecided(this, "check.undecided.unknownBefore");
		for (RollForwardPlace place : this.relation.places()) {
			Optional<BigDecimal> carried = before(subject, place);
			Optional<BigDecimal> actual = subject.totals().counted(place.result());
			Optional<BigDecimal> came = subject.totals().sum(place.plus());
			Optional<BigDecimal> went = subject.totals().sum(place.minus());
			if (actual.isEmpty() || came.isEmpty() || went.isEmpty()) {
				unknown.add(line(place.across(), place.result()), unknown(subject, cells(place)));
			}
			else if (carried.isEmpty()) {
				unknownBefore.add(line(place.across(), place.result()), List.of(place.result()));
			}
			else {
				BigDecimal expected = carried.get().add(came.get()).subtract(went.get());
				compare(subject, place, actual.get(), expected, findings);
			}
		}
		leaveOutTotals(findings);
		unknown.sayTo(findings, subject, this.relation.places().size());
		unknownBefore.sayTo(findings, subject, this.relation.places().size(), before);
		return findings;
	}

	/** A total differs because the figures differ that it adds up: those are asked. */
	private static void leaveOutTotals(List<Finding> findings) {
		if (findings.stream().anyMatch((finding) -> !isOfTotal(finding))) {
			findings.removeIf(RollForwardRule::isOfTotal);
		}
	}

	private static boolean isOfTotal(Finding finding) {
		return finding.cells().getFirst().computed();
	}

	private static Optional<BigDecimal> before(Subject subject, RollForwardPlace place) {
		BigDecimal sum = BigDecimal.ZERO;
		for (YearBefore report : subject.yearBefore()) {
			for (Meaning meaning : place.before()) {
				Optional<BigDecimal> counted = report.counted(meaning);
				if (counted.isEmpty()) {
					return Optional.empty();
				}
				sum = sum.add(counted.get());
			}
		}
		return Optional.of(sum);
	}

	private void compare(Subject subject, RollForwardPlace place, BigDecimal actual, BigDecimal expected,
			List<Finding> findings) {
		BigDecimal difference = actual.subtract(expected);
		if (difference.signum() != 0
				&& !Allowance.of(subject.content(), place, this.relation.allowanceWord()).explains(difference)) {
			findings.add(finding(subject, place, actual, expected));
		}
	}

	private Finding finding(Subject subject, RollForwardPlace place, BigDecimal actual, BigDecimal expected) {
		Message message = Message.of("check.rollForward.differs", line(place.across(), place.result()),
				this.relation.resultName(), amount(actual), this.relation.name(), amount(expected), request());
		return new Finding(code(), level(), subject.place(place.result()), cells(place), actual.toPlainString(),
				expected.toPlainString(), message);
	}

	private Object amount(BigDecimal number) {
		return (this.relation.unit() != null) ? Message.of("check.amount", number, this.relation.unit()) : number;
	}

	private static List<Cell> cells(RollForwardPlace place) {
		List<Cell> cells = new ArrayList<>(List.of(place.result()));
		cells.addAll(place.plus());
		cells.addAll(place.minus());
		return cells;
	}

}
