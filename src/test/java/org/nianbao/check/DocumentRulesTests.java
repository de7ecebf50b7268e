package org.nianbao.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.nianbao.content.CellText;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.content.Reading.Missing;
import org.nianbao.content.Reading.Placement;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found in a document, here a reading made by hand, and in a typed report of the
 * same content where that can have the fault.
 */
class DocumentRulesTests {

	private static final Edition EDITION = TestEditions.official("2021");

	private static final ReportContent CONTENT = content();

	private static final Reading PERFECT = TestReadings.of(EDITION, CONTENT);

	@Test
	void acceptAPerfectDocument() {
		assertThat(Findings.withoutNotes(check(PERFECT))).isEmpty();
		assertThat(check(PERFECT)).extracting(Finding::rule)
			.containsExactly("series.jump", "series.same", "disputes.pendingChain", "text.copied", "rules.authority",
					"documents.rollForward", "requests.carryOver");
	}

	@Test
	void refuseAnEmptyTemplate() {
		ReportContent empty = ReportContent.blank(EDITION, CONTENT.year(), CONTENT.scope(), CONTENT.title());
		Reading reading = TestReadings.withStated(TestReadings.withContent(PERFECT, empty), (stated) -> {
			stated.replaceAll((code, value) -> CellValue.NOT_FILLED);
			return stated;
		});
		List<Finding> findings = check(reading);
		assertThat(Findings.of("cell.notFilled", findings)).hasSize(EDITION.tables().size())
			.allMatch(Finding::blocks)
			.flatExtracting(Finding::cells)
			.hasSameSizeAs(EDITION.cells().values());
		assertThat(Findings.of("text.missing", findings)).hasSize(3).allMatch(Finding::blocks);
		assertThat(Findings.block(typed(empty))).isTrue();
	}

	@Test
	void refuseADocumentWhoseTotalColumnIsRemoved() {
		Reading reading = TestReadings.withMissing(TestReadings.withStated(PERFECT, (stated) -> {
			stated.keySet().removeIf((code) -> code.startsWith("requests.") && code.endsWith(".total"));
			return stated;
		}), new Missing(List.of(), List.of(), List.of(), List.of("requests.total")));
		List<Finding> findings = check(reading);
		assertThat(findings.stream().filter(Finding::blocks)).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("table.arity");
			assertThat(finding.place().code()).isEqualTo("requests:0");
			assertThat(finding.cells()).hasSize(25).allMatch(Cell::computed);
			assertThat(finding.message(Locale.CHINA)).isEqualTo("表三缺少“总计”。请按规定格式补充后重新导入，或对照原文件核对合计。");
		});
		assertThat(Findings.of("requests.totalColumn", findings)).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
			assertThat(finding.message(Locale.CHINA)).isEqualTo("原文件没有列出合计（全部），无法与计算值核对“各申请人类别之和应等于总计”。");
		});
		assertThat(Findings.of("requests.handledSum", findings)).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINA)).contains("（“总计”列）"));
	}

	@Test
	void refuseADocumentWithoutTheRowOfTotals() {
		Reading reading = TestReadings.withMissing(PERFECT,
				new Missing(List.of(), List.of(), List.of("requests.handled"), List.of()));
		assertThat(Findings.withoutNotes(check(reading))).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("table.arity");
			assertThat(finding.blocks()).isTrue();
			assertThat(finding.message(Locale.CHINA)).startsWith("表三缺少“（七）总计”。");
		});
	}

	@Test
	void refuseADocumentWithAWholeBlockMissing() {
		ReportContent content = CONTENT.withCell("fees.fees.amount", CellValue.ABSENT);
		Reading reading = TestReadings.withMissing(TestReadings.withContent(PERFECT, content),
				new Missing(List.of(), List.of("fees"), List.of(), List.of()));
		for (List<Finding> findings : List.of(check(reading), typed(content))) {
			assertThat(Findings.withoutNotes(findings)).singleElement().satisfies((finding) -> {
				assertThat(finding.rule()).isEqualTo("table.arity");
				assertThat(finding.blocks()).isTrue();
				assertThat(finding.message(Locale.CHINA)).startsWith("报告缺少“第二十条第（八）项”表。");
			});
		}
	}

	@Test
	void refuseAMissingTableWhateverItsCellsSay() {
		Reading reading = TestReadings.withMissing(PERFECT,
				new Missing(List.of(), List.of("disputes"), List.of(), List.of("disputes.total")));
		assertThat(Findings.withoutNotes(check(reading))).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINA)).startsWith("报告缺少表四。"));
	}

	@Test
	void refuseANegativeCountThatIsBalancedElsewhere() {
		ReportContent content = CONTENT.withCells((cells) -> {
			cells.put("requests.granted.naturalPerson", CellValue.of(-5000));
			cells.put("requests.partial.naturalPerson", CellValue
				.of(number("requests.granted.naturalPerson") + number("requests.partial.naturalPerson") + 5000));
			return cells;
		});
		for (List<Finding> findings : List.of(check(TestReadings.of(EDITION, content)), typed(content))) {
			assertThat(Findings.withoutNotes(findings)).allMatch((finding) -> finding.rule().equals("cell.notCount"))
				.first()
				.satisfies((finding) -> {
					assertThat(finding.blocks()).isTrue();
					assertThat(finding.place().code()).isEqualTo("requests.granted.naturalPerson");
					assertThat(finding.left()).isEqualTo("-5000");
				});
		}
	}

	@Test
	void refuseHalfAPerson() {
		ReportContent content = CONTENT.withCells((cells) -> {
			for (String code : List.of("requests.received.naturalPerson", "requests.carriedOut.naturalPerson")) {
				cells.put(code, CellText.parse(number(code) + ".5", EDITION.cell(code).orElseThrow().type()));
			}
			return cells;
		});
		for (List<Finding> findings : List.of(check(TestReadings.of(EDITION, content)), typed(content))) {
			assertThat(Findings.withoutNotes(findings)).allMatch(Finding::blocks)
				.extracting(Finding::rule)
				.containsOnly("cell.notCount");
		}
	}

	@Test
	void refuseTextInATotal() {
		String code = "requests.handled.naturalPerson";
		Reading reading = TestReadings.withStated(PERFECT, (stated) -> {
			stated.put(code, CellText.parse("1191件abc", EDITION.cell(code).orElseThrow().type()));
			return stated;
		});
		assertThat(Findings.withoutNotes(check(reading))).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("cell.notCount");
			assertThat(finding.blocks()).isTrue();
			assertThat(finding.place().code()).isEqualTo(code);
			assertThat(finding.left()).isEqualTo("1191件abc");
		});
	}

	@Test
	void refuseADocumentWhoseZerosAreLeftBlank() {
		ReportContent content = CONTENT.withCells((cells) -> {
			cells.values().removeIf((value) -> value.equals(CellValue.of(0)));
			return cells;
		});
		assertThat(content.cells().size()).isBetween(1, CONTENT.cells().size() - 1);
		for (List<Finding> findings : List.of(check(TestReadings.withContent(PERFECT, content)), typed(content))) {
			assertThat(findings.stream().filter(Finding::blocks)).isNotEmpty()
				.allMatch((finding) -> finding.rule().equals("cell.notFilled"))
				.flatExtracting(Finding::cells)
				.hasSize(CONTENT.cells().size() - content.cells().size());
		}
	}

	@Test
	void refuseABlankTotalAndAskAboutOneStatedAsNone() {
		Reading reading = TestReadings.withStated(PERFECT, (stated) -> {
			stated.put("disputes.reconsideration.total", CellValue.NOT_FILLED);
			stated.put("disputes.directLitigation.total", new CellValue.StatedNone("/"));
			return stated;
		});
		List<Finding> findings = Findings.withoutNotes(check(reading));
		assertThat(Findings.of("cell.notFilled", findings)).singleElement()
			.satisfies((finding) -> assertThat(finding.place().code()).isEqualTo("disputes.reconsideration.total"));
		assertThat(Findings.of("cell.statedNone", findings)).singleElement()
			.satisfies((finding) -> assertThat(finding.place().code()).isEqualTo("disputes.directLitigation.total"));
		assertThat(findings).extracting(Finding::rule).doesNotContain("report.edition");
	}

	@Test
	void sayWhatAStatedTotalShouldBe() {
		Reading reading = TestReadings.withStated(PERFECT, (stated) -> {
			stated.put("requests.handled.naturalPerson", CellValue.of(number("requests.handled.naturalPerson") - 1));
			stated.put("requests.received.total", CellValue.of(1));
			stated.put("disputes.reconsideration.total", CellValue.of(99_999));
			return stated;
		});
		List<Finding> findings = Findings.withoutNotes(check(reading));
		long handled = number("requests.handled.naturalPerson");
		assertThat(findings).extracting(Finding::rule)
			.containsExactly("requests.totalColumn", "requests.handledSum", "disputes.totals");
		assertThat(findings).allMatch(Finding::blocks);
		assertThat(findings.get(1).message(Locale.CHINA))
			.isEqualTo("“自然人”列“（七）总计”应为%,d，原文件为%,d，请核对。".formatted(handled, handled - 1));
		assertThat(findings).extracting((finding) -> finding.cells().getFirst().code())
			.containsExactly("requests.received.total", "requests.handled.naturalPerson",
					"disputes.reconsideration.total");
		assertThat(findings.get(0).message(Locale.CHINA)).startsWith("“一、本年新收政府信息公开申请数量”行“总计”应为");
		assertThat(findings.get(2).message(Locale.CHINA)).startsWith("“行政复议”“总计”应为").endsWith("，原文件为99,999，请核对。");
		assertThat(findings.get(1).message(Locale.ENGLISH))
			.startsWith("In column “Natural persons”, “(7) Total” should be ");
	}

	@Test
	void nameTheColumnThatDoesNotReconcileAndBothSums() {
		ReportContent content = TestReadings.of(EDITION, CONTENT).content().withCells((cells) -> {
			cells.keySet()
				.stream()
				.filter((code) -> code.endsWith(".enterprise"))
				.toList()
				.forEach((code) -> cells.put(code, CellValue.of(0)));
			cells.put("requests.received.enterprise", CellValue.of(11));
			cells.put("requests.carriedIn.enterprise", CellValue.of(2));
			cells.put("requests.granted.enterprise", CellValue.of(9));
			cells.put("requests.carriedOut.enterprise", CellValue.of(3));
			return cells;
		});
		List<Finding> findings = Findings.of("requests.reconcile", typed(content));
		assertThat(findings).extracting((finding) -> finding.place().code())
			.containsExactly("requests.received.enterprise", "requests.received.total");
		assertThat(findings.getFirst()).satisfies((finding) -> {
			assertThat(finding.blocks()).isTrue();
			assertThat(finding.left()).isEqualTo("13");
			assertThat(finding.right()).isEqualTo("12");
			assertThat(finding.cells()).extracting(Cell::code)
				.containsExactly("requests.received.enterprise", "requests.carriedIn.enterprise",
						"requests.handled.enterprise", "requests.carriedOut.enterprise");
			assertThat(finding.message(Locale.CHINA))
				.isEqualTo("“商业企业”列勾稽关系不符：第一项与第二项之和为13，第三项（七）总计与第四项之和为12，相差1。请核对。");
		});
	}

	@Test
	void reportRowsThatCouldNotBePlacedAndMarkThoseThatWereInferred() {
		Reading reading = TestReadings.withRows(PERFECT, (rows) -> {
			rows.replaceAll((row) -> switch (row.row()) {
				case "granted" -> changed(row, List.of("1", "2", "0", "0", "0", "3"), Placement.UNPLACED);
				case "denied.process" -> changed(row, List.of("0", "0", "0", "0", "0", "0"), Placement.INFERRED);
				case "carriedOut" -> changed(row, List.of("0", "0", "0", "0", "0", "0", "0", "0"), Placement.COMPLETE);
				default -> row;
			});
			return rows;
		});
		reading = TestReadings.withInferred(reading, Set.of("requests.denied.process.naturalPerson"));
		List<Finding> findings = Findings.withoutNotes(check(reading));
		assertThat(Findings.of("table.arity", findings)).hasSize(2)
			.allMatch(Finding::blocks)
			.first()
			.satisfies((finding) -> {
				assertThat(finding.place().code()).isEqualTo("requests.granted.naturalPerson");
				assertThat(finding.left()).isEqualTo("6");
				assertThat(finding.right()).isEqualTo("7");
				assertThat(finding.cells()).hasSize(7);
				assertThat(finding.message(Locale.CHINA)).startsWith("表三“（一）予以公开”（原文件第").contains("有6个数，应有7个");
			});
		assertThat(Findings.of("cell.inferred", findings)).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.HINT);
			assertThat(finding.place().code()).isEqualTo("requests.denied.process.naturalPerson");
		});
	}

	@Test
	void placeAnUnplacedStripByItsTable() {
		Reading reading = TestReadings.withRows(PERFECT, (rows) -> {
			rows.removeIf((row) -> row.table().equals("disputes"));
			rows.add(new FoundRow("disputes", "", "", List.of("0", "0"), 15, 90, Placement.UNPLACED));
			return rows;
		});
		assertThat(Findings.of("table.arity", check(reading))).singleElement().satisfies((finding) -> {
			assertThat(finding.place().code()).isEqualTo("disputes:0");
			assertThat(finding.cells()).hasSize(15);
		});
	}

	@Test
	void refuseAnOldFormForALaterYearAndAReportInTheWrongEdition() {
		Reading reading = TestReadings.withSourceEdition(PERFECT, "2019");
		assertThat(Findings.withoutNotes(check(reading))).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("report.edition");
			assertThat(finding.blocks()).isTrue();
			assertThat(finding.place().code()).isEqualTo("report:0");
			assertThat(finding.left()).isEqualTo("2019");
			assertThat(finding.right()).isEqualTo("2021");
			assertThat(finding.message(Locale.CHINA)).startsWith("原文件使用2019年版格式，2024年的报告应使用2021年版格式。");
		});
		ReportContent early = withYear(CONTENT, 2020);
		assertThat(Findings.of("report.edition", typed(early))).singleElement().satisfies((finding) -> {
			assertThat(finding.left()).isEqualTo("2021");
			assertThat(finding.right()).isEqualTo("2019");
		});
		assertThat(Findings.of("report.edition", typed(withYear(CONTENT, 2018)))).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINA)).isEqualTo("没有适用于2018年的格式。请核对年度。"));
	}

	@Test
	void refuseCellsThatTheEditionDoesNotHave() {
		ReportContent content = CONTENT.withCells((cells) -> {
			cells.put("procurement.procurement.items", CellValue.of(3));
			cells.put("requests.handled.total", CellValue.of(3));
			return cells;
		});
		assertThat(Findings.of("report.edition", typed(content))).singleElement().satisfies((finding) -> {
			assertThat(finding.blocks()).isTrue();
			assertThat(finding.left()).isEqualTo("procurement.procurement.items requests.handled.total");
		});
		assertThat(Findings.of("report.edition",
				typed(content.withCell("requests.granted.research", CellValue.NOT_FILLED))))
			.hasSize(1);
	}

	@Test
	void askAboutAYearThatIsNotTheDocuments() {
		assertThat(Findings.of("report.year", check(PERFECT))).isEmpty();
		Reading reading = TestReadings.withFoundYear(PERFECT, new ReportYear(2023));
		assertThat(Findings.withoutNotes(check(reading))).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("report.year");
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.left()).isEqualTo("2023");
			assertThat(finding.right()).isEqualTo("2024");
			assertThat(finding.message(Locale.CHINA)).isEqualTo("原文件是2023年的报告，指定的年度是2024年，已按2024年校验。请核对年度。");
		});
	}

	@Test
	void sayByWhichYearADocumentWithoutOneWasChecked() {
		List<Finding> findings = Findings.of("report.year", check(TestReadings.withFoundYear(PERFECT, null)));
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
			assertThat(finding.right()).isEqualTo("2024");
		});
	}

	private static FoundRow changed(FoundRow row, List<String> values, Placement placed) {
		return new FoundRow(row.table(), row.row(), row.printedLabel(), values, row.expected(), row.line(), placed);
	}

	private static ReportContent withYear(ReportContent content, int year) {
		return new ReportContent(content.edition(), new ReportYear(year), content.scope(), content.title(), "", "", "",
				content.narratives(), content.cells(), Map.of(), content.signature());
	}

	/** What the perfect document says in a cell, totals included. */
	private static long number(String code) {
		return ConsistentReports.Figures.of(EDITION, CONTENT).get(EDITION.cell(code).orElseThrow()).longValueExact();
	}

	private static List<Finding> check(Reading reading) {
		return Rulebooks.OFFICIAL.check(Subject.of(EDITION, reading, Context.NONE));
	}

	private static List<Finding> typed(ReportContent content) {
		return Rulebooks.OFFICIAL.check(Subject.typed(EDITION, content, Context.NONE));
	}

	private static ReportContent content() {
		return new ConsistentReports(EDITION, 77).next(new ReportYear(2024));
	}

}
