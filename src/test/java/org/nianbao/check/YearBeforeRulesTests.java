package org.nianbao.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
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

/** The rules that compare a report with the one of the year before. */
class YearBeforeRulesTests {

	private static final Edition OLD = TestEditions.official("2019");

	private static final Edition NEW = TestEditions.official("2021");

	@Test
	void askForAReasonWhereWhatIsCarriedInIsNotWhatWasCarriedOut() {
		ReportContent before = report(NEW, 2023, ReportScope.OWN,
				Map.of("requests.carriedOut.naturalPerson", 4L, "requests.carriedOut.enterprise", 2L));
		ReportContent now = report(NEW, 2024, ReportScope.OWN,
				Map.of("requests.carriedIn.naturalPerson", 5L, "requests.carriedIn.enterprise", 2L));
		List<Finding> findings = Findings.of("requests.carryOver", check(now, new Earlier(NEW, before)));
		assertThat(findings).extracting((finding) -> finding.place().code())
			.as("the total differs for the same reason")
			.containsExactly("requests.carriedIn.naturalPerson");
		assertThat(findings.getFirst()).satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.left()).isEqualTo("5");
			assertThat(finding.right()).isEqualTo("4");
			assertThat(finding.message(Locale.CHINA))
				.isEqualTo("“自然人”列：上年结转数（5件）与上年度报告结转下年度数（4件）不一致。请更正；确有原因的，请说明，说明将随报告公开。");
			assertThat(finding.message(Locale.ENGLISH)).isEqualTo(
					"In column “Natural persons”, the figure carried in (5 requests) differs from last year's figure carried "
							+ "out (4 requests). Please correct it, or give the reason, which is published with the report.");
		});
	}

	@Test
	void reachAcrossEditions() {
		ReportContent before = report(OLD, 2020, ReportScope.OWN, Map.of("requests.carriedOut.enterprise", 3L));
		ReportContent now = report(NEW, 2021, ReportScope.OWN, Map.of("requests.carriedIn.enterprise", 3L));
		assertThat(Findings.of("requests.carryOver", check(now, new Earlier(OLD, before)))).isEmpty();
		ReportContent changed = now.withCell("requests.carriedIn.enterprise", CellValue.of(2));
		assertThat(Findings.of("requests.carryOver", check(changed, new Earlier(OLD, before)))).hasSize(1);
	}

	@Test
	void addUpTheReportsOfAgenciesThatWereMerged() {
		ReportContent one = report(NEW, 2023, ReportScope.OWN, Map.of("requests.carriedOut.naturalPerson", 4L));
		ReportContent other = report(NEW, 2023, ReportScope.OWN, Map.of("requests.carriedOut.naturalPerson", 3L));
		ReportContent now = report(NEW, 2024, ReportScope.OWN, Map.of("requests.carriedIn.naturalPerson", 7L));
		assertThat(Findings.of("requests.carryOver", check(now, new Earlier(NEW, one), new Earlier(NEW, other))))
			.isEmpty();
	}

	@Test
	void leaveReportsOfAnotherYearOrScopeAside() {
		ReportContent now = report(NEW, 2024, ReportScope.OWN, Map.of("requests.carriedIn.naturalPerson", 7L));
		ReportContent otherYear = report(NEW, 2022, ReportScope.OWN, Map.of());
		ReportContent otherScope = report(NEW, 2023, ReportScope.SYSTEM, Map.of());
		List<Finding> findings = Findings.of("requests.carryOver",
				check(now, new Earlier(NEW, otherYear), new Earlier(NEW, otherScope)));
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
			assertThat(finding.message(Locale.CHINA)).isEqualTo("系统中没有2023年的报告，无法校验“上年结转数应等于上年度报告的结转下年度数”。");
		});
	}

	@Test
	void sayWhichFiguresOfTheYearBeforeAreNotKnown() {
		ReportContent before = report(NEW, 2023, ReportScope.OWN, Map.of()).withCell("requests.carriedOut.research",
				CellValue.NOT_FILLED);
		ReportContent now = report(NEW, 2024, ReportScope.OWN, Map.of("requests.carriedIn.naturalPerson", 1L));
		List<Finding> findings = Findings.of("requests.carryOver", check(now, new Earlier(NEW, before)));
		assertThat(findings).filteredOn((finding) -> finding.level() == FindingLevel.NOTE)
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.cells()).extracting((cell) -> cell.code())
					.containsExactly("requests.carriedIn.research", "requests.carriedIn.total");
				assertThat(finding.message(Locale.CHINA)).startsWith("2023年的报告没有相应的数").contains("“科研机构”列、“总计”列");
			});
		assertThat(findings).filteredOn((finding) -> finding.level() == FindingLevel.EXPLAIN)
			.extracting((finding) -> finding.place().code())
			.containsExactly("requests.carriedIn.naturalPerson");
	}

	@Test
	void rollDocumentsInForceForwardFrom2022On() {
		ReportContent before = report(NEW, 2022, ReportScope.OWN,
				Map.of("documents.rules.inForce", 0L, "documents.normativeDocuments.inForce", 10L));
		Map<String, Long> figures = Map.of("documents.normativeDocuments.made", 5L,
				"documents.normativeDocuments.repealed", 2L, "documents.normativeDocuments.inForce", 12L);
		ReportContent now = report(NEW, 2023, ReportScope.OWN, figures);
		assertThat(Findings.of("documents.rollForward", check(now, new Earlier(NEW, before)))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.place().code()).isEqualTo("documents.normativeDocuments.inForce");
				assertThat(finding.left()).isEqualTo("12");
				assertThat(finding.right()).isEqualTo("13");
				assertThat(finding.message(Locale.CHINA))
					.startsWith("“行政规范性文件”行：现行有效件数（12件）与上年现行有效件数加本年制发件数减本年废止件数（13件）不一致。");
			});
		ReportContent first = report(NEW, 2021, ReportScope.OWN, figures);
		Context before2021 = Context.NONE
			.withYearBefore(List.of(new Earlier(OLD, report(OLD, 2020, ReportScope.OWN, Map.of()))));
		assertThat(Rulebooks.check("documents.rollForward", Subject.typed(NEW, first, before2021))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "其中修订3件, made, 10, true", "其中3件为修订, made, 10, true", "其中修订３件, made, 10, true", "修订3件, made, 9, false",
			"修订3件, made, 16, false", "修订3件, repealed, 16, true", "修订3件, repealed, 10, false", "修订3件, inForce, 10, true",
			"修订3件, inForce, 16, true", "新制3件, made, 10, false", ", made, 10, false" })
	void allowForAStatedNumberOfRevisedDocuments(@Nullable String note, String column, long inForce,
			boolean explained) {
		ReportContent before = report(NEW, 2022, ReportScope.OWN, Map.of("documents.normativeDocuments.inForce", 10L));
		ReportContent now = report(NEW, 2023, ReportScope.OWN, Map.of("documents.normativeDocuments.made", 5L,
				"documents.normativeDocuments.repealed", 2L, "documents.normativeDocuments.inForce", inForce));
		String code = "documents.normativeDocuments." + column;
		BigDecimal number = now.cell(code).counted().orElseThrow();
		ReportContent noted = now.withCell(code, new CellValue.Figure(number, note));
		assertThat(Findings.of("documents.rollForward", check(noted, new Earlier(NEW, before))).isEmpty())
			.isEqualTo(explained);
	}

	@Test
	void rollItemsForwardInThe2019Edition() {
		ReportContent before = report(OLD, 2019, ReportScope.OWN,
				Map.of("services.licensing.previousItems", 5L, "services.licensing.change", -2L));
		ReportContent now = report(OLD, 2020, ReportScope.OWN, Map.of("services.licensing.previousItems", 4L));
		assertThat(Findings.of("items.rollForward", check(now, new Earlier(OLD, before)))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.left()).isEqualTo("4");
				assertThat(finding.right()).isEqualTo("3");
				assertThat(finding.message(Locale.CHINA))
					.isEqualTo("“行政许可”行：上一年项目数量（4项）与上年度报告项目数量与增减之和（3项）不一致。请更正；确有原因的，请说明，说明将随报告公开。");
			});
	}

	@Test
	void compareWithinTheReportWithoutTheYearBefore() {
		ReportContent old = report(OLD, 2020, ReportScope.OWN,
				Map.of("documents.rules.disclosed", 3L, "documents.rules.totalDisclosed", 2L));
		assertThat(Findings.withoutNotes(check(old))).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("documents.disclosed");
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.place().code()).isEqualTo("documents.rules.disclosed");
			assertThat(finding.message(Locale.CHINA))
				.isEqualTo("“规章”行：本年新公开数量（3）大于对外公开总数量（2），多1。请更正；确有原因的，请说明，说明将随报告公开。");
		});
		ReportContent fresh = report(NEW, 2024, ReportScope.OWN,
				Map.of("documents.rules.made", 3L, "documents.rules.inForce", 1L, "documents.rules.repealed", 1L));
		assertThat(Findings.withoutNotes(check(fresh))).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("documents.made");
			assertThat(finding.left()).isEqualTo("3");
			assertThat(finding.right()).isEqualTo("2");
		});
		assertThat(Findings.withoutNotes(check(fresh.withCell("documents.rules.inForce", CellValue.of(2))))).isEmpty();
	}

	@Test
	void canBeAskedOfTheFirstYearThatThereIs() {
		ReportContent first = report(OLD, 2008, ReportScope.OWN, Map.of());
		assertThat(check(first)).isNotEmpty();
	}

	private static List<Finding> check(ReportContent content, Earlier... before) {
		Edition edition = TestEditions.official(content.edition());
		return Rulebooks.OFFICIAL.check(Subject.typed(edition, content, Context.NONE.withYearBefore(List.of(before))));
	}

	private static ReportContent report(Edition edition, int year, ReportScope scope, Map<String, Long> figures) {
		Map<String, CellValue> cells = new HashMap<>();
		edition.enteredCells().forEach((cell) -> cells.put(cell.code(), CellValue.of(0)));
		figures.forEach((code, number) -> cells.put(code, CellValue.of(number)));
		ReportYear reportYear = new ReportYear(year);
		return new ReportContent(edition.code(), reportYear, scope, "某县某局" + year + "年政府信息公开工作年度报告", "", "", "",
				CleanTexts.of(edition, reportYear), cells, Map.of(),
				new Signature("某县某局", reportYear.lastDay().plusDays(15)));
	}

}
