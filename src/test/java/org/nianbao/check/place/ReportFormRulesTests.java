package org.nianbao.check.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Context;
import org.nianbao.check.Finding;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.content.Reading.Missing;
import org.nianbao.content.Reading.Placement;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.format.Section;
import org.nianbao.shared.FindingLevel;

import static org.assertj.core.api.Assertions.assertThat;

/** Titles, dates, sections and labels, of a report for 2023. */
class ReportFormRulesTests {

	private static final List<String> ORDER = Reports.EDITION.sections().stream().map(Section::code).toList();

	@ParameterizedTest
	@CsvSource({ "钦州市投资促进局2023年政府信息公开工作年度报告,''", "钦州市投资促进局 2023 年度政府信息公开工作报告,''", "市投促局二〇二三年政府信息公开工作年度报告,''",
			"广西壮族自治区钦州市投资促进局2023年政府信息公开工作年度报告,''", "钦州市投资促进局政府信息公开工作年度报告,check.title.year",
			"2023年政府信息公开工作年度报告,check.title.agency", "钦州市教育局2023年政府信息公开工作年度报告,check.title.other",
			"钦州市投资促进局2023年度政府信息公开工作年度报告,check.title.doubled", "钦州市投资促进局2023年年度政府信息公开报告,check.title.doubled" })
	void looksAtTheTitle(String title, String message) {
		List<Finding> findings = Reports.check(new ReportTitleRule(), Reports.QINZHOU, content(title, Signature.NONE));
		assertThat(findings).extracting((finding) -> finding.message().key())
			.containsExactlyElementsOf(message.isEmpty() ? List.of() : List.of(message));
		assertThat(findings).allMatch((finding) -> finding.level() == FindingLevel.HINT);
	}

	@Test
	void takesAnyAgencyWhereNobodyIsRegistered() {
		assertThat(Reports.check(new ReportTitleRule(), null, content("钦州市教育局2023年政府信息公开工作年度报告", Signature.NONE)))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "钦州市投资促进局,2024-01-15,'',''", "'',2023-12-31,'',''", "钦州市投资促进局,2023-12-30,block,check.date.early",
			"钦州市投资促进局,2023-01-15,block,check.date.early", "'','',hint,check.date.unsigned",
			"钦州市投资促进局,'',hint,check.date.undated" })
	void looksAtTheDateOfSigning(String agency, String date, String level, String message) {
		Signature signature = new Signature(agency, date.isEmpty() ? null : LocalDate.parse(date));
		List<Finding> findings = Reports.check(new ReportDateRule(), Reports.QINZHOU, content("", signature));
		assertThat(findings).extracting((finding) -> finding.level().code())
			.containsExactlyElementsOf(level.isEmpty() ? List.of() : List.of(level));
		assertThat(findings).allMatch((finding) -> finding.message().key().equals(message));
	}

	@Test
	void acceptsTheOfficialSectionsInOrder() {
		assertThat(sections(reading(Map.of(), ORDER, List.of(), List.of()))).isEmpty();
		assertThat(sections(
				reading(Map.of("overview", "## 一、 总体情况：", "problems", "五、存在的主要问题及改进情况"), ORDER, List.of(), List.of())))
			.isEmpty();
	}

	@Test
	void saysNothingOfSectionsOfATypedReport() {
		assertThat(Reports.check(new SectionsRule(), Reports.QINZHOU, Reports.CONTENT)).isEmpty();
	}

	@Test
	void namesASectionThatIsMissing() {
		List<String> rest = ORDER.stream().filter((code) -> !code.equals("problems")).toList();
		assertThat(sections(reading(Map.of(), rest, List.of("problems"), List.of()))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
				assertThat(finding.place().code()).isEqualTo("problems:0");
			});
	}

	@Test
	void namesSectionsThatStandInAnotherOrder() {
		List<String> swapped = new ArrayList<>(ORDER);
		Collections.swap(swapped, 4, 5);
		assertThat(sections(reading(Map.of(), swapped, List.of(), List.of()))).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.place().code()).isEqualTo("other:0");
			assertThat(finding.message(Locale.CHINESE)).contains("其他需要报告的事项", "存在的主要问题及改进情况");
		});
	}

	@Test
	void namesASectionThatStandsThereAgain() {
		List<String> again = new ArrayList<>(ORDER);
		again.add("requests");
		assertThat(sections(reading(Map.of(), again, List.of(), List.of()))).singleElement()
			.satisfies((finding) -> assertThat(finding.place().code()).isEqualTo("requests:0"));
	}

	@ParameterizedTest
	@CsvSource({ "overview,一、政府信息公开工作总体情况", "problems,五、存在的主要问题和改进情况", "other,六、其他事项" })
	void hintsAtATitleThatIsAnother(String section, String title) {
		assertThat(sections(reading(Map.of(section, title), ORDER, List.of(), List.of()))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.level()).isEqualTo(FindingLevel.HINT);
				assertThat(finding.left()).isEqualTo(title);
			});
	}

	@ParameterizedTest
	@CsvSource({ "有1件属于三类内容事务信息。,三类内容事务", "有1件属于三类内部事物信息。,三类内部事物信息", "不公开四类过程信性信息。,''", "有1件危及“三安金一稳定”。,三安金一稳定",
			"没有现成信息需要另行致作的有2件。,没有现成信息需要另行致作" })
	void findsALabelThatIsMisspeltInTheText(String text, String found) {
		assertThat(Reports.check(new LabelRule(), Reports.QINZHOU, text)).extracting(Finding::left)
			.containsExactlyElementsOf(found.isEmpty() ? List.of() : List.of(found));
	}

	@Test
	void quotesAMisspeltLabelWhereItStands() {
		String text = "三类内部事物信息1件。";
		assertThat(Reports.check(new LabelRule(), Reports.QINZHOU, text)).singleElement()
			.satisfies((finding) -> assertThat(Reports.quoted(finding, text)).isEqualTo("三类内部事物信息"));
		String marked = "属于“三类”内部事物信息1件。";
		assertThat(Reports.check(new LabelRule(), Reports.QINZHOU, marked)).singleElement()
			.satisfies((finding) -> assertThat(finding.place().code()).as("the paragraph").isEqualTo("overview:1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "有1件属于三类内部事务信息，危及“三安全一稳定”的0件，四类过程性信息2件。", "办理行政执法案件3件，行政查询事务2件。", "保护第三方的合法权益。",
			"本机关不掌握相关信息的2件。" })
	void letsOtherWordsThanLabelsPass(String text) {
		assertThat(Reports.check(new LabelRule(), Reports.QINZHOU, text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "requests,denied.otherLaw,2.其他法律法规禁止公开,1", "requests,denied.otherLaw,2.其他法律行政法规禁止公开,0",
			"requests,denied.otherLaw,2. 其他法律行政 法规禁止公开,0", "requests,denied.otherLaw,其他法律行政法规禁止公开,0",
			"documents,normativeDocuments,行政规范牲文件,1", "documents,normativeDocuments,规范性文件,0" })
	void comparesLabelsOfADocumentsRows(String table, String code, String printed, int findings) {
		FoundRow row = new FoundRow(table, code, printed, List.of(), 7, 1, Placement.COMPLETE);
		assertThat(check(new LabelRule(), reading(Map.of(), ORDER, List.of(), List.of(row)))).hasSize(findings)
			.allMatch((finding) -> finding.level() == FindingLevel.HINT);
	}

	private static List<Finding> sections(Reading reading) {
		return check(new SectionsRule(), reading);
	}

	private static List<Finding> check(Rule rule, Reading reading) {
		return rule.check(Subject.of(Reports.EDITION, reading, Context.NONE.withFiler(Reports.QINZHOU)));
	}

	private static Reading reading(Map<String, String> otherTitles, List<String> order, List<String> missing,
			List<FoundRow> rows) {
		Map<String, String> titles = new HashMap<>();
		Reports.EDITION.sections().forEach((section) -> titles.put(section.code(), section.title().zh()));
		titles.putAll(otherTitles);
		titles.keySet().removeAll(missing);
		return new Reading(Reports.CONTENT, "钦州市投资促进局", Reports.YEAR, "2021", Map.of(), Set.of(), rows,
				new Missing(missing, List.of(), List.of(), List.of()), titles, order, Map.of(), List.of());
	}

	private static ReportContent content(String title, Signature signature) {
		ReportContent content = Reports.CONTENT;
		return new ReportContent(content.edition(), content.year(), content.scope(), title, "", "", "",
				content.narratives(), content.cells(), content.tableNotes(), signature);
	}

}
