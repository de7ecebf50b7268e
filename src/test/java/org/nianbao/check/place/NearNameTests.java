package org.nianbao.check.place;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearNameTests {

	@ParameterizedTest
	@CsvSource({ "见甲乙丙丁戊己。, ''", "见甲乙丙丁戊已。, ''", "见甲乙丙口戊己。, 甲乙丙口戊己", "见口乙丙丁戊己。, ''", "见甲口丙丁戊己。, 甲口丙丁戊己",
			"见甲乙口丁戊己。, 甲乙口丁戊己", "见甲乙丙戊己。, 甲乙丙戊己", "见甲乙丙丁己。, 甲乙丙丁己", "见甲乙丁戊己。, 甲乙丁戊己", "见甲丙丁戊己。, 甲丙丁戊己",
			"见甲乙丙丁口戊己。, 甲乙丙丁口戊己", "见甲口乙丙丁戊己。, 甲口乙丙丁戊己", "甲乙丙丁戊, ''", "乙丙丁戊己, ''", "甲乙丙口口己, ''", "口口丙丁戊己, ''",
			"甲乙丙丁口己, 甲乙丙丁口己", "甲乙丙，甲乙丙丁口己, 甲乙丙丁口己", "甲乙口丁戊己, 甲乙口丁戊己", "丁戊己，甲口丙丁戊己, 甲口丙丁戊己", "甲乙丙, ''", "丁戊己, ''",
			"口丁戊己, ''", "'', ''" })
	void findsWhatDiffersInOneCharacter(String text, String found) {
		int[] place = new NearName("甲乙丙丁戊己").in(text);
		assertThat((place.length == 0) ? "" : text.substring(place[0], place[1])).isEqualTo(found);
	}

	@Test
	void tellsShorterFormsOfANameFromOthers() {
		assertThat(Names.isShortFor("工信局", "工业和信息化局")).isTrue();
		assertThat(Names.isShortFor("工业和信息化局", "工业和信息化局")).isTrue();
		assertThat(Names.isShortFor("信工局", "工业和信息化局")).isFalse();
		assertThat(Names.isShortFor("工信局局", "工业和信息化局")).isFalse();
	}

	@Test
	void putsTheRegionsBeforeTheNameThatItDoesNotHave() {
		assertThat(Names.withRegions(Reports.QINZHOU)).isEqualTo("中国广西壮族自治区钦州市投资促进局");
		assertThat(Names.withRegions(Reports.filer("教育局", "210102 和平区", "210100 沈阳市"))).isEqualTo("沈阳市和平区教育局");
	}

	@ParameterizedTest
	@CsvSource({ "现公布市水利局政府信息公开年度报告, 市水利局", "查阅钦州市商务局2023年度政府信息公开工作年度报告, 钦州市商务局", "钦州市投资促进局政府信息公开指南, ''",
			"投资促进局信息公开年报, ''", "广西钦州市投资促进局信息公开目录, ''", "各单位信息公开年报, ''", "市直部门办公室信息公开年报, ''", "水利局信息公开年报, ''",
			"市水利局信息公开年报, 市水利局", "市水利局信息公开培训, ''", "水利部门信息公开年报, ''", "信息公开年报, ''", "钦州市投次促进局信息公开年报, ''" })
	void findsTheReportOfAnotherAgencyOfTheArea(String text, String agency) {
		List<int[]> found = ForeignAgencies.in(text, Home.of(Reports.QINZHOU));
		assertThat(String.join(" ", found.stream().map((place) -> text.substring(place[0], place[1])).toList()))
			.isEqualTo(agency);
	}

}
