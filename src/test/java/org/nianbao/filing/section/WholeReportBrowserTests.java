package org.nianbao.filing.section;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.browser.Browsers;
import org.nianbao.check.CleanTexts;
import org.nianbao.filing.InventedDesk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A whole report, from the desk to the receipt, as quickly as people can. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class WholeReportBrowserTests {

	/** More would mean that something can't be reached at all. */
	private static final int MOST_TABS = 400;

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@LocalServerPort
	private int port;

	@Autowired
	private InventedDesk desk;

	private Page page;

	private int acts;

	@BeforeEach
	void openTheDesk() {
		Agency agency = this.desk.agency();
		SignedIn li = this.desk.account(agency, "李青", Role.FILER);
		this.page = browsers.open(Browsers.DESK);
		this.desk.enter(this.page, li);
		this.page.navigate("http://localhost:" + this.port + "/filing");
	}

	@Test
	void takesTenActsBesidesTheTextAtMostWhereNothingHappened() {
		click("button:has-text('开始编制')");
		click("a:has-text('空白全部填0')");
		click("button:has-text('确认填0')");
		click(".task-list a:has-text('一、总体情况')");
		write(CleanTexts.OVERVIEW);
		click("button[name=onward]");
		assertThat(this.page.locator("h1")).containsText("五、");
		write(CleanTexts.PROBLEMS);
		click("button[name=onward]");
		assertThat(this.page.locator("h1")).containsText("六、");
		write(CleanTexts.OTHER);
		click("button[name=onward]");
		click("a:has-text('报送'):not(:has-text('报送前'))[class=button]");
		click("form[action$='/submissions'] button");
		assertThat(this.page.locator("h1")).containsText("回执");
		assertThat(this.page.locator("article.report")).containsText(CleanTexts.PROBLEMS);
		assertThat(this.acts).isLessThanOrEqualTo(10);
	}

	@Test
	void isFiledWithTheKeyboardAlone() {
		enter("button", "开始编制");
		enter("a", "空白全部填0");
		enter("button", "确认填0");
		enter("a", "三、收到和处理");
		Locator received = this.page.locator("[id='cell-requests.received.naturalPerson']");
		tabTo("input", "一、本年新收政府信息公开申请数量");
		assertThat(received).isFocused();
		this.page.keyboard().type("3");
		press("Enter", 2);
		this.page.keyboard().type("2");
		tabTo("button", "保存");
		press("Enter", 1);
		assertThat(this.page.locator(".done")).containsText("已保存");
		this.page.waitForLoadState();
		tabTo("input", "一、本年新收政府信息公开申请数量");
		press("Control+End", 1);
		press("Home", 1);
		assertThat(this.page.locator("[id='cell-requests.carriedOut.naturalPerson']")).isFocused();
		this.page.keyboard().type("1");
		press("Enter", 1);
		assertThat(this.page.locator("tfoot output").first()).containsText("勾稽相符");
		assertThat(this.page.locator("[data-saving]")).containsText("已保存");
		enter("a", "返回任务清单");
		enter("a", "一、总体情况");
		write(CleanTexts.OVERVIEW);
		enter("button", "完成本部分，继续");
		write(CleanTexts.PROBLEMS);
		enter("button", "完成本部分，继续");
		write(CleanTexts.OTHER);
		enter("button", "完成本部分，继续");
		enter("a", "报送");
		enter("button", "确认");
		assertThat(this.page.locator("h1")).containsText("回执");
		assertThat(this.page.locator("td[id='cell-requests.handled.total']")).hasText("2");
	}

	private void click(String what) {
		this.acts++;
		this.page.locator("main").locator(what).first().click();
	}

	/** Types where the cursor stands when the page opens. */
	private void write(String text) {
		assertThat(this.page.locator("#text")).isFocused();
		this.page.keyboard().insertText(text);
	}

	private void press(String key, int times) {
		for (int i = 0; i < times; i++) {
			this.page.keyboard().press(key);
		}
	}

	/** Goes on with Tab to what is called so, and presses Enter. */
	private void enter(String element, String name) {
		String before = this.page.url();
		tabTo(element, name);
		press("Enter", 1);
		this.page.waitForURL(Pattern.compile("^(?!" + Pattern.quote(before) + "$).*"));
	}

	private void tabTo(String element, String name) {
		for (int tabs = 0; tabs < MOST_TABS; tabs++) {
			this.page.keyboard().press("Tab");
			boolean there = (Boolean) this.page.evaluate(
					"""
							([element, name]) => document.activeElement.localName === element
							  && document.activeElement.closest("main") !== null
							  && (document.activeElement.getAttribute("aria-label") ?? document.activeElement.innerText).trim().startsWith(name)
							""",
					new Object[] { element, name });
			if (there) {
				return;
			}
		}
		throw new AssertionError("no " + element + " " + name + " on " + this.page.url());
	}

}
