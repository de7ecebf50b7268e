package org.nianbao.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType.Kind;
import org.nianbao.format.Edition;
import org.nianbao.format.Relation;
import org.nianbao.format.Relation.Balance;
import org.nianbao.format.Relation.BalancePlace;
import org.nianbao.format.Relation.Comparison;
import org.nianbao.format.Relation.RollForward;
import org.nianbao.format.Relation.RollForwardPlace;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * Makes reports with random figures in which every relation of their edition holds. The
 * same seed gives the same reports.
 */
public final class ConsistentReports {

	private static final Map<String, List<Cell>> LEAVES = new ConcurrentHashMap<>();

	private final Edition edition;

	private final Random random;

	public ConsistentReports(Edition edition, long seed) {
		this.edition = edition;
		this.random = new Random(seed);
	}

	/**
	 * Another report.
	 * @param before the report of the year before, which may be of another edition; null
	 * if there is none
	 */
	public ReportContent next(ReportYear year, @Nullable ReportContent before, @Nullable Edition editionBefore) {
		Figures now = new Figures(this.edition);
		this.edition.enteredCells().forEach((cell) -> now.set(cell, random(cell)));
		Figures then = new Figures((editionBefore != null) ? editionBefore : this.edition);
		if (before != null) {
			then.edition.enteredCells().forEach((cell) -> then.set(cell, before.cell(cell).counted().orElseThrow()));
		}
		for (int round = 0; round < 4; round++) {
			for (Relation relation : this.edition.relations()) {
				if (relation instanceof RollForward rollForward && before != null && rollForward.holdsIn(year)) {
					rollForward.places().forEach((place) -> rollForward(place, now, then));
				}
				else if (relation instanceof Balance balance) {
					balance.places().forEach((place) -> balance(balance, place, now));
				}
			}
		}
		return content(year, now);
	}

	/** A report without one of the year before. */
	public ReportContent next(ReportYear year) {
		return next(year, null, null);
	}

	private BigDecimal random(Cell cell) {
		int most = (this.random.nextInt(4) == 0) ? 30_000_000 : 12;
		int number = this.random.nextInt(3) == 0 ? 0 : this.random.nextInt(most);
		return (cell.type().kind() == Kind.MONEY)
				? BigDecimal.valueOf(number, this.random.nextInt(cell.type().decimals() + 1))
				: BigDecimal.valueOf(number);
	}

	private static void rollForward(RollForwardPlace place, Figures now, Figures then) {
		if (place.result().computed()) {
			return;
		}
		BigDecimal carried = BigDecimal.ZERO;
		for (var meaning : place.before()) {
			var cell = then.edition.cell(meaning);
			if (cell.isEmpty()) {
				return;
			}
			carried = carried.add(then.get(cell.get()));
		}
		BigDecimal result = carried.add(now.sum(place.plus())).subtract(now.sum(place.minus()));
		if (result.signum() < 0) {
			place.minus().forEach((cell) -> now.set(cell, BigDecimal.ZERO));
			result = carried.add(now.sum(place.plus()));
		}
		now.set(place.result(), result);
	}

	private void balance(Balance balance, BalancePlace place, Figures now) {
		BigDecimal difference = now.sum(place.left()).subtract(now.sum(place.right()));
		if (difference.signum() > 0) {
			raise(place.right(), difference, now);
		}
		else if (balance.comparison() == Comparison.EQUAL && difference.signum() < 0) {
			raise(place.left(), difference.negate(), now);
		}
	}

	/** Raises an entered cell that no figure of the year before determines. */
	private void raise(List<Cell> side, BigDecimal by, Figures now) {
		Set<String> determined = new HashSet<>();
		for (Relation relation : this.edition.relations()) {
			if (relation instanceof RollForward rollForward) {
				rollForward.places().forEach((place) -> determined.add(place.result().code()));
			}
		}
		side.stream()
			.filter((cell) -> !cell.computed() && !determined.contains(cell.code()))
			.findFirst()
			.ifPresent((cell) -> now.set(cell, now.get(cell).add(by)));
	}

	private ReportContent content(ReportYear year, Figures figures) {
		Map<String, CellValue> cells = new HashMap<>();
		this.edition.enteredCells()
			.forEach((cell) -> cells.put(cell.code(), new CellValue.Figure(figures.get(cell), null)));
		return new ReportContent(this.edition.code(), year, ReportScope.OWN, "某县某局" + year + "年政府信息公开工作年度报告", "", "",
				"", CleanTexts.of(this.edition, year), cells, Map.of(),
				new Signature("某县某局", year.lastDay().plusDays(15)));
	}

	/** Figures whose totals are worked out from the entered cells each time. */
	static final class Figures {

		private final Edition edition;

		private final Map<String, BigDecimal> entered = new HashMap<>();

		Figures(Edition edition) {
			this.edition = edition;
		}

		static Figures of(Edition edition, ReportContent content) {
			Figures figures = new Figures(edition);
			edition.enteredCells().forEach((cell) -> figures.set(cell, content.cell(cell).counted().orElseThrow()));
			return figures;
		}

		void set(Cell cell, BigDecimal number) {
			this.entered.put(cell.code(), number);
		}

		BigDecimal get(Cell cell) {
			return leaves(this.edition, cell).stream()
				.map((leaf) -> this.entered.getOrDefault(leaf.code(), BigDecimal.ZERO))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		}

		BigDecimal sum(List<Cell> cells) {
			return cells.stream().map(this::get).reduce(BigDecimal.ZERO, BigDecimal::add);
		}

	}

	/** The entered cells that make up a cell. */
	private static List<Cell> leaves(Edition edition, Cell cell) {
		if (!cell.computed()) {
			return List.of(cell);
		}
		List<Cell> known = LEAVES.get(edition.code() + cell.code());
		if (known == null) {
			known = edition.sumsOf(cell)
				.getFirst()
				.parts()
				.stream()
				.flatMap((part) -> leaves(edition, part).stream())
				.toList();
			LEAVES.put(edition.code() + cell.code(), known);
		}
		return known;
	}

}
