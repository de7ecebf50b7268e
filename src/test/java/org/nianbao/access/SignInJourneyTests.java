package org.nianbao.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.access.People.Somebody;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class SignInJourneyTests {

	private static final String SESSION = "__Host-session";

	private static final String DESK = SamplePages.STAFF;

	@Autowired
	private People people;

	@Autowired
	private SamplePages pages;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	@Test
	void leadsEachToTheOwnDesk() throws Exception {
		assertThat(location(signIn(Role.FILER))).isEqualTo("/filing");
		assertThat(location(
				new Browser(this.port).signIn(this.people.register(Role.REVIEWER).loginName(), People.PASSWORD)))
			.isEqualTo("/review");
	}

	@Test
	void leadsBackToThePageThatWasWanted() throws Exception {
		HttpResponse<String> refused = this.browser.get("/filing/990102-001/2025?table=2", "Accept", "text/html");
		assertThat(refused.statusCode()).isEqualTo(302);
		Document page = Jsoup.parse(this.browser.get(location(refused)).body());
		assertThat(page.select("input[name=next]").attr("value")).isEqualTo("/filing/990102-001/2025?table=2");
		HttpResponse<String> answer = this.browser.post("/sign-in",
				Map.of("loginName", this.people.register(Role.FILER).loginName(), "password", People.PASSWORD, "next",
						page.select("input[name=next]").attr("value"), "_csrf",
						page.select("input[name=_csrf]").attr("value")));
		assertThat(location(answer)).isEqualTo("/filing/990102-001/2025?table=2");
	}

	@Test
	void keepsTheLanguage() throws Exception {
		String signInPage = location(this.browser.get("/en/filing", "Accept", "text/html"));
		assertThat(signInPage).isEqualTo("/en/sign-in?next=%2Ffiling");
		Document page = Jsoup.parse(this.browser.get(signInPage).body());
		assertThat(page.select("html").attr("lang")).isEqualTo("en");
		assertThat(page.select("main form").attr("action")).isEqualTo("/en/sign-in");
		HttpResponse<String> answer = this.browser.post("/en/sign-in",
				Map.of("loginName", this.people.register(Role.FILER).loginName(), "password", People.PASSWORD, "_csrf",
						page.select("input[name=_csrf]").attr("value")));
		assertThat(location(answer)).isEqualTo("/en/filing");
		assertThat(this.browser.get(DESK).statusCode()).as("one session for both languages").isEqualTo(200);
	}

	@Test
	void keepsTheSessionInACookieThatNobodyElseCanReadOrPlant() throws Exception {
		HttpResponse<String> answer = signIn(Role.FILER);
		List<String> cookies = answer.headers().allValues("Set-Cookie");
		assertThat(cookies).anyMatch((cookie) -> cookie.startsWith(SESSION + "="));
		assertThat(cookies).allMatch((cookie) -> cookie.startsWith("__Host-"))
			.allMatch((cookie) -> cookie.contains("; Secure") && cookie.contains("; HttpOnly")
					&& cookie.contains("; SameSite=Lax") && cookie.contains("; Path=/;") && !cookie.contains("Domain"));
	}

	@Test
	void startsNoSessionForWhoOnlyLooks() throws Exception {
		this.browser.get("/sign-in");
		this.browser.get("/filing");
		assertThat(this.browser.cookie(SESSION)).isEmpty();
	}

	@Test
	void givesANewSessionAndEndsTheOneThatWasPlanted() throws Exception {
		Browser attacker = new Browser(this.port);
		attacker.signIn(this.people.register(Role.FILER).loginName(), People.PASSWORD);
		String planted = attacker.cookie(SESSION);

		Somebody person = this.people.register(Role.FILER);
		String token = this.browser.csrf("/sign-in");
		this.browser.plant(SESSION, planted);
		this.browser.post("/sign-in",
				Map.of("loginName", person.loginName(), "password", People.PASSWORD, "_csrf", token));

		assertThat(this.browser.cookie(SESSION)).isNotEmpty().isNotEqualTo(planted);
		assertThat(this.browser.get(DESK).body()).isEqualTo(person.loginName());
		assertThat(attacker.get(DESK).statusCode()).as("the planted session").isEqualTo(302);
	}

	@Test
	void showsWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
		HttpResponse<String> answer = this.browser.signIn("wang", "wrong");
		assertThat(answer.statusCode()).isEqualTo(422);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.title()).startsWith("错误：");
		assertThat(page.select("#error-summary a[href='#loginName']").text()).isEqualTo("登录名或密码不正确，请核对后重新输入");
		assertThat(page.select("#loginName-error").text()).isEqualTo("登录名或密码不正确，请核对后重新输入");
		assertThat(page.select("#loginName").attr("value")).isEqualTo("wang");
		assertThat(page.select("#loginName").attr("aria-describedby")).isEqualTo("loginName-error");
		assertThat(answer.body()).doesNotContain("wrong");
		assertThat(this.browser.cookie(SESSION)).isEmpty();
	}

	@Test
	void asksForBothFields() throws Exception {
		Document page = Jsoup.parse(this.browser.signIn("", "").body());
		assertThat(page.select("#error-summary a").eachText()).containsExactlyInAnyOrder("请输入登录名或邮箱", "请输入密码");
		assertThat(page.select("#password-error").text()).isEqualTo("请输入密码");
	}

	@Test
	void answersAnUnknownNameLikeAWrongPassword() throws Exception {
		String known = this.people.register(Role.FILER).loginName();
		String unknown = "nobody";
		HttpResponse<String> one = this.browser.signIn(known, "wrong");
		HttpResponse<String> other = this.browser.signIn(unknown, "wrong");
		assertThat(other.statusCode()).isEqualTo(one.statusCode());
		assertThat(main(other).replace(unknown, known)).isEqualTo(main(one));
	}

	@Test
	void tellsWhoGuessesTooOftenHowLongToWait() throws Exception {
		String loginName = this.people.register(Role.FILER).loginName();
		HttpResponse<String> answer = this.browser.signIn(loginName, "wrong");
		for (int attempt = 1; attempt <= 10; attempt++) {
			answer = this.browser.signIn(loginName, "wrong");
		}
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 91L);
		assertThat(Jsoup.parse(answer.body()).select("#error-summary").text()).contains("尝试次数过多，请在2分钟后再试");
		assertThat(this.browser.signIn(loginName, People.PASSWORD).statusCode()).isEqualTo(429);
	}

	@Test
	void refusesAFormOfAnotherSite() throws Exception {
		signIn(Role.FILER);
		int before = this.pages.saves.get();
		assertThat(this.browser.post(DESK, Map.of()).statusCode()).isEqualTo(403);
		assertThat(this.browser.post(DESK, Map.of("_csrf", "guess")).statusCode()).isEqualTo(403);
		assertThat(this.browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
		assertThat(this.pages.saves).hasValue(before);
		assertThat(this.browser.get(DESK).statusCode()).as("still signed in").isEqualTo(200);
		assertThat(this.browser.post(DESK, Map.of("_csrf", this.browser.csrf("/filing/sample/form"))).body())
			.isEqualTo("saved " + (before + 1));
	}

	@Test
	void findsTheTokenBesideAFileToo() throws Exception {
		signIn(Role.FILER);
		String token = this.browser.csrf("/filing/sample/form");
		assertThat(this.browser.upload("/filing/sample/file", "年报", token).body()).isEqualTo("年报");
		assertThat(this.browser.upload("/filing/sample/file", "年报", "guess").statusCode()).isEqualTo(403);
	}

	@Test
	void asksAgainWhereTheSignInFormHasExpired() throws Exception {
		HttpResponse<String> answer = this.browser.post("/sign-in",
				Map.of("loginName", this.people.register(Role.FILER).loginName(), "password", People.PASSWORD));
		assertThat(location(answer)).isEqualTo("/sign-in?expired");
		assertThat(this.browser.get("/sign-in?expired").body()).contains("页面已过期");
	}

	@Test
	void endsTheSessionOnSigningOut() throws Exception {
		signIn(Role.FILER);
		String session = this.browser.cookie(SESSION);
		assertThat(this.browser.get("/sign-out").statusCode()).as("only a POST signs out").isEqualTo(404);
		HttpResponse<String> answer = this.browser.post("/sign-out",
				Map.of("_csrf", this.browser.csrf("/filing/sample/form")));
		assertThat(location(answer)).isEqualTo("/sign-in?signedOut");
		assertThat(this.browser.cookie(SESSION)).isEmpty();
		this.browser.plant(SESSION, session);
		assertThat(this.browser.get(DESK).statusCode()).as("the old cookie").isEqualTo(302);
	}

	@Test
	void writesTheSessionDownOnceForManyRequests() throws Exception {
		Somebody person = this.people.register(Role.FILER);
		this.browser.signIn(person.loginName(), People.PASSWORD);
		String before = rowVersion(person);
		for (int request = 0; request < 5; request++) {
			assertThat(this.browser.get(DESK).statusCode()).isEqualTo(200);
		}
		assertThat(rowVersion(person)).isEqualTo(before);
	}

	@Test
	void endsASessionThatIsIdleForHalfAnHour() throws Exception {
		Somebody person = this.people.register(Role.FILER);
		this.browser.signIn(person.loginName(), People.PASSWORD);
		int changed = this.database
			.sql("""
					UPDATE spring_session SET last_access_time = last_access_time - 1801000, expiry_time = expiry_time - 1801000
					WHERE principal_name = :account AND max_inactive_interval = 1800
					""")
			.param("account", String.valueOf(person.account()))
			.update();
		assertThat(changed).isEqualTo(1);
		assertThat(this.browser.get(DESK).statusCode()).isEqualTo(302);
	}

	@Test
	void offersTheDemonstrationAccountsWithTheirDuties() throws Exception {
		Somebody person = this.people.register(Role.FILER);
		this.accounts.registerDemonstration("demo-filer", "水务局报送员", Set.of(new Duty(person.agency(), Role.FILER)));
		Document page = Jsoup.parse(this.browser.get("/sign-in").body());
		Element offered = page.select("tr:has(code:containsOwn(demo-filer))").first();
		assertThat(offered.text()).contains("水务局报送员", "报送（", "水务局）");
		assertThat(page.select("section code").eachText()).contains(Accounts.DEMONSTRATION_PASSWORD);
		Map<String, String> fields = offered.select("input")
			.stream()
			.collect(Collectors.toMap((field) -> field.attr("name"), (field) -> field.attr("value")));
		assertThat(location(this.browser.post(offered.select("form").attr("action"), fields))).isEqualTo("/filing");
	}

	private HttpResponse<String> signIn(Role role) throws Exception {
		return this.browser.signIn(this.people.register(role).loginName(), People.PASSWORD);
	}

	/** Changes with every write to the row. */
	private String rowVersion(Somebody person) {
		return this.database.sql("SELECT xmin::text FROM spring_session WHERE principal_name = :account")
			.param("account", String.valueOf(person.account()))
			.query(String.class)
			.single();
	}

	private static String main(HttpResponse<String> answer) {
		Document page = Jsoup.parse(answer.body());
		page.select("input[name=_csrf]").remove();
		return page.select("main").outerHtml();
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

}
