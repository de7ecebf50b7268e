package org.nianbao.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

class MissingTextRuleTests {

	private static final Edition EDITION = TestEditions.official("2021");

	private static final ReportContent CONTENT = new ConsistentReports(EDITION, 5).next(new ReportYear(2024));

	@ParameterizedTest
	@CsvSource(textBlock = """
			overview, '', block
			overview, 。, block
			overview, 无, explain
			overview, 无。, explain
			overview, ——, explain
			overview, 工作正常开展。, explain
			overview, 工作正常开展无异常, explain
			overview, 工作正常开展没有异常, ''
			problems, '', block
			problems, 无, explain
			problems, 存在不足。, explain
			problems, 存在公开内容更新不够及时的情形。, explain
			problems, 我们将进一步加强学习和培训工作。, explain
			problems, 存在更新不够及时的问题，下一步将改进。, ''
			other, '', block
			other, 。。。, block
			other, 无, ''
			other, 无。, ''
			other, 本年度未收取信息处理费。, ''
			""")
	void speaksWhereASectionSaysNothing(String section, String text, String level) {
		List<Finding> findings = Findings.of("text.missing", check(CONTENT.withNarrative(section, text)));
		if (level.isEmpty()) {
			assertThat(findings).isEmpty();
		}
		else {
			assertThat(findings).singleElement().satisfies((finding) -> {
				assertThat(finding.level().code()).isEqualTo(level);
				assertThat(finding.place().code()).isEqualTo(section + ":0");
			});
		}
	}

	@Test
	void asksForTheProblemAndTheImprovementEach() {
		ReportContent content = CONTENT.withNarrative("problems", "全年各项任务均按照计划顺利开展。");
		assertThat(Findings.of("text.missing", check(content))).extracting((finding) -> finding.message().key())
			.containsExactly("check.text.lacks", "check.text.lacks");
	}

	private static List<Finding> check(ReportContent content) {
		return Rulebooks.OFFICIAL.check(Subject.typed(EDITION, content, Context.NONE));
	}

}
