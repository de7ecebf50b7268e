package org.nianbao.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.check.ConsistentReports.Figures;
import org.nianbao.check.Context.Earlier;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Relation;
import org.nianbao.format.Relation.Balance;
import org.nianbao.format.Relation.BalancePlace;
import org.nianbao.format.Relation.Comparison;
import org.nianbao.format.Relation.RollForward;
import org.nianbao.format.Relation.RollForwardPlace;
import org.nianbao.format.Relation.Sum;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules that come from an edition's relations, in every edition. */
class ArithmeticRulesTests {

	private static final long SEED = 20260131;

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void findNothingInAReportInWhichEveryRelationHolds(Edition edition) {
		ConsistentReports reports = new ConsistentReports(edition, SEED);
		for (int i = 0; i < 100; i++) {
			Years years = Years.of(edition, reports);
			assertThat(check(edition, typed(years))).as("seed %d, report %d", SEED, i).isEmpty();
			assertThat(check(edition, read(years))).as("seed %d, report %d", SEED, i).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void sayThatTheYearBeforeIsNotOnFileOnceForEachRule(Edition edition) {
		ReportContent content = Years.of(edition, new ConsistentReports(edition, SEED)).now();
		List<Finding> findings = check(edition, Subject.typed(edition, content, alone(edition)));
		assertThat(findings).extracting(Finding::rule)
			.containsExactlyInAnyOrderElementsOf(edition.relations()
				.stream()
				.filter(RollForward.class::isInstance)
				.map((relation) -> relation.head().rule())
				.toList());
		assertThat(findings).allSatisfy((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
			assertThat(finding.cells()).isNotEmpty();
		});
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void findExactlyTheRelationsThatAChangedCellBreaks(Edition edition) {
		ConsistentReports reports = new ConsistentReports(edition, SEED);
		Random random = new Random(SEED);
		for (Cell cell : edition.enteredCells()) {
			Years years = Years.of(edition, reports);
			BigDecimal by = BigDecimal.valueOf(random.nextBoolean() ? 1 + random.nextInt(50) : -1 - random.nextInt(50));
			BigDecimal changed = years.now().cell(cell).counted().orElseThrow().add(by);
			years = years.withNow(years.now().withCell(cell.code(), new CellValue.Figure(changed, null)));
			List<Finding> findings = Findings.withoutNotes(check(edition, typed(years)))
				.stream()
				.filter((finding) -> !finding.rule().equals("cell.notCount"))
				.toList();
			assertThat(sides(findings)).as("seed %d, %s changed", SEED, cell.code()).isEqualTo(broken(years));
		}
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void findExactlyTheSumsWhoseStatedTotalIsWrong(Edition edition) {
		ConsistentReports reports = new ConsistentReports(edition, SEED);
		Random random = new Random(SEED);
		for (Cell total : edition.cells().values().stream().filter(Cell::computed).toList()) {
			Years years = Years.of(edition, reports);
			BigDecimal computed = Figures.of(edition, years.now()).get(total);
			BigDecimal wrong = computed
				.add((computed.signum() > 0 && random.nextBoolean()) ? BigDecimal.ONE.negate() : BigDecimal.ONE);
			Reading reading = TestReadings.withStated(TestReadings.of(edition, years.now()), (stated) -> {
				stated.put(total.code(), new CellValue.Figure(wrong, null));
				return stated;
			});
			List<Finding> findings = check(edition, Subject.of(edition, reading, years.context()));
			Map<String, String> expected = edition.relations()
				.stream()
				.filter((relation) -> relation instanceof Sum sum
						&& sum.places().stream().anyMatch((place) -> place.total().equals(total)))
				.collect(Collectors.toMap((relation) -> relation.head().rule() + ' ' + total.code(),
						(relation) -> wrong.toPlainString() + " / " + computed.toPlainString()));
			assertThat(expected).isNotEmpty();
			assertThat(sides(findings)).as("seed %d, total %s", SEED, total.code()).isEqualTo(expected);
			assertThat(findings).allMatch(Finding::blocks);
		}
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void sayOncePerRuleWhichTotalsADocumentDoesNotState(Edition edition) {
		Years years = Years.of(edition, new ConsistentReports(edition, SEED));
		Reading reading = TestReadings.withStated(TestReadings.of(edition, years.now()), (stated) -> new HashMap<>());
		List<Finding> findings = check(edition, Subject.of(edition, reading, years.context()));
		assertThat(findings).extracting(Finding::rule)
			.containsExactlyInAnyOrderElementsOf(edition.relations()
				.stream()
				.filter(Sum.class::isInstance)
				.map((relation) -> relation.head().rule())
				.toList());
		assertThat(findings).allSatisfy((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
			assertThat(finding.cells()).isNotEmpty().allMatch(Cell::computed);
		});
	}

	@Test
	void findATotalThatTwoSumsMakeDifferent() {
		Edition edition = TestEditions.load("/editions/added-twice.yaml");
		ReportContent blank = ReportContent.blank(edition, new ReportYear(2990), ReportScope.OWN, "年报");
		Map<String, CellValue> agree = Map.of("visitors.came.near", CellValue.of(7), "visitors.came.far",
				CellValue.of(5), "visitors.came.young", CellValue.of(2), "visitors.came.old", CellValue.of(10));
		Map<String, CellValue> differ = new HashMap<>(agree);
		differ.put("visitors.came.old", CellValue.of(9));
		assertThat(check(edition, Subject.typed(edition, blank.withCells((none) -> agree), Context.NONE))).isEmpty();
		List<Finding> findings = check(edition,
				Subject.typed(edition, blank.withCells((none) -> differ), Context.NONE));
		assertThat(sides(findings)).isEqualTo(Map.of("total.byAge visitors.came.total", "12 / 11"));
		assertThat(findings).allMatch(Finding::blocks)
			.allSatisfy((finding) -> assertThat(finding.message(Locale.SIMPLIFIED_CHINESE)).contains("12", "11"));
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void neverReadABlankOrUnreadableCellAsZero(Edition edition) {
		ConsistentReports reports = new ConsistentReports(edition, SEED);
		for (Cell cell : edition.enteredCells()) {
			for (CellValue unknown : List.of(CellValue.NOT_FILLED, new CellValue.Unreadable("12a"))) {
				Years years = Years.of(edition, reports);
				ReportContent content = years.now().withCell(cell.code(), unknown);
				List<Finding> findings = check(edition, typed(years.withNow(content)));
				List<String> undecided = edition.relations()
					.stream()
					.filter((relation) -> holds(relation, content.year()))
					.filter((relation) -> cells(relation).contains(cell))
					.map((relation) -> relation.head().rule())
					.toList();
				assertThat(findings.stream().filter((finding) -> finding.level() == FindingLevel.NOTE))
					.as("%s is %s", cell.code(), unknown)
					.allMatch((finding) -> !finding.cells().isEmpty())
					.extracting(Finding::rule)
					.containsAll(undecided);
				assertThat(findings.stream().filter(Finding::blocks)).as(cell.code())
					.singleElement()
					.satisfies((finding) -> assertThat(finding.place().code()).isEqualTo(cell.code()));
			}
		}
	}

	private static boolean holds(Relation relation, ReportYear year) {
		return !(relation instanceof RollForward rollForward) || rollForward.holdsIn(year);
	}

	/** The cells that a relation names itself. */
	private static List<Cell> cells(Relation relation) {
		return switch (relation) {
			case Sum sum -> sum.places().stream().flatMap((place) -> place.parts().stream()).toList();
			case Balance balance -> balance.places()
				.stream()
				.flatMap((place) -> List.of(place.left(), place.right()).stream().flatMap(List::stream))
				.toList();
			case RollForward roll -> roll.places()
				.stream()
				.flatMap((place) -> List.of(List.of(place.result()), place.plus(), place.minus())
					.stream()
					.flatMap(List::stream))
				.toList();
		};
	}

	private static Subject typed(Years years) {
		return Subject.typed(years.edition(), years.now(), years.context());
	}

	private static Subject read(Years years) {
		return Subject.of(years.edition(), TestReadings.of(years.edition(), years.now()), years.context());
	}

	/** Rule and place, and both sides. */
	private static Map<String, String> sides(List<Finding> findings) {
		Map<String, String> sides = new TreeMap<>();
		for (Finding finding : findings) {
			String key = finding.rule() + ' ' + finding.place().code();
			assertThat(sides.put(key, finding.left() + " / " + finding.right())).as("twice: %s", key).isNull();
		}
		return sides;
	}

	/** What is broken in a report, worked out from its entered cells alone. */
	private static Map<String, String> broken(Years years) {
		Map<String, String> broken = new TreeMap<>();
		Figures now = Figures.of(years.edition(), years.now());
		for (Relation relation : years.edition().relations()) {
			String rule = relation.head().rule() + ' ';
			if (relation instanceof Balance balance) {
				for (BalancePlace place : balance.places()) {
					int order = now.sum(place.left()).compareTo(now.sum(place.right()));
					if ((balance.comparison() == Comparison.EQUAL) ? order != 0 : order > 0) {
						Cell cell = place.left()
							.stream()
							.filter((left) -> !left.computed())
							.findFirst()
							.orElse(place.left().getFirst());
						broken.put(rule + cell.code(),
								now.sum(place.left()).toPlainString() + " / " + now.sum(place.right()).toPlainString());
					}
				}
			}
			else if (relation instanceof RollForward rollForward && rollForward.holdsIn(years.now().year())) {
				Map<Cell, String> continued = new HashMap<>();
				for (RollForwardPlace place : rollForward.places()) {
					BigDecimal expected = years.carried(place)
						.add(now.sum(place.plus()))
						.subtract(now.sum(place.minus()));
					if (now.get(place.result()).compareTo(expected) != 0) {
						continued.put(place.result(),
								now.get(place.result()).toPlainString() + " / " + expected.toPlainString());
					}
				}
				// A total is only told where none of the figures that it adds up is.
				boolean entered = continued.keySet().stream().anyMatch((cell) -> !cell.computed());
				continued.forEach((cell, sides) -> {
					if (!entered || !cell.computed()) {
						broken.put(rule + cell.code(), sides);
					}
				});
			}
		}
		return broken;
	}

	/**
	 * A report and the one of the year before, in years in which every relation holds.
	 */
	private record Years(Edition edition, ReportContent before, ReportContent now) {

		static Years of(Edition edition, ConsistentReports reports) {
			ReportYear first = edition.firstYear();
			ReportContent before = reports.next(first);
			return new Years(edition, before, reports.next(first.next(), before, edition));
		}

		Years withNow(ReportContent content) {
			return new Years(this.edition, this.before, content);
		}

		Context context() {
			return alone(this.edition).withYearBefore(List.of(new Earlier(this.edition, this.before)));
		}

		BigDecimal carried(RollForwardPlace place) {
			Figures then = Figures.of(this.edition, this.before);
			return place.before()
				.stream()
				.map((meaning) -> then.get(this.edition.cell(meaning).orElseThrow()))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		}

	}

	/**
	 * What the arithmetic rules and those on cells and shape find. The others are
	 * switched off as far as an office can: they are not looked at here, and take most of
	 * the time.
	 */
	private static List<Finding> check(Edition edition, Subject subject) {
		return Rulebooks.of(edition)
			.check(subject)
			.stream()
			.filter((finding) -> isLookedAt(edition, finding.rule()))
			.toList();
	}

	private static boolean isLookedAt(Edition edition, String rule) {
		return rule.startsWith("cell.")
				|| edition.relations().stream().anyMatch((relation) -> relation.head().rule().equals(rule));
	}

	/** A context in which the other rules are switched off. */
	private static Context alone(Edition edition) {
		return Context.NONE.withLevels(Rulebooks.of(edition)
			.rules()
			.stream()
			.map(RuleDescription::code)
			.filter((rule) -> !isLookedAt(edition, rule))
			.collect(Collectors.toMap((rule) -> rule, (rule) -> RuleLevel.OFF)));
	}

}
