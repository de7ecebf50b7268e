package org.nianbao.check.place;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceFormsTests {

	@ParameterizedTest
	@CsvSource({ "合肥市, 合肥", "延边朝鲜族自治州, 延边", "新疆维吾尔自治区, 新疆", "内蒙古自治区, 内蒙古", "互助土族自治县, 互助", "双江拉祜族佤族布朗族傣族自治县, 双江",
			"香港特别行政区, 香港", "大兴安岭地区, 大兴安岭", "和县,", "蒙古自治县, 蒙古", "一二三四五六市, 一二三四五六", "一二三四五六七市, 一二三四五六七", "一二三四五六七八市,",
			"合肥,", "鄂伦春自治旗, 鄂伦春" })
	void shortensAFullName(String name, @Nullable String shortened) {
		assertThat(PlaceForms.shortened(name).orElse(null)).isEqualTo(shortened);
	}

	@ParameterizedTest
	@CsvSource({ "延边朝鲜族自治州, 延边州", "互助土族自治县, 互助县", "鄂伦春自治旗, 鄂伦春旗", "新疆维吾尔自治区,", "合肥市,", "肥东县," })
	void knowsWhatPeopleCallAnAutonomousPlace(String name, @Nullable String called) {
		assertThat(PlaceForms.colloquial(name).orElse(null)).isEqualTo(called);
	}

	@Test
	void knowsWhichNamesMeanOtherThingsToo() {
		assertThat(PlaceForms.full("合肥市")).isEqualTo(Nature.FULL);
		assertThat(PlaceForms.full("新城区")).isEqualTo(Nature.COMMON);
		assertThat(PlaceForms.full("和县")).isEqualTo(Nature.COMMON);
		assertThat(PlaceForms.shortened("合肥", false)).isEqualTo(Nature.SHORT);
		assertThat(PlaceForms.shortened("黄山", false)).isEqualTo(Nature.WEAK);
		assertThat(PlaceForms.shortened("肥东", true)).isEqualTo(Nature.WEAK);
	}

	@Test
	void knowsTheEndsOfNames() {
		assertThat("省市县区州盟旗".chars().allMatch((c) -> PlaceForms.endsNames((char) c))).isTrue();
		assertThat(PlaceForms.endsNames('局')).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "公开原则, 1, 3, true", "在开原市, 1, 3, false", "和平发展, 0, 2, false", "合作市场, 0, 3, true", "合作市公开, 0, 3, false",
			"示范区块, 0, 3, true", "示范区域, 0, 3, true", "城区公开, 0, 2, false", "西南山区, 1, 4, true", "以上城区, 1, 4, false",
			"完成县里, 1, 3, true", "开通海南省, 1, 3, true", "以上海为例, 1, 3, false", "以上海, 1, 3, false" })
	void tellsANameFromTheEndOfOneWordAndTheBeginningOfTheNext(String text, int start, int end, boolean cut) {
		assertThat(Words.cut(text, start, end)).isEqualTo(cut);
	}

	@ParameterizedTest
	@CsvSource({ "２０２３ 年　０９月, 2023年09月", "某 县, 某县", "：＋, ：＋", "09, 09" })
	void readsALineWithoutSpacesAndWithDigitsAtHalfWidth(String line, String plain) {
		assertThat(Plain.of(line)).isEqualTo(plain);
	}

}
