package org.nianbao.check.claim;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where numbers begin and end in a text, and how sure they are. */
class NumeralLimitsTests {

	/**
	 * What is found: the words, the value, ± where it is rounded, ? where it is not sure,
	 * % for shares and # for ordinals.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					1,234 | 1,234=1234
					12,345,678 | 12,345,678=12345678
					1234,567 | 1234=1234? 567=567?
					1，234 | 1，234=1234?
					1,2345 | 1=1? 2345=2345?
					0.5 | 0.5=0.5?
					为0.5 | 0.5=0.5
					。1.5 | 1.5=1.5?
					，2.5 | 2.5=2.5?
					12 | 12=12
					为1.2万 | 1.2万=12000±1000
					1万2345 | 1万2345=12345
					3万5千 | 3万5千=35000±1000
					3万12345 | 3万=30000±10000? 12345=12345?
					5百 | 5百=500±100
					5十 | 5=5? 十=10?
					三万5千 | 三万=30000±10000? 5千=5000±1000?
					100% | 100%=100%
					一百‰ | 一百‰=100%
					三倍 | 三倍=3%
					八成 | 八成=8%
					百分之十七点五 | 百分之十七点五=0%
					百分之17.5 | 百分之17.5=0%
					第二十 | 二十=20#
					第二十、二十一 | 二十=20# 二十一=21#
					第一至三 | 一=1#? 三=3#
					3-5 | 3=3
					3，5 | 3=3 5=5
					30余 | 30余=30?
					三十多 | 三十多=30?
					近30 | 30=30?
					通过30 | 30=30
					超过30 | 30=30?
					几十 | 十=10?
					数百 | 百=100?
					件数12 | 12=12
					几12 | 12=12
					0772-2515676 | ''
					12-3 | 12=12
					A12 | ''
					12B34，56 | 56=56
					12.34.56 | ''
					Z9 | ''
					a1 | ''
					z1 | ''
					1A | ''
					1Z | ''
					@12 | ''
					123-甲 | 123=123
					为12-3 | 12=12
					12.甲 | ''
					12,甲 | 12=12
					甲,12 | 12=12
					5,元34 | 5=5 34=34
					三-五 | 三=3? 五=5?
					3万5万 | 3万5=30005? 万=0±10000?
					受理平台、网站、窗口和信函等渠道提交的政府信息公开申请事项累计数量为三 | 三=3
					受理平台、网站、窗口和信函等渠道提交的政府信息公开申请事项累计答复率为百分之九十 | 百分之九十=0%
					1234567890123456789012345678901234567890 | 1234567890123456789012345678901234567890=1234567890123456789012345678901234567890
					12345678901234567890123456789012345678901 | ''
					一二三四五六七八九一二三四五六七八九一二三四五六七八九一二三四五六七八九一二三〇 | 一二三四五六七八九一二三四五六七八九一二三四五六七八九一二三四五六七八九一二三〇=1234567891234567891234567891234567891230
					一二三四五六七八九一二三四五六七八九一二三四五六七八九一二三四五六七八九一二三四五 | ''
					""")
	void readsEachNumberOfAText(String text, String expected) {
		String read = Numerals.in(text).stream().map((numeral) -> told(text, numeral)).collect(Collectors.joining(" "));
		assertThat(read).isEqualTo(expected);
	}

	private static String told(String text, Numeral numeral) {
		return text.substring(numeral.start(),
				Math.min(text.length(),
						numeral.end() + (numeral.share() && numeral.end() < text.length()
								&& "%‰倍成".indexOf(text.charAt(numeral.end())) >= 0 ? 1 : 0)))
				+ '=' + numeral.value().stripTrailingZeros().toPlainString()
				+ ((numeral.step().signum() != 0) ? "±" + numeral.step().stripTrailingZeros().toPlainString() : "")
				+ (numeral.share() ? "%" : "") + (numeral.ordinal() ? "#" : "") + (numeral.sure() ? "" : "?");
	}

	@ParameterizedTest
	@CsvSource({ "一千二, 1002, false", "一千零二, 1002, true", "一百二十, 120, true", "二十二, 22, true", "十, 10, true",
			"百, 100, false", "一百百, 200, false", "一十百, 110, false", "一万二, 10002, false", "一万零二, 10002, true",
			"一亿二千万, 120000000, true", "万, 0, false", "一百二, 102, false", "一百五零, 105, false", "二百三百, 500, false",
			"三万万, 300000000, false", "三亿万, 300000000, false", "九千九百九十九亿, 999900000000, true",
			"一万亿, 1000000000000, false", "三亿零五十, 300000050, true", "二〇二四, 2024, true", "一〇九, 109, true",
			"三五, 35, false", "〇, 0, true", "一二三四五, 12345, false", "一百〇〇, 100, true", "二二十, 20, false",
			"九百九十九, 999, true", "十万, 100000, true", "零五, 5, true", "五零, 50, true" })
	void readsANumberInChineseCharacters(String text, long value, boolean sure) {
		ChineseNumber number = ChineseNumber.of(text, 0, text.length());
		assertThat(number.value().longValueExact()).isEqualTo(value);
		assertThat(number.sure()).isEqualTo(sure);
	}

	@ParameterizedTest
	@ValueSource(strings = { "三万", "二亿", "一百万" })
	void knowsANumberThatIsLikelyToBeRounded(String text) {
		assertThat(ChineseNumber.of(text, 0, text.length()).scaled()).isTrue();
		assertThat(ChineseNumber.of(text + "零一", 0, text.length() + 2).scaled()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "〇", "零", "一", "九", "两", "十", "拾", "百", "佰", "千", "仟", "万", "亿", "壹", "玖" })
	void knowsTheCharactersOfANumber(String character) {
		assertThat(ChineseNumber.isPart(character.charAt(0))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "件", "第", "1", "，", "、", "\uffff" })
	void knowsOtherCharacters(String character) {
		assertThat(ChineseNumber.isPart(character.charAt(0))).isFalse();
	}

}
