package org.nianbao.review;

import java.util.regex.Pattern;
import java.time.LocalDate;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.access.SignedInWindow;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.browser.Browsers;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionState;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.PUBLISHER;
import static org.nianbao.report.ReportWalk.REVIEWER;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class ReviewDeskBrowserTests {

	private static final Pattern ERROR = Pattern.compile("^错误：");

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	private static final String PASSWORD = "a very long password";

	private static final ReportYear YEAR = new ReportYear(2025);

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Accounts accounts;

	@Autowired
	private OfficeCalendar calendar;

	private ReportWalk walk;

	private Agency office;

	private SignedIn sun;

	@BeforeEach
	void inventOffice() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		LocalDate date = LocalDate.of(2999, 1, 20);
		this.calendar.decide(new OfficeYear(this.office.code(), YEAR, date, date, date, PublicationMode.BY_OFFICE),
				Actor.APPLICATION);
		long account = this.accounts.register(
				new NewAccount("office-" + this.office.code(), "孙明", PASSWORD, Set
					.of(new Duty(this.office.code(), Role.REVIEWER), new Duty(this.office.code(), Role.PUBLISHER))),
				Actor.APPLICATION);
		this.sun = this.accounts.find(account).orElseThrow();
	}

	@Test
	void queueIsAccessible() {
		this.walk.begun(report());
		withFindings(report());
		this.walk.opened(report());
		this.walk.reviews.returnToAgency(this.walk.opened(report()), "请核对", REVIEWER);
		this.walk.accepted(report());
		this.walk.reports.correct(this.walk.published(report()), "数字有误", FILER);
		this.walk.publications.takeDown(this.walk.published(report()), "含有个人信息", PUBLISHER);
		Page page = signedIn(Browsers.TELEPHONE);
		page.navigate(address("/review?year=2025"));
		assertThat(page.locator("table.queue tbody tr")).hasCount(8);
		look(page, "queue");
		page.navigate(address("/review?year=2025&name=没有"));
		look(page, "queue-empty");
		page.navigate(address("/en/review?year=2025"));
		look(page, "queue-english");
	}

	@Test
	void reportIsAccessibleOnATelephone() {
		ReportKey key = report();
		withFindings(key);
		Page page = signedIn(Browsers.TELEPHONE);
		page.navigate(address("/review/" + key.agency() + "/2025"));
		press(page, "开始审核");
		press(page, "退回修改");
		look(page, "no-reason", Browsers.TELEPHONE);
		page.getByLabel("退回原因").fill("第三部分请补充说明");
		press(page, "退回修改");
		look(page, "returned", Browsers.TELEPHONE);
	}

	@Test
	void reportIsAccessibleOnItsWholeWay() {
		int width = Browsers.DESK;
		ReportKey key = report();
		Page page = signedIn(width);
		page.navigate(address("/review/" + key.agency() + "/2025"));
		look(page, "not-started", width);
		withFindings(key);
		page.reload();
		look(page, "submitted", width);
		press(page, "开始审核");
		assertThat(page.locator(".done")).containsText("已开始审核");
		look(page, "opened", width);
		press(page, "退回修改");
		assertThat(page).hasTitle(ERROR);
		assertThat(page.locator("#error-summary")).isFocused();
		look(page, "no-reason", width);
		page.locator(".error-summary a").click();
		assertThat(page.locator("#reason")).isFocused();
		press(page, "审核通过");
		look(page, "accepted", width);
		press(page, "立即发布");
		look(page, "published", width);
		page.locator("summary:text-is('撤下')").click();
		page.getByLabel("撤下原因").fill("公开了不应公开的个人信息");
		press(page, "撤下");
		assertThat(page.locator("h1 .tag")).hasText("已撤下");
		look(page, "taken-down", width);
	}

	@Test
	void queueIsWalkedByKeyboard() {
		ReportKey first = report();
		withFindings(first);
		ReportKey second = report();
		this.walk.submitted(second);
		Page page = signedIn(Browsers.DESK);
		page.navigate(address("/review?year=2025"));
		page.keyboard().press("j");
		Assertions.assertThat(focused(page)).contains(first.agency());
		page.keyboard().press("j");
		Assertions.assertThat(focused(page)).contains(second.agency());
		page.keyboard().press("k");
		Assertions.assertThat(focused(page)).contains(first.agency());
		page.locator("[data-shortcuts] input").uncheck();
		page.locator("h1").click();
		page.keyboard().press("j");
		Assertions.assertThat(focused(page)).doesNotContain(second.agency());
		page.locator("[data-shortcuts] input").check();
		page.locator("table.queue tbody tr").first().locator("th a").focus();
		page.keyboard().press("Enter");
		page.waitForURL("**/review/" + first.agency() + "/2025");
	}

	@Test
	void remarksAreAccessibleFromTheFirstToTheLast() {
		ReportKey key = report();
		withFindings(key);
		Page page = signedIn(Browsers.TELEPHONE);
		String report = address("/review/" + key.agency() + "/2025");
		page.navigate(report);
		press(page, "开始审核");
		page.locator("#cell-documents\\.rules\\.made").click();
		assertThat(page.locator("#place")).hasValue("cell/documents.rules.made");
		page.locator("#text").fill("请核对规章件数");
		press(page, "提出意见");
		page.locator("#text-narrative\\:overview-1").click(new Locator.ClickOptions().setPosition(60, 8));
		assertThat(page.locator("#place")).hasValue("text/narrative:overview/1");
		press(page, "提出意见");
		look(page, "remark-without-text");
		page.locator("#text").fill("请写明具体情况");
		press(page, "提出意见");
		assertThat(page.locator("article.remark")).hasCount(2);
		look(page, "remarks");
		page.getByLabel("退回原因").fill("");
		press(page, "退回修改");
		assertThat(page.locator("h1 .tag")).hasText("退回修改");
		resubmitOtherwise(key);
		page.navigate(report);
		press(page, "开始审核");
		look(page, "remarks-after-resubmission");
		page.navigate(report + "/changes");
		assertThat(page.locator("ins")).not().hasCount(0);
		look(page, "changes");
		page.navigate(report + "/submissions/1");
		look(page, "earlier-submission");
	}

	@Test
	void remarksAreMadeWithoutScript() {
		ReportKey key = report();
		long revision = this.walk.opened(key);
		Page page = browsers.openWithoutScript(Browsers.DESK);
		SignedInWindow.enter(page, this.sun, this.application);
		page.navigate(address("/review/" + key.agency() + "/2025"));
		page.locator("#place").selectOption("row/requests.granted");
		page.locator("#text").fill("请核对整行");
		press(page, "提出意见");
		assertThat(page.locator("article.remark")).containsText("（一）予以公开（整行）");
		assertThat(page.locator("article.remark")).containsText("请核对整行");
		Assertions.assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void pagesForManyReportsAreAccessible() {
		withFindings(report());
		this.walk.submitted(report());
		Page page = signedIn(Browsers.TELEPHONE);
		page.navigate(address("/review?year=2025"));
		page.locator("[name=receipt]").nth(0).check();
		page.locator("[name=receipt]").nth(1).check();
		press(page, "批量审核通过所选报告");
		look(page, "batch");
		press(page, "确认审核通过");
		assertThat(page.locator(".done")).containsText("已审核通过1份");
		look(page, "batch-result");
		page.navigate(address("/review/assignments"));
		page.locator("#reviewer").selectOption(new SelectOption().setLabel("孙明"));
		press(page, "确定分工");
		look(page, "assignments");
		page.navigate(address("/review/standard-remarks"));
		page.locator("#text").fill("请核对结转数。");
		press(page, "增加常用意见");
		look(page, "standard-remarks");
	}

	@Test
	void tellsTheSecondReviewerWhatTheFirstOneDid() {
		ReportKey key = report();
		long revision = this.walk.opened(key);
		Page page = signedIn(Browsers.DESK);
		page.navigate(address("/review/" + key.agency() + "/2025"));
		page.getByLabel("退回原因").fill("第三部分请补充说明");
		this.walk.reviews.accept(revision, REVIEWER);
		press(page, "退回修改");
		assertThat(page.locator(".error-summary")).containsText("现在是“审核通过（待发布）”");
		assertThat(page.locator(".error-summary")).containsText("审核通过，王审");
		assertThat(page.locator(".error-summary")).containsText("第三部分请补充说明");
		look(page, "conflict", Browsers.DESK);
	}

	@Test
	void leadsFromAMarkedCellToItsFindingAndBack() {
		ReportKey key = report();
		withFindings(key);
		Page page = signedIn(Browsers.DESK);
		page.navigate(address("/review/" + key.agency() + "/2025"));
		page.locator("#cell-documents\\.rules\\.repealed a").click();
		assertThat(page.locator(".findings > li:target")).containsText("cell.statedNone");
		page.locator(".findings > li:target a[href^='#cell-']").click();
		Assertions.assertThat(page.locator("td:target").getAttribute("id")).isEqualTo("cell-documents.rules.repealed");
	}

	/** Submits again with another first section. */
	private void resubmitOtherwise(ReportKey key) {
		long revision = this.walk.reports.revisions(key).getLast().id();
		ReportContent seen = this.walk.reports.content(revision);
		this.walk.editor.takeOver(revision, seen,
				seen.withNarrative("overview", seen.narrative("overview") + "另新增一个专栏。"), FILER);
		this.walk.submit(revision);
	}

	private static String focused(Page page) {
		return String.valueOf(page.evaluate("document.activeElement.closest('tr')?.textContent ?? ''"));
	}

	private Page signedIn(int width) {
		Page page = browsers.open(width);
		SignedInWindow.enter(page, this.sun, this.application);
		return page;
	}

	private static void look(Page page, String name) {
		Browsers.look(page, "review-" + name);
	}

	private static void look(Page page, String name, int width) {
		Browsers.look(page, "review-" + name, width);
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	private ReportKey report() {
		return new ReportKey(this.walk.agencies.agency(this.office).code(), YEAR, ReportScope.OWN);
	}

	/** Submits a report with something to be explained. */
	private void withFindings(ReportKey key) {
		long revision = this.walk.filled(key);
		ReportContent seen = this.walk.reports.content(revision);
		this.walk.editor.takeOver(revision, seen,
				seen.withCell("documents.rules.repealed", new CellValue.StatedNone("/")), FILER);
		this.walk.submit(revision);
	}

}
