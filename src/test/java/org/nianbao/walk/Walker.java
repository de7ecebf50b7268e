package org.nianbao.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.nianbao.browser.Browsers;
import org.nianbao.report.ReportWalk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What people do on every walk through the application: open, sign in, press, look. */
final class Walker {

	private final Browsers browsers;

	private final String site;

	/** Whether the sign-in page was looked at, which is the same for everybody. */
	private boolean looked;

	Walker(Browsers browsers, int port) {
		this.browsers = browsers;
		this.site = "http://localhost:" + port;
	}

	/** The address of a page. */
	String at(String path) {
		return this.site + path;
	}

	/** A window in which nobody is signed in. */
	Page open(String path) {
		Page page = this.browsers.open(Browsers.DESK);
		page.navigate(at(path));
		return page;
	}

	/** A window with what the sign-in page shows after name and password. */
	Page offerPassword(String login, String password) {
		Page page = open("/sign-in");
		page.locator("#loginName").fill(login);
		page.locator("#password").fill(password);
		if (!this.looked) {
			Browsers.look(page, "sign-in");
			this.looked = true;
		}
		page.locator("form.panel button[type=submit]").click();
		return page;
	}

	/** A window in which somebody is signed in. */
	Page signIn(String login, String password) {
		Page page = offerPassword(login, password);
		assertThat(page.locator(".who")).isVisible();
		return page;
	}

	/**
	 * Gives a reason for everything that the check before submission asks about; the page
	 * of the check is shown.
	 */
	static void explainAll(Page page) {
		Locator reasons = page.locator("textarea[name^='reasons[']");
		if (reasons.count() > 0) {
			reasons.all().forEach((reason) -> reason.fill(ReportWalk.REASON));
			press(page, "保存说明");
			assertThat(page.locator(".done").first()).containsText("说明已保存");
		}
	}

	static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
	}

	static void press(Page page, String name) {
		button(page, name).click();
	}

}
