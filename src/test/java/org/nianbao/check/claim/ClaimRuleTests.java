package org.nianbao.check.claim;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.content.CellValue;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

/** What a text states of requests and disputes, beside tables that {@link Told} gives. */
class ClaimRuleTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			（二）依申请公开。全年收到政府信息公开申请22件，均按期答复。 | 全年收到政府信息公开申请22件
			（二）依申请公开情况。受理2件，均已答复。 | 受理2件
			2024年，共收到依申请公开申请二十六件。 | 共收到依申请公开申请二十六件
			我局新收政府信息公开申请25件，办结24件。 | 我局新收政府信息公开申请25件
			我局共收到并答复政府信息公开申请共12宗，其中部分公开5宗。 | 我局共收到并答复政府信息公开申请共12宗
			收到政府信息公开申请23件（含上年结转2件），办结24件。 | 收到政府信息公开申请23件
			收到公民、法人和其他组织政府信息公开申请３１件。 | 收到公民、法人和其他组织政府信息公开申请３１件
			（二）依申请公开。对收到的33件申请实行登记。 | 对收到的33件
			受理政府信息公开申请，共计1.2万件。 | 共计1.2万件
			收到政府信息公开申请23件，上年结转3件。 | 上年结转3件
			收到政府信息公开申请23件，2023年结转5件。 | 2023年结转5件
			2024年我局未收到公民、法人或者其他组织申请公开政府信息。 | 未收到公民、法人或者其他组织申请公开政府信息
			（二）依申请公开\\n全年没有收到公众提交的申请。 | 没有收到公众提交的申请
			办理依申请公开申请29件，同比增长12件。 | 办理依申请公开申请29件
			新收政府信息公开申请23件，上年结转2件，共26件。 | 共26件
			收到政府信息公开申请23件，我局自上一年度结转的政府信息公开申请3件。 | 我局自上一年度结转的政府信息公开申请3件
			收到政府信息公开申请22件含上年结转。 | 收到政府信息公开申请22件
			收到政府信息公开申请25件（不含上年结转2件）。 | 收到政府信息公开申请25件
			收到政府信息公开申请25件，其中新收22件。 | 其中新收22件
			收到政府信息公开申请24件，已全部答复。 | 收到政府信息公开申请24件
			县档案馆收到政府信息公开申请22件。 | 县档案馆收到政府信息公开申请22件
			（二）依申请公开。未收到申请。 | 未收到申请
			收到政府信息公开申请22件；其中3件为上年结转。 | 收到政府信息公开申请22件
			""")
	void findsNumbersOfRequestsThatDifferFromTheTable(String text, String quoted) {
		assertThat(Told.inOverview("text.received", text.replace("\\n", "\n"))).containsExactly(quoted);
	}

	@ParameterizedTest
	@ValueSource(strings = { "（二）依申请公开。收到政府信息公开申请23件，加上年结转2件，办结24件。", "收到政府信息公开申请25件（含上年结转2件）。",
			"收到政府信息公开申请25件，其中上年结转2件、新收23件。", "共受理政府信息公开申请25件。", "新收政府信息公开申请23件，较上年增加8件。",
			"2023年收到政府信息公开申请15件，2024年收到政府信息公开申请23件。", "近三年共收到政府信息公开申请80件。", "一季度收到政府信息公开申请7件。",
			"收到政府信息公开申请23件，其中网上申请15件、信函申请8件。", "收到政府信息公开申请20余件。", "通过网站收到依申请公开申请15件。", "收到人大建议12件，依申请公开工作有序开展。",
			"依申请公开渠道畅通，受理12345热线3000件，平台发布500条。", "共收到自然人依申请公开申请20件。", "未收到通过信函方式提出的政府信息公开申请。", "上半年未收到政府信息公开申请。",
			"收到政府信息公开申请同比增长35%。", "依据国办函〔2020〕109号办理政府信息公开申请。", "收到政府信息公开申请两千三百分之一。", "依申请公开。全年受理行政许可申请300件。",
			"（三）政策解读。受理12件。", "（二）依申请公开。收到第12号申请。", "收到政府信息公开申请约20件。", "收到政府信息公开申请23件（不含上年结转2件）。", "收到并答复政府信息公开申请24件。",
			"受理政府信息公开申请22件，收到政府信息公开申请21件。", "新收政府信息公开申请23件，上年结转2件，接待群众30人次，共55件。", "新收政府信息公开申请23件，办结24件，共47件。",
			"政府信息公开申请中上年结转2件，共26件。", "政府信息公开申请中予以公开10件，上年结转2件，共12件。", "办理上年结转的政府信息公开申请2件。", "受理外单位转入的政府信息公开申请5件。",
			"尚在处理的1件申请结转下年度办理。", "办理政府信息公开申请2件均为上年结转。", "办理政府信息公开申请10件予以公开。", "办理予以公开申请10件。", "收到政府信息公开申请23件，共计95件。",
			"收到政府信息公开申请23件其中办理15件。", "收到政府信息公开申请25件，其中受理15件。", "（二）依申请公开。行政许可受理300件。", "2020年收到政府信息公开申请15件。",
			"2019年收到政府信息公开申请15件。", "政府信息公开申请中无法提供5件。" })
	void isSilentAboutNumbersOfSomethingElse(String text) {
		assertThat(Told.inOverview("text.received", text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			收到政府信息公开申请23件，办结24件，其中予以公开12件、部分公开5件。 | 其中予以公开12件
			政府信息公开申请中，予以公开及部分公开14件，无法提供4件。 | 予以公开及部分公开14件
			政府信息公开申请中，予以公开和部分公开申请共17件。 | 予以公开和部分公开申请共17件
			对政府信息公开申请，有5件不予公开，4件无法提供。 | 有5件
			收到政府信息公开申请23件，办结21件。 | 办结21件
			政府信息公开申请已答复17件。 | 政府信息公开申请已答复17件
			收到政府信息公开申请23件，3件结转下年度继续办理。 | 3件
			收到政府信息公开申请23件，结转下年度继续办理3件。 | 结转下年度继续办理3件
			收到政府信息公开申请23件，转入下年度办理4件。 | 转入下年度办理4件
			收到政府信息公开申请23件，结转至2025年办理4件。 | 结转至2025年办理4件
			政府信息公开申请中，本机关不掌握相关政府信息7件。 | 本机关不掌握相关政府信息7件
			收到政府信息公开申请23件，结转3件。 | 结转3件
			对各类政府信息公开申请予以公开12件。 | 对各类政府信息公开申请予以公开12件
			（二）依申请公开。受理行政许可300件，依申请公开答复申请24件，予以公开12件。 | 予以公开12件
			""")
	void findsOutcomesThatDifferFromTheTable(String text, String quoted) {
		assertThat(Told.inOverview("text.outcome", text)).containsExactly(quoted);
	}

	@ParameterizedTest
	@ValueSource(strings = { "收到政府信息公开申请23件，办结24件，其中予以公开10件、部分公开5件、不予公开3件、无法提供4件、不予处理1件、其他处理1件；结转下年度1件。",
			"政府信息公开申请中，予以公开及部分公开15件。", "政府信息公开申请中，予以公开、部分公开分别为10件、5件。", "政府信息公开申请已答复23件。", "政府信息公开申请已答复22件。",
			"依申请公开与主动公开并重，全年制发规范性文件8件，予以公开8件。", "对政府信息公开申请，提前答复12件。", "依申请公开。修订不予公开事项清单12项。", "2023年政府信息公开申请中予以公开3件。",
			"政府信息公开申请中予以公开比上年减少3件。", "年末有1件申请公开事项未到答复期限，结转下年度办理。", "政府信息公开申请中，公开和部分公开共15件。", "本机关回复群众留言80件，依申请公开依法办理。",
			"政府信息公开申请中予以公开10余件。", "收到政府信息公开申请23件，结转2件。", "收到政府信息公开申请22件。", "政府信息公开申请中，予以公开和部分公开各5件。",
			"政府信息公开申请已答复公开和部分公开申请19件。", "办理上年结转申请3件、结转下年度申请1件。", "（二）依申请公开。受理行政许可300件，予以公开280件。" })
	void acceptsOutcomesAsTheTableHasThem(String text) {
		assertThat(Told.inOverview("text.outcome", text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			发生政府信息公开行政复议3件、行政诉讼2件。 | 发生政府信息公开行政复议3件
			因政府信息公开引发行政诉讼1起。 | 因政府信息公开引发行政诉讼1起
			因政府信息公开被申请行政复议和提起行政诉讼共5件。 | 因政府信息公开被申请行政复议和提起行政诉讼共5件
			政府信息公开行政复议2件，其中维持2件。 | 其中维持2件
			政府信息公开行政复议2件，结果纠正2件。 | 结果纠正2件
			政府信息公开行政诉讼2件，尚未审结2件。 | 尚未审结2件
			全年未发生因政府信息公开引起的行政复议、行政诉讼案件。 | 未发生因政府信息公开引起的行政复议、行政诉讼案件
			依申请公开方面，没有行政复议。 | 没有行政复议
			政府信息公开复议后起诉2件。 | 政府信息公开复议后起诉2件
			政府信息公开未经复议直接起诉2件。 | 政府信息公开未经复议直接起诉2件
			政府信息公开行政诉讼共2件，其中2件尚未审结。 | 其中2件
			无因政府信息公开引起的行政诉讼。 | 无因政府信息公开引起的行政诉讼
			因信息公开引发的行政诉讼3件，均已出庭应诉。 | 因信息公开引发的行政诉讼3件
			因依申请公开引发的行政复议3件，其中撤诉1件。 | 因依申请公开引发的行政复议3件
			""")
	void findsDisputesThatDifferFromTheTable(String text, String quoted) {
		assertThat(Told.inOverview("text.disputes", text)).containsExactly(quoted);
	}

	@ParameterizedTest
	@ValueSource(strings = { "发生政府信息公开行政复议2件、行政诉讼2件。", "政府信息公开行政复议2件，维持1件、纠正1件。", "全年受理行政复议申请324件，审结300件。",
			"未发生因政府信息公开引起的行政诉讼败诉案件。", "发生政府信息公开行政复议、行政诉讼分别为2件、2件。", "政府信息公开行政复议比上年减少3件。", "政府信息公开行政诉讼共2件，其中1件尚未审结。",
			"行政复议和行政诉讼是重要监督，全年办案80件。", "2023年发生政府信息公开行政复议5件。", "政府信息公开行政复议、行政诉讼合计4件。" })
	void acceptsDisputesAsTheTableHasThem(String text) {
		assertThat(Told.inOverview("text.disputes", text)).isEmpty();
	}

	@Test
	void quotesThePassageAndMarksTheCells() {
		Finding finding = Told.findings("text.received", Told.overview("总体平稳。\n（二）依申请公开。全年 收到申请 ２２ 件。")).getFirst();
		assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
		assertThat(finding.place()).isEqualTo(new Place.OfPassage("overview", 2, 9, 21));
		assertThat(finding.left()).isEqualTo("全年 收到申请 ２２ 件");
		assertThat(finding.right()).isEqualTo("23");
		assertThat(finding.cells()).extracting((cell) -> cell.code()).containsExactly("requests.received.total");
		assertThat(finding.message(Locale.CHINA))
			.isEqualTo("文中写“全年 收到申请 ２２ 件”，表中本年新收申请为23，两处不一致。请更正；确有原因的，请说明，说明将随报告公开。");
		assertThat(finding.message(Locale.ENGLISH)).contains("The text says", "is 23");
	}

	@Test
	void namesTheOutcomeOfDisputesThatItCounts() {
		Finding finding = Told.findings("text.disputes", Told.overview("政府信息公开行政复议2件，其中维持2件。")).getFirst();
		assertThat(finding.right()).isEqualTo("1");
		assertThat(finding.cells()).extracting((cell) -> cell.code())
			.containsExactly("disputes.reconsideration.upheld");
		assertThat(finding.message(Locale.CHINA)).contains("维持");
	}

	@Test
	void saysThatItCannotCompareWithBlankCells() {
		var content = Told.overview("全年收到政府信息公开申请22件。").withCell("requests.received.research", CellValue.NOT_FILLED);
		assertThat(Told.all("text.received", content)).singleElement().satisfies((note) -> {
			assertThat(note.level()).isEqualTo(FindingLevel.NOTE);
			assertThat(note.message(Locale.CHINA)).contains("全年收到政府信息公开申请22件");
		});
	}

	@Test
	void hintsAtATextForOtherBodiesThanTheTables() {
		var own = Told.overview("全市收到政府信息公开申请95件，办理规范。");
		assertThat(Told.findings("text.received", own)).isEmpty();
		assertThat(Told.findings("text.scope", own)).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.HINT);
			assertThat(finding.left()).isEqualTo("全市收到政府信息公开申请95件");
			assertThat(finding.right()).isEqualTo("23");
			assertThat(finding.message(Locale.CHINA)).contains("本行政区域", "本机关");
		});
		var area = Told.in(ReportScope.AREA, own);
		assertThat(Told.findings("text.scope", area)).isEmpty();
		assertThat(Told.findings("text.received", area)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "全系统, AREA, false", "全市, SYSTEM, false", "本机关, AREA, true", "全系统, OWN, true", "本机关, OWN, false" })
	void takesAnAreaAndASystemForTheSame(String words, ReportScope scope, boolean hinted) {
		var content = Told.in(scope, Told.overview(words + "收到政府信息公开申请95件。"));
		assertThat(Told.findings("text.scope", content)).hasSize(hinted ? 1 : 0);
		assertThat(Told.findings("text.received", content)).hasSize(hinted ? 0 : 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "全市收到政府信息公开申请95件。本机关收到政府信息公开申请23件。", "全市收到政府信息公开申请23件。", "我局收到政府信息公开申请23件。" })
	void isSilentWhereTheTextAlsoGivesTheTablesNumber(String text) {
		assertThat(Told.inOverview("text.scope", text)).isEmpty();
	}

	@Test
	void takesManyDifferentNumbersForParts() {
		assertThat(Told.inOverview("text.received", "东镇收到政府信息公开申请5件。\n西镇收到政府信息公开申请8件。\n南镇收到政府信息公开申请10件。"))
			.isEqualTo(List.of());
	}

}
