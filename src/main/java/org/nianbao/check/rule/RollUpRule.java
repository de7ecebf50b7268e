package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Office.RollUp;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.format.Cell;
import org.nianbao.format.Table;
import org.nianbao.shared.FindingLevel;

/**
 * The figures of a government for itself and its agencies are the sums of what its
 * agencies have published. Where they differ the reviewer is told, in one note for each
 * table, which cells, both figures, and which agencies are not in the sum.
 */
final class RollUpRule implements Rule {

	private static final int LISTED = 8;

	@Override
	public String code() {
		return "rollup.difference";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.NOTE;
	}

	@Override
	public List<Finding> check(Subject subject) {
		RollUp rollUp = subject.context().office().rollUp();
		if (rollUp == null) {
			return List.of();
		}
		if (rollUp.counted() == 0) {
			return List.of(new Finding(code(), level(), new Place.OfReport(), List.of(), "", "",
					Message.of("check.rollUp.nothing", missing(rollUp))));
		}
		return subject.edition().tables().stream().flatMap((table) -> check(subject, rollUp, table).stream()).toList();
	}

	private Optional<Finding> check(Subject subject, RollUp rollUp, Table table) {
		List<Cell> cells = new ArrayList<>();
		List<Message> lines = new ArrayList<>();
		BigDecimal own = BigDecimal.ZERO;
		BigDecimal added = BigDecimal.ZERO;
		for (Cell cell : subject.edition().cells(table)) {
			BigDecimal sum = rollUp.sums().getOrDefault(cell.code(), BigDecimal.ZERO);
			Optional<BigDecimal> stated = subject.totals().counted(cell);
			if (stated.isPresent() && stated.get().compareTo(sum) != 0) {
				cells.add(cell);
				lines.add(Message.of("check.rollUp.line", Names.cell(subject.edition(), cell), stated.get(), sum));
				own = own.add(stated.get());
				added = added.add(sum);
			}
		}
		if (cells.isEmpty()) {
			return Optional.empty();
		}
		Object listed = (lines.size() <= LISTED) ? lines
				: Message.of("check.name.andMore", lines.subList(0, LISTED), lines.size());
		return Optional.of(new Finding(code(), level(), subject.place(table), cells, own.toPlainString(),
				added.toPlainString(), Message.of("check.rollUp", Names.table(subject.edition(), table),
						rollUp.counted(), listed, missing(rollUp))));
	}

	private static Message missing(RollUp rollUp) {
		List<String> names = rollUp.missing();
		if (names.isEmpty()) {
			return Message.of("check.rollUp.complete");
		}
		return Message.of("check.rollUp.missing", names.size(), (names.size() <= LISTED) ? names
				: Message.of("check.name.andMore", names.subList(0, LISTED), names.size()));
	}

}
