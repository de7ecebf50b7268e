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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.TestDatabase;
import org.nianbao.account.Accounts;
import org.nianbao.account.Correspondents;
import org.nianbao.account.Duty;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
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

	private String loginName;

	@BeforeEach
	void inventOffice() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		LocalDate date = LocalDate.of(2999, 1, 20);
		this.calendar.decide(new OfficeYear(this.office.code(), YEAR, date, date, date, PublicationMode.BY_OFFICE),
				Actor.APPLICATION);
		this.loginName = "office-" + this.office.code();
		this.accounts.register(
				new NewAccount(this.loginName, "孙明", PASSWORD,
						Set.of(new Duty(this.office.code(), Role.REVIEWER), new Duty(this.office.code(), Role.ADMIN))),
				Actor.APPLICATION);
		ReportKey idle = report();
		new Correspondents(this.database).at(idle.agency(), Role.FILER);
		this.walk.begun(report());
		this.walk.submitted(report());
		this.walk.reviews.returnToAgency(this.walk.opened(report()), "请核对", ReportWalk.REVIEWER);
		this.walk.accepted(report());
		this.walk.published(report());
		this.tasks.exempt(report().agency(), YEAR, "已并入其他机关", Actor.APPLICATION);
	}

	@ParameterizedTest
	@ValueSource(ints = { Browsers.DESK, Browsers.TELEPHONE })
	void isAccessibleFromTheBoardToTheLog(int width) {
		Page page = signedIn(width);
		page.navigate(address("/review"));
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("报送进度")).click();
		look(page, "board", width);
		page.navigate(address("/review/coverage?by=kind&state=exempted"));
		look(page, "board-exempted", width);
		page.navigate(address("/review/coverage?name=没有"));
		look(page, "board-empty", width);
		page.navigate(address("/en/review/coverage"));
		look(page, "board-english", width);
		page.navigate(address("/review/coverage?state=not-started"));
		page.locator("form tbody input[type=checkbox]").last().check();
		press(page, "催报所选机关");
		look(page, "reminder-preview", width);
		page.getByLabel("附言（可不填）").fill("请于本周内开始编制。");
		press(page, "发送催报");
		assertThat(page.locator(".done")).containsText("已催报1个机关，写入1封邮件");
		look(page, "reminder-log", width);
		page.getByLabel("尚未开始编制：截止前几天起").fill("soon");
		press(page, "保存");
		assertThat(page).hasTitle(ERROR);
		look(page, "schedule-error", width);
		page.getByLabel("尚未开始编制：截止前几天起").fill("10");
		press(page, "保存");
		assertThat(page.locator(".done")).containsText("已保存定时催报设置");
		page.navigate(address("/mails"));
		look(page, "mails", width);
		page.locator("tbody a").first().click();
		look(page, "mail", width);
		page.navigate(address("/mails/settings"));
		look(page, "mail-settings", width);
	}

	@Test
	void worksWithoutScript() {
		Page page = browsers.openWithoutScript(Browsers.DESK);
		signIn(page);
		page.navigate(address("/review/coverage?state=not-started"));
		press(page, "催报筛选出的全部机关");
		press(page, "发送催报");
		assertThat(page.locator(".done")).containsText("已催报1个机关");
		assertThat(page.locator(".done")).containsText("1个机关没有可以接收邮件的人员");
	}

	private Page signedIn(int width) {
		Page page = browsers.open(width);
		signIn(page);
		return page;
	}

	private void signIn(Page page) {
		page.navigate(address("/sign-in"));
		page.getByLabel("登录名或邮箱").fill(this.loginName);
		page.getByLabel("密码").fill(PASSWORD);
		press(page, "登录");
	}

	private static void look(Page page, String name, int width) {
		Browsers.look(page, "coverage-" + name, width);
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
