package org.nianbao.check.rule;

import java.util.List;
import java.util.Optional;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Relation;
import org.nianbao.format.Relation.Balance;
import org.nianbao.format.Relation.RollForward;
import org.nianbao.format.Relation.Sum;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

/** A rule that comes from a relation of an edition and goes by the relation's code. */
abstract sealed class RelationRule implements Rule permits SumRule, BalanceRule, RollForwardRule {

	private final Edition edition;

	private final Relation.Head head;

	RelationRule(Edition edition, Relation.Head head) {
		this.edition = edition;
		this.head = head;
	}

	/** The rule of a relation that the edition declares. */
	static RelationRule of(Edition edition, Relation relation) {
		return switch (relation) {
			case Sum sum -> new SumRule(edition, sum);
			case Balance balance -> new BalanceRule(edition, balance);
			case RollForward rollForward -> new RollForwardRule(edition, rollForward);
		};
	}

	@Override
	public String code() {
		return this.head.rule();
	}

	@Override
	public FindingLevel level() {
		return this.head.level();
	}

	@Override
	public boolean keepsItsLevel() {
		return level() == FindingLevel.BLOCK;
	}

	@Override
	public LocalizedText title() {
		return this.head.title();
	}

	@Override
	public LocalizedText basis() {
		return this.head.basis();
	}

	@Override
	public boolean appliesTo(Edition edition, ReportYear year) {
		return edition.code().equals(this.edition.code());
	}

	/** The line in which the relation was found broken or undecidable. */
	Message line(Line across, Cell cell) {
		return Names.across(this.edition, this.head.along(), across, cell);
	}

	/** What the agency is asked to do about a breach. */
	Message request() {
		return Message.of("check.request." + this.head.level().code());
	}

	/** Says that the rule can't be decided, and why. */
	Finding note(Subject subject, List<Cell> cells, Message why) {
		Place place = cells.stream()
			.findFirst()
			.<Place>map((cell) -> new Place.OfSection(subject.place(cell).section(), 0))
			.orElseGet(Place.OfReport::new);
		return new Finding(code(), FindingLevel.NOTE, place, cells, "", "", why);
	}

	/** Those of the cells whose count is not known. */
	static List<Cell> unknown(Subject subject, List<Cell> cells) {
		return cells.stream().filter((cell) -> subject.totals().counted(cell).isEmpty()).toList();
	}

	/** The cell to which a finding leads: one that can be edited, if there is one. */
	static Cell editable(List<Cell> cells) {
		Optional<Cell> entered = cells.stream().filter((cell) -> !cell.computed()).findFirst();
		return entered.orElseGet(cells::getFirst);
	}

}
