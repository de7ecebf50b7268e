package org.nianbao.content;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.CellValue.Figure;
import org.nianbao.content.CellValue.StatedNone;
import org.nianbao.content.CellValue.Unreadable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CellValueTests {

	private static final List<CellValue> VALUES = List.of(CellValue.of(0), CellValue.of(-7),
			new Figure(new BigDecimal("10.50"), null), new Figure(new BigDecimal("22"), "其中修订16件"), new StatedNone("/"),
			new Unreadable("12a"), CellValue.ABSENT, CellValue.NOT_FILLED);

	@Test
	void keepTheirStatesApart() {
		assertThat(VALUES).doesNotHaveDuplicates();
		assertThat(VALUES).extracting(CellValue::state).contains(CellState.values());
	}

	@Test
	void countNothingThatIsNotKnown() {
		assertThat(new Unreadable("12a").counted()).isEmpty();
		assertThat(CellValue.NOT_FILLED.counted()).isEmpty();
		assertThat(new StatedNone("无").counted()).contains(BigDecimal.ZERO);
		assertThat(CellValue.ABSENT.counted()).contains(BigDecimal.ZERO);
		assertThat(CellValue.of(5).counted()).contains(BigDecimal.valueOf(5));
	}

	@Test
	void areWrittenDownAndReadBackAsTheyAre() {
		for (CellValue value : VALUES) {
			WrittenCell written = WrittenCell.of(value);
			assertThat(written.toValue()).isEqualTo(value);
			assertThat(CellState.ofCode(written.state())).contains(value.state());
		}
		assertThat(WrittenCell.of(new Figure(new BigDecimal("10.50"), null)).value()).isEqualTo("10.50");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "number, -, -", "number, '', -", "number, 1e999999999, -", "number, 12a, -",
			"number, １２, -", "unreadable, -, -", "unreadable, '  ', -", "statedNone, -, -", "blank, 1, -" })
	void refuseToBeReadBackFromWhatWasNeverWrittenDown(String state, @Nullable String text, @Nullable String note) {
		assertThatIllegalArgumentException().isThrownBy(() -> new WrittenCell(text, state, note).toValue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "1E+100", "1E-100", "1E+2147483647" })
	void refuseNumbersThatWouldFillTheMemory(String number) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Figure(new BigDecimal(number), null));
	}

	@Test
	void writeNumbersInPlainDigits() {
		assertThat(new Figure(new BigDecimal("1E+3"), null)).isEqualTo(new Figure(new BigDecimal("1000"), null));
		assertThat(new Figure(new BigDecimal("0.0000001"), null).text()).isEqualTo("0.0000001");
	}

	@Test
	void holdTextsInNormalForm() {
		assertThat(new Figure(BigDecimal.ONE, "  其中\n修订 ")).isEqualTo(new Figure(BigDecimal.ONE, "其中 修订"));
		assertThat(new Figure(BigDecimal.ONE, " \u200B")).isEqualTo(CellValue.of(1));
		assertThat(new Unreadable(" 12a\u0000 ")).isEqualTo(new Unreadable("12a"));
	}

}
