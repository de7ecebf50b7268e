package org.nianbao.check.wording;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.Context;
import org.nianbao.check.Subject;
import org.nianbao.format.Aspect;
import org.nianbao.shared.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class OutlineTests {

	private static final Aspect ASSESSMENT = aspect("考核");

	private static final Aspect APPRAISAL = aspect("评议");

	@Test
	void takesHeadingsAndNumberedBeginningsForLeads() {
		Outline outline = outline("总述一句。;一、主动公开情况;（一）发布信息。很多。;1.网站：改版;（1）栏目；更新;没有编号。");
		assertThat(outline.leads()).containsExactly("一、主动公开情况", "（一）发布信息", "1.网站", "（1）栏目");
		assertThat(outline.text()).isEqualTo("总述一句。\n一、主动公开情况\n（一）发布信息。很多。\n1.网站：改版\n（1）栏目；更新\n没有编号。\n");
		assertThat(outline.underHeadings()).isEqualTo("一、主动公开情况\n（一）发布信息。很多。\n1.网站：改版\n（1）栏目；更新\n没有编号。\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			一、甲情况;二、乙情况;乙做了很多 | 二、乙情况
			一、甲情况;甲做了很多;二、乙情况 | 一、甲情况
			（一）甲情况;一、乙情况;乙做了很多 | 一、乙情况
			一、甲情况;（一）乙情况;乙做了很多 | 一、甲情况 （一）乙情况
			1.甲情况;（1）乙情况;乙做了很多 | 1.甲情况 （1）乙情况
			（1）甲情况;1.乙情况;乙做了很多 | 1.乙情况
			（一）甲情况 |
			1.5万件;2、甲情况;有 | 2、甲情况
			""")
	void leavesOutAHeadingUnderWhichNothingStands(String text, String leads) {
		assertThat(String.join(" ", outline(text).leads())).isEqualTo((leads != null) ? leads : "");
	}

	@Test
	void takesALongLineForAParagraphOfItsOwn() {
		String longest = "一、" + "甲".repeat(43);
		assertThat(outline(longest + ";二、乙;有").leads()).containsExactly("二、乙");
		assertThat(outline(longest + "甲;二、乙;有").leads()).containsExactly(longest, "二、乙");
		assertThat(outline("一、甲，乙;二、丙;有").leads()).containsExactly("一、甲，乙", "二、丙");
	}

	@Test
	void takesWhatIsCountedInSentencesForLeads() {
		assertThat(outline("一是建平台；二是抓培训：好。十一是检查。").leads()).containsExactly("一是建平台", "二是抓培训", "十一是检查");
		assertThat(outline("这不是一是，也不是。二十一是多少，第三是。万一是这样；是的").leads()).isEmpty();
		assertThat(outline("推进工作。一是" + "甲".repeat(60)).leads()).containsExactly("一是" + "甲".repeat(43));
	}

	@Test
	void readsOnlyItsOwnSection() {
		Subject subject = Subject.typed(Texts.EDITION, Texts.overview("（一）甲。有。").withNarrative("problems", "（一）乙。有。"),
				Context.NONE);
		assertThat(Outline.of("problems", subject.passages()).leads()).containsExactly("（一）乙");
	}

	@Test
	void asksForALongerWordWhereALeadSpeaksOfSeveralOthers() {
		Aspect support = new Aspect(LocalizedText.same("监督保障"), List.of("监督保障", "考核"), false);
		List<Aspect> others = List.of(ASSESSMENT, APPRAISAL);
		assertThat(outline("（一）工作考核。有。").leads(support, others)).isTrue();
		assertThat(outline("（一）考核和评议。有。").leads(support, others)).isFalse();
		assertThat(outline("（一）监督保障、考核和评议。有。").leads(support, others)).isTrue();
		assertThat(outline("（一）平台建设。有考核。").leads(support, others)).isFalse();
		assertThat(outline("（一）平台建设。有。;（二）考核。有。").leads(support, others)).isTrue();
	}

	private static Aspect aspect(String word) {
		return new Aspect(LocalizedText.same(word), List.of(word), true);
	}

	private static Outline outline(String overview) {
		Subject subject = Subject.typed(Texts.EDITION, Texts.overview(overview), Context.NONE);
		return Outline.of("overview", subject.passages());
	}

}
