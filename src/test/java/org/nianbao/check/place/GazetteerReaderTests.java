package org.nianbao.check.place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read of the lists; the gazetteer itself is read once for all other tests. */
class GazetteerReaderTests {

	private final Gazetteer read = GazetteerReader.read();

	@ParameterizedTest
	@CsvSource({ "340000, 安徽省", "340100, 合肥市", "340102, 瑶海区", "110101, 东城区", "429021, 神农架林区", "500101, 万州区",
			"222400, 延边朝鲜族自治州", "222426, 安图县" })
	void readsProvincesCitiesAndCounties(int code, String name) {
		assertThat(this.read.name(code)).contains(name);
		assertThat(this.read.codes(this.read.formOf(name))).contains(code);
		assertThat(this.read.places()).isSorted().contains(code);
	}

	@Test
	void makesNoCityOfCountiesThatLieInNone() {
		assertThat(this.read.name(110_100)).isEmpty();
		assertThat(this.read.name(429_000)).isEmpty();
		assertThat(this.read.formOf("-")).isNegative();
	}

	@ParameterizedTest
	@CsvSource({ "合肥市, FULL", "合肥, SHORT", "朝阳区, FULL", "新城区, COMMON", "黄山, WEAK", "瑶海, WEAK", "延边, SHORT", "延边州, FULL",
			"互助县, COMMON", "襄樊市, FULL", "襄樊, WEAK", "海口, WEAK", "和县, COMMON", "海南, SHORT", "河南, SHORT" })
	void knowsHowSurelyAFormMeansThePlace(String form, Nature nature) {
		assertThat(this.read.nature(this.read.formOf(form))).isEqualTo(nature);
	}

	@Test
	void knowsAllPlacesOfOneName() {
		assertThat(this.read.codes(this.read.formOf("朝阳区"))).containsExactly(110_105, 220_104);
		assertThat(this.read.codes(this.read.formOf("襄阳"))).contains(420_600);
	}

	@Test
	void knowsSinceWhenAPlaceIsCalledOtherwise() {
		assertThat(this.read.since("襄樊市")).contains("2010 襄阳市");
		assertThat(this.read.since("襄阳市")).isEmpty();
		assertThat(this.read.codes(this.read.formOf("襄樊市"))).containsExactly(420_600);
	}

	@Test
	void leavesOutTheRemarksOfAList() {
		assertThat(Lines.of("places.txt")).isNotEmpty().noneMatch((line) -> line.startsWith("#"));
	}

}
