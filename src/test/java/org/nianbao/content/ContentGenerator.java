package org.nianbao.content;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * Makes reports for property tests: every state of a cell, notes, and texts that look
 * like everything that they are not. The same seed gives the same reports, so a failing
 * test names its seed. Every cell is as {@link CellText} understands it, which is how
 * cells come into being.
 */
public final class ContentGenerator {

	private static final List<String> SENTENCES = List.of("本机关全年主动公开信息231条，其中政策文件12条。", "一是完善制度；二是加强培训；三是做好督查。",
			"（一）主动公开情况。通过网站发布信息58条，通过公众号发布信息17条", "1.及时更新公开目录", "青石县档案馆设有查阅点3处。", "无", "无。", "2025年1月1日至12月31日",
			"存在的主要问题：一是人手不足，二是更新不够及时。", "全年未收取信息处理费。", "We publish in English, too: see \"Open data\" (2025).");

	private static final List<String> LOOKALIKES = List.of("注：以上不含下级机关。", "注:1", "备注：另行报告", "落款：青石县水务局", "标题：年报",
			"索引号：QS-2025-001", "文号：青水函〔2025〕3号", "青水函〔2025〕3号", "来源：青石县水务局  发布日期：2026-01-15 09:30", "青石县水务局",
			"青石县水务局 2026年1月15日", "2026年1月15日", "2026-01-15", "二〇二六年一月十五日", "- 3 -", "第 3 页", "第3页 共8页",
			"主办单位：青石县人民政府办公室", "# 一级标题", "## 小标题", "### ", "---", "***", "___", "===", "------\t------", "| 甲 | 乙 |",
			"|---|---|", "| --- |", "**加粗** 与 *斜体* 与 _下划线_ 与 `代码`", "\\*不是强调\\* C:\\目录\\文件",
			"<b>不是标记</b> &amp; &lt; &#20013; < > & \" '", "<table><tr><td>1</td></tr></table>", "<!-- 注释 -->",
			"<!DOCTYPE html>", "<html>", "> 引用", "- 列表", "* 列表", "+ 列表", "1. 列表", "甲\t乙\t丙", "规章\t0\t0\t0", "0", "12",
			"0\t0\t0", "1191件abc", "~~删除~~", "[链接](http://example.org/a_b_c)", "![图](x.png)", "两个  空格   三个",
			"不断\u00A0行 与\u3000全角", "𠮷野家𠂉", "👍🏽", "e\u0301", "（原文无此项）", "[bookmark: _GoBack]", "```", "甲|乙",
			"&nbsp;", "%PDF-1.7", "PK", "\"引号\"", "=1+1", "@x", "\uFEFF");

	private static final List<String> TAILS = List.of("", "", "。", "：", "：无", " 无。", "情况");

	private static final List<String> UNREADABLE = List.of("12a", "1191件abc", "约30", "3-5", "１２３甲", "1,23", "无（2件）",
			"*", "**5**", "1|2", "<1>", "&lt;5", "5\t6", "（原文无此项）", "注：见说明", "#", "\\5", "1e3", "NaN", "若干 件", "=2+3",
			"12  34", "第3页", "`7`", "--1", "2026年1月15日");

	private static final List<String> NONE = List.of("/", "\\", "-", "--", "---", "—", "——", "无", "不适用", "没有", "N/A",
			"／");

	private static final List<String> NOTES = List.of("其中修订16件", "其中（含上年）2件", "另：3）4（5", "见注1", "a|b", "<i>", "*",
			"  两  个", "\\", "&amp;", "12", "总计");

	private static final List<String> AGENCIES = List.of("青石县水务局", "白塘市人民政府办公室", "临江区发展和改革委员会", "云岭省数据管理局");

	private static final List<String> ODD_LINES = List.of("2024", "关于报告的报告", "标题：甲", "总体情况", "# 甲 *乙*", "<title>", "|",
			"公开 工作  年度报告", "青水函〔2025〕3号", "青水函〔2025〕3号 青水函〔2025〕4号", "QS/2025/001", "11450000-7/2025_12", "0", "无",
			"2026年1月15日", "- 3 -");

	private final Edition edition;

	private final Random random;

	private final List<String> officialTexts;

	/**
	 * A generator of reports in an edition.
	 * @param edition the edition
	 * @param seed the seed, which the test names when it fails
	 */
	public ContentGenerator(Edition edition, long seed) {
		this.edition = edition;
		this.random = new Random(seed);
		this.officialTexts = edition.sections().stream().flatMap(ContentGenerator::texts).toList();
	}

	private static Stream<String> texts(Section section) {
		Stream<String> titles = Stream.concat(Stream.of(section.title().zh()), section.synonyms().stream());
		return Stream.concat(titles, section.tables().stream().flatMap(ContentGenerator::texts));
	}

	private static Stream<String> texts(Table table) {
		Stream<Heading> rows = Stream.concat(table.rows().groups().stream(), table.rows().lines().stream());
		Stream<Heading> columns = Stream.concat(table.columns().groups().stream(), table.columns().lines().stream());
		return Stream.concat(Stream.of(table.caption().zh()),
				Stream.concat(rows, columns).map((heading) -> heading.label().zh()));
	}

	/** Another report; seldom one that would pass the rules. */
	public ReportContent next() {
		Map<String, String> narratives = new HashMap<>();
		Map<String, String> notes = new HashMap<>();
		for (Section section : this.edition.sections()) {
			if (section.isNarrative()) {
				narratives.put(section.code(), text());
			}
			section.tables().forEach((table) -> notes.put(table.code(), chance(6) ? text() : ""));
		}
		ReportYear year = year();
		return new ReportContent(this.edition.code(), year, oneOf(List.of(ReportScope.values())), title(year),
				chance(3) ? oddLine() : "", chance(3) ? oddLine() : "", text(), narratives, cells(), notes,
				signature());
	}

	private ReportYear year() {
		int first = this.edition.firstYear().value();
		int last = this.edition.lastYear().map(ReportYear::value).orElse(first + 5);
		return new ReportYear(first + this.random.nextInt(last - first + 1));
	}

	private String title(ReportYear year) {
		String agency = oneOf(AGENCIES);
		return switch (this.random.nextInt(8)) {
			case 0 -> "";
			case 1 -> oddLine();
			case 2 -> year + "年" + agency + this.edition.reportTitle("", year, Locale.CHINESE).replace(year + "年", "");
			case 3 -> this.edition.reportTitle(agency + " ", year, Locale.CHINESE).replace("年", " 年 ");
			default -> this.edition.reportTitle(agency, year, Locale.CHINESE);
		};
	}

	private Signature signature() {
		String agency = switch (this.random.nextInt(6)) {
			case 0, 1 -> "";
			case 2 -> oddLine();
			default -> oneOf(AGENCIES);
		};
		return new Signature(agency,
				chance(3) ? null : LocalDate.of(2000, 1, 1).plusDays(this.random.nextInt(365 * 900)));
	}

	private Map<String, CellValue> cells() {
		int zeros = this.random.nextInt(101);
		Map<String, CellValue> cells = new HashMap<>();
		for (Cell cell : this.edition.enteredCells()) {
			cells.put(cell.code(), (this.random.nextInt(100) < zeros) ? CellValue.of(0) : value(cell.type()));
		}
		return cells;
	}

	/** A value in any of the five states. */
	public CellValue value(CellType type) {
		return switch (this.random.nextInt(8)) {
			case 0 -> CellValue.ABSENT;
			case 1 -> CellValue.NOT_FILLED;
			case 2 -> understood(NONE, type, CellValue.StatedNone.class::isInstance);
			case 3 -> chance(2) ? understood(UNREADABLE, type, CellValue.Unreadable.class::isInstance)
					: understood(this.officialTexts, type, CellValue.Unreadable.class::isInstance);
			default -> new CellValue.Figure(number(), note());
		};
	}

	private CellValue understood(List<String> texts, CellType type, Predicate<CellValue> due) {
		CellValue value = CellText.parse(oneOf(texts), type);
		return due.test(value) ? value : CellValue.NOT_FILLED;
	}

	private BigDecimal number() {
		return switch (this.random.nextInt(8)) {
			case 0 -> BigDecimal.valueOf(this.random.nextInt(2_000_000) - 1_000_000, this.random.nextInt(7));
			case 1 -> BigDecimal.valueOf(-this.random.nextInt(50));
			case 2 -> new BigDecimal(new BigInteger(100, this.random));
			default -> BigDecimal.valueOf(this.random.nextInt(300));
		};
	}

	private @Nullable String note() {
		return chance(6) ? oneOf(NOTES) : null;
	}

	private String text() {
		List<String> lines = new ArrayList<>();
		for (int count = this.random.nextInt(6); count > 0; count--) {
			lines.add(line());
		}
		return String.join("\n", lines);
	}

	private String line() {
		return switch (this.random.nextInt(6)) {
			case 0, 1 -> oneOf(SENTENCES);
			case 2 -> oneOf(LOOKALIKES);
			case 3 -> oneOf(this.officialTexts) + oneOf(TAILS);
			case 4 -> oneOf(LOOKALIKES) + oneOf(List.of("", " ", "\t")) + oneOf(SENTENCES);
			default -> scattered();
		};
	}

	/** Characters from everywhere, normalised like any other text. */
	private String scattered() {
		StringBuilder line = new StringBuilder();
		for (int count = this.random.nextInt(40); count > 0; count--) {
			line.appendCodePoint(switch (this.random.nextInt(6)) {
				case 0 -> this.random.nextInt(0x80);
				case 1 -> 0x2000 + this.random.nextInt(0x100);
				case 2 -> this.random.nextInt(Character.MAX_CODE_POINT + 1);
				default -> 0x4E00 + this.random.nextInt(0x5000);
			});
		}
		return line.toString();
	}

	private String oddLine() {
		return switch (this.random.nextInt(3)) {
			case 0 -> oneOf(this.officialTexts);
			case 1 -> oneOf(LOOKALIKES);
			default -> oneOf(ODD_LINES);
		};
	}

	private boolean chance(int oneIn) {
		return this.random.nextInt(oneIn) == 0;
	}

	private <T> T oneOf(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}
