package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.Subject.YearBefore;
import org.nianbao.format.Cell;
import org.nianbao.format.Table;
import org.nianbao.shared.FindingLevel;

/**
 * A table is the same as last year's, cell by cell, so that it looks copied. Few and
 * small figures agree by chance, and what is only carried on (documents in force, items
 * of the year before) may well stay as it is.
 */
final class SameRule implements Rule {

	/** Meanings of columns that count what there is, not what happened in the year. */
	private static final Set<String> STOCKS = Set.of("documents.inForce", "documents.allDisclosed", "items.previous");

	/** Figures up to this agree by chance. */
	private static final BigDecimal SMALL = BigDecimal.TWO;

	/** So many digits of larger figures don't. */
	private static final int TELLING_DIGITS = 3;

	@Override
	public String code() {
		return "series.same";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		String before = Integer.toString(subject.year().value() - 1);
		if (subject.yearBefore().isEmpty()) {
			return List.of(note(List.of(), Message.of("check.undecided.noYearBefore", before, title())));
		}
		if (subject.yearBefore().size() > 1) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		List<Cell> unknown = new ArrayList<>();
		for (Table table : subject.edition().tables()) {
			Comparison comparison = Comparison.of(subject, subject.yearBefore().getFirst(), table);
			if (comparison.same() && comparison.unknown().isEmpty() && comparison.digits() >= TELLING_DIGITS) {
				findings.add(new Finding(code(), level(), subject.place(table), comparison.compared(), before, before,
						Message.of("check.series.same", Names.table(subject.edition(), table), before,
								Message.of("check.request.explain"))));
			}
			else if (comparison.same()) {
				unknown.addAll(comparison.unknown());
			}
		}
		if (!unknown.isEmpty()) {
			List<Message> names = unknown.stream().map((cell) -> Names.cell(subject.edition(), cell)).toList();
			findings.add(note(unknown, Message.of("check.undecided.unknown", Names.lines(names, 0), title())));
		}
		return findings;
	}

	private Finding note(List<Cell> cells, Message why) {
		return new Finding(code(), FindingLevel.NOTE, new Place.OfReport(), cells, "", "", why);
	}

	/**
	 * A table beside last year's.
	 *
	 * @param same whether no cell that both years have differs, and some are more than 0
	 * @param digits how many digits the figures have that agree hardly by chance
	 * @param compared the cells that both years have
	 * @param unknown those of them that are not known this year
	 */
	private record Comparison(boolean same, int digits, List<Cell> compared, List<Cell> unknown) {

		static Comparison of(Subject subject, YearBefore before, Table table) {
			List<Cell> compared = new ArrayList<>();
			List<Cell> unknown = new ArrayList<>();
			boolean same = true;
			int digits = 0;
			for (Cell cell : subject.edition().cells(table)) {
				Optional<BigDecimal> earlier = cell.computed() ? Optional.empty() : before.counted(cell.meaning());
				Optional<BigDecimal> now = subject.totals().counted(cell);
				if (earlier.isEmpty()) {
					// What last year's edition did not ask, or was not known, must be 0.
					same &= cell.computed() || now.filter((number) -> number.signum() != 0).isEmpty();
				}
				else if (now.isEmpty()) {
					unknown.add(cell);
				}
				else {
					compared.add(cell);
					same &= now.get().compareTo(earlier.get()) == 0;
					digits += STOCKS.contains(cell.column().meaning()) ? 0 : digits(now.get().abs());
				}
			}
			return new Comparison(same && !compared.isEmpty(), digits, compared, unknown);
		}

		private static int digits(BigDecimal number) {
			if (number.compareTo(SMALL) <= 0) {
				return 0;
			}
			BigDecimal bare = number.stripTrailingZeros();
			return Math.max(bare.precision(), bare.precision() - bare.scale());
		}

	}

}
