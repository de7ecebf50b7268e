package org.nianbao.check.wording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumeralsTests {

	@ParameterizedTest
	@CsvSource({ "一, 1", "九, 9", "十, 10", "十一, 11", "二十, 20", "二十一, 21", "九十八, 98", "九十九, 98", "一二, 12", "九九九, 98",
			"7, 7", "98, 98", "99, 98" })
	void readsTheNumberOfAListsItem(String written, int value) {
		assertThat(Numerals.value(written)).isEqualTo(value);
	}

	@Test
	void writesWhatItReads() {
		for (int number = 1; number <= 98; number++) {
			assertThat(Numerals.value(Numerals.chinese(number))).isEqualTo(number);
		}
		assertThat(Numerals.chinese(10)).isEqualTo("十");
		assertThat(Numerals.chinese(19)).isEqualTo("十九");
		assertThat(Numerals.chinese(20)).isEqualTo("二十");
	}

}
