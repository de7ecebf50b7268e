package org.nianbao.check.copy;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			青河市教育局, 青河市教育局召开会议, 6
			青河市教育局, 教育局召开会议, 3
			青河市教育局, 教育系统, 2
			青河市教育局, 青河的学校, 2
			青河市教育局, 临江省的学校, 3
			青河市教育局, 学校, 0
			青河市教育局, 青山, 0
			青河市人民政府, 人民群众, 0
			青河市人民政府, 人民政府常务会议, 4
			临江省青河市行政审批服务局, 行政审批服务局, 7
			青河市管理局, 管理信息, 0
			""")
	void knowsTheFormsInWhichAnAgencyIsNamed(String agency, String text, int length) {
		assertThat(Names.of(List.of(agency), List.of("青河市", "临江省")).lengthAt(text, 0)).isEqualTo(length);
	}

}
