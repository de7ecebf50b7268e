package org.nianbao.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.Context.Earlier;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures that change suddenly against the year before. */
class JumpRuleTests {

	private static final Edition OLD = TestEditions.official("2019");

	private static final Edition NEW = TestEditions.official("2021");

	private static final String LICENSING = "services.licensing.decisions";

	@ParameterizedTest
	@CsvSource({ "550, 9487, true", "9487, 550, true", "100, 500, false", "100, 501, true", "500, 100, false",
			"500, 99, true", "4, 23, false", "4, 24, true", "24, 4, true", "20, 0, true", "19, 0, false",
			"0, 100, false", "0, 101, true" })
	void asksAboutASuddenChangeOfACount(long before, long now, boolean asked) {
		assertThat(!jumps(report(NEW, 2023, LICENSING, before), report(NEW, 2024, LICENSING, now)).isEmpty())
			.isEqualTo(asked);
	}

	@ParameterizedTest
	@CsvSource({ "10, 109, false", "10, 110, true", "0, 99.9, false", "0, 100, true", "200, 1000, false" })
	void comparesMoneyInItsUnit(BigDecimal before, BigDecimal now, boolean asked) {
		String fees = "fees.fees.amount";
		assertThat(!jumps(with(NEW, 2023, fees, before), with(NEW, 2024, fees, now)).isEmpty()).isEqualTo(asked);
		String procurement = "procurement.procurement.amount";
		BigDecimal tenThousand = BigDecimal.valueOf(10_000);
		assertThat(!jumps(with(OLD, 2019, procurement, before.multiply(tenThousand)),
				with(OLD, 2020, procurement, now.multiply(tenThousand)))
			.isEmpty()).isEqualTo(asked);
	}

	@Test
	void saysBothFiguresAndWhatToDo() {
		assertThat(jumps(report(NEW, 2023, LICENSING, 550), report(NEW, 2024, LICENSING, 9487))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
				assertThat(finding.place().code()).isEqualTo(LICENSING);
				assertThat(finding.left()).isEqualTo("9487");
				assertThat(finding.right()).isEqualTo("550");
				assertThat(finding.message(Locale.CHINA))
					.isEqualTo("“第二十条第（五）项”表“行政许可”行“本年处理决定数量”列上年为550，本年为9,487，变化很大。请更正；确有原因的，请说明，说明将随报告公开。");
			});
	}

	@Test
	void comparesTotalsOnlyWhereATableHasThem() {
		String applicants = "requests.received.naturalPerson";
		assertThat(jumps(report(NEW, 2023, applicants, 10), report(NEW, 2024, applicants, 300)))
			.extracting((finding) -> finding.place().code())
			.containsExactly("requests.received.total");
	}

	@Test
	void comparesAcrossEditionsWhatBothAsk() {
		assertThat(jumps(report(OLD, 2020, LICENSING, 550), report(NEW, 2021, LICENSING, 9487))).hasSize(1);
		assertThat(jumps(report(OLD, 2020, LICENSING, 550),
				report(NEW, 2021, LICENSING, 550).withCell("documents.rules.inForce", CellValue.of(900))))
			.isEmpty();
	}

	@Test
	void isSilentAfterAMerger() {
		ReportContent now = report(NEW, 2024, LICENSING, 9487);
		assertThat(Findings.of("series.jump",
				check(now, report(NEW, 2023, LICENSING, 10), report(NEW, 2023, LICENSING, 20))))
			.isEmpty();
	}

	@Test
	void saysWhatCannotBeDecided() {
		ReportContent now = report(NEW, 2024, LICENSING, 9487);
		assertThat(Findings.of("series.jump", check(now))).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
			assertThat(finding.message(Locale.CHINA)).contains("没有2023年的报告");
		});
		assertThat(Findings.of("series.jump",
				check(now.withCell(LICENSING, CellValue.NOT_FILLED), report(NEW, 2023, LICENSING, 10))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
				assertThat(finding.cells()).extracting((cell) -> cell.code()).containsExactly(LICENSING);
				assertThat(finding.message(Locale.CHINA)).contains("“行政许可”行");
			});
	}

	@Test
	void doesNotCompareChanges() {
		String change = "services.licensing.change";
		assertThat(jumps(report(OLD, 2019, change, 1), report(OLD, 2020, change, 900))).isEmpty();
	}

	private static List<Finding> jumps(ReportContent before, ReportContent now) {
		return Findings.withoutNotes(Findings.of("series.jump", check(now, before)));
	}

	private static List<Finding> check(ReportContent content, ReportContent... before) {
		List<Earlier> earlier = List.of(before)
			.stream()
			.map((report) -> new Earlier(TestEditions.official(report.edition()), report))
			.toList();
		return Rulebooks.OFFICIAL.check(
				Subject.typed(TestEditions.official(content.edition()), content, Context.NONE.withYearBefore(earlier)));
	}

	private static ReportContent report(Edition edition, int year, String cell, long number) {
		return with(edition, year, cell, BigDecimal.valueOf(number));
	}

	private static ReportContent with(Edition edition, int year, String cell, BigDecimal number) {
		Map<String, CellValue> cells = new HashMap<>();
		edition.enteredCells().forEach((each) -> cells.put(each.code(), CellValue.of(0)));
		cells.put(cell, new CellValue.Figure(number, null));
		return new ReportContent(edition.code(), new ReportYear(year), ReportScope.OWN, "某县某局" + year + "年政府信息公开工作年度报告",
				"", "", "", Map.of("overview", "全年工作总体平稳。"), cells, Map.of(),
				new Signature("某县某局", new ReportYear(year).lastDay().plusDays(15)));
	}

}
