package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers as reports write them. */
class NumeralsTests {

	private static final long SEED = 20_250_131;

	private static final String DIGITS = "零一二三四五六七八九";

	private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			收到3511件 | 3511件
			收到3,511件 | 3511件
			二十一件 | 21件
			一千二百零三件 | 1203件
			两件 | 2件
			零件 | 0件
			2宗、26条 | 2宗 26条
			十件 | 10件
			二百五十件 | 250件
			壹拾贰件 | 12件
			一亿零三万条 | 100030000条
			12人次和3场次 | 12人次 3场次
			分别为12、3和5件 | 12件 3件 5件
			申请数量为35，办结 | 35
			197266.13元 | 197266.13元
			收费1.5万元 | 15000元
			网上10件、网下2件 | 10件 2件
			网上三件、线下一件 | 3件 1件
			分别为9、0和3件 | 9件 0件 3件
			""")
	void readsNumbersWithTheirUnits(String text, String expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024年", "二〇二四年", "12月31日", "第二十条第（一）项", "国办函〔2020〕109号", "百分之十七", "17%", "三分之一",
			"12345热线", "电话0772-2515676", "邮编545002", "IPv6", "http://www.lbq.gov.cn/12件", "20个工作日", "3个月", "政府信息公开条例",
			"一是加强二是改进", "每一件", "对同一件", "重点为一、二类", "数量为35辆", "同比增长3.5倍", "自2020起", "1.2.3件", "统一条目", "-3件" })
	void readsNothingWhereNothingIsCounted(String text) {
		assertThat(Quantities.in(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "近百件", "数十件", "几十件", "三五件", "30余件", "约30件", "超过30件", "3至5件", "3—5件", "一千二件", "三万五万件",
			"12,123,45件", "二十多万件" })
	void isNotSureOfWhatIsNotOneNumber(String text) {
		assertThat(Quantities.in(text)).as(text).isNotEmpty().noneMatch(Quantity::sure);
	}

	@ParameterizedTest
	@CsvSource({ "1.2万件, 12345, true", "1.2万件, 11001, true", "1.2万件, 13000, false", "1.2万件, 11000, false",
			"3万件, 32000, true", "3万件, 3000, false", "3511件, 3512, false", "3万5千件, 35900, true" })
	void takesARoundedNumberForWhatItMayStandFor(String text, BigDecimal number, boolean says) {
		assertThat(Quantities.in(text)).singleElement()
			.satisfies((quantity) -> assertThat(quantity.number().says(number)).isEqualTo(says));
	}

	@ParameterizedTest
	@CsvSource({ "12件, true", "1.5万件, true", "1.5个, false", "12元, false" })
	void knowsWholeNumbersOfThings(String text, boolean count) {
		assertThat(Quantities.in(text)).singleElement()
			.satisfies((quantity) -> assertThat(quantity.isCount()).isEqualTo(count));
	}

	@Test
	void readsBackEveryNumberInEveryNotation() {
		Random random = new Random(SEED);
		for (int i = 0; i < 3_000; i++) {
			long number = random.nextLong(tenTo(random.nextInt(1, 11)));
			List<String> notations = List.of(Long.toString(number), new DecimalFormat("#,##0").format(number),
					chinese(number, DIGITS, "十百千"), chinese(number, FORMAL, "拾佰仟"));
			for (String notation : notations) {
				Quantity quantity = Quantities.in("收到申请" + notation + "件。").getFirst();
				assertThat(quantity.value().longValueExact()).as("seed %d: %s", SEED, notation).isEqualTo(number);
				assertThat(quantity.sure() && quantity.number().says(BigDecimal.valueOf(number))).isTrue();
			}
		}
	}

	@Test
	void readsAmountsOfMoneyInYuan() {
		Random random = new Random(SEED);
		for (int i = 0; i < 1_000; i++) {
			BigDecimal amount = BigDecimal.valueOf(random.nextInt(1, 1_000_000_000), 2);
			String inTenThousands = amount.movePointLeft(4).toPlainString();
			for (String notation : List.of(amount.toPlainString() + "元", inTenThousands + "万元")) {
				Quantity quantity = Quantities.in("收取" + notation).getFirst();
				assertThat(quantity.value()).as("seed %d: %s", SEED, notation).isEqualByComparingTo(amount);
				assertThat(quantity.isMoney()).isTrue();
			}
		}
	}

	@Test
	void takesOnePassThroughAnyText() {
		for (String odd : List.of("一", "1", "1,", "万", "1,000", "百分之", "第", "3、", "1.", "二十多", "３件")) {
			String text = odd.repeat(200_000 / odd.length());
			assertThat(Quantities.in(text)).isNotNull();
		}
	}

	private static String read(String text) {
		return Quantities.in(text)
			.stream()
			.map((quantity) -> quantity.value().stripTrailingZeros().toPlainString() + quantity.unit())
			.collect(Collectors.joining(" "));
	}

	private static long tenTo(int exponent) {
		return BigDecimal.ONE.scaleByPowerOfTen(exponent).longValueExact();
	}

	/** Writes a number below a trillion in characters. */
	static String chinese(long number, String digits, String scales) {
		if (number == 0) {
			return digits.substring(0, 1);
		}
		StringBuilder written = new StringBuilder();
		boolean gap = false;
		for (int group = 2; group >= 0; group--) {
			int four = (int) (number / tenTo(4 * group) % 10_000);
			if (four == 0) {
				gap |= !written.isEmpty();
				continue;
			}
			if (!written.isEmpty() && (gap || four < 1000)) {
				written.append(digits.charAt(0));
			}
			written.append(belowTenThousand(four, digits, scales));
			written.append(List.of("", "万", "亿").get(group));
			gap = false;
		}
		return written.toString();
	}

	private static String belowTenThousand(int number, String digits, String scales) {
		StringBuilder written = new StringBuilder();
		boolean gap = false;
		for (int place = 3; place >= 0; place--) {
			int digit = number / (int) tenTo(place) % 10;
			if (digit == 0) {
				gap = !written.isEmpty();
				continue;
			}
			if (gap) {
				written.append(digits.charAt(0));
				gap = false;
			}
			written.append(digits.charAt(digit));
			if (place > 0) {
				written.append(scales.charAt(place - 1));
			}
		}
		return written.toString();
	}

}
