package org.nianbao.check.claim;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Finding;
import org.nianbao.check.rule.Rule;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Meaning;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures of a text compared with each other, and words with figures. */
class TextFigureRulesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			办结申请2139件，其中予以公开1744件、部分公开393件、不予公开21件、其他2件。 | 1744+393+21+2
			公开信息176条，其中动态104条、公告31条、科技项目20条、其他20条。 | 104+31+20+20
			公开信息500条，其中网站发布300条，微信发布210条。 | 300+210
			公开信息一百条，其中网站六十条、微信五十条。 | 60+50
			公开信息500条（其中网站300条、微信190条、微博1条），解读12篇。 | 300+190+1
			发布文件、公告、动态共100件，分别为20件、30件、51件。 | 20+30+51
			收到申请176件：网站104件、信函31件、当面50件。 | 104+31+50
			公开信息500条其中网站300条、微信210条。 | 300+210
			公开信息500条（局门户网站与政务新媒体账号同步发布），其中网站300条、微信210条。 | 300+210
			公开信息500条（其中网站300条、微信190条、微博1条），解读12条（图文9条）。 | 300+190+1
			公开信息100条，其中动态50条、公告30条、政策12条。 | 50+30+12
			公开信息100条，其中动态55条、公告40条。 | 55+40
			收到申请六件：网上三件，邮寄四件，现场一件。 | 3+4+1
			公开信息100条，其中动态60条、公告50条；解读10条。 | 60+50
			""")
	void findsPartsThatDoNotAddUp(String text, String parts) {
		List<Finding> findings = Told.findings("text.parts", Told.overview(text));
		assertThat(findings).extracting(Finding::right).containsExactly(parts);
		assertThat(findings.getFirst().level()).isEqualTo(FindingLevel.EXPLAIN);
		assertThat(findings.getFirst().left()).startsWith(text.substring(0, 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "发布各类信息241条（局官网同步发布），其中动态140条，要闻51条，政策21条，资讯12条，教育15条，规划2条，微信推送动态72条，微博推送动态136条。",
			"收到申请12件，上年结转2件，办结13件，其中予以公开10件、部分公开3件；结转下年度1件。", "公开信息176条，其中动态104条、公告71条；政府信息公开1条。",
			"公开信息486条，其中就业创业类211条、社会保险类140条。", "公开信息500条，其中政策文件12条。", "公开信息500条，其中网站300条，占60%，微信200条，占40%。",
			"公开信息1.2万条，其中网站7000条、微信4900条。", "公开信息500余条，其中网站300条、微信210条。", "收到申请23件，其中自然人20件、企业3件，予以公开10件、部分公开13件。",
			"公开信息500条，其中重点领域300条、解读类190条。", "公开信息500条，其中网站300条、微信190条等。", "收到新件713件，上年结转36件，其中予以公开700件、部分公开49件。",
			"公开信息100条，其中网站60条（首页20条、专栏40条）、微信40条。", "培训3次，其中线上2次，参训120人次、覆盖40人次。", "公开信息500条，其中政策文件490条。",
			"公开信息100条，其中动态50条、公告42条。", "公开信息100条，政务新媒体账号总阅读量稳步上升，其中动态60条、公告50条。",
			"回复留言80条，公开信息110条，解读30条，发布动态40条，其中微信60条、微博50条。" })
	void acceptsListsThatAddUpOrNeedNot(String text) {
		assertThat(Told.inOverview("text.parts", text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2024年，主动公开政府信息20条。。（五）监督保障。全年共发布信息16条。 | 全年共发布信息16条
			全年制发规范性文件5件。全年共制发规范性文件6件，均已公布。 | 全年共制发规范性文件6件
			组织政务公开培训3次。全年开展政务公开培训四次。 | 全年开展政务公开培训四次
			""")
	void hintsAtTwoFiguresForOneFact(String text, String second) {
		List<Finding> findings = Told.findings("text.twoFigures", Told.overview(text));
		assertThat(findings).extracting(Finding::left).containsExactly(second);
		assertThat(findings.getFirst().level()).isEqualTo(FindingLevel.HINT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "主动公开政府信息20条。通过微信公众号发布信息16条。", "主动公开政府信息20条。全年发布信息20条。", "主动公开政府信息20条。2023年公开政府信息16条。",
			"组织政务公开培训3次。下一步计划组织政务公开培训4次。", "公开信息20条，其中动态公开信息16条。", "举办培训3次。举办培训120人次。", "发布信息约20条。发布信息16条。",
			"一季度公开信息20条。二季度公开信息16条。", "公开东镇信息2条。公开东镇信息3条。公开东镇信息4条。", "主动公开政府信息20条。其中，发布信息16条。",
			"主动公开政府信息20条。发布动态30条，其中要闻12条，发布信息16条。" })
	void takesDifferentThingsForDifferent(String text) {
		assertThat(Told.inOverview("text.twoFigures", text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			收到政府信息公开申请23件，均已办结。 | 均已办结
			（二）依申请公开。全年受理申请23件，全部办结，办理规范。 | 全部办结
			对政府信息公开申请依法办理，办结率为100%。 | 办结率为100%
			（二）依申请公开。全部办结，群众满意。 | 全部办结
			收到政府信息公开申请23件，均已办结，其中网上申请15件。 | 均已办结
			政府信息公开行政诉讼2件，均维持。 | 均维持
			（二）依申请公开。发生行政诉讼2件，均维持。 | 均维持
			因政府信息公开引发行政复议2件、行政诉讼2件，结果均为维持。 | 结果均为维持
			""")
	void findsThatNotAllIsDone(String text, String quoted) {
		assertThat(Told.findings("text.allDone", Told.overview(text))).singleElement().satisfies((finding) -> {
			assertThat(finding.left()).endsWith(quoted);
			assertThat(finding.right()).isEqualTo("1");
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.cells()).isNotEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "收到政府信息公开申请23件，均在法定期限内答复。", "收到政府信息公开申请23件，除1件结转外全部办结。", "依申请公开有序开展，收到人大建议12件，均已办结。",
			"政府信息公开申请中到期的全部办结。", "政府信息公开行政复议2件，均维持。", "收到政府信息公开申请23件，年内办结22件。", "收到政府信息公开申请二十三件，年内办结了二十二件。",
			"上年结转的政府信息公开申请2件已全部办结。", "依申请公开平稳，发现问题8处，全部办结。", "全年审结行政复议、行政诉讼320件，均维持，信息公开工作有序。", "全市发生行政诉讼2件，均维持。" })
	void knowsWhatIsNotAllDone(String text) {
		assertThat(Told.inOverview("text.allDone", text)).isEmpty();
	}

	@Test
	void acceptsThatAllIsDoneWhereNothingIsCarriedOver() {
		ReportContent content = Told.overview("收到政府信息公开申请23件，均已办结。")
			.withCell("requests.carriedOut.naturalPerson", CellValue.of(0));
		assertThat(Told.findings("text.allDone", content)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "无。", "无其他报告事项。", "没有其他需要报告的事项。" })
	void asksForAStatementOnFees(String text) {
		assertThat(Told.findings("text.fee", Told.other(text))).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.place().code()).isEqualTo("other:0");
			assertThat(finding.message(Locale.CHINA)).contains("信息处理费");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "本年度未收取信息处理费。", "未产生信息处理费，无其他需要报告的事项。", "信息处理费收取情况为0元。", "2024年办理申请未收费。", "",
			"共收取信息处理费1200元，其中按件收取800元、按量收取400元。", "按件收取信息处理费800元，按量收取400元，共计1200元。", "按每件100元的标准收取信息处理费300元。" })
	void acceptsEveryStatementOnFees(String text) {
		assertThat(Told.findings("text.fee", Told.other(text))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			共收取信息处理费1200元，其中按件收取800元、按量收取300元。 | 800+300
			收取信息处理费0.12万元，其中按件收取800元、按量收取500元。 | 800+500
			按件收取信息处理费800元，按量收取300元，共计1200元。 | 800+300
			""")
	void findsFeesThatTheirPartsDoNotAddUpTo(String text, String parts) {
		assertThat(Told.findings("text.fee", Told.other(text))).extracting(Finding::right).containsExactly(parts);
	}

	/** The table says 1.5 万元. */
	@ParameterizedTest
	@CsvSource({ "收取信息处理费1200元。, false", "收取信息处理费15000元。, false", "收取信息处理费15049元。, false", "收取信息处理费16000元。, true",
			"收取信息处理费1.6万元。, true", "按件收取信息处理费9000元、按量收取8000元。, true", "每件收取信息处理费20000元。, false",
			"共收取信息处理费14000元，其中按件收取9000元、按量收取5000元。, false", "收取信息处理费9000元、退还8000元。, false", "收取信息处理费二万元。, true" })
	void hintsAtFeesAboveTheTables(String text, boolean hinted) {
		List<Finding> findings = Told.findings("text.feeCell", Told.other(text));
		assertThat(!findings.isEmpty()).isEqualTo(hinted);
		assertThat(findings).allSatisfy((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.HINT);
			assertThat(finding.right()).isEqualTo("1.5");
			assertThat(finding.cells()).extracting((cell) -> cell.code()).containsExactly("fees.fees.amount");
		});
	}

	@Test
	void asksForFeesFromTheReportsOf2021On() {
		Rule fee = new FeeRule();
		assertThat(fee.appliesTo(Told.EDITION, new ReportYear(2021))).isTrue();
		assertThat(fee.appliesTo(Told.EDITION, new ReportYear(2020))).isFalse();
	}

	@Test
	void comparesFeesWhereTheEditionHasThem() {
		Rule feeCell = new FeeCellRule();
		assertThat(TestEditions.official().all()).filteredOn((edition) -> feeCell.appliesTo(edition, Told.YEAR))
			.isNotEmpty()
			.allMatch((edition) -> edition.cell(new Meaning("subject.fees", "fees.amount")).isPresent());
	}

	@Test
	void comparesAnyFeeWithATableThatSaysNone() {
		ReportContent content = Told.other("收取信息处理费100元。").withCell("fees.fees.amount", CellValue.of(0));
		assertThat(Told.findings("text.feeCell", content)).hasSize(1);
	}

}
