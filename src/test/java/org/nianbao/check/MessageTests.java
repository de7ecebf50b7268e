package org.nianbao.check;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.shared.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTests {

	@Test
	void groupsNumbersAndKeepsAllTheirDecimals() {
		Message amount = Message.of("check.amount", new BigDecimal("1234567.123456"), new LocalizedText("万元", "yuan"));
		assertThat(amount.in(Locale.CHINA)).isEqualTo("1,234,567.123456万元");
		assertThat(amount.in(Locale.ENGLISH)).isEqualTo("1,234,567.123456 yuan");
		assertThat(Message.of("check.amount", new BigDecimal("-0.5"), "").in(Locale.CHINA)).isEqualTo("-0.5");
	}

	@Test
	void joinsListsAndNestedMessagesInEitherLanguage() {
		Object columns = List.of(Message.of("check.name.column", new LocalizedText("自然人", "Natural persons")),
				Message.of("check.name.column", new LocalizedText("其他", "Others")));
		Message message = Message.of("check.name.andMore", columns, 1200);
		assertThat(message.in(Locale.CHINA)).isEqualTo("“自然人”列、“其他”列等1,200处");
		assertThat(message.in(Locale.UK)).isEqualTo("column “Natural persons”, column “Others” and more, 1,200 in all");
	}

	@Test
	void leavesWhatPeopleWroteAsItIs() {
		String written = "{0} '{1}' {x 'q";
		assertThat(Message.of("check.amount", written, "").in(Locale.CHINA)).isEqualTo(written);
		assertThat(Message.of("check.amount", written, "").in(Locale.ENGLISH)).isEqualTo(written + " ");
	}

	@Test
	void tellsWhatIsStatedApartFromWhatIsAsked() {
		Message named = Message.of("check.ownName", "甲乙‖市", "甲丁市");
		assertThat(named.in(Locale.CHINA)).isEqualTo("正文写作“甲乙‖市”，与“甲丁市”只差一个字，疑似误写。请更正；确有原因的，请说明，说明将随报告公开。");
		assertThat(named.fact(Locale.CHINA)).isEqualTo("正文写作“甲乙‖市”，与“甲丁市”只差一个字，疑似误写。");
		assertThat(named.fact(Locale.ENGLISH)).endsWith("probably misspelt.");
		Message nested = Message.of("check.fee.missing", "六", Message.of("check.request.explain"));
		assertThat(nested.in(Locale.CHINA)).endsWith("请更正；确有原因的，请说明，说明将随报告公开。");
		assertThat(nested.fact(Locale.CHINA)).isNotEmpty().doesNotContain("请");
		assertThat(Message.of("check.name.all").fact(Locale.CHINA)).isEqualTo("全部");
	}

	@ParameterizedTest
	@CsvSource({ "check, 确有原因, 请", "check_en, reason, give the reason", "check_en, explain, explain why not" })
	void marksWhereAWordingAsksForAReason(String bundle, String about, String asked) throws IOException {
		Properties wordings = new Properties();
		try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
			wordings.load(file);
		}
		assertThat(wordings.values()).map(Object::toString)
			.filteredOn((wording) -> wording.contains(about) && wording.contains(asked))
			.isNotEmpty()
			.allSatisfy((wording) -> assertThat(wording.indexOf('‖')).isBetween(0, wording.indexOf(asked)));
	}

	@Test
	void saysTheWholeSentenceHereWhereThereIsNoShorterOne() {
		Message message = Message.of("check.name.all");
		assertThat(message.here(Locale.CHINA)).isEqualTo(message.in(Locale.CHINA));
	}

	@Test
	void speaksChineseToAnyoneButReadersOfEnglish() {
		Message message = Message.of("check.name.all");
		assertThat(message.in(Locale.FRENCH)).isEqualTo(message.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("全部");
		assertThat(message.in(Locale.US)).isEqualTo("all of it");
	}

}
