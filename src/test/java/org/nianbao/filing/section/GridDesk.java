package org.nianbao.filing.section;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.browser.Browsers;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.InventedDesk;
import org.nianbao.report.CellEdit;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.TextEdit;
import org.nianbao.shared.ReportYear;

import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody in front of the matrix of a new report, in a real browser. */
record GridDesk(ApplicationContext application, Agency agency, SignedIn person, long revision, Page page, String site) {

	/** An invented agency's report of 2025, with its matrix on the screen. */
	static GridDesk open(ApplicationContext application, Browsers browsers) {
		InventedDesk desk = application.getBean(InventedDesk.class);
		Agency agency = desk.agency();
		SignedIn li = desk.account(agency, "李青", Role.FILER);
		return open(application, browsers, agency, li, desk.begin(agency, 2025, li).id());
	}

	/** Somebody else in front of the same matrix. */
	GridDesk joinedBy(String name, Browsers browsers) {
		SignedIn other = this.application.getBean(InventedDesk.class).account(this.agency, name, Role.FILER);
		return open(this.application, browsers, this.agency, other, this.revision);
	}

	private static GridDesk open(ApplicationContext application, Browsers browsers, Agency agency, SignedIn person,
			long revision) {
		String site = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
		Page page = browsers.open(Browsers.DESK);
		page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		application.getBean(InventedDesk.class).enter(page, person);
		GridDesk grid = new GridDesk(application, agency, person, revision, page, site);
		grid.open("requests");
		return grid;
	}

	void open(String section) {
		this.page.navigate(this.site + "/filing/" + this.agency.code() + "/2025/sections/" + section);
	}

	void openCover() {
		this.page.navigate(this.site + "/filing/" + this.agency.code() + "/2025/cover");
	}

	void openCheck() {
		this.page.navigate(this.site + "/filing/" + this.agency.code() + "/2025/check");
	}

	/** Types into a cell and leaves it. */
	void type(String code, String text) {
		cell(code).fill(text);
		cell(code).press("Enter");
	}

	void press(String... keys) {
		for (String key : keys) {
			this.page.keyboard().press(key);
		}
	}

	/** Puts a text on the machine's clipboard and pastes it where the person stands. */
	void paste(String text) {
		paste(Map.of("text/plain", text));
	}

	/** Puts something on the machine's clipboard, by its kind, and pastes it. */
	void paste(Map<String, String> kinds) {
		this.page.evaluate("""
				(kinds) => navigator.clipboard.write([new ClipboardItem(Object.fromEntries(
				  Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })])))])
				""", kinds);
		press("Control+V");
	}

	String clipboard() {
		return (String) this.page.evaluate("() => navigator.clipboard.readText()");
	}

	/** Fills the blank cells with 0. */
	void zeros() {
		this.page.locator("button[name=zeros]").click();
		this.page.locator("main form button").first().click();
		assertThat(this.page.locator(".done")).containsText("144");
	}

	/** Somebody else changes a cell. */
	void edit(String cell, CellValue seen, CellValue wanted) {
		edit(List.of(new CellEdit("requests." + cell, seen, wanted)), List.of());
	}

	/** Somebody else changes a text. */
	void edit(TextEdit text) {
		edit(List.of(), List.of(text));
	}

	private void edit(List<CellEdit> cells, List<TextEdit> texts) {
		SignedIn zhao = this.application.getBean(InventedDesk.class).filer(this.agency, "赵石");
		this.application.getBean(DraftEditor.class).edit(this.revision, cells, texts, InventedDesk.actor(zhao));
	}

	/** The agency's report of the year before was accepted. */
	void afterAReportOfTheYearBefore() {
		new ReportWalk(this.application)
			.accepted(new ReportKey(this.agency.code(), new ReportYear(2024), this.agency.mainScope()));
	}

	/** The page looks what others did, as it does every few seconds. */
	void look() {
		this.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
	}

	ReportContent content() {
		return this.application.getBean(ReportDesk.class).content(this.revision);
	}

	CellValue stored(String code) {
		return content().cell("requests." + code);
	}

	Locator cell(String code) {
		return this.page.locator("input[id='cell-requests." + code + "']");
	}

	Locator output(String code) {
		return this.page.locator("output[id='cell-requests." + code + "']");
	}

	Locator balance(int column) {
		return this.page.locator("tfoot output").nth(column);
	}

	Locator status() {
		return this.page.locator("[data-saving]");
	}

	Locator notice() {
		return this.page.locator("[data-notice]");
	}

	Locator dialog() {
		return this.page.locator("#paste-preview");
	}

}
