package org.nianbao.coverage;

import java.util.regex.Pattern;
import java.time.LocalDate;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.access.SignedInWindow;
import org.nianbao.account.Accounts;
import org.nianbao.account.Correspondents;
import org.nianbao.account.Duty;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.browser.Browsers;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class CoverageBrowserTests {

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

	@Autowired
	private FilingTasks tasks;

	@Autowired
	private JdbcClient database;

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
				new NewAccount("office-" + this.office.code(), "孙明", PASSWORD,
						Set.of(new Duty(this.office.code(), Role.REVIEWER), new Duty(this.office.code(), Role.ADMIN))),
				Actor.APPLICATION);
		this.sun = this.accounts.find(account).orElseThrow();
		ReportKey idle = report();
		new Correspondents(this.database).at(idle.agency(), Role.FILER);
		this.walk.begun(report());
		this.walk.submitted(report());
		this.walk.reviews.returnToAgency(this.walk.opened(report()), "请核对", ReportWalk.REVIEWER);
		this.walk.accepted(report());
		this.walk.published(report());
		this.tasks.exempt(report().agency(), YEAR, "已并入其他机关", Actor.APPLICATION);
	}

	@Test
	void isAccessibleFromTheBoardToTheLog() {
		Page page = browsers.open(Browsers.TELEPHONE);
		SignedInWindow.enter(page, this.sun, this.application);
		page.navigate(address("/review"));
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("报送进度")).click();
		look(page, "board");
		page.navigate(address("/review/coverage?by=kind&state=exempted"));
		look(page, "board-exempted");
		page.navigate(address("/review/coverage?name=没有"));
		look(page, "board-empty");
		page.navigate(address("/en/review/coverage"));
		look(page, "board-english");
		page.navigate(address("/review/coverage?state=not-started"));
		page.locator("form tbody input[type=checkbox]").last().check();
		press(page, "催报所选机关");
		look(page, "reminder-preview");
		page.getByLabel("附言（可不填）").fill("请于本周内开始编制。");
		press(page, "发送催报");
		assertThat(page.locator(".done")).containsText("已催报1个机关，写入1封邮件");
		look(page, "reminder-log");
		page.getByLabel("尚未开始编制：截止前几天起").fill("soon");
		press(page, "保存");
		assertThat(page).hasTitle(ERROR);
		look(page, "schedule-error");
		page.getByLabel("尚未开始编制：截止前几天起").fill("10");
		press(page, "保存");
		assertThat(page.locator(".done")).containsText("已保存定时催报设置");
		page.navigate(address("/mails"));
		look(page, "mails");
		page.locator("tbody a").first().click();
		look(page, "mail");
		page.navigate(address("/mails/settings"));
		look(page, "mail-settings");
	}

	@Test
	void worksWithoutScript() {
		Page page = browsers.openWithoutScript(Browsers.DESK);
		SignedInWindow.enter(page, this.sun, this.application);
		page.navigate(address("/review/coverage?state=not-started"));
		press(page, "催报筛选出的全部机关");
		press(page, "发送催报");
		assertThat(page.locator(".done")).containsText("已催报1个机关");
		assertThat(page.locator(".done")).containsText("1个机关没有可以接收邮件的人员");
	}

	private static void look(Page page, String name) {
		Browsers.look(page, "coverage-" + name);
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

}
