package org.nianbao.filing.section;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.browser.Browsers;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
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

	@Test
	void offersBothTextsOfAConflictUntilOneIsChosenAndLosesNone() {
		GridDesk desk = GridDesk.open(this.application, browsers);
		desk.open("overview");
		Page page = desk.page();
		desk.edit(TextEdit.of(TextPlace.narrative("overview"), "", "第一段。\n赵写的一段。"));
		page.locator("#text").fill("第一段。\n李写的，与众不同。");
		assertThat(desk.status()).containsText("双方内容都已保留");
		page.locator(".saving-bar button[type=submit]").first().click();
		assertThat(page.locator(".compared del")).containsText("赵");
		desk.edit(TextEdit.of(TextPlace.narrative("overview"), "第一段。\n赵写的一段。", "第一段。\n赵改写的一段。"));
		desk.open("overview");
		assertThat(page.locator("#text")).hasValue("第一段。\n李写的，与众不同。");
		assertThat(desk.status()).containsText("双方内容都已保留");
		page.locator(".saving-bar button[type=submit]").first().click();
		page.locator("[data-take=theirs]").click();
		assertThat(page.locator("#text")).hasValue("第一段。\n赵改写的一段。");
		assertThat(desk.status()).containsText("已保存");
		page.locator("[data-back]").click();
		assertThat(page.locator("#text")).hasValue("第一段。\n李写的，与众不同。");
		assertThat(desk.status()).containsText("已保存");
		page.locator("[data-take=both]").click();
		assertThat(page.locator("#text")).hasValue("第一段。\n赵改写的一段。\n李写的，与众不同。");
		page.waitForCondition(() -> desk.content().narrative("overview").equals("第一段。\n赵改写的一段。\n李写的，与众不同。"));
	}

}
