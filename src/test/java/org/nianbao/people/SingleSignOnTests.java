package org.nianbao.people;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.access.Browser;
import org.nianbao.account.Accounts;
import org.nianbao.account.InvitedPeople;
import org.nianbao.account.InvitedPeople.Invited;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in at an identity provider that only the configuration knows of, the test's
 * own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InvitedPeople.class })
class SingleSignOnTests {

	private static final String OUT = "/oauth2/authorization/province";

	private static final InventedIdentityProvider PROVIDER = new InventedIdentityProvider();

	@Autowired
	private InvitedPeople people;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private Browser browser;

	@DynamicPropertySource
	static void configure(DynamicPropertyRegistry settings) {
		String client = "spring.security.oauth2.client.";
		settings.add(client + "provider.province.issuer-uri", PROVIDER::issuer);
		settings.add(client + "registration.province.client-id", () -> InventedIdentityProvider.CLIENT);
		settings.add(client + "registration.province.client-secret", () -> InventedIdentityProvider.SECRET);
		settings.add(client + "registration.province.client-name", () -> "岚川省统一身份认证");
		settings.add(client + "registration.province.scope", () -> "openid");
	}

	@AfterAll
	static void close() {
		PROVIDER.close();
	}

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	@Test
	void opensTheAccountToWhoAcceptedTheInvitationThere() throws Exception {
		Invited invited = this.people.invite();
		accept(invited, "subject-of-wang");
		assertThat(this.browser.get("/filing").statusCode()).isEqualTo(200);
		assertThat(this.browser.get(this.people.link(invited.email())).statusCode()).as("the link").isEqualTo(410);
		assertThat(this.people.acts(invited.account())).containsExactly("account.invite", "account.accept");

		Browser another = new Browser(this.port);
		Document page = Jsoup.parse(another.get("/sign-in?next=/filing/990102-001/2025").body());
		String way = page.select("a[href^=/oauth2]").attr("href");
		assertThat(page.select("a[href^=/oauth2]").text()).isEqualTo("使用岚川省统一身份认证登录");
		assertThat(signIn(another, way)).isEqualTo("/filing/990102-001/2025");
		assertThat(Jsoup.parse(another.get("/account").body()).text()).contains(invited.email());
	}

	@Test
	void startsANewSession() throws Exception {
		Invited invited = this.people.invite();
		accept(invited, "subject-of-li");
		Browser another = new Browser(this.port);
		PROVIDER.whoComesIs("subject-of-li");
		String back = atTheProvider(another.get(OUT));
		String before = another.cookie("__Host-session");
		another.get(back);
		assertThat(another.cookie("__Host-session")).isNotEmpty().isNotEqualTo(before);
		assertThat(this.database.sql("""
				SELECT attribute_name FROM spring_session_attributes a
				JOIN spring_session s ON s.primary_id = a.session_primary_id WHERE s.principal_name = :account
				""").param("account", String.valueOf(invited.account())).query(String.class).list())
			.as("nothing of the provider is kept")
			.allMatch((name) -> !name.contains("OAuth2") && !name.startsWith("identity."));
	}

	@Test
	void opensNothingToWhoIsNotBound() throws Exception {
		Invited invited = this.people.invite();
		PROVIDER.whoComesIs(invited.email());
		assertThat(signIn(this.browser, OUT)).isEqualTo("/sign-in?identityUnknown");
		assertThat(this.browser.get("/filing").statusCode()).isEqualTo(302);
	}

	@Test
	void opensNothingToADisabledPerson() throws Exception {
		Invited invited = this.people.invite();
		accept(invited, "subject-of-zhao");
		this.accounts.disable(invited.account(), InvitedPeople.ADMINISTRATOR);
		PROVIDER.whoComesIs("subject-of-zhao");
		assertThat(signIn(new Browser(this.port), OUT)).isEqualTo("/sign-in?identityUnknown");
	}

	@Test
	void takesAnInvitationForNobodyWhoDidNotAsk() throws Exception {
		Invited invited = this.people.invite();
		String token = this.people.token(invited.email());
		this.browser.post("/invitation/identity",
				Map.of("token", token, "provider", "province", "_csrf", this.browser.csrf("/sign-in")));
		PROVIDER.whoComesIs("somebody-at-the-same-screen");
		assertThat(signIn(this.browser, OUT)).isEqualTo("/sign-in?identityUnknown");
		assertThat(this.browser.get("/invitation?token=" + token).statusCode()).as("the link opens still")
			.isEqualTo(200);
	}

	@Test
	void bindsAnIdentityToOneAccount() throws Exception {
		accept(this.people.invite(), "subject-of-qian");
		Invited other = this.people.invite();
		Browser another = new Browser(this.port);
		assertThat(accept(another, other, "subject-of-qian")).isEqualTo("/sign-in?identityUnknown");
		assertThat(another.get(this.people.link(other.email())).statusCode()).isEqualTo(200);
	}

	@Test
	void refusesTokensThatTheProviderDidNotGiveToThisApplication() throws Exception {
		Invited invited = this.people.invite();
		accept(invited, "subject-of-sun");
		PROVIDER.whoComesIs("subject-of-sun");
		PROVIDER.givesTokensForSomebodyElse();
		assertThat(signIn(new Browser(this.port), OUT)).isEqualTo("/sign-in?identityFailed");
		PROVIDER.whoComesIs("subject-of-sun");
		PROVIDER.isImpersonated();
		assertThat(signIn(new Browser(this.port), OUT)).isEqualTo("/sign-in?identityFailed");
	}

	@Test
	void refusesAnAnswerToAnotherBrowsersQuestion() throws Exception {
		Invited invited = this.people.invite();
		accept(invited, "subject-of-zhou");
		PROVIDER.whoComesIs("subject-of-zhou");
		String back = atTheProvider(new Browser(this.port).get(OUT));
		Browser victim = new Browser(this.port);
		assertThat(location(victim.get(back))).isEqualTo("/sign-in?identityFailed");
		assertThat(victim.get("/filing").statusCode()).isEqualTo(302);
	}

	@Test
	void keepsTheLanguageAndOneAddressToComeBackTo() throws Exception {
		Invited invited = this.people.invite();
		accept(invited, "subject-of-wu");
		PROVIDER.whoComesIs("subject-of-wu");
		Browser english = new Browser(this.port);
		HttpResponse<String> out = english.get("/en" + OUT);
		assertThat(location(out))
			.contains("redirect_uri=http://localhost:" + this.port + "/login/oauth2/code/province");
		assertThat(location(english.get(atTheProvider(out)))).isEqualTo("/en/filing");
	}

	private void accept(Invited invited, String subject) throws Exception {
		assertThat(accept(this.browser, invited, subject)).isEqualTo("/filing");
	}

	private String accept(Browser person, Invited invited, String subject) throws Exception {
		Document page = Jsoup.parse(person.get(this.people.link(invited.email())).body());
		Map<String, String> form = Map.of("token",
				page.select("form[action$=identity] input[name=token]").attr("value"), "provider",
				page.select("form[action$=identity] input[name=provider]").attr("value"), "_csrf",
				page.select("input[name=_csrf]").attr("value"));
		Document goOut = Jsoup.parse(person.post("/invitation/identity", form).body());
		PROVIDER.whoComesIs(subject);
		return signIn(person, goOut.select("a[href^=/oauth2]").attr("href"));
	}

	/** Goes out and comes back; where one is led then. */
	private String signIn(Browser person, String way) throws Exception {
		return location(person.get(atTheProvider(person.get(way))));
	}

	/** What the provider answers to the question: the address to come back to. */
	private String atTheProvider(HttpResponse<String> out) throws Exception {
		assertThat(out.statusCode()).as(out.body()).isEqualTo(302);
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(URI.create(location(out))).build(),
					HttpResponse.BodyHandlers.discarding());
			assertThat(answer.statusCode()).isEqualTo(302);
			return answer.headers().firstValue("Location").orElseThrow().replace("http://localhost:" + this.port, "");
		}
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

}
