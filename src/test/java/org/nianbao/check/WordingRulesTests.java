package org.nianbao.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Filer.Kind;
import org.nianbao.check.Filer.Region;
import org.nianbao.check.wording.WordingRules;
import org.nianbao.content.Narrative;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What a report's wording alone shows: each rule with what it finds and what it must not.
 */
class WordingRulesTests {

	private static final long SEED = 50_501;

	private static final Edition EDITION = TestEditions.official("2021");

	private static final ReportContent CONTENT = new ConsistentReports(EDITION, 5).next(new ReportYear(2024));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			进展[bookmark: _GoBack]顺利             | [bookmark: _GoBack] | block
			见错误!未找到引用源。                   | 错误!未找到引用源    | block
			见 Error! Reference source not found. | Error! Reference source not found. | block
			{{agency}}全年公开信息                 | {{agency}}          | block
			共${count}件                          | ${count}            | block
			办结#REF!件                           | #REF!               | block
			公开&nbsp;信息                        | &nbsp;              | block
			<span style="color:red">公开</span>情况 | <span style="color:red"> | block
			单击此处输入文字                       | 单击此处输入文字      | block
			锟斤拷公开                            | 锟斤拷               | block
			目录PAGEREF _Toc12345 页              | _Toc12345           | block
			××局全年公开信息12条                   | ××                  | explain
			20××年公开信息12条                    | ××                  | explain
			XX县公开信息12条                      | XX                  | explain
			于2024年X月X日公布                     | X月X日               | explain
			公开信息____条                        | ____                | explain
			公开信息（ ）条                        | （ ）                | explain
			公开信息（待补充）条                   | （待补充）            | explain
			○○局全年公开信息                       | ○○                  | explain
			公开信息**条                          | **                  | explain
			""")
	void findsWhatIsLeftOver(String text, String quote, String level) {
		assertThat(found("text.residue", text)).first().satisfies((finding) -> {
			assertThat(finding.left()).isEqualTo(quote);
			assertThat(finding.level().code()).isEqualTo(level);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "二〇〇九年和二○○八年以来", "一〇〇件申请", "原告张××诉本机关一案", "申请人李XX的申请", "邮箱xx_gk@mail.gov.cn", "面积3×5米",
			"错误!请更正", "满意度<90%，比上年>2%", "按照（试行）办法", "公开信息（见附件）", "X射线检测", "EXXON公司", "编号A_B_C", "市“放管服”改革" })
	void leavesAloneWhatOnlyLooksLeftOver(String text) {
		assertThat(found("text.residue", text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			运用多种方式方式进行解读, 方式方式
			宝清县县工信局, 县县
			公开的的内容, 的的
			进一步进一步规范, 进一步进一步
			我局我局高度重视, 我局我局
			主动公开信息12件件, 件件
			主动公开政府政府信息, 政府政府
			依法依法办理, 依法依法
			内容完整。。更新及时, 。。
			将将政务公开纳入考核, 将将
			2024年2024年公开信息, 2024年2024年
			推推进公开, 推推
			""")
	void findsWhatStandsTwice(String text, String quote) {
		assertThat(found("text.doubled", text)).singleElement().satisfies((finding) -> {
			assertThat(finding.left()).isEqualTo(quote);
			assertThat(finding.level()).isEqualTo(FindingLevel.HINT);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "人人知晓、家家户户受益、件件有回音、事事有着落、层层落实", "点点滴滴、方方面面、各种各样、认认真真、踏踏实实", "常常、渐渐、多多、天天、年年、处处",
			"信息公开开展情况", "规定定期公开", "各部门部门预算", "县人民政府政府网站", "中小企业企业家", "一件一件办、一条一条改", "2020年、12121条、3333件", "二〇二〇年",
			"目的的确明确", "为了了解情况", "全县县直机关、该县县委", "全市市场主体、本市市民", "主动公开公开指南", "依法行政行政执法", "政务部门门户网站", "县委县政府、市委市政府",
			"申请、申请、再申请", "他们们心自问", "普及及时", "1717条" })
	void leavesAloneWhatIsDoubledOnPurpose(String text) {
		assertThat(found("text.doubled", text)).isEmpty();
	}

	@Test
	void takesTheCellsOfATableForNoDoubledWords() {
		assertThat(found("text.doubled", "名称\t名称\n公开\t公开")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			坚持以公开为原则、不公开为例外           | 公开为原则、不公开为例外   | 以公开为常态、不公开为例外
			按照“公开为原则，不公开为例外”的要求      | 公开为原则，不公开为例外   | 以公开为常态、不公开为例外
			以公开为原则,以不公开为例外             | 公开为原则,以不公开为例外  | 以公开为常态、不公开为例外
			根据生产、生活、科研等特殊需要申请        | 生产、生活、科研等特殊需要 | ``
			自收到申请之日起15个工作日内予以答复      | 15个工作日内予以答复      | 20个工作日
			未收取检索、复制、邮寄等成本费用          | 检索、复制、邮寄等成本费用 | 信息处理费
			根据《条例》第三十一条规定编制年度报告     | 条例》第三十一条规定编制年度报告 | 第四十九条、第五十条
			同意公开答复数3件                      | 同意公开答复数            | ``
			""")
	void findsPhrasesOfTheOldRegulation(String text, String quote, String instead) {
		assertThat(found("text.outdated", text)).singleElement().satisfies((finding) -> {
			assertThat(finding.left()).isEqualTo(quote);
			assertThat(finding.right()).isEqualTo(instead);
			assertThat(finding.level()).isEqualTo(FindingLevel.HINT);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "坚持以公开为常态、不公开为例外", "将答复时限压缩至15个工作日内答复", "在20个工作日内予以答复", "目录检索、复制功能完善", "按照原则予以公开",
			"依据条例第三十二条征求第三方意见", "15个工作日内完成整改" })
	void leavesAloneWhatTheRegulationSaysToday(String text) {
		assertThat(found("text.outdated", text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			按照国办公开办函〔2019〕60号要求, 国办公开办函〔2019〕60号
			按照国办公开办函[2019] 60 号要求, 国办公开办函[2019] 60 号
			按照《政府信息公开工作年度报告格式（试行）》编制, 年度报告格式（试行）
			根据《条例》（国务院令第492号）, 国务院令第492号
			根据国务院第492号令公布的条例, 国务院第492号令
			""")
	void findsASupersededBasis(String text, String quote) {
		assertThat(found("text.citation", text)).singleElement().satisfies((finding) -> {
			assertThat(finding.left()).isEqualTo(quote);
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
		});
		Edition old = TestEditions.official("2019");
		ReportContent before = new ConsistentReports(old, 5).next(new ReportYear(2020));
		assertThat(found("text.citation", old, before.withNarrative("overview", text))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "按照国办公开办函〔2021〕30号要求", "国办公开办函〔2021〕30号印发，国办公开办函〔2019〕60号同时废止", "根据国务院令第711号",
			"印发市政办函〔2020〕492号文件", "制定《信访工作办法（试行）》" })
	void leavesAloneWhatIsInForce(String text) {
		assertThat(found("text.citation", text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			（一）甲。;（二）乙。;（四）丁。 | （四） | （三）
			一、甲;二、乙;三、丙;五、戊 | 五、 | 四、
			1.甲;2.乙;4.丁 | 4. | 3.
			一是甲；二是乙；四是丁。 | 四是 | 三是
			（1）甲；（2）乙；（2）丙。 | （2） | （3）
			（一）甲。;（二）乙。;（二）丙。 | （二） | （三）
			一是甲；二是乙；;十是丁。 | 十是 | 三是
			""")
	void findsAGapInASequence(String text, String quote, String due) {
		assertThat(found("text.numbering", text.replace(';', '\n'))).singleElement().satisfies((finding) -> {
			assertThat(finding.left()).isEqualTo(quote);
			assertThat(finding.right()).isEqualTo(due);
			assertThat(finding.level()).isEqualTo(FindingLevel.HINT);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "（一）甲。;1.子;2.丑;（二）乙。;1.寅;2.卯", "一是甲；二是乙。;针对以上问题，一是丙；二是丁；三是戊。", "第二十条第（一）项;第二十条第（六）项",
			"1.5万件;3.2万件", "九、甲;十、乙;十一、丙;十二、丁", "一是甲。;二是乙。;三是丙。", "首先，二是重点", "1.甲;2024.12.31截止",
			"（一）甲。;一是子；二是丑。;（二）乙。;一是寅；二是卯。" })
	void leavesAloneWhatRunsOn(String text) {
		assertThat(found("text.numbering", text.replace(';', '\n'))).isEmpty();
	}

	@Test
	void countsThePartsThatASentenceNames() {
		String five = "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、其他需要报告的事项六部分组成。";
		assertThat(found("text.numbering", five)).singleElement()
			.satisfies((finding) -> assertThat(finding.left() + finding.right()).isEqualTo("六部分5"));
		assertThat(found("text.numbering", five.replace("、其他", "、存在的主要问题及改进情况、其他"))).isEmpty();
		assertThat(found("text.numbering", "本报告由总体情况等六个部分组成。部分公开3件。")).isEmpty();
	}

	@Test
	void followsTheSectionTitlesOfADocument() {
		Reading reading = TestReadings.of(EDITION, CONTENT);
		assertThat(Findings.of("text.numbering", check(reading))).isEmpty();
		Reading wrong = TestReadings.withTitle(reading, "disputes", "五、政府信息公开行政复议、行政诉讼情况");
		assertThat(Findings.of("text.numbering", check(wrong))).extracting(Finding::left, (f) -> f.place().code())
			.containsExactly(tuple("五、", "disputes:0"), tuple("五、", "problems:0"));
	}

	private static List<Finding> check(Reading reading) {
		return Rulebooks.OFFICIAL.check(Subject.of(EDITION, reading, Context.NONE));
	}

	@Test
	void findsIdentityNumbersByTheirCheckDigit() {
		Random random = new Random(SEED);
		for (int i = 0; i < 200; i++) {
			String number = identity(random);
			String wrong = number.substring(0, 17) + ((number.charAt(17) == '0') ? '1' : '0');
			String spaced = number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14);
			for (String written : List.of(number, number.toLowerCase(), spaced)) {
				assertThat(found("text.personal", "村民" + written + "申请公开")).as("seed %d: %s", SEED, written)
					.singleElement()
					.satisfies((finding) -> {
						assertThat(finding.level()).isEqualTo(FindingLevel.BLOCK);
						assertThat(finding.left()).hasSize(18).contains("*************").doesNotContain(number);
					});
			}
			assertThat(found("text.personal", "村民" + wrong + "申请公开")).as("seed %d: %s", SEED, wrong)
				.noneMatch((finding) -> finding.message().key().endsWith("identity"));
		}
	}

	private static String identity(Random random) {
		String number = "%06d%04d%02d%02d%03d".formatted(110_000 + random.nextInt(500_000), 1930 + random.nextInt(90),
				1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1000));
		int rest = 0;
		for (char c : number.toCharArray()) {
			rest = (rest + c - '0') * 2 % 11;
		}
		return number + "0123456789X".charAt((12 - rest) % 11);
	}

	@Test
	void findsBankCardsByTheirCheckDigit() {
		Random random = new Random(SEED);
		for (int i = 0; i < 200; i++) {
			StringBuilder digits = new StringBuilder("62");
			random.ints(13 + random.nextInt(4), 0, 10).forEach(digits::append);
			int sum = 0;
			for (int at = 0; at < digits.length(); at++) {
				int doubled = (digits.charAt(digits.length() - 1 - at) - '0') * (2 - at % 2);
				sum += doubled / 10 + doubled % 10;
			}
			int check = (10 - sum % 10) % 10;
			String card = digits.toString() + check;
			assertThat(found("text.personal", "款项汇入" + card.replaceAll("(\\d{4})", "$1 ").strip() + "。"))
				.as("seed %d: %s", SEED, card)
				.singleElement()
				.satisfies((finding) -> assertThat(finding.level()).isEqualTo(FindingLevel.BLOCK));
			assertThat(found("text.personal", "项目" + digits + (check + 1) % 10 + "。"))
				.noneMatch((finding) -> finding.message().key().endsWith("card"));
		}
		assertThat(found("text.personal", "账号：4111111111111111")).hasSize(1);
		assertThat(found("text.personal", "项目代码4111111111111111")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "联系电话：13812345678, 138******78", "手机１３８１２３４５６７８, 138******78",
			"电话0772-2515676 15807721234, 158******34", "电话+86 139-1234-5678, 861********78" })
	void asksAboutMobileNumbers(String text, String shown) {
		assertThat(found("text.personal", text)).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.left()).isEqualTo(shown);
		});
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "电话：0772-2515676", "电话010-88888888、12345热线", "信用代码11990100MB0001038T", "标识码4502050001，邮编545002",
					"桂公网安备45020502000012号", "共138123456789件", "身份证号4507**********1234", "2024年12月31日" })
	void leavesAloneAnOfficesOwnNumbers(String text) {
		assertThat(found("text.personal", text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			（一）主动公开。公开信息12条。;（二）依申请公开。收到申请3件。;（三）政府信息管理。按时更新。;（四）平台建设。网站改版。 | 监督保障
			（一）主动公开。公开信息12条。;（二）依申请公开。收到申请3件。;（三）政府信息管理。按时更新。;（五）监督保障。组织培训。 | 政府信息公开平台建设
			（一）主动公开。网站公开信息12条。;（二）信息管理。落实审核。;（三）平台建设。网站改版。;（四）监督保障。组织培训。 | 依申请公开
			（一）主动公开。公开信息12条。;（二）依申请公开;（三）信息管理。落实审核。;（四）平台建设。网站改版。;（五）监督保障。组织培训。 | 依申请公开
			全年公开信息12条，收到公开申请3件，网站运行平稳，开展培训2次。 | 政府信息管理
			""")
	void asksForAnAspectThatIsLeftOut(String text, String missing) {
		String overview = text.replace(';', '\n');
		assertThat(found("text.aspects", overview)).singleElement().satisfies((finding) -> {
			assertThat(finding.right()).isEqualTo(missing);
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
		});
		Edition old = TestEditions.official("2019");
		ReportContent before = new ConsistentReports(old, 5).next(new ReportYear(2020));
		assertThat(found("text.aspects", old, before.withNarrative("overview", overview))).singleElement()
			.satisfies((finding) -> assertThat(finding.level()).isEqualTo(FindingLevel.HINT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "（一）主动公开情况;公开信息12条。;（二）依申请公开情况;收到申请3件。;（三）政府信息管理情况;按时更新。;（四）平台建设情况;网站改版。;（五）监督保障情况;开会。",
			"（一）做好主动公开。12条。;（二）办好申请公开。3件。;（三）严格信息审核。好。;（四）拓展公开渠道。好。;（五）强化组织领导、监督和培训。好。",
			"（一）主动公开。公开信息12条。;（二）依申请公开。3件。;（三）政府信息管理及平台建设。网站改版。;（四）监督保障。组织培训。",
			"全年公开信息12条，收到公开申请3件，清理过期信息，网站运行平稳，开展培训2次。",
			"（一）基本情况;1.主动公开情况。12条。;2.依申请公开情况。无。;3.信息管理情况。好。;4.平台建设情况。好。;5.监督保障情况。好。" })
	void isContentWithEveryAspectHoweverItIsNamed(String text) {
		assertThat(found("text.aspects", text.replace(';', '\n'))).isEmpty();
	}

	@Test
	void saysNothingOfAspectsWhereThereIsNoText() {
		assertThat(found("text.aspects", "")).isEmpty();
		assertThat(found("text.aspects", "无。")).isEmpty();
	}

	@Test
	void asksAGovernmentForAssessmentAppraisalAndAccountability() {
		String text = "（一）主动公开。公开信息12条。\n（六）工作考核。列入年度考核，群众评议良好。";
		assertThat(filed(Kind.GOVERNMENT, "青石县人民政府", "text.government", text)).singleElement().satisfies((finding) -> {
			assertThat(finding.right()).isEqualTo("责任追究");
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
		});
		assertThat(filed(Kind.TOWNSHIP, "白鹭镇人民政府", "text.government", text)).hasSize(1);
		assertThat(filed(Kind.GOVERNMENT, "青石县人民政府", "text.government", text + "未发生责任追究。")).isEmpty();
		assertThat(filed(Kind.GOVERNMENT, "青石县人民政府", "text.government", text + "\n（七）责任追究")).hasSize(1);
		assertThat(filed(Kind.TOWNSHIP, "白鹭街道办事处", "text.government", text)).isEmpty();
		assertThat(filed(Kind.DEPARTMENT, "青石县水务局", "text.government", text)).isEmpty();
	}

	@Test
	void knowsAGovernmentByTheTitleWhereTheAgencyIsNotKnown() {
		ReportContent content = CONTENT.withNarrative("overview", "全年主动公开信息十二条，依申请公开三件。");
		assertThat(found("text.government", EDITION, titled(content, "青石县人民政府2024年政府信息公开工作年度报告"))).hasSize(1);
		assertThat(found("text.government", EDITION, titled(content, "青石县人民政府办公室2024年政府信息公开工作年度报告"))).isEmpty();
		assertThat(found("text.government", EDITION, titled(content, "青石县水务局2024年政府信息公开工作年度报告"))).isEmpty();
	}

	private static ReportContent titled(ReportContent content, String title) {
		return new ReportContent(content.edition(), content.year(), content.scope(), title, "", "", "",
				content.narratives(), content.cells(), content.tableNotes(), content.signature());
	}

	@Test
	void findsAnOverviewThatCouldBeAnybodys() {
		String text = "一些地区公开不够及时，有的部门重视不够。各级要进一步提高认识，加强学习。";
		assertThat(filed(Kind.DEPARTMENT, "青石县水务局", "text.filler", text)).singleElement()
			.satisfies((finding) -> assertThat(finding.left()).isEqualTo("一些地区"));
		assertThat(filed(Kind.DEPARTMENT, "青石县水务局", "text.filler", text + "我局公开信息若干。")).isEmpty();
		assertThat(filed(Kind.DEPARTMENT, "青石县水务局", "text.filler", text + "水务局作出部署。")).isEmpty();
		assertThat(filed(Kind.DEPARTMENT, "青石县水务局", "text.filler", text + "公开信息12条。")).isEmpty();
		assertThat(filed(Kind.GOVERNMENT, "青石县人民政府", "text.filler", text)).isEmpty();
		assertThat(filed(Kind.DEPARTMENT, "青石县水务局", "text.filler", "各级要进一步提高认识，加强学习。")).isEmpty();
		assertThat(found("text.filler", text)).hasSize(1);
	}

	private static List<Finding> filed(Kind kind, String name, String rule, String overview) {
		Filer filer = new Filer(name, List.of(), kind, List.of(new Region("990121", "青石县")));
		return Rulebooks.check(rule,
				Subject.typed(EDITION, CONTENT.withNarrative("overview", overview), Context.NONE.withFiler(filer)));
	}

	@Test
	void namesTwentyPlacesAtMost() {
		assertThat(found("text.residue", "__，".repeat(500))).hasSize(20);
	}

	/** A rule whose time grows faster than the text would take minutes of work here. */
	@ParameterizedTest
	@Tag("slow")
	@ValueSource(strings = { "县", "×", "1", "（一）", "公开为原则", "条例（", "[bookmark:", "<span style=", "一些", "年度报告", "六部分、",
			"1 ", "《", "国务院令第", "无问题", "有待", "错误!", "X年X月", "62 ", "一是，" })
	void takesTimeInProportionToTheText(String piece) {
		String text = piece.repeat(30_000 / piece.length());
		Subject subject = Subject.typed(EDITION,
				CONTENT.withNarrative("overview", text).withNarrative("problems", text), Context.NONE);
		ThreadMXBean work = ManagementFactory.getThreadMXBean();
		long before = work.getCurrentThreadCpuTime();
		WordingRules.all().forEach((rule) -> assertThat(rule.check(subject)).hasSizeLessThan(100));
		assertThat(work.getCurrentThreadCpuTime() - before).isLessThan(3_000_000_000L);
	}

	private static List<Finding> found(String rule, String overview) {
		return found(rule, EDITION, CONTENT.withNarrative("overview", overview));
	}

	private static List<Finding> found(String rule, Edition edition, ReportContent content) {
		List<Finding> findings = Rulebooks.check(rule, Subject.typed(edition, content, Context.NONE));
		for (Finding finding : findings) {
			if (finding.place() instanceof Place.OfPassage place && !rule.equals("text.personal")) {
				String passage = Narrative.passages(content.narrative(place.section())).get(place.paragraph() - 1);
				assertThat(passage.substring(place.start(), place.end())).isEqualTo(finding.left());
			}
		}
		return findings;
	}

}
