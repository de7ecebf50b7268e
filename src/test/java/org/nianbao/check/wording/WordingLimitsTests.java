package org.nianbao.check.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.ConsistentReports;
import org.nianbao.check.Context;
import org.nianbao.check.Filer;
import org.nianbao.check.Filer.Kind;
import org.nianbao.check.Finding;
import org.nianbao.check.Office;
import org.nianbao.check.Office.Word;
import org.nianbao.check.Subject;
import org.nianbao.check.TestReadings;
import org.nianbao.check.rule.Rule;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Where the rules on wording begin and end to apply. */
class WordingLimitsTests {

	@Test
	void asksAtMostWhatItsLevelSays() {
		assertThat(WordingRules.all()).extracting(Rule::code, Rule::level)
			.containsExactly(tuple("text.missing", FindingLevel.BLOCK), tuple("text.aspects", FindingLevel.EXPLAIN),
					tuple("text.government", FindingLevel.EXPLAIN), tuple("text.filler", FindingLevel.HINT),
					tuple("text.residue", FindingLevel.BLOCK), tuple("text.doubled", FindingLevel.HINT),
					tuple("text.outdated", FindingLevel.HINT), tuple("text.citation", FindingLevel.EXPLAIN),
					tuple("text.numbering", FindingLevel.HINT), tuple("text.personal", FindingLevel.BLOCK),
					tuple("office.words", FindingLevel.EXPLAIN));
	}

	@Test
	void asksForTheNewCitationFromReportYear2021On() {
		CitationRule rule = new CitationRule();
		assertThat(rule.appliesTo(TestEditions.official("2021"), new ReportYear(2021))).isTrue();
		assertThat(rule.appliesTo(TestEditions.official("2019"), new ReportYear(2020))).isFalse();
	}

	@Test
	void asksForAspectsFromReportYear2021On() {
		String text = "全年公开信息12条，收到公开申请3件，清理过期信息，网站运行平稳。";
		assertThat(Texts.found(new AspectsRule(), Texts.blank(2021, "").withNarrative("overview", text)))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
				assertThat(finding.message(Locale.CHINESE)).contains("总体情况", "监督保障", "请更正；确有原因的，请说明");
			});
		ReportContent before = ReportContent
			.blank(TestEditions.official("2019"), new ReportYear(2020), Texts.overview("").scope(), "")
			.withNarrative("overview", text);
		assertThat(new AspectsRule().check(Subject.typed(TestEditions.official("2019"), before, Context.NONE)))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.level()).isEqualTo(FindingLevel.HINT);
				assertThat(finding.message(Locale.CHINESE)).contains("请留意");
			});
	}

	@Test
	void asksForHeadingsWhereThreeAspectsHaveOne() {
		String two = "（一）主动公开。公开信息12条。;（二）依申请公开。收到申请3件。;网站改版，审核信息，组织培训。";
		assertThat(Texts.found(new AspectsRule(), two)).isEmpty();
		assertThat(Texts.found(new AspectsRule(), two.replace(";网站改版", ";（三）平台建设。网站改版"))).singleElement()
			.satisfies((finding) -> assertThat(finding.right()).isEqualTo("政府信息管理、监督保障"));
	}

	@ParameterizedTest
	@CsvSource({ "的的内容已经公开, 的的", "内容已经公开的的, 的的", "一是一是加强培训, 一是一是", "2024年2024年公开, 2024年2024年", "公开12件件, 件件",
			"公开10件件, 件件", "公开19件件, 件件", "内容完整，，更新及时, '，，'", "公开信息公开信息, 公开信息公开信息" })
	void findsWhatStandsTwiceAtEitherEndOfAText(String text, String quote) {
		assertThat(Texts.found(new DoubledRule(), text)).singleElement().satisfies((finding) -> {
			assertThat(finding.left()).isEqualTo(quote);
			assertThat(finding.message(Locale.CHINESE)).contains(quote);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "电话121212", "1212", "12年2年", "编号〇一〇一", "件件件件有回音", "公开", "的", "" })
	void takesNoFiguresForDoubledWords(String text) {
		assertThat(Texts.found(new DoubledRule(), text)).isEmpty();
	}

	@Test
	void saysNothingOfOthersProblemsInOtherSections() {
		String anybody = "一些地区公开不够及时，有的部门重视不够。";
		assertThat(Texts.found(new FillerRule(), Texts.overview("各级高度重视。").withNarrative("problems", anybody)))
			.isEmpty();
		assertThat(Texts.found(new FillerRule(), anybody)).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINESE)).contains("一些地区"));
	}

	@Test
	void asksAGovernmentNothingWhereThereIsNoText() {
		ReportContent blank = Texts.blank(2024, "青石县人民政府2024年政府信息公开工作年度报告");
		assertThat(Texts.found(new GovernmentRule(), blank.withNarrative("overview", "无。"))).isEmpty();
		assertThat(Texts.found(new GovernmentRule(), blank.withNarrative("overview", "一二三四五六七八九"))).isEmpty();
		assertThat(Texts.found(new GovernmentRule(), blank.withNarrative("overview", "一二三四五六七八九十"))).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINESE)).contains("工作考核、社会评议、责任追究"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "（一）甲。;1.子;2.丑;（二）乙。;4.寅", "（一）甲。;（二）乙。;一、丙;（四）丁。", "（二）甲。;（三）乙。" })
	void letsAListBeginAnewAfterAHigherNumber(String text) {
		assertThat(Texts.found(new NumberingRule(), text)).isEmpty();
	}

	@Test
	void goesOnWithAListAfterALowerNumber() {
		assertThat(Texts.found(new NumberingRule(), "（一）甲。;1.子;（三）丙。")).singleElement().satisfies((finding) -> {
			assertThat(finding.right()).isEqualTo("（二）");
			assertThat(finding.message(Locale.CHINESE)).contains("（一）", "（二）", "（三）");
		});
	}

	@ParameterizedTest
	@CsvSource({ "本报告由总体情况、主动公开、申请情况、问题四部分组成。复议和诉讼情况另述。, 0", "复议和诉讼均已审结。本报告由总体情况、主动公开、申请情况、问题四部分组成。, 0",
			"本报告由总体情况、主动公开、申请情况、问题五部分组成, 1", "总体情况、主动公开、申请情况、问题五部分组成本报告。, 1" })
	void countsThePartsWithinTheSentenceThatStatesThem(String text, int findings) {
		assertThat(Texts.found(new NumberingRule(), text)).hasSize(findings)
			.allSatisfy((finding) -> assertThat(finding.right()).isEqualTo("4"));
	}

	@Test
	void numbersEachSectionForItself() {
		ReportContent content = Texts.overview("（一）甲。;（二）乙。").withNarrative("problems", "（四）丁不足，将改进。");
		assertThat(Texts.found(new NumberingRule(), content)).isEmpty();
		assertThat(Texts.found(new NumberingRule(), "（一）甲。;（二）乙。;（四）丁不足。")).hasSize(1);
	}

	@Test
	void takesTheFirstSectionTitleAsItIs() {
		Reading reading = TestReadings.of(Texts.EDITION,
				new ConsistentReports(Texts.EDITION, 3).next(new ReportYear(2024)));
		Reading begun = withTitle(withTitle(reading, "overview", "二、总体情况"), "proactive", "三、主动公开政府信息情况");
		assertThat(new NumberingRule().check(Subject.of(Texts.EDITION, begun, Context.NONE)))
			.extracting(Finding::left, Finding::right)
			.containsExactly(tuple("三、", "四、"));
	}

	private static Reading withTitle(Reading reading, String section, String title) {
		Map<String, String> titles = new HashMap<>(reading.sectionTitles());
		titles.put(section, title);
		return new Reading(reading.content(), reading.agencyName(), reading.foundYear(), reading.sourceEdition(),
				reading.statedTotals(), reading.inferred(), reading.rows(), reading.missing(), titles,
				reading.sectionOrder(), reading.cellLines(), reading.notUnderstood());
	}

	@Test
	void takesTheLongerOfTwoOfficesWordsWhateverTheirOrder() {
		Office office = Office.NONE
			.withWords(List.of(new Word("截止", "截至"), new Word("", "甲"), new Word("截止目前", "截至目前"), new Word("某词", "")));
		List<Finding> found = Texts.found(new OfficeWordsRule(), Texts.overview("截止目前公开12条，截止年底无某词。"),
				Context.NONE.withOffice(office));
		assertThat(found).extracting(Finding::left, Finding::right)
			.containsExactly(tuple("截止目前", "截至目前"), tuple("截止", "截至"), tuple("某词", ""));
		assertThat(found.getFirst().message(Locale.CHINESE)).contains("应为“截至目前”");
		assertThat(found.getLast().message(Locale.CHINESE)).contains("“某词”").doesNotContain("应为");
	}

	@ParameterizedTest
	@CsvSource({ "手机１３９０１２３４５６０, 139******60", "手机13900009990, 139******90", "@13812345678, 138******78",
			"[13812345678, 138******78", "{13812345678, 138******78", "`13812345678, 138******78" })
	void readsAMobileNumberByItself(String text, String shown) {
		assertThat(Texts.found(new PersonalRule(), text)).singleElement().satisfies((finding) -> {
			assertThat(finding.left()).isEqualTo(shown);
			assertThat(finding.message(Locale.CHINESE)).contains(shown);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "A13812345678", "Z13812345678", "a13812345678", "z13812345678", "-13812345678",
			"013812345678", "913812345678", "０13812345678", "９13812345678" })
	void readsNoMobileNumberWithinALongerOne(String text) {
		assertThat(Texts.found(new PersonalRule(), text)).isEmpty();
	}

	@Test
	void takesAMaskedPersonForNoPlaceholder() {
		assertThat(Texts.found(new ResidueRule(), "原告张××")).isEmpty();
		assertThat(Texts.found(new ResidueRule(), "张××诉")).isEmpty();
		assertThat(Texts.found(new ResidueRule(), "张××局公开")).extracting(Finding::left).containsExactly("××");
		assertThat(Texts.found(new ResidueRule(), "××公开")).extracting(Finding::left).containsExactly("××");
		assertThat(Texts.found(new ResidueRule(), "张__公开")).extracting(Finding::left).containsExactly("__");
		assertThat(Texts.found(new ResidueRule(), "原告王××诉")).as("the first of the surnames").isEmpty();
		assertThat(Texts.found(new ResidueRule(), "王××年公开")).as("the first of the units").hasSize(1);
	}

	@Test
	void knowsTheOwnNamesInAnOverview() {
		Filer filer = new Filer("青石县水务局", List.of(), Kind.DEPARTMENT, List.of(new Filer.Region("990121", "青石县")));
		Context context = Context.NONE.withFiler(filer);
		assertThat(Texts.found(new FillerRule(), Texts.overview("一些单位重视不够。水务局作出部署。"), context)).isEmpty();
		assertThat(Texts.found(new FillerRule(), Texts.overview("一些单位重视不够。财务局作出部署。"), context)).hasSize(1);
	}

}
