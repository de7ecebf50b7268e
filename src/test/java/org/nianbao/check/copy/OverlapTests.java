package org.nianbao.check.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.check.FiledText;
import org.nianbao.check.Filer;
import org.nianbao.check.SideBySide;
import org.nianbao.check.SideBySide.Piece;
import org.nianbao.check.copy.Overlap.Run;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

/** What two texts have in common, letter by letter. */
class OverlapTests {

	/** Eighty letters of which no two stand beside each other twice. */
	private static final String EIGHTY = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇";

	@Test
	void findsStretchesFromEightLettersOn() {
		assertThat(overlap("天地玄黄宇宙洪荒", "见天地玄黄宇宙洪荒也").runs()).containsExactly(new Run(0, 1, 8));
		assertThat(overlap("天地玄黄宇宙洪", "天地玄黄宇宙洪").runs()).isEmpty();
		assertThat(overlap("天地玄黄宇宙洪荒", "天地玄黄宇宙洪").runs()).isEmpty();
	}

	@Test
	void takesTheLongestOfSeveralPlaces() {
		Overlap overlap = overlap("天地玄黄宇宙洪荒日月", "天地玄黄宇宙洪荒甲\n天地玄黄宇宙洪荒日月\n天地玄黄宇宙洪荒乙");
		assertThat(overlap.runs()).containsExactly(new Run(0, 10, 10));
		assertThat(overlap.letters()).isEqualTo(10);
		assertThat(overlap("天地玄黄宇宙洪荒", "天地玄黄宇宙洪荒\n天地玄黄宇宙洪荒").runs()).as("the first of equal ones")
			.containsExactly(new Run(0, 0, 8));
	}

	@Test
	void looksForAStretchAtTheFirstEightPlacesOfItsBeginning() {
		String own = "天地玄黄宇宙洪荒日月";
		assertThat(overlap(own, "天地玄黄宇宙洪荒甲\n".repeat(7) + own).runs()).containsExactly(new Run(0, 70, 10));
		assertThat(overlap(own, "天地玄黄宇宙洪荒甲\n".repeat(8) + own).runs()).containsExactly(new Run(0, 0, 8),
				new Run(1, 81, 9));
	}

	@Test
	void endsAStretchWhereAParagraphEnds() {
		Overlap overlap = overlap("天地玄黄宇宙洪荒\n日月盈昃辰宿列张", "天地玄黄宇宙洪荒\n日月盈昃辰宿列张");
		assertThat(overlap.runs()).containsExactly(new Run(0, 0, 8), new Run(9, 9, 8));
		assertThat(overlap.letters()).isEqualTo(16);
	}

	@Test
	void goesOnWithinAStretchThatBeginsElsewhereToo() {
		Overlap overlap = overlap("天地玄黄宇宙洪荒日月盈昃", "天地玄黄宇宙洪荒日\n地玄黄宇宙洪荒日月盈昃");
		assertThat(overlap.runs()).containsExactly(new Run(0, 0, 9), new Run(2, 11, 10));
		assertThat(overlap.letters()).isEqualTo(12);
	}

	@Test
	void countsWhatStandsNowhereElse() {
		Overlap both = overlap("天地玄黄宇宙洪荒，甲乙丙丁，日月盈昃辰宿列张", "天地玄黄宇宙洪荒；日月盈昃辰宿列张");
		Overlap first = overlap("天地玄黄宇宙洪荒，甲乙丙丁，日月盈昃辰宿列张", "天地玄黄宇宙洪荒");
		Template none = Template.in(both.own(), Map.of());
		assertThat(both.lettersBesides(List.of(), none)).isEqualTo(16);
		assertThat(both.lettersBesides(List.of(first), none)).isEqualTo(8);
		assertThat(both.lettersBesides(List.of(first, both), none)).isZero();
		assertThat(first.lettersBesides(List.of(both), none)).isZero();
	}

	@Test
	void setsTogetherWhatStandsCloseTogether() {
		SideBySide beside = beside("天地玄黄宇宙洪荒甲日月盈昃辰宿列张。", "天地玄黄宇宙洪荒乙丙日月盈昃辰宿列张。");
		assertThat(beside.percent()).isEqualTo(77);
		assertThat(beside.pairs()).singleElement().satisfies((pair) -> {
			assertThat(pair.own()).containsExactly(new Piece("天地玄黄宇宙洪荒", true), new Piece("甲", false),
					new Piece("日月盈昃辰宿列张", true));
			assertThat(pair.other()).containsExactly(new Piece("天地玄黄宇宙洪荒", true), new Piece("乙丙", false),
					new Piece("日月盈昃辰宿列张", true));
			assertThat(pair.place().start()).isZero();
			assertThat(pair.place().end()).isEqualTo(17);
			assertThat(pair.place().paragraph()).isEqualTo(1);
		});
	}

	@Test
	void showsWhatTwoStretchesShareOnce() {
		SideBySide beside = beside("天地玄黄宇宙洪荒日月盈昃。", "天地玄黄宇宙洪荒日，甲乙，地玄黄宇宙洪荒日月盈昃。");
		assertThat(beside.pairs()).singleElement().satisfies((pair) -> {
			assertThat(pair.own()).containsExactly(new Piece("天地玄黄宇宙洪荒日", true), new Piece("月盈昃", true));
			assertThat(pair.other()).containsExactly(new Piece("天地玄黄宇宙洪荒日", true), new Piece("，甲乙，地玄黄宇宙洪荒日", false),
					new Piece("月盈昃", true));
		});
		assertThat(beside("天地玄黄宇宙洪荒日月盈昃。", "天地玄黄宇宙洪荒日。\n地玄黄宇宙洪荒日月盈昃。").pairs()).extracting(SideBySide.Pair::ownWords)
			.containsExactly("天地玄黄宇宙洪荒日", "月盈昃");
	}

	@Test
	void setsTogetherWhatAtMostFortyLettersPart() {
		String together = "天地玄黄宇宙洪荒日月盈昃辰宿列张。";
		String forty = "天地玄黄宇宙洪荒" + EIGHTY.substring(16, 56) + "日月盈昃辰宿列张。";
		String more = "天地玄黄宇宙洪荒" + EIGHTY.substring(16, 57) + "日月盈昃辰宿列张。";
		assertThat(beside(forty, together).pairs()).hasSize(1);
		assertThat(beside(more, together).pairs()).hasSize(2);
		assertThat(beside(together, forty).pairs()).hasSize(1);
		assertThat(beside(together, more).pairs()).hasSize(2);
	}

	@Test
	void setsApartWhatStandsInAnotherOrderOrParagraph() {
		assertThat(beside("天地玄黄宇宙洪荒，日月盈昃辰宿列张。", "日月盈昃辰宿列张，天地玄黄宇宙洪荒。").pairs()).hasSize(2);
		assertThat(beside("天地玄黄宇宙洪荒。\n日月盈昃辰宿列张。", "天地玄黄宇宙洪荒，日月盈昃辰宿列张。").pairs()).hasSize(2);
		assertThat(beside("天地玄黄宇宙洪荒，日月盈昃辰宿列张。", "天地玄黄宇宙洪荒。\n日月盈昃辰宿列张。").pairs()).hasSize(2);
	}

	@Test
	void namesTheLongestPassageFirst() {
		SideBySide beside = beside("天地玄黄宇宙洪荒。\n寒来暑往秋收冬藏闰余成岁。", "寒来暑往秋收冬藏闰余成岁。\n天地玄黄宇宙洪荒。");
		assertThat(beside.pairs()).extracting(SideBySide.Pair::ownWords).containsExactly("寒来暑往秋收冬藏闰余成岁", "天地玄黄宇宙洪荒");
		assertThat(beside.pairs().getFirst().place().paragraph()).isEqualTo(2);
		assertThat(beside.pairs()).extracting(SideBySide.Pair::otherWords).containsExactly("寒来暑往秋收冬藏闰余成岁", "天地玄黄宇宙洪荒");
	}

	@Test
	void comparesFromEightyLettersOn() {
		MaskedText enough = masked(EIGHTY);
		assertThat(enough.length()).isEqualTo(80);
		assertThat(Copy.isComparable(enough)).isTrue();
		assertThat(Copy.isComparable(masked(EIGHTY.substring(1)))).isFalse();
		assertThat(Copy.isTooShort(EIGHTY)).isFalse();
		assertThat(Copy.isTooShort(EIGHTY.substring(1))).isTrue();
	}

	@Test
	void findsACopyFromSixtyOfAHundredOn() {
		FiledText most = filed("甲县", EIGHTY.substring(0, 48));
		assertThat(Copy.of(masked(EIGHTY), List.of(most))).singleElement()
			.satisfies((copy) -> assertThat(copy.percent()).isEqualTo(60));
		assertThat(Copy.of(masked(EIGHTY), List.of(filed("甲县", EIGHTY.substring(0, 47))))).isEmpty();
		assertThat(Copy.of(masked(EIGHTY), List.of())).isEmpty();
	}

	@Test
	void hasToKnowTheOwnTextsToTellOfWhatItIsACopy() {
		FiledText copied = filed("甲县", EIGHTY);
		FiledText own = filed(null, EIGHTY.substring(0, 20));
		FiledText other = filed("乙县", EIGHTY.substring(30, 50));
		assertThat(Copy.telling(masked(EIGHTY), List.of(other, own, copied))).containsExactly(copied, own);
		assertThat(Copy.telling(masked(EIGHTY), List.of(other, own))).isEmpty();
		FiledText ownCopy = filed(null, EIGHTY);
		assertThat(Copy.telling(masked(EIGHTY), List.of(ownCopy, own))).containsExactly(ownCopy, own);
	}

	@Test
	void numbersOnlyStretchesOfEightLetters() {
		long[] shingles = Shingles.of(masked("天地玄黄宇宙洪荒日\n月盈昃\n寒来暑往秋收冬藏"));
		assertThat(shingles).hasSize(23);
		List<Integer> begun = new ArrayList<>();
		for (int i = 0; i < shingles.length; i++) {
			if (shingles[i] != 0) {
				begun.add(i);
			}
		}
		assertThat(begun).containsExactly(0, 1, 14);
		assertThat(Shingles.of(masked("见天地玄黄宇宙洪荒"))[1]).isEqualTo(shingles[0]);
	}

	@Test
	void keepsTheNumbersThatStandInTheDatabase() {
		assertThat(Shingles.of(masked("天地玄黄宇宙洪荒"))[0]).isEqualTo(912985859205653227L);
		assertThat(Arrays.stream(Bands.of(masked(EIGHTY))).limit(3)).containsExactly(-1296252031, 2082470886,
				-196522758);
	}

	@Test
	void knowsTheNamesOfAFiler() {
		Filer filer = new Filer("青河市教育局", List.of("青河市教委"), Filer.Kind.DEPARTMENT,
				List.of(new Filer.Region("990100", "青河市")));
		assertThat(Names.of((Filer) null)).isEqualTo(Names.NONE).hasToString("[]");
		assertThat(Names.of(filer)).isEqualTo(Names.of(List.of("青河市教委", "青河市教育局"), List.of("青河市")))
			.hasSameHashCodeAs(Names.of(List.of("青河市教育局", "青河市教委"), List.of("青河市")))
			.isNotEqualTo(Names.NONE)
			.isNotEqualTo("青河市教育局");
		assertThat(Names.of(filer).toString()).contains("青河市教委", "教育");
	}

	@Test
	void masksEachNameAndNumberOnce() {
		Names names = Names.of(List.of("青河市教育局"), List.of("青河市"));
		assertThat(masked("青河市青河市教育局走访12３4户，本市，ＡＢ九十乡镇", names)).hasToString("@走访#户@AB#区\n");
		assertThat(masked("全", names)).hasToString("全\n");
		assertThat(masked("走访本", names)).hasToString("走访本\n");
		assertThat(masked("！。走访。。", names)).hasToString("走访\n");
		assertThat(masked("走访教育局\n教育局", names)).hasToString("走访@\n@\n");
	}

	private static Overlap overlap(String own, String other) {
		return Overlap.of(masked(own), masked(other));
	}

	private static SideBySide beside(String own, String other) {
		Overlap overlap = overlap(own, other);
		return new Copy(filed("甲县", other), overlap, 77).beside("overview");
	}

	private static MaskedText masked(String text) {
		return masked(text, Names.NONE);
	}

	private static MaskedText masked(String text, Names names) {
		return MaskedText.of(text, names);
	}

	private static FiledText filed(@Nullable String agency, String text) {
		return new FiledText((agency != null) ? LocalizedText.same(agency) : null, new ReportYear(2024),
				LocalizedText.same("一、总体情况"), "", Names.NONE, text, null);
	}

}
