package org.nianbao.check.place;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.Context;
import org.nianbao.check.Filer;
import org.nianbao.check.Finding;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class HomeTests {

	private static final Filer NEW_DISTRICT = new Filer("东湖新城水务局", List.of("东湖水利站"), Filer.Kind.DEPARTMENT,
			List.of(new Filer.Region("340178", "东湖新城"), new Filer.Region("340100", "合肥市"),
					new Filer.Region("340000", "安徽省"), new Filer.Region("100000", "中国")));

	@Test
	void asksAtMostWhatItsLevelSays() {
		assertThat(PlaceRules.all()).extracting(Rule::code, Rule::level)
			.containsExactly(tuple("report.sections", FindingLevel.EXPLAIN), tuple("report.title", FindingLevel.HINT),
					tuple("report.date", FindingLevel.BLOCK), tuple("text.foreignPlace", FindingLevel.EXPLAIN),
					tuple("text.ownName", FindingLevel.EXPLAIN), tuple("text.wrongYear", FindingLevel.BLOCK),
					tuple("text.label", FindingLevel.HINT));
	}

	@Test
	void isWhereTheAgencyIsRegistered() {
		Home home = Home.of(NEW_DISTRICT);
		assertThat(home.label()).isEqualTo("东湖新城");
		assertThat(home.agencies()).containsExactly("东湖新城水务局", "东湖水利站");
		assertThat(home.regions()).containsExactly("东湖新城", "合肥市", "安徽省");
		assertThat(home.province()).contains("34");
		assertThat(home.provinceName()).contains("安徽省");
		assertThat(home.hasName("合肥市")).isTrue();
		assertThat(home.hasName("合肥")).isTrue();
		assertThat(home.hasName("中国")).isFalse();
		assertThat(home.hasName("芜湖市")).isFalse();
	}

	@Test
	void knowsAnAutonomousRegionByItsShortNames() {
		Home home = Home.of(Reports.filer("延边州水务局", "222400 延边朝鲜族自治州", "220000 吉林省"));
		assertThat(List.of("延边朝鲜族自治州", "延边", "延边州", "吉林")).allMatch(home::hasName);
	}

	@Test
	void isWhatTheTitleNamesWhereTheAgencyIsNotKnown() {
		Home home = home("安徽省合肥市蜀山区水务局2023年政府信息公开工作年度报告");
		assertThat(home.label()).isEqualTo("蜀山区");
		assertThat(home.agencies()).containsExactly("安徽省合肥市蜀山区水务局");
		assertThat(home.regions()).containsExactly("蜀山区", "合肥市", "安徽省");
		assertThat(home.provinceName()).contains("安徽省");
		assertThat(home("合肥市水务局二〇二三年年度报告").regions()).containsExactly("合肥市", "安徽省");
		assertThat(home("朝阳区水务局2023年年度报告").regions()).as("there are several").isEmpty();
	}

	private static Home home(String title) {
		return Home.of(Subject.typed(Reports.EDITION, titled(title), Context.NONE)).orElseThrow();
	}

	private static ReportContent titled(String title) {
		return ReportContent.blank(Reports.EDITION, Reports.YEAR, ReportScope.OWN, title);
	}

	@ParameterizedTest
	@CsvSource({ "合肥市, true", "蜀山区, true", "安徽省, true", "芜湖市, false", "江苏省, false" })
	void ownsWhatLiesAboveItAndInIt(String place, boolean own) {
		Home home = Home.of(Reports.filer("合肥市水务局", "340100 合肥市", "340000 安徽省"));
		assertThat(home.isOwn(place, Mentions.in(place).getFirst())).isEqualTo(own);
	}

	@Test
	void ownsAPlaceThatStandsInItsOwnName() {
		Filer filer = new Filer("芜湖路街道办事处", List.of(), Filer.Kind.TOWNSHIP,
				List.of(new Filer.Region("340103", "庐阳区"), new Filer.Region("340100", "合肥市")));
		String own = "严格落实芜湖路街道办事处制度";
		assertThat(Home.of(filer).isOwn(own, mention(own))).isTrue();
		String foreign = "严格落实芜湖市制度";
		assertThat(Home.of(filer).isOwn(foreign, mention(foreign))).isFalse();
	}

	private static Mention mention(String text) {
		return Mentions.in(text).getLast();
	}

	@Test
	void understandsANameByTheOneBeforeIt() {
		String text = "辽宁省朝阳市，吉林省长春市朝阳区";
		List<Mention> mentions = Mentions.in(text);
		assertThat(mentions).extracting((mention) -> mention.text(text))
			.containsExactly("辽宁省", "朝阳市", "吉林省", "长春市", "朝阳区");
		assertThat(mentions).extracting(Mention::attached).containsExactly(false, true, false, true, true);
		assertThat(mentions.getLast().codes()).containsExactly(220_104);
		assertThat(Mentions.in("江苏省合肥市").getLast().attached()).as("it does not lie there").isFalse();
		assertThat(Mentions.in("合肥")).hasSize(1);
	}

	@Test
	void saysWhatItFoundAndWhere() {
		assertThat(Reports.check(new ForeignPlaceRule(), Reports.QINZHOU, "现公布市水利局政府信息公开年度报告。")).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.left()).isEqualTo("市水利局");
				assertThat(finding.right()).isEqualTo("钦州市投资促进局");
				assertThat(finding.message(Locale.CHINESE)).contains("市水利局", "钦州市投资促进局");
			});
		assertThat(Reports.check(new ForeignPlaceRule(), Reports.QINZHOU, "通过皖事通办理事项。")).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINESE)).contains("皖事通", "安徽省", "钦州市"));
		assertThat(Reports.check(new ForeignPlaceRule(), Reports.QINZHOU, "皖事通")).hasSize(1);
	}

	@Test
	void knowsTheNameOfTheYearInWhichItWasGivenUp() {
		Filer filer = Reports.filer("襄阳市教育局", "420600 襄阳市", "420000 湖北省");
		assertThat(inYear(filer, 2010)).isEmpty();
		assertThat(inYear(filer, 2011)).hasSize(1);
		assertThat(Reports.check(new ForeignPlaceRule(), filer, "襄樊市政府网站改版。")).singleElement()
			.satisfies((finding) -> assertThat(finding.right()).isEqualTo("襄阳市"));
		Filer still = Reports.filer("襄樊市教育局", "420600 襄樊市", "420000 湖北省");
		assertThat(Reports.check(new ForeignPlaceRule(), still, "信息在襄樊市政府网站公开。")).isEmpty();
	}

	private static List<Finding> inYear(Filer filer, int year) {
		ReportContent content = ReportContent.blank(Reports.EDITION, new ReportYear(2021), ReportScope.OWN, "")
			.withNarrative("overview", "信息在襄樊市政府网站公开。");
		ReportContent then = new ReportContent(content.edition(), new ReportYear(year), content.scope(), "", "", "", "",
				content.narratives(), content.cells(), content.tableNotes(), Signature.NONE);
		return new ForeignPlaceRule().check(Subject.typed(Reports.EDITION, then, Context.NONE.withFiler(filer)));
	}

	@Test
	void asksWhoseReportItIsOnlyWhereAPlaceIsNamedSurely() {
		ReportContent unknown = titled("年度报告");
		assertThat(Reports.check(new ForeignPlaceRule(), null, unknown.withNarrative("overview", "促进和平发展。"))).isEmpty();
		assertThat(Reports.check(new ForeignPlaceRule(), null, unknown.withNarrative("overview", "合肥市公开信息。")))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.level()).isEqualTo(FindingLevel.NOTE));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			钦州市投资促进局 | 钦州市投资促进局 | 0
			钦州市投资促进局 | 投资促进局 | 0
			钦州市投资促进局 | 广西壮族自治区钦州市投资促进局 | 0
			钦州市投资促进局 | 中国广西壮族自治区钦州市投资促进局 | 0
			钦州市投资促进局 | 钦投局 | 0
			钦州市投资促进局 | 招商局 | 1
			钦州市投资促进局 | 商局 | 1
			""")
	void acceptsEveryFormOfTheNameInATitle(String name, String titled, int findings) {
		ReportContent content = titled(titled + "2023年政府信息公开工作年度报告");
		assertThat(Reports.check(new ReportTitleRule(), Reports.QINZHOU, content)).as(name).hasSize(findings);
	}

	@Test
	void acceptsAnotherNameOfTheAgencyInATitle() {
		ReportContent content = titled("东湖水利站2023年政府信息公开工作年度报告");
		assertThat(Reports.check(new ReportTitleRule(), NEW_DISTRICT, content)).isEmpty();
		ReportContent other = titled("东湖发电站2023年政府信息公开工作年度报告");
		assertThat(Reports.check(new ReportTitleRule(), NEW_DISTRICT, other)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "三类內部事务信息, 三类內部事务信息", "三类内部务信息, 三类内部务信息", "三类内部事务信息, ''", "三类事务, ''" })
	void findsALabelThatIsNearlyRight(String text, String found) {
		List<String> left = Reports.check(new LabelRule(), Reports.QINZHOU, "属于" + text + "的不予公开。")
			.stream()
			.map(Finding::left)
			.toList();
		assertThat(left.isEmpty()).isEqualTo(found.isEmpty());
		assertThat(left).allMatch(found::contains);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			数据统计期限为2022年1月1日至2022年12月31日。 | 2022年1月1日至2022年12月31日 | 1
			数据统计期限为2023年1月1日至12月30日。 | 2023年1月1日至12月30日 | 1
			数据统计期限为2023年1月2日至12月31日。 | 2023年1月2日至12月31日 | 1
			数据统计期限为2023年1月1日至12月31日。 | | 0
			数据统计期限为2023年2月1日至12月31日。 | | 0
			2022年，我局公开信息12条。 | 2022年 | 1
			工作有序。2022年，我局公开信息12条。 | 2022年 | 1
			2021年，我局公开信息12条。 | | 0
			2022年，我局公开信息12条，比2023年少。 | | 0
			""")
	void asksForTheReportsYear(String text, String quote, int findings) {
		assertThat(Reports.check(new WrongYearRule(), Reports.QINZHOU, text)).hasSize(findings)
			.allSatisfy((finding) -> {
				assertThat(finding.left()).isEqualTo(quote);
				assertThat(finding.right()).isEqualTo("2023");
			});
	}

}
