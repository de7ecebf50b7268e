package org.nianbao.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.CellText;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules that look at single cells, in a typed report of the 2021 edition. */
class CellRulesTests {

	private static final Edition EDITION = TestEditions.official("2021");

	private static final ReportContent ZEROS = zeros();

	@Test
	void acceptAReportOfZeros() {
		assertThat(Findings.withoutNotes(check(ZEROS))).isEmpty();
	}

	@Test
	void listAllBlankCellsOfATableInOneFinding() {
		ReportContent content = ZEROS.withCells((cells) -> {
			EDITION.cells(EDITION.table("requests").orElseThrow())
				.stream()
				.filter((cell) -> cell.row().code().equals("granted"))
				.forEach((cell) -> cells.remove(cell.code()));
			cells.remove("disputes.reconsideration.pending");
			return cells;
		});
		List<Finding> findings = Findings.of("cell.notFilled", check(content));
		assertThat(findings).hasSize(2).allMatch(Finding::blocks);
		assertThat(findings.getFirst()).satisfies((finding) -> {
			assertThat(finding.place().code()).isEqualTo("requests:0");
			assertThat(finding.cells()).extracting(Cell::code)
				.containsExactly("requests.granted.naturalPerson", "requests.granted.enterprise",
						"requests.granted.research", "requests.granted.publicWelfare", "requests.granted.legalService",
						"requests.granted.otherApplicant");
			assertThat(finding.message(Locale.CHINA)).isEqualTo("表三有6处未填写。没有发生的请填“0”，不得留空。未填写：“（一）予以公开”行。");
		});
		assertThat(findings.getLast()).satisfies((finding) -> {
			assertThat(finding.place().code()).isEqualTo("disputes.reconsideration.pending");
			assertThat(finding.message(Locale.CHINA)).isEqualTo("表四有1处未填写。没有发生的请填“0”，不得留空。未填写：“行政复议”的“尚未审结”。");
			assertThat(finding.message(Locale.ENGLISH))
				.isEqualTo("Blank cells in Table 4: 1. Where nothing happened, enter 0; do not leave a cell blank. "
						+ "They are: “Administrative reconsideration”, “Pending”.");
		});
	}

	@Test
	void nameATableOfASectionThatHasSeveralByItsCaption() {
		ReportContent content = ZEROS.withCell("fees.fees.amount", CellValue.NOT_FILLED);
		assertThat(Findings.of("cell.notFilled", check(content))).singleElement().satisfies((finding) -> {
			assertThat(finding.place().code()).isEqualTo("fees.fees.amount");
			assertThat(finding.message(Locale.CHINA)).startsWith("“第二十条第（八）项”表有1处未填写。");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fees.fees.amount | “行政事业性收费”行“本年收费金额（单位：万元）”列
			services.licensing.decisions | “行政许可”行
			""")
	void nameTheCellOfATableWithOneColumn(String code, String name) {
		assertThat(Findings.of("cell.notFilled", check(ZEROS.withCell(code, CellValue.NOT_FILLED)))).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINA)).contains(name));
	}

	@Test
	void listEightNamesAndNoMore() {
		List<String> codes = ZEROS.cells()
			.keySet()
			.stream()
			.filter((code) -> code.startsWith("requests.denied.") && code.endsWith(".research"))
			.toList();
		assertThat(codes).hasSize(8);
		ReportContent content = changed((cells) -> {
			cells.keySet().removeAll(codes);
			return cells;
		});
		assertThat(Findings.of("cell.notFilled", check(content))).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINA)).doesNotContain("等8处"));
	}

	@Test
	void shortenALongListInWordsButNotInTheFinding() {
		ReportContent content = ZEROS.withCells((cells) -> {
			cells.keySet().removeIf((code) -> code.startsWith("requests.") && code.endsWith(".enterprise"));
			cells.keySet().removeIf((code) -> code.startsWith("requests.denied.") && code.endsWith(".research"));
			return cells;
		});
		assertThat(Findings.of("cell.notFilled", check(content))).singleElement().satisfies((finding) -> {
			assertThat(finding.cells()).hasSize(24 + 8);
			assertThat(finding.message(Locale.CHINA)).contains("有32处未填写").contains("未填写：“商业企业”列、").contains("等9处。");
		});
	}

	@Test
	void countAStatementOfNoneAsZeroAndAskForAReason() {
		ReportContent content = ZEROS.withCells((cells) -> {
			cells.put("requests.granted.enterprise", CellText.parse("/", type("requests.granted.enterprise")));
			cells.put("requests.partial.enterprise", CellText.parse("无", type("requests.partial.enterprise")));
			return cells;
		});
		List<Finding> findings = Findings.withoutNotes(check(content));
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("cell.statedNone");
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.left()).isEqualTo("/ 无");
			assertThat(finding.right()).isEqualTo("0");
			assertThat(finding.cells()).hasSize(2);
			assertThat(finding.message(Locale.CHINA)).contains("表三有2处写作/、无，按0计算");
		});
	}

	@Test
	void countAbsentRowsAsZeroAndAskForAReason() {
		ReportContent content = ZEROS.withCells((cells) -> {
			cells
				.replaceAll((code, value) -> code.startsWith("requests.denied.adminQuery.") ? CellValue.ABSENT : value);
			return cells;
		});
		assertThat(Findings.withoutNotes(check(content))).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("cell.absent");
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.cells()).hasSize(6);
			assertThat(finding.message(Locale.CHINA)).contains("表三缺少以下各项，按0计算：“8.属于行政查询事项”行。");
		});
	}

	@ParameterizedTest
	@CsvSource({ "-5000, 不能小于0", "0.5, 应为整数", "1.0, 应为整数", "12a, 不是数字", "1191件abc, 不是数字", "约30, 不是数字" })
	void refuseACountThatIsNoneInWords(String written, String reason) {
		String code = "requests.received.naturalPerson";
		ReportContent content = ZEROS.withCell(code, CellText.parse(written, type(code)));
		assertThat(Findings.of("cell.notCount", check(content))).singleElement().satisfies((finding) -> {
			assertThat(finding.blocks()).isTrue();
			assertThat(finding.place().code()).isEqualTo(code);
			assertThat(finding.left()).isEqualTo(written);
			assertThat(finding.message(Locale.CHINA)).contains("表三“一、本年新收政府信息公开申请数量”行“自然人”列").contains(reason);
		});
	}

	@ParameterizedTest
	@CsvSource({ "requests.received.naturalPerson, -5000, '-5,000小于0。数字不能小于0，请核对。', '-5,000 is less than 0'",
			"requests.received.naturalPerson, 0.5, 0.5不是整数。请填写整数。, 0.5 is not a whole number.",
			"requests.received.naturalPerson, 12a, “12a”不是数字。请填写数字，没有发生的填“0”。, “12a” is not a number.",
			"fees.fees.amount, 1.1234567, 小数超过6位。请核对数字和单位。, More than 6 decimals.",
			"services.licensing.decisions, 99999999999, 整数部分超过10位。请核对数字和单位。, More than 10 digits" })
	void tellWhoeverStandsInTheCellOnlyWhatIsWrongWithIt(String code, String written, String chinese, String english) {
		ReportContent content = ZEROS.withCell(code, CellText.parse(written, type(code)));
		assertThat(check(content)).filteredOn((finding) -> finding.rule().startsWith("cell."))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.messageHere(Locale.CHINA)).isEqualTo(chinese);
				assertThat(finding.messageHere(Locale.ENGLISH)).startsWith(english);
			});
	}

	@Test
	void refuseAnAmountOfMoneyBelowZeroAndAcceptDecimals() {
		assertThat(Findings.withoutNotes(check(ZEROS.withCell("fees.fees.amount", figure("59237.2449"))))).isEmpty();
		assertThat(Findings.withoutNotes(check(ZEROS.withCell("fees.fees.amount", figure("-1"))))).singleElement()
			.satisfies((finding) -> assertThat(finding.rule()).isEqualTo("cell.notCount"));
	}

	@Test
	void acceptASignWhereAChangeIsDue() {
		Edition edition = TestEditions.official("2019");
		ReportContent content = zeros(edition, 2020).withCell("services.licensing.change", figure("-3"));
		assertThat(Findings.withoutNotes(check(edition, content))).isEmpty();
		assertThat(Findings.of("cell.notCount",
				check(edition, content.withCell("services.licensing.change", figure("-3.5")))))
			.hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "fees.fees.amount, 1.1234567, 6", "fees.fees.amount, 12345678901, 10",
			"services.licensing.decisions, 99999999999, 10" })
	void refuseANumberThatItsColumnDoesNotTake(String code, String number, String most) {
		assertThat(Findings.withoutNotes(check(ZEROS.withCell(code, figure(number))))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.rule()).isEqualTo("cell.range");
				assertThat(finding.blocks()).isTrue();
				assertThat(finding.left()).isEqualTo(number);
				assertThat(finding.right()).isEqualTo(most);
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "27642000", "9999999999" })
	void acceptTheLargestFiguresOfRealReports(String number) {
		assertThat(Findings.withoutNotes(check(ZEROS.withCell("services.licensing.decisions", figure(number)))))
			.isEmpty();
	}

	@Test
	void refuseAReportWithoutAWholeTable() {
		ReportContent content = changed((cells) -> {
			cells.put("fees.fees.amount", CellValue.ABSENT);
			cells.replaceAll((code, value) -> code.startsWith("enforcement.") ? CellValue.ABSENT : value);
			return cells;
		});
		List<Finding> findings = Findings.withoutNotes(check(content));
		assertThat(findings).extracting(Finding::rule).containsExactly("table.arity", "table.arity");
		assertThat(findings).allMatch(Finding::blocks)
			.extracting((finding) -> finding.message(Locale.CHINA))
			.containsExactly("报告缺少“第二十条第（六）项”表。请按规定格式补充，没有发生的填“0”。", "报告缺少“第二十条第（八）项”表。请按规定格式补充，没有发生的填“0”。");
	}

	@Test
	void refuseAReportWithoutAWholeGroupOfRows() {
		ReportContent content = changed((cells) -> {
			cells.replaceAll((code, value) -> code.startsWith("requests.denied.") ? CellValue.ABSENT : value);
			return cells;
		});
		assertThat(Findings.withoutNotes(check(content))).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("table.arity");
			assertThat(finding.blocks()).isTrue();
			assertThat(finding.cells()).hasSize(8 * 6);
			assertThat(finding.message(Locale.CHINA)).isEqualTo("表三缺少“（三）不予公开”的全部内容。请按规定格式补充，没有发生的填“0”。");
		});
	}

	@Test
	void refuseAReportWithoutAWholeGroupOfColumns() {
		ReportContent content = changed((cells) -> {
			cells.replaceAll((code, value) -> code.startsWith("requests.") && !code.endsWith(".naturalPerson")
					? CellValue.ABSENT : value);
			return cells;
		});
		assertThat(Findings.withoutNotes(check(content))).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("table.arity");
			assertThat(finding.cells()).noneMatch((cell) -> cell.column().code().equals("naturalPerson"));
			assertThat(finding.message(Locale.CHINA)).startsWith("表三缺少“法人或其他组织”的全部内容。");
		});
	}

	@Test
	void sayWhichCellsLeaveAReconciliationUndecided() {
		ReportContent content = ZEROS.withCell("requests.carriedOut.enterprise", CellValue.NOT_FILLED);
		assertThat(Findings.of("requests.reconcile", check(content))).singleElement().satisfies((note) -> {
			assertThat(note.level()).isEqualTo(FindingLevel.NOTE);
			assertThat(note.cells()).extracting(Cell::code)
				.containsExactly("requests.carriedOut.enterprise", "requests.carriedOut.total");
		});
	}

	@Test
	void takeAGroupThatIsPrintedAsOneRowForThatAlone() {
		ReportContent content = changed((cells) -> {
			cells.replaceAll((code, value) -> code.startsWith("requests.otherHandling.notCorrected.")
					|| code.startsWith("requests.otherHandling.feeUnpaid.") ? CellValue.ABSENT : value);
			return cells;
		});
		assertThat(Findings.withoutNotes(check(content))).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("report.otherHandling");
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.place().code()).isEqualTo("requests.otherHandling.other.naturalPerson");
			assertThat(finding.left()).isEqualTo("1");
			assertThat(finding.right()).isEqualTo("3");
			assertThat(finding.cells()).hasSize(3 * 7)
				.allMatch((cell) -> cell.row().code().startsWith("otherHandling."));
			assertThat(finding.message(Locale.CHINA)).isEqualTo("“（六）其他处理”应分3行填写，原文件只有1行，其数已计入“3.其他”。请分行填写；确有原因的，请说明。");
		});
	}

	@Test
	void refuseAnEmptyReport() {
		ReportContent blank = ReportContent.blank(EDITION, new ReportYear(2024), ReportScope.OWN, "空白报告");
		List<Finding> findings = check(blank);
		assertThat(Findings.of("cell.notFilled", findings)).hasSize(EDITION.tables().size()).allMatch(Finding::blocks);
		assertThat(findings.stream().filter((finding) -> finding.level() == FindingLevel.NOTE))
			.extracting(Finding::rule)
			.contains("requests.reconcile", "requests.handledSum", "requests.totalColumn", "disputes.totals");
		assertThat(Findings.of("requests.reconcile", findings)).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINA))
				.isEqualTo("暂不能校验“第一项加第二项之和，等于第三项加第四项之和”（全部）：有未填写或无法识别的单元格。请补全后再校验。"));
	}

	private static ReportContent changed(UnaryOperator<Map<String, CellValue>> change) {
		return ZEROS.withCells(change);
	}

	private static CellValue figure(String number) {
		return new CellValue.Figure(new BigDecimal(number), null);
	}

	private static CellType type(String code) {
		return EDITION.cell(code).orElseThrow().type();
	}

	private static List<Finding> check(ReportContent content) {
		return check(EDITION, content);
	}

	private static List<Finding> check(Edition edition, ReportContent content) {
		return Rulebooks.OFFICIAL.check(Subject.typed(edition, content, Context.NONE));
	}

	private static ReportContent zeros() {
		return zeros(EDITION, 2024);
	}

	private static ReportContent zeros(Edition edition, int year) {
		Map<String, CellValue> zeros = new HashMap<>();
		edition.enteredCells().forEach((cell) -> zeros.put(cell.code(), CellValue.of(0)));
		return new ConsistentReports(edition, 1).next(new ReportYear(year)).withCells((cells) -> zeros);
	}

}
