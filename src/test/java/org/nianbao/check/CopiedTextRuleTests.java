package org.nianbao.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.nianbao.check.Context.Earlier;
import org.nianbao.check.Place.OfPassage;
import org.nianbao.check.copy.InventedTexts;
import org.nianbao.check.copy.Names;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

class CopiedTextRuleTests {

	private static final Edition EDITION = TestEditions.official("2021");

	private static final ReportContent CONTENT = new ConsistentReports(EDITION, 5).next(new ReportYear(2024))
		.withNarrative("overview", "工作有序。");

	private static final Filer FILER = new Filer("青河市教育局", List.of(), Filer.Kind.DEPARTMENT,
			List.of(new Filer.Region("990100", "青河市"), new Filer.Region("990000", "临江省")));

	private static final Names OTHER_NAMES = Names.of(List.of("白山县水务局"), List.of("白山县"));

	private final InventedTexts texts = new InventedTexts(31);

	private final String text = this.texts.text(3);

	@Test
	void asksAboutACopyOfAnotherAgencysTextWithOtherNamesAndNumbers() {
		ReportContent content = CONTENT.withNarrative("overview", "青河市教育局共投入12人。" + this.text.replace("。", "（青河）。"));
		FiledText filed = filed("白山县水务局", 2023, "白山县水务局共投入7人。" + this.text.replace("。", "（白山）。"));
		assertThat(findings(content, compared("overview", filed))).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.message(Locale.CHINESE)).contains("100%", "白山县水务局2023年", "雷同");
			assertThat(finding.message(Locale.ENGLISH)).contains("100%", "白山县水务局 for 2023");
			assertThat(finding.left()).contains("青河");
			assertThat(finding.right()).contains("白山");
			OfPassage place = (OfPassage) finding.place();
			String paragraph = content.narrative("overview").split("\n")[place.paragraph() - 1];
			assertThat(paragraph.substring(place.start(), place.end())).isEqualTo(finding.left());
			assertThat(finding.beside()).isNotNull();
			assertThat(finding.beside().source()).isEqualTo(filed);
			assertThat(finding.beside().percent()).isEqualTo(100);
			assertThat(finding.beside().pairs()).hasSize(3);
		});
	}

	@Test
	void asksAboutACopyOfTheOwnTextOfTheYearBefore() {
		ReportContent before = new ConsistentReports(EDITION, 6).next(new ReportYear(2023))
			.withNarrative("overview", this.text);
		Context context = Context.NONE.withFiler(FILER)
			.withYearBefore(List.of(new Earlier(EDITION, before)))
			.withOnFile(new OnFile(Map.of("overview", List.of(), "problems", List.of(), "other", List.of())));
		ReportContent content = CONTENT.withNarrative("overview", this.texts.withOtherSentences(this.text, 15));
		assertThat(findings(content, context)).singleElement().satisfies((finding) -> {
			assertThat(finding.message().key()).isEqualTo("check.text.copiedOwn");
			assertThat(finding.message(Locale.CHINESE)).contains("本机关2023年");
		});
	}

	@Test
	void speaksOnceOfTheYearBeforeWhereThatIsPublic() {
		ReportContent before = new ConsistentReports(EDITION, 6).next(new ReportYear(2023))
			.withNarrative("overview", this.text);
		FiledText published = filed(null, 2023, this.text);
		Context context = compared("overview", published).withYearBefore(List.of(new Earlier(EDITION, before)));
		assertThat(findings(CONTENT.withNarrative("overview", this.text), context)).singleElement()
			.satisfies((finding) -> assertThat(finding.beside().source()).isEqualTo(published));
	}

	@Test
	void comparesWithTheYearBeforeThoughAnOlderTextIsPublic() {
		ReportContent before = new ConsistentReports(EDITION, 6).next(new ReportYear(2023))
			.withNarrative("overview", this.text);
		FiledText older = filed(null, 2022, this.texts.text(3));
		Context context = compared("overview", older).withYearBefore(List.of(new Earlier(EDITION, before)));
		assertThat(findings(CONTENT.withNarrative("overview", this.text), context)).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINESE)).contains("本机关2023年"));
	}

	@Test
	void comparesWithTheYearBeforeThoughAnothersTextIsLikeIt() {
		ReportContent before = new ConsistentReports(EDITION, 6).next(new ReportYear(2023))
			.withNarrative("overview", this.text);
		FiledText others = filed("白山县水务局", 2023, this.texts.text(3));
		Context context = compared("overview", others).withYearBefore(List.of(new Earlier(EDITION, before)));
		assertThat(findings(CONTENT.withNarrative("overview", this.text), context)).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINESE)).contains("本机关2023年"));
	}

	@Test
	void isSilentAboutAnIndependentText() {
		ReportContent content = CONTENT.withNarrative("overview", this.texts.text(3));
		assertThat(findings(content, compared("overview", filed("白山县水务局", 2023, this.text)))).isEmpty();
	}

	@Test
	void isSilentWhereLessThanHalfWasTakenOver() {
		String taken = this.text.substring(0, this.text.indexOf('\n'));
		ReportContent content = CONTENT.withNarrative("overview", taken + '\n' + this.texts.text(2));
		assertThat(findings(content, compared("overview", filed("白山县水务局", 2023, this.text)))).isEmpty();
	}

	@Test
	void isSilentAboutStatementsThatEverybodyWordsAlike() {
		String statements = "本年度未收到政府信息公开申请，未发生行政复议、行政诉讼。本机关未收取信息处理费。无其他需要报告的事项。".repeat(6);
		ReportContent content = CONTENT.withNarrative("other", statements);
		assertThat(findings(content, compared("other", filed("白山县水务局", 2023, statements)))).isEmpty();
	}

	@Test
	void notesThatItWasNotCompared() {
		ReportContent content = CONTENT.withNarrative("overview", this.text);
		assertThat(findings(content, Context.NONE)).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
			assertThat(finding.message(Locale.CHINESE)).contains("总体情况").doesNotContain("存在的主要问题");
		});
	}

	@Test
	void notesNothingOfTextsTooShortToBeCompared() {
		assertThat(findings(CONTENT, Context.NONE)).isEmpty();
	}

	private Context compared(String section, FiledText... filed) {
		return Context.NONE.withFiler(FILER).withOnFile(new OnFile(Map.of(section, List.of(filed))));
	}

	private static List<Finding> findings(ReportContent content, Context context) {
		return Findings.of("text.copied", Rulebooks.OFFICIAL.check(Subject.typed(EDITION, content, context)));
	}

	private static FiledText filed(String agency, int year, String text) {
		return new FiledText((agency != null) ? LocalizedText.same(agency) : null, new ReportYear(year),
				LocalizedText.same("一、总体情况"), "/reports/990121-001/2023#section-overview",
				(agency != null) ? OTHER_NAMES : Names.of(FILER), text, null);
	}

}
