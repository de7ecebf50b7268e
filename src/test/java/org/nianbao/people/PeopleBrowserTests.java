package org.nianbao.people;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.access.SignedInWindow;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.FirstAdministrator;
import org.nianbao.account.Invitation;
import org.nianbao.account.Invitations;
import org.nianbao.account.InvitedPeople;
import org.nianbao.account.InvitedPeople.Invited;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
import org.nianbao.account.factor.Base32;
import org.nianbao.account.factor.OneTimeCodes;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.browser.Browsers;
import org.nianbao.history.Actor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nianbao.browser.Browsers.look;

/** The pages of accounts in a real browser, at both widths. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InvitedPeople.class })
class PeopleBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@LocalServerPort
	private int port;

	@Autowired
	private InvitedPeople people;

	@Autowired
	private Invitations invitations;

	@Autowired
	private FirstAdministrator first;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Accounts accounts;

	@Autowired
	private OneTimeCodes codes;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	private InventedAgencies invented;

	@BeforeEach
	void prepare() {
		this.invented = new InventedAgencies(this.regions, this.agencies);
	}

	@Test
	void leadAnInvitedPersonInWithASecondFactor() {
		Invited invited = this.people.invite();
		this.invitations.invite(new Invitation(invited.email(), "", Locale.SIMPLIFIED_CHINESE,
				new Duty(this.invented.agency().code(), Role.SIGNER)), InvitedPeople.ADMINISTRATOR);
		String link = this.database.sql(
				"SELECT substring(body FROM '/invitation[?]token=[-_A-Za-z0-9]+') FROM mail WHERE address = :email AND body LIKE '%token%'")
			.param("email", invited.email())
			.query(String.class)
			.single();
		Page page = browsers.open(Browsers.DESK);
		page.navigate(site() + link);
		look(page, "people-invitation");
		String key = page.locator(".proposal code").innerText();
		page.locator("#password").fill(InvitedPeople.SHORT_PASSWORD);
		page.locator("#repeated").fill("another");
		press(page, "启用账号并登录");
		assertThat(page.locator("#error-summary")).containsText("两次输入的密码不一致");
		look(page, "people-invitation-refused");
		page.locator("#password").fill(InvitedPeople.SHORT_PASSWORD);
		page.locator("#repeated").fill(InvitedPeople.SHORT_PASSWORD);
		page.locator("#code").fill(this.codes.code(Base32.decode(key), this.clock.instant()));
		press(page, "启用账号并登录");
		assertThat(page.locator(".recovery-codes li")).hasCount(10);
		look(page, "people-recovery-codes");
		page.getByText("已保存，继续").click();
		assertThat(page.locator("h1")).hasText("我的账号");
		look(page, "people-account");
		page.locator("section[aria-labelledby=places] button").first().click();
		assertThat(page.locator(".who .place")).not().containsText("全部单位");
		look(page, "people-account-switched");
		page.getByText("管理两步验证").click();
		look(page, "people-second-factor");
		page.navigate(site() + "/account/password");
		look(page, "people-password");

		Page again = browsers.open(Browsers.TELEPHONE);
		again.navigate(site() + "/sign-in");
		again.locator("#loginName").fill(invited.email());
		again.locator("#password").fill(InvitedPeople.SHORT_PASSWORD);
		press(again, "登录");
		assertThat(again.locator("h1")).hasText("输入验证码");
		look(again, "account-code");
	}

	@Test
	void letAnAdministratorLookAfterAnArea() {
		Agency office = this.invented.office();
		this.invented.agency(office);
		this.people.invite(office, Role.REVIEWER);
		Invited disabled = this.people.invite(office, Role.FILER);
		this.accounts.disable(disabled.account(), InvitedPeople.ADMINISTRATOR);
		String loginName = "browser-admin-" + office.code();
		long account = this.accounts.register(
				new NewAccount(loginName, "账号管理员", InvitedPeople.PASSWORD, Set.of(new Duty(office.code(), Role.ADMIN))),
				Actor.APPLICATION);
		Page page = browsers.open(Browsers.DESK);
		SignedInWindow.enter(page, this.accounts.find(account).orElseThrow(), this.application);
		page.navigate(site() + "/people?q=invited");
		look(page, "people-area");
		page.navigate(site() + "/people/" + office.code());
		press(page, "发送邀请");
		assertThat(page.locator("#error-summary li")).hasCount(3);
		look(page, "people-staff");
		page.locator("#displayName").fill("李敏");
		page.locator("#email").fill("browser-" + office.code() + "@mail.example");
		page.locator("input[value=REVIEWER]").check();
		press(page, "发送邀请");
		assertThat(page.locator(".notice[role=status]")).containsText("没有配置邮件服务器，系统不会发出");
		look(page, "people-member");
		page.navigate(site() + "/en/people/" + office.code());
		look(page, "people-staff-en");
	}

	@Test
	void helpWhoComesInWithoutAPassword() {
		Page page = browsers.open(Browsers.DESK);
		for (String address : List.of("/password-reset", "/password-reset?sent", "/invitation?token=guess",
				"/sign-in")) {
			page.navigate(site() + address);
			look(page, "people" + address.replaceAll("\\W+", "-"));
		}
		this.database.sql("DELETE FROM duty WHERE role = 'ADMIN'").update();
		page.navigate(site() + "/set-up?token=" + this.first.invite().orElseThrow());
		press(page, "完成设置并登录");
		look(page, "people-set-up");
		page.locator("#regionCode").fill("979900");
		page.locator("#regionName").fill("清平市");
		page.locator("#officeName").fill("清平市人民政府办公室");
		page.locator("#displayName").fill("周宁");
		page.locator("#email").fill("first-in-browser@mail.example");
		page.locator("#password").fill(InvitedPeople.PASSWORD);
		page.locator("#repeated").fill(InvitedPeople.PASSWORD);
		press(page, "完成设置并登录");
		assertThat(page.locator("main")).containsText("清平市人民政府办公室");
	}

	private static void press(Page page, String words) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).first().click();
	}

	private String site() {
		return "http://localhost:" + this.port;
	}

}
