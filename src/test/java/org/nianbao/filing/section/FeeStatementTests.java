package org.nianbao.filing.section;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.shared.ReportYear;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeeStatementTests {

	private static final int MOST = 1_000;

	@ParameterizedTest
	@CsvSource({ "0,0", "10,0", "11,100", "30,2000", "31,2200", "40,4000", "41,4300", "50,7000", "60,11000" })
	void chargesByItem(long items, long fee) {
		assertThat(ProcessingFee.ofItems(items)).isEqualTo(fee);
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "30,0", "31,10", "100,700", "101,720", "200,2700", "201,2740", "300,6700" })
	void chargesByPage(long pages, long fee) {
		assertThat(ProcessingFee.ofPages(pages)).isEqualTo(fee);
	}

	/** Each item and each page costs what its own band says. */
	@Test
	void addsUpThePriceOfEachItemAndEachPage() {
		long items = 0;
		long pages = 0;
		for (int each = 1; each <= MOST; each++) {
			items += (each <= 10) ? 0 : (each <= 30) ? 100 : 100 * ((each - 31) / 10 + 2);
			pages += (each <= 30) ? 0 : (each <= 100) ? 10 : (each <= 200) ? 20 : 40;
			assertThat(ProcessingFee.ofItems(each)).as("%d items", each).isEqualTo(items);
			assertThat(ProcessingFee.ofPages(each)).as("%d pages", each).isEqualTo(pages);
		}
	}

	@Test
	void writesTheSentenceFromItsParts() {
		assertThat(statement("", "", "", "").sentence()).isEqualTo("2025年，本机关未收取信息处理费。");
		assertThat(statement("8", "30", "", "").sentence()).isEqualTo("2025年，本机关未收取信息处理费。");
		assertThat(statement("12，３１", "101\n20", "", "").sentence())
			.isEqualTo("2025年，本机关共收取信息处理费3120元，其中按件计收2400元，涉及2人次、43件申请；按量计收720元，涉及2件申请、121页。");
		assertThat(statement("", "40", "", "").sentence()).isEqualTo("2025年，本机关共收取信息处理费100元，其中按量计收100元，涉及1件申请、40页。");
	}

	@Test
	void saysWhatDoesNotAgreeOrCantBeRead() {
		FeeStatement waived = statement("12", "", "100", "");
		assertThat(waived.sentence()).isEqualTo("2025年，本机关共收取信息处理费100元。");
		assertThat(waived.notices()).containsExactly("实际收取100元，按标准应收200元，请核对");
		assertThat(statement("12", "", "", "全年收取信息处理费共计200元。").notices()).isEmpty();
		assertThat(statement("12", "", "", "全年收取信息处理费共计300元。").notices())
			.containsExactly("正文已写“信息处理费共计300元”，与200元不一致，请核对");
		FeeStatement unclear = statement("十二", "", "很多", "");
		assertThat(unclear.sentence()).isNull();
		assertThat(unclear.notices()).hasSize(2);
	}

	private static FeeStatement statement(String items, String pages, String charged, String text) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages.filing");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return FeeStatement.of(new FeeForm(items, pages, charged, null), new ReportYear(2025), text, messages,
				Locale.CHINESE);
	}

}
