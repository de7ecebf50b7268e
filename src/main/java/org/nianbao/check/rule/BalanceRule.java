package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Relation.Balance;
import org.nianbao.format.Relation.BalancePlace;
import org.nianbao.format.Relation.Comparison;

/** Two sides are equal (勾稽关系), or the left one is not greater than the right one. */
final class BalanceRule extends RelationRule {

	private final Balance balance;

	BalanceRule(Edition edition, Balance balance) {
		super(edition, balance.head());
		this.balance = balance;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		Undecided unknown = new Undecided(this, "check.undecided.unknown");
		for (BalancePlace place : this.balance.places()) {
			Optional<BigDecimal> left = subject.totals().sum(place.left());
			Optional<BigDecimal> right = subject.totals().sum(place.right());
			if (left.isEmpty() || right.isEmpty()) {
				unknown.add(line(place.across(), place.left().getFirst()), unknown(subject, cells(place)));
			}
			else if (isBroken(left.get(), right.get())) {
				findings.add(finding(subject, place, left.get(), right.get()));
			}
		}
		unknown.sayTo(findings, subject, this.balance.places().size());
		return findings;
	}

	private boolean isBroken(BigDecimal left, BigDecimal right) {
		int order = left.compareTo(right);
		return (this.balance.comparison() == Comparison.EQUAL) ? order != 0 : order > 0;
	}

	private Finding finding(Subject subject, BalancePlace place, BigDecimal left, BigDecimal right) {
		String key = (this.balance.comparison() == Comparison.EQUAL) ? "check.balance.differs"
				: "check.balance.exceeds";
		Cell cell = editable(place.left());
		Message message = Message.of(key, line(place.across(), cell), this.balance.leftName(), left,
				this.balance.rightName(), right, left.subtract(right).abs(), request());
		return new Finding(code(), level(), subject.place(cell), cells(place), left.toPlainString(),
				right.toPlainString(), message);
	}

	private static List<Cell> cells(BalancePlace place) {
		List<Cell> cells = new ArrayList<>(place.left());
		cells.addAll(place.right());
		return cells;
	}

}
