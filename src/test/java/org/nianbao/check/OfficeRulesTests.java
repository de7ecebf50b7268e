package org.nianbao.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.Filer.Kind;
import org.nianbao.check.Filer.Region;
import org.nianbao.check.Office.Dates;
import org.nianbao.check.Office.RollUp;
import org.nianbao.check.Office.Word;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The rules that need what the supervising office knows. */
class OfficeRulesTests {

	private static final Edition EDITION = TestEditions.official("2021");

	private static final ReportContent CONTENT = new ConsistentReports(EDITION, 7).next(new ReportYear(2024));

	@ParameterizedTest
	@CsvSource({ "2025-01-20, 2025-01-21, 1", "2025-01-20, 2025-02-20, 31", "2025-01-20, 2025-01-20, 0",
			"2025-01-20, 2025-01-02, 0" })
	void tellsTheReviewerByHowManyDaysAReportCameTooLate(LocalDate due, LocalDate received, int days) {
		List<Finding> found = found("report.late", Office.NONE.withDates(new Dates(due, received, null)), null);
		if (days == 0) {
			assertThat(found).isEmpty();
		}
		else {
			assertThat(found).singleElement().satisfies((finding) -> {
				assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
				assertThat(finding.message(Locale.CHINESE)).contains("2025年1月20日", "迟" + days + "天");
				assertThat(finding.message(Locale.ENGLISH)).contains("20 January 2025");
			});
		}
	}

	@Test
	void saysNothingOfDaysThatNobodyKnows() {
		assertThat(found("report.late", Office.NONE, null)).isEmpty();
		assertThat(found("report.late", Office.NONE.withDates(new Dates(LocalDate.of(2025, 1, 20), null, null)), null))
			.isEmpty();
		assertThat(found("report.publishedLate", Office.NONE.withDates(new Dates(null, null, null)), null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "DEPARTMENT, 2025-01-31, false", "DEPARTMENT, 2025-02-01, true", "GOVERNMENT_OFFICE, 2025-02-01, true",
			"GOVERNMENT, 2025-02-01, false", "GOVERNMENT, 2025-03-31, false", "GOVERNMENT, 2025-04-01, true",
			"TOWNSHIP, 2025-03-01, false", ", 2025-02-01, true" })
	void notesAPublicationAfterTheDayThatTheLawSets(@Nullable Kind kind, LocalDate published, boolean late) {
		assertThat(found("report.publishedLate", Office.NONE.withDates(new Dates(null, null, published)), kind))
			.hasSize(late ? 1 : 0)
			.allSatisfy((finding) -> assertThat(finding.level()).isEqualTo(FindingLevel.NOTE));
	}

	@Test
	void comparesAGovernmentsFiguresWithTheSumOfItsAgencies() {
		Map<String, BigDecimal> sums = sums();
		assertThat(found("rollup.difference", Office.NONE.withRollUp(new RollUp(sums, 3, List.of())), null)).isEmpty();
		String cell = "requests.received.naturalPerson";
		sums.merge(cell, BigDecimal.ONE, BigDecimal::add);
		List<Finding> found = found("rollup.difference",
				Office.NONE.withRollUp(new RollUp(sums, 3, List.of("青石县水务局", "青石县林业局"))), null);
		assertThat(found).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
			assertThat(finding.cells()).extracting(Cell::code).containsExactly(cell);
			assertThat(new BigDecimal(finding.right()).subtract(new BigDecimal(finding.left()))).isEqualTo("1");
			assertThat(finding.message(Locale.CHINESE)).contains("自然人", "青石县水务局、青石县林业局", "2个");
		});
	}

	@Test
	void countsNothingAsZeroAndSaysWhereNothingIsPublished() {
		List<Finding> found = found("rollup.difference",
				Office.NONE.withRollUp(new RollUp(Map.of(), 0, List.of("青石县水务局"))), null);
		assertThat(found).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINESE)).contains("无法核对", "青石县水务局"));
		List<Finding> zeros = found("rollup.difference", Office.NONE.withRollUp(new RollUp(Map.of(), 1, List.of())),
				null);
		assertThat(zeros).hasSizeGreaterThan(2).allSatisfy((finding) -> assertThat(finding.right()).isEqualTo("0"));
		assertThat(found("rollup.difference", Office.NONE, null)).isEmpty();
	}

	private static Map<String, BigDecimal> sums() {
		Totals totals = Totals.of(EDITION, CONTENT);
		Map<String, BigDecimal> sums = new HashMap<>();
		EDITION.cells()
			.values()
			.forEach((cell) -> totals.counted(cell)
				.filter((number) -> number.signum() != 0)
				.ifPresent((number) -> sums.put(cell.code(), number)));
		return sums;
	}

	@Test
	void findsTheWordsOfTheOfficesList() {
		Office office = Office.NONE.withWords(
				List.of(new Word("粘帖", "粘贴"), new Word("截止目前", "截至目前"), new Word("截止", "截至"), new Word("某词", "")));
		List<Finding> found = Findings.of("office.words", check(office, null, "公告已粘 帖。截止目前公开12条，截止年底无某词。"));
		assertThat(found).extracting(Finding::left, Finding::right)
			.containsExactly(tuple("粘 帖", "粘贴"), tuple("截止目前", "截至目前"), tuple("截止", "截至"), tuple("某词", ""));
		assertThat(found).allSatisfy((finding) -> assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN));
		assertThat(Findings.of("office.words", check(office, null, "公告已粘贴，截至目前公开12条。"))).isEmpty();
		assertThat(Findings.of("office.words", check(Office.NONE, null, "截止目前"))).isEmpty();
		assertThat(Findings.of("office.words", check(office, null, "截止，".repeat(100)))).hasSize(20);
	}

	private static List<Finding> found(String rule, Office office, @Nullable Kind kind) {
		return Findings.of(rule, check(office, kind, CONTENT.narrative("overview")));
	}

	private static List<Finding> check(Office office, @Nullable Kind kind, String overview) {
		Filer filer = (kind != null) ? new Filer("青石县某机关", List.of(), kind, List.of(new Region("990121", "青石县")))
				: null;
		return Rulebooks.OFFICIAL.check(Subject.typed(EDITION, CONTENT.withNarrative("overview", overview),
				Context.NONE.withFiler(filer).withOffice(office)));
	}

}
