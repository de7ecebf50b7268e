package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.Subject.YearBefore;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType.Kind;
import org.nianbao.format.Edition;
import org.nianbao.format.Table;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;

/**
 * A figure is suddenly more than five times or less than a fifth of last year's. Only
 * totals are compared where a table has any, and only what both years' editions ask.
 * After a merger nothing is compared: the predecessors' figures are not the agency's own.
 */
final class JumpRule implements Rule {

	private static final BigDecimal FACTOR = BigDecimal.valueOf(5);

	/** How far apart counts are at least. */
	private static final BigDecimal APART = BigDecimal.valueOf(20);

	/** How far apart money is at least, in 元. */
	private static final BigDecimal APART_YUAN = BigDecimal.valueOf(1_000_000);

	/** Above this a count that was 0 has jumped. */
	private static final BigDecimal FROM_NOTHING = BigDecimal.valueOf(100);

	private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

	@Override
	public String code() {
		return "series.jump";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		if (subject.yearBefore().isEmpty()) {
			String before = Integer.toString(subject.year().value() - 1);
			return List.of(note(List.of(), Message.of("check.undecided.noYearBefore", before, title())));
		}
		if (subject.yearBefore().size() > 1) {
			return List.of();
		}
		YearBefore before = subject.yearBefore().getFirst();
		List<Finding> findings = new ArrayList<>();
		List<Cell> unknown = new ArrayList<>();
		for (Cell cell : compared(subject.edition())) {
			Optional<BigDecimal> earlier = before.counted(cell.meaning());
			Optional<BigDecimal> now = subject.totals().counted(cell);
			if (earlier.isPresent() && now.isEmpty()) {
				unknown.add(cell);
			}
			else if (earlier.isPresent() && jumps(cell, earlier.get(), now.get())) {
				findings.add(finding(subject, cell, earlier.get(), now.get()));
			}
		}
		if (!unknown.isEmpty()) {
			List<Message> names = unknown.stream().map((cell) -> Names.cell(subject.edition(), cell)).toList();
			findings.add(note(unknown, Message.of("check.undecided.unknown", Names.lines(names, 0), title())));
		}
		return findings;
	}

	/** The totals of each table; of a table without totals all cells. */
	private static List<Cell> compared(Edition edition) {
		List<Cell> compared = new ArrayList<>();
		for (Table table : edition.tables()) {
			List<Cell> cells = edition.cells(table);
			boolean totals = cells.stream().anyMatch(Cell::computed);
			cells.stream()
				.filter((cell) -> cell.computed() || !totals)
				.filter((cell) -> cell.type().kind() != Kind.CHANGE)
				.forEach(compared::add);
		}
		return compared;
	}

	private static boolean jumps(Cell cell, BigDecimal before, BigDecimal now) {
		boolean money = cell.type().kind() == Kind.MONEY;
		BigDecimal apart = money ? yuan(cell, now.subtract(before).abs()) : now.subtract(before).abs();
		if (apart.compareTo(money ? APART_YUAN : APART) < 0) {
			return false;
		}
		if (before.signum() == 0) {
			return money || now.compareTo(FROM_NOTHING) > 0;
		}
		return now.compareTo(before.multiply(FACTOR)) > 0 || now.multiply(FACTOR).compareTo(before) < 0;
	}

	/** An amount of the cell in 元. */
	private static BigDecimal yuan(Cell cell, BigDecimal amount) {
		LocalizedText unit = cell.type().unit();
		return (unit != null && unit.zh().startsWith("万")) ? amount.multiply(TEN_THOUSAND) : amount;
	}

	private Finding finding(Subject subject, Cell cell, BigDecimal before, BigDecimal now) {
		return new Finding(code(), level(), subject.place(cell), List.of(cell), now.toPlainString(),
				before.toPlainString(), Message.of("check.series.jump", Names.cell(subject.edition(), cell), before,
						now, Message.of("check.request.explain")));
	}

	private Finding note(List<Cell> cells, Message why) {
		return new Finding(code(), FindingLevel.NOTE, new Place.OfReport(), cells, "", "", why);
	}

}
