package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Relation.Sum;
import org.nianbao.format.Relation.SumPlace;

/**
 * A total is the sum of its parts. Totals are computed, so a typed report can't break
 * this and states nothing that could be compared: there the rule says something only
 * where a part is not known. Of a document each total that it states is compared, and a
 * total that it doesn't state is named in a note.
 */
final class SumRule extends RelationRule {

	private final Sum sum;

	SumRule(Edition edition, Sum sum) {
		super(edition, sum.head());
		this.sum = sum;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		Undecided unknown = new Undecided(this, "check.undecided.unknown");
		Undecided notStated = new Undecided(this, "check.undecided.notStated");
		for (SumPlace place : this.sum.places()) {
			Optional<BigDecimal> bySum = subject.totals().sum(place.parts());
			if (bySum.isEmpty()) {
				unknown.add(line(place.across(), place.total()), unknown(subject, place.parts()));
			}
			else {
				compareWithComputed(subject, place, bySum.get(), findings);
				compareWithStated(subject, place, bySum.get(), findings, notStated);
			}
		}
		unknown.sayTo(findings, subject, this.sum.places().size());
		notStated.sayTo(findings, subject, this.sum.places().size());
		return findings;
	}

	/** A total that two sums define may come out differently by each. */
	private void compareWithComputed(Subject subject, SumPlace place, BigDecimal bySum, List<Finding> findings) {
		subject.totals()
			.counted(place.total())
			.filter((computed) -> computed.compareTo(bySum) != 0)
			.ifPresent((computed) -> findings.add(finding(subject, place, "check.sum.computed", computed, bySum)));
	}

	private void compareWithStated(Subject subject, SumPlace place, BigDecimal bySum, List<Finding> findings,
			Undecided notStated) {
		Reading reading = subject.reading();
		if (reading == null) {
			return;
		}
		CellValue stated = stated(reading, place.total());
		if (stated == null) {
			// Of a line that is absent as a whole, the rule on absent cells speaks.
			boolean absent = place.parts()
				.stream()
				.allMatch((part) -> subject.content().cell(part).state() == CellState.ABSENT);
			if (absent) {
				return;
			}
			notStated.add(line(place.across(), place.total()), List.of(place.total()));
			return;
		}
		// A total that is blank or no number is told by the rules of cells.
		stated.counted()
			.filter((number) -> number.compareTo(bySum) != 0)
			.ifPresent((number) -> findings.add(finding(subject, place, "check.sum.stated", number, bySum)));
	}

	private static @Nullable CellValue stated(Reading reading, Cell total) {
		CellValue stated = reading.statedTotals().get(total.code());
		return (stated != null && stated.state() != CellState.ABSENT) ? stated : null;
	}

	private Finding finding(Subject subject, SumPlace place, String key, BigDecimal found, BigDecimal bySum) {
		List<Cell> cells = new ArrayList<>(place.parts());
		cells.addFirst(place.total());
		Message message = Message.of(key, line(place.across(), place.total()), name(place), bySum, found);
		return new Finding(code(), level(), subject.place(place.total()), cells, found.toPlainString(),
				bySum.toPlainString(), message);
	}

	private static Object name(SumPlace place) {
		Cell total = place.total();
		return total.row().equals(place.across()) ? total.column().label() : total.row().label();
	}

}
