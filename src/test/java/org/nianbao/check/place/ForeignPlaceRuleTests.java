package org.nianbao.check.place;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Context;
import org.nianbao.check.Filer;
import org.nianbao.check.Finding;
import org.nianbao.check.Subject;
import org.nianbao.content.ReportContent;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignPlaceRuleTests {

	private static final ForeignPlaceRule RULE = new ForeignPlaceRule();

	@ParameterizedTest
	@CsvSource(textBlock = """
			维护“投资合肥”微信公众号，按时推送消息。, 合肥
			按照安徽省关于政务公开的部署开展工作。, 安徽省
			安徽省委统一部署开展工作。, 安徽省
			信息在合肥市人民政府门户网站公开。, 合肥市
			信息在安徽省合肥市庐阳区门户网站公开。, 安徽省
			由杭州市西湖区负责解释本报告。, 杭州市
			全年在“清新发布”推送消息。, 清新
			信息在和平区人民政府网站公开。, 和平区
			全年在“最江阴”平台推送消息。, 江阴
			向合肥市场监管部门报送信息。, 合肥
			按照国家和省、市有关要求开展工作。, 省、市
			全省统一安排部署，我局落实到位。, 全省
			通过“皖事通”办理事项。, 皖事通
			原属思茅市管辖范围的单位公开信息。, ''
			信息在襄樊市政府网站公开。, 襄樊市
			信息在延边州政府网站公开。, 延边州
			信息在柳州市柳南区公开。, 柳州市
			信息在晋城市城区公开。, 晋城市
			新城区人民政府网站公开信息。, 新城区
			工作有序。新城区人民政府网站公开信息。, 新城区
			可从合肥市政府网站下载, 合肥市
			从合肥市政府网站下载。加强部门合作。, 合肥市
			加强部门合作。在合肥市政府网站公开信息。, 合肥市
			加强部门合作，在合肥市政府网站公开信息。, 合肥市
			按照合肥市要求公开信息与部门合作。, 合肥市
			赴浙江省考察学习后，在合肥市政府网站公开。, 合肥市
			""")
	void findsAnotherPlaceLeftInTheTextOfAnAgencyOfQinzhou(String sentence, String quoted) {
		List<Finding> findings = Reports.check(RULE, Reports.QINZHOU, sentence);
		if (quoted == null || quoted.isEmpty()) {
			assertThat(findings).isEmpty();
			return;
		}
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.left()).isEqualTo(quoted);
			assertThat(Reports.quoted(finding, sentence)).isEqualTo(quoted);
			assertThat(finding.message(Locale.CHINESE)).contains(quoted);
			assertThat(finding.message(Locale.ENGLISH)).contains(quoted);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "我市与合肥市签订政务服务跨省通办合作协议。", "全年赴安徽省合肥市考察学习政务公开经验2次。", "对口帮扶贵州省黔东南州工作信息全部公开。",
			"与友好城市洛阳市共同举办培训。", "政府信息公开行政案件由南宁铁路运输中级法院集中管辖。", "办公地址在南宁路12号。", "聘请武汉大学专家授课。", "委托北京某科技有限公司维护网站。",
			"《安徽日报》刊发我局经验。", "学习借鉴浙江、江苏、上海等地做法。", "与广东省湛江市毗邻，信息共享。", "申请人不服，向北海市中级人民法院提起诉讼。", "长江、黄河流域的水情信息。",
			"组织干部赴江苏参加培训。", "中国（上海）自由贸易试验区的经验。", "向浙江学习数字化改革经验。", "合肥市考察团来我市交流。", "在桂林市举办政务公开培训班。",
			"北海市、防城港市与我市协同发展信息共享。", "引进深圳企业3家，公开招商信息12条。", "做法被浙江、江苏、上海等地采用。", "接待有序，北海市民政局一行来我局。" })
	void letsPlacesPassThatAreNamedForAReason(String sentence) {
		assertThat(Reports.check(RULE, Reports.QINZHOU, sentence)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "坚持和平发展，建设平安钦州。", "大力发展朝阳产业。", "维护社会长治久安。", "坚持公开原则，公开文件。", "公开原件、公开化、规范化水平。",
			"新华社、新华网转载信息。", "加强城区、郊区和矿区管理。", "会同县教育局公开信息。", "推动资源县级统筹。", "建设合作市场。", "开放通道，畅通渠道。", "大方公开，友谊长存，团结协作。",
			"网上海量信息检索。", "其中卫生类信息12条，其中山林类3条。", "局长春节前检查。", "创新民生服务，惠民政策。", "推广安全知识。", "整治多发问题，法治多元。", "省、自治区、直辖市人民政府。",
			"学习外省市做法，跨省通办，省级部门网站。", "中华人民共和国政府信息公开条例。", "推动公共和县级平台融合。", "人民和县直部门。", "市政和县区平台。", "复合肥料监管。",
			"来宾登记，日照时间，开封查验。", "比如主动公开。", "重大连锁企业。", "扩大同城服务。", "保障性安居工程。", "全市中心城区、新城区和老城区。", "我市南部县区。", "新建区级平台。",
			"钦州市钦南区和浦北县公开信息。", "广西壮族自治区人民政府办公厅文件。", "广西数字政务一体化平台。", "中国政府网。", "东方财富。", "通过“投资钦州”微信订阅号推送。",
			"完善公共资源政务公开制度。", "服务西南山区群众。", "打造“智慧海口岸线”品牌。", "打造“健康海口" })
	void takesWordsForWordsAndTheOwnRegionForItself(String sentence) {
		assertThat(Reports.check(RULE, Reports.QINZHOU, sentence)).isEmpty();
	}

	@Test
	void takesTheOwnDistrictsNameForAWordAsWell() {
		assertThat(Reports.check(RULE, Reports.CHAOYANG, "大力发展朝阳产业，朝阳区全年公开信息。朝阳发布推送消息。")).isEmpty();
		assertThat(Reports.check(RULE, Reports.HEPING, "促进和平发展，和平区全年公开信息，沈阳市通报表扬。")).isEmpty();
	}

	@Test
	void namesASisterDistrict() {
		assertThat(Reports.check(RULE, Reports.HEPING, "沈阳市沈河区全年公开信息10条。")).singleElement()
			.satisfies((finding) -> assertThat(finding.left()).isEqualTo("沈河区"));
	}

	@Test
	void namesEachPlaceOfAParagraphOnce() {
		assertThat(Reports.check(RULE, Reports.QINZHOU, "合肥市公开信息。合肥市答复申请。\n合肥市更新目录。")).extracting(Finding::place)
			.extracting((place) -> place.code())
			.containsExactly("overview:1", "overview:2");
	}

	@Test
	void saysThatTheOwnRegionHasAnotherNameNow() {
		Filer filer = Reports.bureauAt(420_600);
		assertThat(Reports.check(RULE, filer, "信息在襄樊市政府网站公开。")).singleElement().satisfies((finding) -> {
			assertThat(finding.message().key()).isEqualTo("check.place.former");
			assertThat(finding.right()).isEqualTo("襄阳市");
		});
		assertThat(Reports.check(RULE, filer, "信息在襄阳市（原襄樊市）政府网站公开。")).isEmpty();
	}

	@Test
	void speaksOfTheOwnProvinceInAProvinceAndOfTheRegionInARegion() {
		Filer hefei = Reports.filer("合肥市民政局", "340100 合肥市", "340000 安徽省");
		assertThat(Reports.check(RULE, hefei, "全省、省政府、省、市部署；通过皖事通办理。")).isEmpty();
		assertThat(Reports.check(RULE, hefei, "按照自治区党委部署开展工作。")).singleElement()
			.satisfies((finding) -> assertThat(finding.left()).isEqualTo("自治区党委"));
		assertThat(Reports.check(RULE, Reports.QINZHOU, "按照自治区党委部署开展工作。")).isEmpty();
	}

	@Test
	void takesTheTitleForItWhereNobodyIsRegistered() {
		ReportContent titled = titled("钦州市投资促进局2023年政府信息公开工作年度报告");
		assertThat(Reports.check(RULE, null, titled.withNarrative("overview", "按照合肥市要求公开，钦州市政府网站发布。"))).singleElement()
			.satisfies((finding) -> assertThat(finding.left()).isEqualTo("合肥市"));
	}

	@Test
	void saysThatNothingCanBeSaidWithoutKnowingTheRegion() {
		ReportContent untitled = titled("2023年政府信息公开工作年度报告");
		assertThat(Reports.check(RULE, null, untitled.withNarrative("overview", "按照合肥市要求公开。"))).singleElement()
			.satisfies((finding) -> assertThat(finding.level()).isEqualTo(FindingLevel.NOTE));
		assertThat(Reports.check(RULE, null, untitled.withNarrative("overview", "按照要求公开。"))).isEmpty();
	}

	@Test
	void asksNothingOfANationalAgency() {
		Filer national = Reports.filer("国家公务员局", "100000 中国");
		assertThat(Reports.check(RULE, national, "合肥市、全省、自治区党委、皖事通。")).isEmpty();
	}

	@Test
	@Tag("slow")
	void takesTimeInProportionToTheText() {
		String many = "合肥市、芜湖市、和县".repeat(3000);
		long before = System.nanoTime();
		assertThat(RULE.check(Subject.typed(Reports.EDITION, Reports.CONTENT.withNarrative("overview", many),
				Context.NONE.withFiler(Reports.QINZHOU))))
			.hasSizeGreaterThan(1);
		assertThat((System.nanoTime() - before) / 1_000_000_000).as("seconds").isLessThan(20);
	}

	private static ReportContent titled(String title) {
		return ReportContent.blank(Reports.EDITION, Reports.YEAR, ReportScope.OWN, title);
	}

}
