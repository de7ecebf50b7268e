package org.nianbao.content;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.Narrative.Paragraph;
import org.nianbao.content.Narrative.Picture;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PictureMarkTests {

	private static final String ONE = "ab".repeat(32);

	private static final String TWO = "01".repeat(32);

	@Test
	void isALineThatItIsReadFrom() {
		PictureMark mark = new PictureMark("  窗口【服务】\n现场｜左", ONE);
		assertThat(mark.line()).isEqualTo("【图：窗口 服务 现场 左｜" + ONE + "】");
		assertThat(PictureMark.of(mark.line())).contains(mark);
		assertThat(PlainText.paragraphs(mark.line())).isEqualTo(mark.line());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "【图：｜" + "0000000000000000000000000000000000000000000000000000000000000000" + "】",
			"【图： ｜0000000000000000000000000000000000000000000000000000000000000000】", "【图：甲｜00】",
			"【图：甲｜0000000000000000000000000000000000000000000000000000000000000000】。",
			"【图：甲｜000000000000000000000000000000000000000000000000000000000000000G】",
			"见【图：甲｜0000000000000000000000000000000000000000000000000000000000000000】" })
	void isNoOtherLine(String line) {
		assertThat(PictureMark.of(line)).isEmpty();
	}

	@Test
	void saysWhatIsToBeSeenInOneLineThatIsNotEmpty() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PictureMark("【】", ONE));
		assertThatIllegalArgumentException().isThrownBy(() -> new PictureMark("字".repeat(201), ONE));
		assertThatIllegalArgumentException().isThrownBy(() -> new PictureMark("图", "AB".repeat(32)));
		assertThat(new PictureMark("字".repeat(200), ONE).line())
			.satisfies((line) -> assertThat(PictureMark.of(line)).contains(new PictureMark("字".repeat(200), ONE)));
	}

	@Test
	void standsAmongTheBlocksOfANarrative() {
		PictureMark mark = new PictureMark("窗口", ONE);
		assertThat(Narrative.blocks("前文\n" + mark.line() + "\n后文")).containsExactly(new Paragraph("", "前文"),
				new Picture(mark), new Paragraph("", "后文"));
		assertThat(Narrative.passages("前文\n" + mark.line())).containsExactly("前文", "窗口");
	}

	@Test
	void isNotCountedAsWritten() {
		assertThat(PictureMark.written("前文\n" + new PictureMark("窗口", ONE).line() + "\n后文")).containsExactly("前文",
				"后文");
	}

	@Test
	void tellsAReportFromOneWithAnotherPictureOrAnotherPlace() {
		Edition edition = TestEditions.official("2021");
		ReportContent blank = ReportContent.blank(edition, new ReportYear(2025), ReportScope.OWN, "年报");
		String one = new PictureMark("窗口", ONE).line();
		String two = new PictureMark("窗口", TWO).line();
		ReportContent first = blank.withNarrative("overview", "甲\n" + one + "\n乙");
		assertThat(CanonicalForm.hash(first))
			.isNotEqualTo(CanonicalForm.hash(blank.withNarrative("overview", "甲\n" + two + "\n乙")))
			.isNotEqualTo(CanonicalForm.hash(blank.withNarrative("overview", "甲\n乙\n" + one)));
		assertThat(PictureMark.places(first.withNarrative("problems", one + "\n" + two)))
			.isEqualTo(Map.of(ONE, "overview", TWO, "problems"));
	}

}
