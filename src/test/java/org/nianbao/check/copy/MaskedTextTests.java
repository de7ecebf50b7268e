package org.nianbao.check.copy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskedTextTests {

	private static final Names OWN = Names.of(List.of("青河市教育局"), List.of("青河市", "临江省"));

	private static final Names OTHER = Names.of(List.of("白山县水务局"), List.of("白山县", "临江省"));

	@Test
	void readsAlikeWhoeverAndHoweverManyItWere() {
		String one = "2024年，青河市教育局在全市12所学校开设专栏，教育系统（青河）三十五名信息员轮流值守。";
		String other = "２０２２年，白山县水务局 在 全县9所学校开设专栏,水务系统(白山)六名信息员轮流值守。";
		assertThat(MaskedText.of(one, OWN)).hasToString(MaskedText.of(other, OTHER).toString());
	}

	@Test
	void keepsTheWordsThatSaySomething() {
		assertThat(MaskedText.of("我局逐户走访，登记意见21条。", OWN)).hasToString("@逐户走访登记意见#条\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "（一）主动公开情况", "本年度未收到政府信息公开申请，未发生行政复议和行政诉讼。", "2025年没有收取信息处理费。", "全年受理申请0件。", "无其他需要报告的事项。",
			"现将2025年度政府信息公开工作情况报告如下。", "项目\t数量\n公开\t21" })
	void leavesOutWhatEverybodyWordsAlike(String text) {
		assertThat(MaskedText.of(text, Names.NONE).length()).isZero();
	}

	@Test
	void takesAnOfficialTermForOneLetter() {
		assertThat(MaskedText.of("会议研究政府信息公开工作并听取意见", Names.NONE)).hasToString("会议研究*并听取意见\n");
	}

	@Test
	void tellsWhereEachLetterStands() {
		MaskedText text = MaskedText.of("甲乙。\n 第 12 段，青河市教育局走访。", OWN);
		int last = text.size() - 2;
		assertThat(text.letter(last)).isEqualTo('访');
		assertThat(text.paragraph(last)).isEqualTo(1);
		String paragraph = text.words(1, 0, text.end(last));
		assertThat(paragraph.substring(text.start(last))).isEqualTo("访");
		assertThat(paragraph.substring(text.start(last - 2), text.end(last - 2))).isEqualTo("青河市教育局");
	}

	@Test
	void setsApartWhatStandsAroundASentenceThatEverybodyWordsAlike() {
		assertThat(MaskedText.of("各股室走访。本年度未收到申请。登记台账。", Names.NONE)).hasToString("各股室走访\n登记台账\n");
	}

	@ParameterizedTest
	@CsvSource({ "全省走访, @走访", "走访省里, 走访区里", "二〇二四年走访, #年走访", "〇走访, #走访", "件（一）访, 件#访" })
	void takesAnyNumberAndAnyRegionForOneLetter(String text, String letters) {
		assertThat(MaskedText.of(text, Names.NONE)).hasToString(letters + '\n');
	}

	@Test
	void tellsWhereANumberOfSeveralFiguresStands() {
		MaskedText text = MaskedText.of("共 1 2 户走访", Names.NONE);
		assertThat(text).hasToString("共#户走访\n");
		assertThat(text.words(0, text.start(1), text.end(1))).isEqualTo("1 2");
	}

	@Test
	void countsTheLettersOfAllParagraphsThatAreLongEnough() {
		assertThat(MaskedText.of("各类台账逐一销号。\n工作有序。\n各类台账逐一销号。", Names.NONE).length()).isEqualTo(16);
	}

	@Test
	void takesALongerStatementForASentenceOfItsOwn() {
		String other = "窗口人员通过座谈讲解公租房分配结果再由信息员回访误解逐步消除并在便民大厅张贴农房建设审批步骤供来访者随时查阅";
		String statement = "本年度未收到申请" + other;
		assertThat(MaskedText.of(statement.substring(0, 60), Names.NONE).length()).isZero();
		assertThat(MaskedText.of(statement.substring(0, 61), Names.NONE).length()).isPositive();
	}

	@Test
	void countsNoLettersThatAreTooFewToBeCompared() {
		assertThat(MaskedText.of("工作有序。", Names.NONE).length()).isZero();
		assertThat(MaskedText.of("各类台账逐一销号。", Names.NONE).length()).isPositive();
	}

	@Test
	void holdsNothingOfAnEmptyText() {
		assertThat(MaskedText.of("", OWN)).hasToString("");
	}

}
