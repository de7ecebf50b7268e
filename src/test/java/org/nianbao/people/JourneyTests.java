package org.nianbao.people;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.access.Browser;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
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
import org.nianbao.history.Actor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Ways through the pages of accounts, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InvitedPeople.class })
class JourneyTests {

	private static final Duration STEP = Duration.ofSeconds(30);

	private static final String ANOTHER_PASSWORD = "a heron under the bridge";

	@Autowired
	private InvitedPeople people;

	@Autowired
	private Invitations invitations;

	@Autowired
	private Accounts accounts;

	@Autowired
	private OneTimeCodes codes;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private Clock clock;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	@Test
	void leadsFromAnInvitationOverASecondFactorToTheDesk() throws Exception {
		Invited invited = this.people.invite();
		Document page = page(this.browser.get(this.people.link(invited.email())));
		String key = page.select(".proposal code").text();
		assertThat(page.select("svg path").attr("d")).startsWith("M4 4h7v1h-7z");

		Map<String, String> form = form(page, "/invitation");
		form.putAll(Map.of("password", InvitedPeople.SHORT_PASSWORD, "repeated", InvitedPeople.SHORT_PASSWORD));
		Document refused = page(this.browser.post("/invitation", form), 422);
		assertThat(refused.select("#password-error").text()).contains("15");
		assertThat(refused.select(".proposal code").text()).as("the same proposal").isEqualTo(key);

		Instant setUp = this.clock.instant();
		form.put("code", code(key, setUp));
		Document recovery = page(this.browser.post("/invitation", form));
		List<String> recoveryCodes = recovery.select(".recovery-codes code").eachText();
		assertThat(recoveryCodes).hasSize(10);
		assertThat(this.browser.get("/filing").statusCode()).as("signed in").isEqualTo(200);
		assertThat(this.browser.get(this.people.link(invited.email())).statusCode()).as("the link").isEqualTo(410);

		Browser another = new Browser(this.port);
		assertThat(location(another.signIn(invited.email(), InvitedPeople.SHORT_PASSWORD))).isEqualTo("/sign-in/code");
		assertThat(another.get("/filing").statusCode()).as("not signed in yet").isEqualTo(302);
		Document asked = page(another.get("/sign-in/code"));
		Map<String, String> codeForm = form(asked, "/sign-in/code");
		codeForm.put("code", code(key, setUp));
		assertThat(page(another.post("/sign-in/code", codeForm), 422).select("#code-error").text())
			.as("the code with which it was set up")
			.contains("已经用过");
		codeForm.put("code", code(key, setUp.plus(STEP)));
		assertThat(location(another.post("/sign-in/code", codeForm))).isEqualTo("/filing");
		assertThat(another.get("/filing").statusCode()).isEqualTo(200);

		Browser third = new Browser(this.port);
		third.signIn(invited.email(), InvitedPeople.SHORT_PASSWORD);
		Map<String, String> recoveryForm = form(page(third.get("/sign-in/code")), "/sign-in/code");
		recoveryForm.put("code", recoveryCodes.getFirst());
		assertThat(location(third.post("/sign-in/code", recoveryForm))).isEqualTo("/filing");
		assertThat(page(third.get("/account")).text()).contains("已启用，还剩9个恢复码");
	}

	@Test
	void asksForNoCodeWhoDidNotProveAPassword() throws Exception {
		assertThat(location(this.browser.get("/sign-in/code"))).isEqualTo("/sign-in?expired");
		assertThat(location(
				this.browser.post("/sign-in/code", Map.of("code", "123456", "_csrf", this.browser.csrf("/sign-in")))))
			.isEqualTo("/sign-in?expired");
		assertThat(location(this.browser.get("/sign-in/new-password"))).isEqualTo("/sign-in?expired");
	}

	@Test
	void opensNothingToALinkThatNobodySent() throws Exception {
		for (String address : List.of("/invitation?token=guess", "/invitation", "/password-reset/choice?token=guess",
				"/set-up?token=guess")) {
			HttpResponse<String> answer = this.browser.get(address);
			assertThat(answer.statusCode()).as(address).isEqualTo(410);
			assertThat(this.browser.cookie("__Host-session")).as(address).isEmpty();
		}
	}

	@Test
	void answersTheQuestionForAPasswordTheSameForEverybody() throws Exception {
		Invited known = this.people.join();
		HttpResponse<String> one = ask(known.email());
		HttpResponse<String> other = ask("nobody@mail.example");
		assertThat(one.statusCode()).isEqualTo(302).isEqualTo(other.statusCode());
		assertThat(location(one)).isEqualTo("/password-reset?sent").isEqualTo(location(other));
		assertThat(page(this.browser.get("/password-reset?sent")).text()).contains("如果有这样的账号");
	}

	@Test
	void listsWhereOneIsSignedInAndEndsWhatOneChooses() throws Exception {
		Invited person = this.people.join();
		signIn(person);
		Browser other = new Browser(this.port);
		other.signIn(person.email(), InvitedPeople.PASSWORD);
		Browser stranger = new Browser(this.port);
		Invited strange = this.people.join();
		stranger.signIn(strange.email(), InvitedPeople.PASSWORD);

		Document page = page(this.browser.get("/account"));
		assertThat(page.select("section[aria-labelledby=sessions] tbody tr")).hasSize(2);
		assertThat(page.select("section[aria-labelledby=sessions] tbody tr").first().text()).contains("本次登录",
				"127.0.0.1");
		assertThat(page.html()).doesNotContain(other.cookie("__Host-session"));
		String handle = page.select("input[name=session][value~=.+]").attr("value");

		stranger.post("/account/sign-outs", Map.of("session", handle, "_csrf", stranger.csrf("/account")));
		assertThat(other.get("/filing").statusCode()).as("another person can't end it").isEqualTo(200);
		this.browser.post("/account/sign-outs", Map.of("session", handle, "_csrf", csrf(page)));
		assertThat(other.get("/filing").statusCode()).isEqualTo(302);
		assertThat(this.browser.get("/filing").statusCode()).isEqualTo(200);
		assertThat(stranger.get("/filing").statusCode()).isEqualTo(200);
	}

	@Test
	void changesThePasswordAndEndsAllOtherSessions() throws Exception {
		Invited person = this.people.join();
		signIn(person);
		Browser other = new Browser(this.port);
		other.signIn(person.email(), InvitedPeople.PASSWORD);
		Map<String, String> form = form(page(this.browser.get("/account/password")), "/account/password");
		form.putAll(Map.of("current", "wrong", "password", ANOTHER_PASSWORD, "repeated", ANOTHER_PASSWORD));
		assertThat(page(this.browser.post("/account/password", form), 422).select("#current-error").text())
			.isEqualTo("现在的密码不正确");
		form.put("current", InvitedPeople.PASSWORD);
		form.put("repeated", "something else");
		assertThat(page(this.browser.post("/account/password", form), 422).select("#repeated-error").text())
			.isEqualTo("两次输入的密码不一致");
		form.put("repeated", ANOTHER_PASSWORD);
		assertThat(location(this.browser.post("/account/password", form))).isEqualTo("/account?changed");
		assertThat(this.browser.get("/filing").statusCode()).isEqualTo(200);
		assertThat(other.get("/filing").statusCode()).isEqualTo(302);
		assertThat(location(new Browser(this.port).signIn(person.email(), ANOTHER_PASSWORD))).isEqualTo("/filing");
		assertThat(this.people.newestMail(person.email())).contains("密码刚刚被更换");
	}

	@Test
	void switchesVisiblyBetweenAgencies() throws Exception {
		Invited person = this.people.join();
		Agency other = new InventedAgencies(this.regions, this.agencies).agency();
		this.invitations.invite(new Invitation(person.email(), "", Locale.ENGLISH, new Duty(other.code(), Role.FILER)),
				InvitedPeople.ADMINISTRATOR);
		String ownName = this.agencies.require(person.agency()).nameZh();
		signIn(person);
		Document before = page(this.browser.get("/filing"));
		assertThat(before.select("main h2").eachText()).contains(ownName, other.nameZh());
		assertThat(before.select(".who .place").text()).isEqualTo("全部单位（2个）");

		work(other.code());
		Document after = page(this.browser.get("/filing"));
		assertThat(after.select("main h2").eachText()).contains(other.nameZh()).doesNotContain(ownName);
		assertThat(after.select(".who .place").text()).isEqualTo(other.nameZh());
		assertThat(this.browser.get("/filing/" + person.agency() + "/2025").statusCode())
			.as("a page of the other agency in another window")
			.isEqualTo(200);

		work("999999-999");
		assertThat(page(this.browser.get("/filing")).select(".who .place").text()).as("all of them again")
			.isEqualTo("全部单位（2个）");
	}

	@Test
	void letsAnAdministratorInviteAndLookAfterThoseOfTheArea() throws Exception {
		Agency office = new InventedAgencies(this.regions, this.agencies).office();
		Agency agency = new InventedAgencies(this.regions, this.agencies).agency(office);
		signInAsAdministrator(office);
		Document area = page(this.browser.get("/people"));
		assertThat(area.select("tbody a").eachText()).contains(office.nameZh(), agency.nameZh());

		String address = "/people/" + agency.code();
		Document list = page(this.browser.get(address));
		assertThat(list.select("input[name=role]").eachAttr("value")).as("no office, no reviewers")
			.containsExactly("FILER", "SIGNER", "PUBLISHER", "ADMIN");
		Map<String, String> form = new HashMap<>(Map.of("displayName", "", "email", "nobody", "_csrf", csrf(list)));
		Document refused = page(this.browser.post(address + "/invitations", form), 422);
		assertThat(refused.select("#error-summary li").eachText()).hasSize(3);
		String email = "new-" + agency.code() + "@mail.example";
		form.putAll(Map.of("displayName", "李敏", "email", email, "role", "FILER"));
		String member = location(this.browser.post(address + "/invitations", form)).replace("?invited", "");
		assertThat(page(this.browser.get(address)).select("tbody tr").text()).contains("李敏", email, "报送", "已邀请");
		assertThat(page(this.browser.get("/people?q=" + email)).select("section[aria-labelledby=found] a").text())
			.isEqualTo("李敏");

		assertThat(new Browser(this.port).get(this.people.link(email)).statusCode()).as("the link in the mail")
			.isEqualTo(200);

		String csrf = csrf(list);
		this.browser.post(member + "/duties", Map.of("role", "SIGNER", "_csrf", csrf));
		this.browser.post(member + "/duties/removal", Map.of("role", "FILER", "_csrf", csrf));
		assertThat(page(this.browser.get(address)).select("tbody tr td:nth-child(3)").text()).isEqualTo("签发");
		assertThat(this.browser.post(member + "/duties", Map.of("role", "REVIEWER", "_csrf", csrf)).statusCode())
			.isEqualTo(403);

		long account = Long.parseLong(member.substring(member.lastIndexOf('/') + 1));
		this.browser.post(member + "/disabling", Map.of("_csrf", csrf));
		assertThat(this.accounts.find(account)).isEmpty();
		this.browser.post(member + "/enabling", Map.of("_csrf", csrf));
		this.browser.post(member + "/invitation", Map.of("_csrf", csrf));
		assertThat(page(this.browser.get(member)).select(".history li p:first-child").eachText())
			.containsExactly("重新邀请", "重新启用账号", "停用账号", "取消职责", "增加职责", "邀请");
		assertThat(this.people.acts(account)).containsExactly("account.invite", "account.give-duty",
				"account.take-duty", "account.disable", "account.enable", "account.invite-again");
	}

	@Test
	void leavesAccountsOfTheDemonstrationAsTheyAreForEverybody() throws Exception {
		String agency = new InventedAgencies(this.regions, this.agencies).agency().code();
		this.accounts.registerDemonstration("demonstration-" + agency, "演示", Set.of(new Duty(agency, Role.FILER)));
		this.browser.signIn("demonstration-" + agency, Accounts.DEMONSTRATION_PASSWORD);
		Map<String, String> form = form(page(this.browser.get("/account/password")), "/account/password");
		form.putAll(Map.of("current", Accounts.DEMONSTRATION_PASSWORD, "password", ANOTHER_PASSWORD, "repeated",
				ANOTHER_PASSWORD));
		assertThat(page(this.browser.post("/account/password", form), 422).select("#password-error").text())
			.contains("演示账号");
		Document factor = page(this.browser.get("/account/second-factor"));
		Map<String, String> factorForm = form(factor, "/account/second-factor");
		factorForm.putAll(Map.of("password", Accounts.DEMONSTRATION_PASSWORD, "code",
				code(factor.select(".proposal code").text(), this.clock.instant())));
		assertThat(page(this.browser.post("/account/second-factor", factorForm), 422).text()).contains("演示账号");

		Browser administrator = new Browser(this.port);
		this.accounts.register(new NewAccount("admin-" + agency, "Administrator", InvitedPeople.PASSWORD,
				Set.of(new Duty(agency, Role.ADMIN))), Actor.APPLICATION);
		administrator.signIn("admin-" + agency, InvitedPeople.PASSWORD);
		String member = page(administrator.get("/people?q=demonstration-" + agency))
			.select("section[aria-labelledby=found] a")
			.attr("href");
		Document managed = page(administrator.get(member));
		assertThat(managed.select("form[action$=disabling]")).hasSize(1);
		assertThat(managed.select("form[action$=invitation]")).isEmpty();
		assertThat(administrator.post(member + "/invitation", Map.of("_csrf", csrf(managed))).statusCode())
			.isEqualTo(403);
	}

	@Test
	void letsNoAdministratorGetHoldOfAPersonOfAnotherArea() throws Exception {
		Invited person = this.people.join();
		Agency office = new InventedAgencies(this.regions, this.agencies).office();
		signInAsAdministrator(office);
		String csrf = this.browser.csrf("/people");
		String member = "/people/" + office.code() + "/" + person.account();
		assertThat(this.browser.get(member).statusCode()).as("as for no such account").isEqualTo(404);
		assertThat(this.browser.get("/people/" + office.code() + "/999999").statusCode()).isEqualTo(404);
		assertThat(this.browser.post(member + "/disabling", Map.of("_csrf", csrf)).statusCode()).isEqualTo(404);

		this.invitations.invite(new Invitation(person.email(), "", Locale.ENGLISH, new Duty(office.code(), Role.FILER)),
				InvitedPeople.ADMINISTRATOR);
		Document page = page(this.browser.get(member));
		assertThat(page.text()).contains("此人在您辖区以外的单位也有职责");
		assertThat(page.select("form[action$=disabling], form[action$=invitation]")).isEmpty();
		for (String act : List.of("/disabling", "/enabling", "/invitation")) {
			assertThat(this.browser.post(member + act, Map.of("_csrf", csrf)).statusCode()).as(act).isEqualTo(403);
		}
		assertThat(this.accounts.find(person.account())).isPresent();
	}

	@Test
	void letsNoAdministratorTakeOnOtherDuties() throws Exception {
		Agency office = new InventedAgencies(this.regions, this.agencies).office();
		String loginName = signInAsAdministrator(office);
		String csrf = this.browser.csrf("/people");
		String own = page(this.browser.get("/people?q=" + loginName)).select("section[aria-labelledby=found] a")
			.attr("href");
		for (String act : List.of("/duties", "/duties/removal")) {
			assertThat(this.browser.post(own + act, Map.of("role", "REVIEWER", "_csrf", csrf)).statusCode())
				.isEqualTo(403);
		}
		assertThat(this.browser
			.post("/people/" + office.code() + "/invitations",
					Map.of("displayName", "Me", "email", loginName, "role", "FILER", "_csrf", csrf))
			.statusCode()).isEqualTo(422);
	}

	private String signInAsAdministrator(Agency office) throws Exception {
		String loginName = "admin-" + office.code() + "@mail.example";
		this.accounts.register(new NewAccount(loginName, "Administrator", InvitedPeople.PASSWORD,
				Set.of(new Duty(office.code(), Role.ADMIN))), Actor.APPLICATION);
		this.browser.signIn(loginName, InvitedPeople.PASSWORD);
		return loginName;
	}

	private void signIn(Invited person) throws Exception {
		assertThat(location(this.browser.signIn(person.email(), InvitedPeople.PASSWORD))).isEqualTo("/filing");
	}

	private void work(String place) throws Exception {
		assertThat(location(
				this.browser.post("/account/place", Map.of("place", place, "_csrf", this.browser.csrf("/account")))))
			.isEqualTo("/account?switched");
	}

	private HttpResponse<String> ask(String name) throws Exception {
		return this.browser.post("/password-reset",
				Map.of("loginName", name, "_csrf", this.browser.csrf("/password-reset")));
	}

	private String code(String key, Instant time) {
		return this.codes.code(Base32.decode(key), time);
	}

	private static Document page(HttpResponse<String> answer) {
		return page(answer, 200);
	}

	private static Document page(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		return Jsoup.parse(answer.body());
	}

	/** The hidden fields of the form with that action. */
	private static Map<String, String> form(Document page, String action) {
		Map<String, String> fields = new HashMap<>();
		for (Element field : page.select("form[action=" + action + "] input[type=hidden]")) {
			fields.put(field.attr("name"), field.attr("value"));
		}
		return fields;
	}

	private static String csrf(Document page) {
		return page.select("input[name=_csrf]").attr("value");
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

}
