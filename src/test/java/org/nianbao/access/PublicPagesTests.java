package org.nianbao.access;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.account.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class PublicPagesTests {

	@Autowired
	private People people;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/en/", "/css/nianbao.css", "/js/sample", "/js/sample/fails", "/nowhere",
			"/reports/990102-001/1", "/actuator/health", "/api/nowhere" })
	void setNoCookieAndStartNoSession(String address) throws Exception {
		long before = sessions();
		assertThat(this.browser.get(address).headers().allValues("Set-Cookie")).isEmpty();
		this.browser.plant("__Host-session", "c3RyYW5nZQ==");
		assertThat(this.browser.get(address).headers().allValues("Set-Cookie")).isEmpty();
		assertThat(sessions()).isEqualTo(before);
	}

	@Test
	void areTheSameForWhoIsSignedIn() throws Exception {
		People.Somebody person = this.people.register(Role.FILER);
		this.browser.signIn(person.loginName(), People.PASSWORD);
		assertThat(this.browser.get("/filing/sample").body()).isEqualTo(person.loginName());
		HttpResponse<String> page = this.browser.get("/js/sample");
		assertThat(page.body()).isEqualTo("nobody");
		assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(page.headers().allValues("Vary")).doesNotContain("Cookie");
	}

	@Test
	void canStartNoSessionEvenByMistake() throws Exception {
		HttpResponse<String> answer = this.browser.get("/js/sample/session");
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void areThoseOfTheListAndNoOthers() throws Exception {
		assertThat(this.browser.get("/sample/unlisted").statusCode()).isEqualTo(404);
		this.browser.signIn(this.people.register(Role.FILER).loginName(), People.PASSWORD);
		assertThat(this.browser.get("/sample/unlisted").statusCode()).isEqualTo(404);
	}

	@Test
	void includeNoDetailsOfTheServer() throws Exception {
		HttpResponse<String> health = this.browser.get("/actuator/health");
		assertThat(health.body()).contains("UP").doesNotContain("database", "PostgreSQL", "diskSpace");
		assertThat(this.browser.get("/actuator/env").statusCode()).isEqualTo(404);
		assertThat(this.browser.get("/actuator").statusCode()).isEqualTo(404);
	}

	private long sessions() {
		return this.database.sql("SELECT count(*) FROM spring_session").query(Long.class).single();
	}

}
