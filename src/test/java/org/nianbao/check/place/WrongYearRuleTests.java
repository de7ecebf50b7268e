package org.nianbao.check.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Finding;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a report for 2023. */
class WrongYearRuleTests {

	private static final WrongYearRule RULE = new WrongYearRule();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。 | block | period
			数据统计期限为2022年1月1日至12月31日。 | block | period
			统计时限：2024年 1月 1日—2024年12月31日。 | block | period
			统计期限自２０２２年１月１日至２０２２年１２月３１日。 | block | period
			数据统计截止2022年12月31日。 | block | period
			统计期限自2022年1月1日起至2023年12月31日止。 | explain | period
			统计期限自2023年1月1日起至2023年12月30日止。 | explain | days
			统计期限自2023年1月2日起至2023年12月31日止。 | explain | days
			2022年，我局主动公开政府信息12条。 | explain | left
			一是2022年度我单位共受理申请3件。 | explain | left
			工作从源头抓起。2022年，我局主动公开政府信息12条。 | explain | left
			2022年，我局主动公开政府信息12条。其余比往年增加。 | explain | left
			2023年1月1日至12月30日，我局公开信息12条。 | explain | days
			""")
	void findsAnotherYear(String text, String level, String message) {
		assertThat(Reports.check(RULE, Reports.QINZHOU, text)).singleElement().satisfies((finding) -> {
			assertThat(finding.level().code()).isEqualTo(level);
			assertThat(finding.message().key()).isEqualTo("check.wrongYear." + message);
			assertThat(finding.message(Locale.CHINESE)).contains("2023年");
			assertThat(Reports.quoted(finding, text)).isEqualTo(finding.left()).isNotEqualTo(text);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "统计期限自2023年1月1日起至2023年12月31日止。", "2023年，我局主动公开政府信息12条。", "与2022年1月1日至12月31日的统计数据相比增长三成。",
			"2022年，我局受理申请3件，2023年受理5件。", "根据国办公开办函〔2021〕30号要求，公开信息。", "“十四五”规划实施期为2021年1月1日至2025年12月31日。",
			"2024年，我局将继续公开信息。", "2022年，我局印发的制度继续执行。", "2022年结转的申请3件已办结。", "与2022年相比，公开数量增加。", "2022年我局考核结果为优秀，问题已整改。",
			"会议于2023年3月1日至2023年3月5日举行，统计人数12人。", "2021年1月1日至2022年12月31日累计统计数据为12条。", "按照2019年修订的条例公开信息。",
			"上一年情况：2022年，我局主动公开政府信息12条。", "2023年1月2日至12月31日，我局公开信息12条。" })
	void letsOtherYearsPassThatAreSaidForAReason(String text) {
		assertThat(Reports.check(RULE, Reports.QINZHOU, text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "钦州市投资促进局2022年政府信息公开工作年度报告,1", "钦州市投资促进局2023年政府信息公开工作年度报告,0", "钦州市投资促进局２０２３年政府信息公开工作年度报告,0",
			"钦州市投资促进局政府信息公开工作年度报告,0", "钦州市投资促进局2022年至2023年政府信息公开工作年度报告,0" })
	void comparesTheTitle(String title, int findings) {
		List<Finding> found = Reports.check(RULE, Reports.QINZHOU, content(title, ""));
		assertThat(found).hasSize(findings).allMatch(Finding::blocks);
	}

	@ParameterizedTest
	@CsvSource({ "现公布钦州市投资促进局2022年度政府信息公开工作年度报告。,1", "现公布钦州市投资促进局2023年度政府信息公开工作年度报告。,0",
			"根据《关于做好2022年政府信息公开工作年度报告的通知》编制。,0", "2022年政府信息公开工作年度报告发布以来情况如下。,0" })
	void comparesWhatThePrefaceCallsTheReport(String preface, int findings) {
		assertThat(Reports.check(RULE, Reports.QINZHOU, content("", preface))).hasSize(findings)
			.noneMatch(Finding::blocks);
	}

	@Test
	void comparesThePeriodInThePreface() {
		assertThat(Reports.check(RULE, Reports.QINZHOU, content("", "统计期限自2022年1月1日起至2022年12月31日止。")))
			.extracting((finding) -> finding.place().code())
			.containsExactly("preface:1");
	}

	private static ReportContent content(String title, String preface) {
		ReportContent content = Reports.CONTENT;
		return new ReportContent(content.edition(), content.year(), content.scope(), title, "", "", preface,
				Map.of("overview", "全年公开信息。"), content.cells(), content.tableNotes(), Signature.NONE);
	}

}
