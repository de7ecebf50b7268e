package org.nianbao.filing.section;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.browser.Browsers;
import org.nianbao.filing.InventedDesk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** How a narrative is written in a real browser, against the running application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class NarrativeBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@Autowired
	private ApplicationContext application;

	@Test
	void savesAndPreviewsANarrativeWhileItIsWritten() {
		GridDesk desk = GridDesk.open(this.application, browsers);
		desk.open("overview");
		Page page = desk.page();
		Locator preview = page.locator("[data-preview]");
		page.locator("#text").fill("（一）主动公开。全年<b>公开12条。");
		assertThat(preview.locator("strong")).hasText("（一）主动公开。");
		assertThat(preview.locator("p")).containsText("<b>");
		assertThat(page.locator("[data-count]")).hasText("已写19字");
		assertThat(desk.status()).containsText("已保存");
		page.locator("#text").fill("改写。");
		assertThat(preview).hasText("改写。");
		assertThat(desk.status()).containsText("已保存");
		assertThat(desk.content().narrative("overview")).isEqualTo("改写。");
	}

	@Test
	void writesTheStatementOnFeesBehindTheText() {
		GridDesk desk = GridDesk.open(this.application, browsers);
		desk.open("other");
		Page page = desk.page();
		page.locator("#text").fill("其他事项。");
		page.locator("[data-fees] summary").click();
		page.locator("#items").fill("12");
		page.locator("[data-fee-write]").click();
		page.locator("[data-fee-result] button").click();
		String text = "其他事项。\n2025年，本机关共收取信息处理费200元，其中按件计收200元，涉及1人次、12件申请。";
		assertThat(page.locator("#text")).hasValue(text);
		assertThat(desk.status()).containsText("已保存");
		assertThat(desk.content().narrative("other")).isEqualTo(text);
	}

}
