package org.nianbao.content;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TotalsTests {

	private static final Edition EDITION = TestEditions.official("2021");

	@Test
	void addUpRowsAndColumnsAndTheirTotals() {
		ReportContent content = zeros(EDITION).withCells((cells) -> {
			cells.put("requests.granted.naturalPerson", CellValue.of(3));
			cells.put("requests.denied.process.naturalPerson", CellValue.of(4));
			cells.put("requests.otherHandling.other.enterprise", CellValue.of(5));
			cells.put("requests.carriedOut.enterprise", CellValue.of(100));
			cells.put("disputes.reconsideration.upheld", CellValue.of(1));
			cells.put("disputes.reconsideration.pending", CellValue.of(2));
			return cells;
		});
		assertThat(total(content, "requests.handled.naturalPerson")).isEqualTo("7");
		assertThat(total(content, "requests.handled.enterprise")).isEqualTo("5");
		assertThat(total(content, "requests.handled.total")).isEqualTo("12");
		assertThat(total(content, "requests.granted.total")).isEqualTo("3");
		assertThat(total(content, "requests.carriedOut.total")).isEqualTo("100");
		assertThat(total(content, "disputes.reconsideration.total")).isEqualTo("3");
		assertThat(total(content, "disputes.directLitigation.total")).isEqualTo("0");
	}

	@Test
	void areNotKnownWhereAPartIsNotKnown() {
		ReportContent content = zeros(EDITION).withCells((cells) -> {
			cells.remove("requests.granted.naturalPerson");
			cells.put("requests.partial.enterprise", new CellValue.Unreadable("12a"));
			return cells;
		});
		for (String unknown : new String[] { "requests.granted.total", "requests.handled.naturalPerson",
				"requests.partial.total", "requests.handled.enterprise", "requests.handled.total" }) {
			assertThat(Totals.of(EDITION, content).counted(cell(unknown))).as(unknown).isEmpty();
			assertThat(Totals.of(EDITION, content).value(cell(unknown))).isEqualTo(CellValue.NOT_FILLED);
		}
		assertThat(total(content, "requests.handled.research")).isEqualTo("0");
		assertThat(total(content, "requests.received.total")).isEqualTo("0");
	}

	@Test
	void countNoneAndAbsentAsZero() {
		ReportContent content = zeros(EDITION).withCells((cells) -> {
			cells.put("disputes.reconsideration.upheld", new CellValue.StatedNone("/"));
			cells.put("disputes.reconsideration.corrected", CellValue.ABSENT);
			cells.put("disputes.reconsideration.pending", CellValue.of(2));
			return cells;
		});
		assertThat(total(content, "disputes.reconsideration.total")).isEqualTo("2");
	}

	@Test
	void areExactBeyondWhatALongHolds() {
		ReportContent content = zeros(EDITION).withCells((cells) -> {
			cells.put("disputes.reconsideration.upheld",
					new CellValue.Figure(new BigDecimal("99999999999999999999"), null));
			cells.put("disputes.reconsideration.pending", new CellValue.Figure(new BigDecimal("0.1"), null));
			return cells;
		});
		assertThat(total(content, "disputes.reconsideration.total")).isEqualTo("99999999999999999999.1");
	}

	@Test
	void takeNothingFromATotalThatStandsInTheContent() {
		ReportContent content = zeros(EDITION).withCell("requests.granted.total", CellValue.of(9));
		assertThat(total(content, "requests.granted.total")).isEqualTo("0");
	}

	@Test
	void refuseACellOfAnotherEdition() {
		Totals totals = Totals.of(EDITION, zeros(EDITION));
		Cell other = TestEditions.official("2019").cell("requests.handled.total").orElseThrow();
		assertThatIllegalArgumentException().isThrownBy(() -> totals.counted(other));
		assertThatIllegalArgumentException().isThrownBy(() -> totals.sum(List.of(other)));
		Cell same = TestEditions.official("2021").cell("requests.handled.total").orElseThrow();
		assertThat(totals.counted(same)).contains(BigDecimal.ZERO);
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void areTheSameByEverySumThatDefinesThem(Edition edition) {
		Random random = new Random(99);
		for (int i = 0; i < 20; i++) {
			ReportContent content = zeros(edition).withCells((cells) -> {
				cells.replaceAll((code, value) -> CellValue.of(random.nextInt(1000)));
				return cells;
			});
			Totals totals = Totals.of(edition, content);
			for (Cell total : edition.cells().values().stream().filter(Cell::computed).toList()) {
				assertThat(edition.sumsOf(total)).isNotEmpty()
					.allSatisfy((sum) -> assertThat(totals.sum(sum.parts())).isEqualTo(totals.counted(total)));
			}
		}
	}

	private static String total(ReportContent content, String code) {
		Optional<BigDecimal> total = Totals.of(EDITION, content).counted(cell(code));
		return total.orElseThrow().toPlainString();
	}

	private static Cell cell(String code) {
		return EDITION.cell(code).orElseThrow();
	}

	private static ReportContent zeros(Edition edition) {
		Map<String, CellValue> cells = new HashMap<>();
		edition.enteredCells().forEach((cell) -> cells.put(cell.code(), CellValue.of(0)));
		return ReportContent.blank(edition, new ReportYear(2024), ReportScope.OWN, "").withCells((none) -> cells);
	}

}
