package org.nianbao.content;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ContentJsonTests {

	private static final int REPORTS = 400;

	@ParameterizedTest
	@ValueSource(strings = { "2019", "2021" })
	void readsBackEveryReportThatItWrites(String edition) {
		long seed = 60;
		ContentGenerator generator = new ContentGenerator(TestEditions.official(edition), seed);
		for (int i = 0; i < REPORTS; i++) {
			ReportContent content = generator.next();
			ReportContent back = ContentJson.read(ContentJson.write(content));
			assertThat(back).as("seed %d, report %d", seed, i).isEqualTo(content);
			assertThat(CanonicalForm.hash(back)).isEqualTo(CanonicalForm.hash(content));
		}
	}

	@Test
	void keepsTheDecimalsThatWereWritten() {
		CellValue value = new CellValue.Figure(new BigDecimal("10.50"), null);
		assertThat(ContentJson.write(value)).isEqualTo("{\"value\":\"10.50\",\"state\":\"number\"}");
		assertThat(ContentJson.readCell(ContentJson.write(value))).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{\"version\":1}", "{\"value\":\"x\",\"state\":\"number\"}",
			"{\"value\":\"1\",\"state\":\"guessed\"}", "{\"value\":\"1\",\"state\":\"number\",\"more\":1}" })
	void refusesWhatItDoesNotWrite(String json) {
		assertThatIllegalArgumentException().isThrownBy(() -> ContentJson.readCell(json));
	}

	@Test
	void refusesAnotherVersion() {
		ContentGenerator generator = new ContentGenerator(TestEditions.official("2021"), 1);
		String json = ContentJson.write(generator.next()).replaceFirst("\"version\":1", "\"version\":2");
		assertThatIllegalArgumentException().isThrownBy(() -> ContentJson.read(json)).withMessageContaining("version");
	}

}
