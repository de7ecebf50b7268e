package org.nianbao.sidebyside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Meaning;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportYear;
import org.nianbao.sidebyside.Chart.Kind;
import org.nianbao.sidebyside.SideBySide.Block;
import org.nianbao.sidebyside.SideBySide.Entry;
import org.nianbao.sidebyside.SideBySide.Reference;
import org.nianbao.sidebyside.SideBySide.Row;

import static org.assertj.core.api.Assertions.assertThat;

class SideBySideTests {

	private static final Edition OLD = TestEditions.official("2019");

	private static final Edition NEW = TestEditions.official("2021");

	@Test
	void showsEveryCellOfEachEditionOnceWithItsOwnFigure() {
		for (long seed = 1; seed <= 30; seed++) {
			List<Totals> totals = List.of(totals(OLD, 2020, seed), totals(NEW, 2021, seed),
					totals(NEW, 2022, seed + 99));
			List<Edition> editions = List.of(OLD, NEW, NEW);
			SideBySide beside = SideBySide.of(sides(editions, totals), Reference.PREVIOUS);
			for (int i = 0; i < editions.size(); i++) {
				Set<String> shown = new HashSet<>();
				for (Row row : rows(beside)) {
					Optional<Cell> cell = editions.get(i).cell(new Meaning(row.figure().row(), row.figure().column()));
					Entry entry = row.entries().get(i);
					if (cell.isPresent()) {
						assertThat(shown.add(cell.get().code())).as(cell.get().code()).isTrue();
						assertThat(entry.value()).as("seed %d, %s", seed, cell.get().code())
							.isEqualByComparingTo(totals.get(i).counted(cell.get()).orElseThrow());
					}
				}
				assertThat(shown).isEqualTo(editions.get(i).cells().keySet());
			}
		}
	}

	@Test
	void joinsEditionsOnlyWhereTheCellsMeanTheSame() {
		List<Totals> totals = List.of(totals(OLD, 2020, 7), totals(NEW, 2021, 8));
		List<Row> rows = rows(SideBySide.of(sides(List.of(OLD, NEW), totals), Reference.PREVIOUS));
		Row disclosed = row(rows, "subject.rules", "documents.allDisclosed");
		assertThat(disclosed.entries()).extracting(Entry::asked).containsExactly(true, false);
		assertThat(disclosed.onlyIn()).containsExactly(OLD.name());
		assertThat(row(rows, "subject.rules", "documents.inForce").entries()).extracting(Entry::asked)
			.containsExactly(false, true);
		Row licensing = row(rows, "subject.licensing", "decisions.made");
		assertThat(licensing.onlyIn()).isEmpty();
		assertThat(licensing.entries().get(1).difference())
			.isEqualByComparingTo(figure(totals.get(1), NEW, "services.licensing.decisions")
				.subtract(figure(totals.get(0), OLD, "services.licensing.decisions")));
	}

	@Test
	void setsOneRowOfTheOldFormatBesideTheSumOfItsPartsInTheNew() {
		List<Totals> totals = List.of(totals(OLD, 2020, 3), totals(NEW, 2021, 4));
		List<Row> rows = rows(SideBySide.of(sides(List.of(OLD, NEW), totals), Reference.PREVIOUS));
		Row other = row(rows, "request.otherHandling", "applicant.all");
		BigDecimal parts = BigDecimal.ZERO;
		for (String part : List.of("notCorrected", "feeUnpaid", "other")) {
			parts = parts.add(figure(totals.get(1), NEW, "requests.otherHandling." + part + ".total"));
		}
		assertThat(other.entries().get(0).value())
			.isEqualByComparingTo(figure(totals.get(0), OLD, "requests.otherHandling.total"));
		assertThat(other.entries().get(1).value()).isEqualByComparingTo(parts);
		assertThat(rows.indexOf(other))
			.isEqualTo(rows.indexOf(row(rows, "request.otherHandling.notCorrected", "applicant.all")) - 1);
	}

	@Test
	void givesNoDifferenceBetweenWhatCoversDifferentThings() {
		Totals one = totals(NEW, 2025, 1);
		Totals other = totals(NEW, 2025, 2);
		List<Side> sides = List.of(new Side(NEW, "OWN", one::counted), new Side(NEW, "LEVEL", other::counted));
		assertThat(rows(SideBySide.of(sides, Reference.FIRST)))
			.allSatisfy((row) -> assertThat(row.entries()).extracting(Entry::difference).containsOnlyNulls());
	}

	@Test
	void drawsSharesThatFillTheBarAndNumbersInProportion() {
		for (long seed = 1; seed <= 30; seed++) {
			List<Totals> totals = List.of(totals(OLD, 2020, seed), totals(NEW, 2021, seed + 50));
			List<Chart> charts = new Charts(sides(List.of(OLD, NEW), totals)).all();
			assertThat(charts).extracting(Chart::kind).containsExactly(Kind.values());
			for (Chart chart : charts) {
				for (Chart.Bar bar : chart.bars()) {
					if (!chart.parts().isEmpty() && bar.total() != null && bar.total().signum() > 0) {
						assertThat(bar.pieces()).hasSameSizeAs(chart.parts());
						BigDecimal end = bar.pieces().getLast().start().add(bar.pieces().getLast().width());
						assertThat(end).as("seed %d, %s", seed, chart.kind()).isEqualByComparingTo("100");
						assertThat(
								bar.pieces().stream().map(Chart.Piece::number).reduce(BigDecimal.ZERO, BigDecimal::add))
							.isEqualByComparingTo(bar.total());
					}
				}
			}
			assertThat(charts.getFirst().bars().get(1).total())
				.isEqualByComparingTo(figure(totals.get(1), NEW, "requests.received.total"));
			assertThat(charts.get(1).bars().get(0).total())
				.isEqualByComparingTo(figure(totals.get(0), OLD, "requests.handled.total"));
		}
	}

	@Test
	void countsAsOverturnedWhatWasCorrectedOfWhatWasDecided() {
		List<Side> sides = List.of(new Side(NEW, "OWN", (cell) -> Optional.of(switch (cell.code()) {
			case "disputes.reconsideration.corrected" -> BigDecimal.valueOf(2);
			case "disputes.directLitigation.corrected" -> BigDecimal.ONE;
			case "disputes.reconsideration.total" -> BigDecimal.valueOf(10);
			case "disputes.directLitigation.total" -> BigDecimal.valueOf(4);
			case "disputes.reconsideration.pending" -> BigDecimal.valueOf(5);
			default -> BigDecimal.ZERO;
		})), new Side(NEW, "OWN", (cell) -> Optional.of(BigDecimal.ZERO)));
		Chart overturned = new Charts(sides).all().getLast();
		assertThat(overturned.bars().getFirst().total()).isEqualByComparingTo("33.3");
		assertThat(overturned.bars().getLast().total()).isNull();
	}

	private static List<Side> sides(List<Edition> editions, List<Totals> totals) {
		List<Side> sides = new ArrayList<>();
		for (int i = 0; i < editions.size(); i++) {
			sides.add(new Side(editions.get(i), "OWN", totals.get(i)::counted));
		}
		return sides;
	}

	private static Totals totals(Edition edition, int year, long seed) {
		ReportContent content = new ConsistentReports(edition, seed).next(new ReportYear(year));
		return Totals.of(edition, content);
	}

	private static BigDecimal figure(Totals totals, Edition edition, String cell) {
		return totals.counted(edition.cell(cell).orElseThrow()).orElseThrow();
	}

	private static List<Row> rows(SideBySide beside) {
		return beside.blocks().stream().map(Block::rows).flatMap(List::stream).toList();
	}

	private static Row row(List<Row> rows, String row, String column) {
		return rows.stream().filter((each) -> each.figure().equals(new Figure(row, column))).findFirst().orElseThrow();
	}

}
