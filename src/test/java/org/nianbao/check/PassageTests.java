package org.nianbao.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Place.OfPassage;

import static org.assertj.core.api.Assertions.assertThat;

class PassageTests {

	@Test
	void findsTheSameWordsHoweverTheyAreWritten() {
		Passage passage = only("全年 共收到申请 ３５ １１ 件(含结转)，ＡＢ：９%");
		assertThat(passage.plain()).isEqualTo("全年共收到申请3511件（含结转），AB：9%");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			０９／： | 09／：
			ＡＺ＠［ | AZ＠［
			ａｚ｀｛ | az｀｛
			一龥 | 一龥
			(甲)﹙乙﹚ | （甲）（乙）
			a:b;c，d,e。f | a：b；c，d,e。f
			５％．＋－ | 5%.+-
			二〇○零 | 二〇〇零
			""")
	void writesTheSameCharactersInOneWay(String text, String plain) {
		assertThat(only(text).plain()).isEqualTo(plain);
		assertThat(Passage.plain(text)).isEqualTo(plain);
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "\u3000", "\u00a0", "\u2003", "\t" })
	void leavesOutSpacesOfAllKinds(String space) {
		assertThat(only("甲" + space + "乙").plain()).isEqualTo("甲乙");
		assertThat(Passage.plain("甲" + space + "乙" + space)).isEqualTo("甲乙");
	}

	@Test
	void isAPlaceItself() {
		assertThat(Passage.of("s1", "", "甲\n乙").getLast().place()).isEqualTo(new Place.OfSection("s1", 2));
	}

	@Test
	void tellsEveryPlaceInTheTextAsItStands() {
		Passage passage = only("全年 共收到申请 ３５ １１ 件");
		Matcher number = Pattern.compile("[0-9]+").matcher(passage.plain());
		assertThat(number.find()).isTrue();
		OfPassage place = (OfPassage) passage.place(number);
		assertThat(passage.text().substring(place.start(), place.end())).isEqualTo("３５ １１")
			.isEqualTo(passage.quote(number.start(), number.end()));
		assertThat(place.code()).isEqualTo("s1:1");
	}

	@Test
	void countsParagraphsAsTheyAreSet() {
		List<Passage> passages = Passage.of("s1", "", "一、标题\n年\t数\n2025\t3\n正文。");
		assertThat(passages).extracting(Passage::text).containsExactly("一、标题", "年\t数\n2025\t3", "正文。");
		assertThat(passages).extracting(Passage::paragraph).containsExactly(1, 2, 3);
	}

	@Test
	void knowsNothingOfAnEmptyText() {
		assertThat(Passage.of("s1", "", "")).isEmpty();
	}

	private static Passage only(String text) {
		List<Passage> passages = Passage.of("s1", "narrative.overview", text);
		assertThat(passages).hasSize(1);
		return passages.getFirst();
	}

}
