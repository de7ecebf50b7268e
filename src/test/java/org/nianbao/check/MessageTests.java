package org.nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
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
	void speaksChineseToAnyoneButReadersOfEnglish() {
		Message message = Message.of("check.name.all");
		assertThat(message.in(Locale.FRENCH)).isEqualTo(message.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("全部");
		assertThat(message.in(Locale.US)).isEqualTo("all of it");
	}

}
