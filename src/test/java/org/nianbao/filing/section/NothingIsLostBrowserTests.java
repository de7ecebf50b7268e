package org.nianbao.filing.section;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.browser.Browsers;
import org.nianbao.content.CellValue;
import org.nianbao.filing.InventedDesk;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens while people type: not a character is lost. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class NothingIsLostBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	private static final Pattern LOOK = Pattern.compile("/presence\\?");

	private static final String CELL = "received.naturalPerson";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient database;

	private GridDesk li;

	@BeforeEach
	void openTheMatrix() {
		this.li = GridDesk.open(this.application, browsers);
	}

	@Test
	void showsTwoPeopleEachOtherAndWhatTheyEdit() {
		GridDesk zhao = this.li.joinedBy("赵石", browsers);
		assertThat(this.li.page().locator("[data-people]")).hasText("赵石正在填写“三、收到和处理政府信息公开申请情况”。");
		assertThat(zhao.page().locator("[data-people]")).containsText("李青正在填写");
		zhao.type(CELL, "12a");
		zhao.cell("received.enterprise").fill("3");
		zhao.page().locator("[id='cell-requests.received.research']").focus();
		assertThat(this.li.cell(CELL)).hasValue("12a");
		assertThat(this.li.page().locator("[id='error-requests." + CELL + "']")).containsText("12a");
		assertThat(this.li.cell("received.enterprise")).hasValue("3");
		assertThat(this.li.output("received.total")).containsText("3");

		this.li.type(CELL, "12");
		assertThat(zhao.cell(CELL)).hasValue("12");
		zhao.open("overview");
		this.li.open("overview");
		zhao.page().locator("#text").fill("全年公开十二条。");
		assertThat(this.li.page().locator("#text")).hasValue("全年公开十二条。");
		assertThat(this.li.page().locator("[data-told]")).containsText("赵石");
		assertThat(this.li.page().locator("[data-preview]")).hasText("全年公开十二条。");
		this.li.page().locator("#text").fill("全年公开十二条。另有三条。");
		assertThat(zhao.page().locator("#text")).hasValue("全年公开十二条。另有三条。");
	}

	@Test
	void keepsWhatIsTypedOfflineOverAReloadAndSendsItLater() {
		this.li.open("overview");
		Page page = this.li.page();
		Locator text = page.locator("#text");
		page.route("**/edits", (route) -> route.abort());
		page.route(LOOK, (route) -> route.abort());
		text.fill("（一）离线时写的第一段。");
		assertThat(this.li.status()).hasText("尚未同步，请勿关闭页面");
		text.fill("（一）离线时写的第一段。\n第二段还没有写完");
		page.reload();
		assertThat(text).hasValue("（一）离线时写的第一段。\n第二段还没有写完");
		assertThat(page.locator("[data-preview]")).containsText("第二段");
		assertThat(this.li.content().narrative("overview")).isEmpty();
		page.unrouteAll();
		page.reload();
		assertThat(this.li.status()).containsText("已保存");
		assertThat(text).hasValue("（一）离线时写的第一段。\n第二段还没有写完");
		assertThat(this.li.content().narrative("overview")).isEqualTo("（一）离线时写的第一段。\n第二段还没有写完");
		page.reload();
		assertThat(kept(page)).isZero();
	}

	@Test
	void keepsNotesReasonsAndTheCoverLikeCellsAndNarratives() {
		this.li.afterAReportOfTheYearBefore();
		this.li.open("requests");
		Page page = this.li.page();
		Locator note = page.locator("#note-requests");
		Locator reason = page.locator("[id='reason-requests.carriedIn.naturalPerson']");
		page.locator(".table-note-entry summary").click();
		page.route("**/edits", (route) -> route.abort());
		this.li.type("carriedIn.naturalPerson", "99999");
		note.fill("另有说明");
		reason.fill("上年度有1件申请误计为已办结，实际结转办理。");
		page.reload();
		assertThat(note).hasValue("另有说明");
		assertThat(reason).hasValue("上年度有1件申请误计为已办结，实际结转办理。");
		page.navigate("about:blank");
		page.unrouteAll();
		this.li.open("requests");
		assertThat(note).hasValue(Pattern.compile("另有说明\n自然人：上年结转数（99999件）.+实际结转办理。"));
		assertThat(this.li.status()).containsText("已保存");
		note.fill("");
		page.waitForCondition(() -> this.li.content().tableNote("requests").isEmpty());
		assertThat(this.li.status()).containsText("已保存");
		assertThat(page.locator("[data-conflict], .text-conflict")).hasCount(0);

		this.li.openCover();
		Locator number = page.locator("#text-documentNumber");
		page.route("**/edits", (route) -> route.abort());
		number.fill("青水函〔2026〕3号");
		assertThat(this.li.status()).hasText("尚未同步，请勿关闭页面");
		page.reload();
		assertThat(number).hasValue("青水函〔2026〕3号");
		page.unrouteAll();
		number.fill("青水函〔2026〕31号");
		assertThat(this.li.status()).containsText("已保存");
		assertThat(this.li.content().documentNumber()).isEqualTo("青水函〔2026〕31号");
		this.li.edit(TextEdit.of(TextPlace.DOCUMENT_NUMBER, "青水函〔2026〕31号", "青水函〔2026〕32号"));
		assertThat(number).hasValue("青水函〔2026〕32号");
		assertThat(page.locator("[data-told]:visible")).containsText("赵石");
		assertThat(kept(page)).isZero();
	}

	@Test
	void sendsAgainWhatMayHaveArrivedBeforeWhatWasTypedSince() {
		Page page = this.li.page();
		page.route("**/edits", (route) -> {
			route.fetch();
			route.abort();
		});
		this.li.type(CELL, "1");
		assertThat(this.li.status()).hasText("尚未同步，请勿关闭页面");
		this.li.cell(CELL).fill("12");
		page.unrouteAll();
		page.reload();
		assertThat(this.li.status()).containsText("已保存");
		assertThat(this.li.cell(CELL)).hasValue("12");
		assertThat(this.li.stored(CELL)).isEqualTo(CellValue.of(12));
		assertThat(page.locator("[data-conflict]")).hasCount(0);
	}

	@Test
	void showsWhatAnotherPersonDidMeanwhileToAPlaceThatWasEditedOffline() {
		Page page = this.li.page();
		page.context().setOffline(true);
		this.li.type(CELL, "6");
		assertThat(this.li.status()).hasText("尚未同步，请勿关闭页面");
		this.li.edit(CELL, CellValue.NOT_FILLED, CellValue.of(5));
		page.context().setOffline(false);
		assertThat(this.li.status()).hasText("此处已被他人修改，请选择保留内容");
		page.reload();
		assertThat(this.li.status()).hasText("此处已被他人修改，请选择保留内容");
		assertThat(this.li.cell(CELL)).hasValue("6");
		page.getByText("填写的：5").click();
		assertThat(this.li.cell(CELL)).hasValue("5");
		assertThat(this.li.stored(CELL)).isEqualTo(CellValue.of(5));
	}

	@Test
	void givesBackAndSendsWhatWasTypedWhenTheSessionEnded() {
		this.li.open("problems");
		Page page = this.li.page();
		this.database.sql("DELETE FROM spring_session WHERE principal_name = :account")
			.param("account", String.valueOf(this.li.person().accountId()))
			.update();
		page.locator("#text").fill("会话结束后写的一段。");
		Locator wayIn = page.locator("[data-way-in]");
		assertThat(wayIn).containsText("登录已失效。您填写的内容保留在本机浏览器中");
		assertThat(this.li.status()).hasText("尚未同步，请勿关闭页面");
		wayIn.locator("a").click();
		InventedDesk.fillIn(page, this.li.person());
		page.waitForURL("**/sections/problems");
		assertThat(page.locator("#text")).hasValue("会话结束后写的一段。");
		assertThat(this.li.status()).containsText("已保存");
		assertThat(this.li.content().narrative("problems")).isEqualTo("会话结束后写的一段。");
	}

	@Test
	void givesBackAReasonThatWasHalfTypedWhenTheSessionEnded() {
		this.li.edit(CELL, CellValue.NOT_FILLED, new CellValue.StatedNone("/"));
		Page page = this.li.page();
		this.li.openCheck();
		Locator reason = page.locator("textarea[name^='reasons[']").first();
		Locator back = page.locator("[data-restored]");
		assertThat(back).isHidden();
		reason.fill("本年度没有自然人");
		this.database.sql("DELETE FROM spring_session WHERE principal_name = :account")
			.param("account", String.valueOf(this.li.person().accountId()))
			.update();
		this.li.openCheck();
		InventedDesk.fillIn(page, this.li.person());
		page.waitForURL("**/check");
		assertThat(reason).hasValue("本年度没有自然人");
		assertThat(back).isVisible();
		reason.fill("本年度没有自然人提出申请，与台账一致。");
		page.locator(".saving-bar button[type=submit]").click();
		assertThat(page.locator(".done").first()).containsText("说明已保存");
		assertThat(reason).hasValue("本年度没有自然人提出申请，与台账一致。");
		assertThat(back).isHidden();
		assertThat(kept(page)).isZero();
	}

	@Test
	void goesOnByItselfOnceThePersonHasSignedInInAnotherWindow() {
		Page page = this.li.page();
		this.database.sql("DELETE FROM spring_session WHERE principal_name = :account")
			.param("account", String.valueOf(this.li.person().accountId()))
			.update();
		this.li.type(CELL, "21");
		assertThat(page.locator("[data-way-in]")).isVisible();
		Page other = page.context().newPage();
		InventedDesk.signIn(other, this.li.site(), this.li.person());
		assertThat(this.li.status()).containsText("已保存");
		assertThat(page.locator("[data-way-in]")).isHidden();
		assertThat(this.li.stored(CELL)).isEqualTo(CellValue.of(21));
	}

	@Test
	void forgetsWhatWasTypedWhenThePersonSignsOut() {
		this.li.open("overview");
		Page page = this.li.page();
		page.route("**/edits", (route) -> route.abort());
		page.locator("#text").fill("只在这台机器上的话。");
		assertThat(this.li.status()).hasText("尚未同步，请勿关闭页面");
		assertThat(kept(page)).isEqualTo(1);
		page.locator("form[action$='/sign-out'] button").click();
		page.waitForURL("**/sign-in?signedOut");
		assertThat(page.locator(".done")).isVisible();
		page.waitForFunction("() => localStorage.length === 0");
	}

	@Test
	void losesNothingWhileTheServerRestarts() throws Exception {
		ServerConnector connector = (ServerConnector) ((JettyWebServer) ((ServletWebServerApplicationContext) this.application)
			.getWebServer()).getServer().getConnectors()[0];
		int port = connector.getLocalPort();
		this.li.open("overview");
		Page page = this.li.page();
		page.locator("#text").pressSequentially("重启以前");
		connector.stop();
		try {
			page.locator("#text").pressSequentially("，重启之中");
			assertThat(this.li.status()).hasText("尚未同步，请勿关闭页面");
		}
		finally {
			connector.setPort(port);
			connector.start();
		}
		page.locator("#text").pressSequentially("，重启以后。");
		assertThat(this.li.status()).containsText("已保存");
		assertThat(this.li.content().narrative("overview")).isEqualTo("重启以前，重启之中，重启以后。");
	}

	@Test
	void refusesWhatComesAfterTheSubmissionAndLeavesItToBeCopied() {
		ReportWalk walk = new ReportWalk(this.application);
		walk.fill(this.li.revision());
		String stored = this.li.content().narrative("overview");
		this.li.open("overview");
		Page page = this.li.page();
		page.route(LOOK, (route) -> route.abort());
		walk.submit(this.li.revision());
		page.locator("#text").fill("报送以后才写的。");
		assertThat(this.li.status()).containsText("内容不能再修改");
		assertThat(page.locator("#text")).hasValue("报送以后才写的。");
		assertThat(page.locator("#text")).hasAttribute("readonly", "");
		assertThat(this.li.content().narrative("overview")).isEqualTo(stored);
	}

	private static int kept(Page page) {
		return ((Number) page.evaluate("() => localStorage.length")).intValue();
	}

}
