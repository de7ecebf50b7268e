package org.nianbao.content;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.CellValue.Figure;
import org.nianbao.content.CellValue.StatedNone;
import org.nianbao.content.CellValue.Unreadable;
import org.nianbao.format.CellType;
import org.nianbao.format.CellType.Kind;
import org.nianbao.shared.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class CellTextTests {

	private static final CellType COUNT = new CellType(Kind.COUNT, null, 0, 10);

	private static final CellType YUAN = new CellType(Kind.MONEY, new LocalizedText("元", "yuan"), 2, 10);

	private static final CellType TEN_THOUSAND_YUAN = new CellType(Kind.MONEY, new LocalizedText("万元", "10 000 yuan"),
			6, 10);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0
			007 | 7
			21 | 21
			＋１ | 1
			+1 | 1
			-3 | -3
			－５０００ | -5000
			−5000 | -5000
			–5 | -5
			1,234 | 1234
			１，２３４ | 1234
			1,234,567.5 | 1234567.5
			12 345 | 12345
			12\u00A0345 | 12345
			1191件 | 1191
			3 项 | 3
			10.50 | 10.50
			""")
	void understandsANumberAsPeopleWriteIt(String written, String number) {
		assertThat(CellText.parse(written, COUNT)).isEqualTo(new Figure(new BigDecimal(number), null));
	}

	@Test
	void understandsTheUnitOfTheColumnAndNoOther() {
		assertThat(CellText.parse("197266.13元", YUAN)).isEqualTo(new Figure(new BigDecimal("197266.13"), null));
		assertThat(CellText.parse("59237.2449 万元", TEN_THOUSAND_YUAN))
			.isEqualTo(new Figure(new BigDecimal("59237.2449"), null));
		assertThat(CellText.parse("5元", TEN_THOUSAND_YUAN)).isEqualTo(new Unreadable("5元"));
		assertThat(CellText.parse("5万元", YUAN)).isEqualTo(new Unreadable("5万元"));
		assertThat(CellText.parse("5件", YUAN)).isEqualTo(new Unreadable("5件"));
		assertThat(CellText.parse("5元", COUNT)).isEqualTo(new Unreadable("5元"));
	}

	@ParameterizedTest
	@CsvSource({ "22（其中修订16件）, 22, 其中修订16件", "22件(其中修订16件), 22, 其中修订16件", "２２ （其中：修订１６件（含２件））, 22, 其中：修订１６件（含２件）",
			"0（无）, 0, 无", "1.5（含税）, 1.5, 含税", "'22\n（其中修订16件）', 22, 其中修订16件" })
	void keepsANoteBesideTheNumber(String written, String number, String note) {
		assertThat(CellText.parse(written, COUNT)).isEqualTo(new Figure(new BigDecimal(number), note));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "／", "\\", "—", "——", "-", "－", "--", "–", "―", "无", "不适用", "没有", "N/A", " / ", "　无　" })
	void keepsAStatementOfNoneAsWritten(String written) {
		assertThat(CellText.parse(written, COUNT)).isEqualTo(new StatedNone(PlainText.line(written)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "　", "\t", "\n", "\u200B", "\uFEFF", "\u00A0" })
	void takesNothingVisibleAsNotFilledIn(String written) {
		assertThat(CellText.parse(written, COUNT)).isSameAs(CellValue.NOT_FILLED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12a", "1191件abc", "约30", "1,23", "12,3456", "1..5", "1.", ".5", "1e3", "NaN", "Infinity",
			"0x10", "21²", "21①", "½", "Ⅲ", "一", "3-5", "1/2", "5（", "（5）", "5（）", "--5", "+-5", "5 6", "1\n234",
			"5\t6", "12345678901234567890123456789012345678901" })
	void keepsWhatItDoesNotUnderstandAndNeverGuesses(String written) {
		assertThat(CellText.parse(written, COUNT)).isEqualTo(new Unreadable(written.replace('\n', ' ')));
	}

	@Test
	void understandsANumberFarBeyondItsColumn() {
		String ten30 = "1" + "0".repeat(30);
		assertThat(CellText.parse(ten30, COUNT).text()).isEqualTo(ten30);
	}

	@ParameterizedTest
	@CsvSource({ "（５）, (5)", "　１　, 1", "＋１, +1", "a\u2212b, a-b" })
	void makesFullWidthCharactersPlain(String text, String plain) {
		assertThat(CellText.halfWidth(text)).isEqualTo(plain);
	}

}
