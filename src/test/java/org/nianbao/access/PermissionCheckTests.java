package org.nianbao.access;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.access.People.Somebody;
import org.nianbao.account.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class PermissionCheckTests {

	private static final String DESK = SamplePages.STAFF;

	private static final String[] AS_PAGE = { "Accept", "text/html" };

	@Autowired
	private People people;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	@Test
	void showsWhoIsNotSignedInTheWay() throws Exception {
		HttpResponse<String> answer = this.browser.get(DESK, AS_PAGE);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?next=%2Ffiling%2Fsample");
	}

	@ParameterizedTest
	@CsvSource({ "Accept, application/json", "Accept, 'application/problem+json, */*;q=0.1'", "HX-Request, true",
			"Sec-Fetch-Mode, cors" })
	void tellsAScriptThatNobodyIsSignedIn(String header, String value) throws Exception {
		HttpResponse<String> answer = this.browser.get(DESK, header, value);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(answer.body()).contains("\"status\":401").doesNotContain("exception");
	}

	@Test
	void forbidsWhatNoRoleOfThePersonAllows() throws Exception {
		signIn(Role.FILER);
		HttpResponse<String> answer = this.browser.get("/review/sample", AS_PAGE);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("没有权限");
		assertThat(this.browser.get("/review/sample", "Accept", "application/json").body()).contains("\"status\":403");
	}

	@Test
	void answersTheAgencyOfOthersLikeOneThatDoesNotExist() throws Exception {
		Somebody person = signIn(Role.FILER);
		Map<String, String> form = Map.of("number", "7", "_csrf", this.browser.csrf("/filing/sample/form"));
		assertThat(this.browser.post(DESK + "/" + person.agency(), form).body()).isEqualTo(person.agency() + " 7");
		HttpResponse<String> others = this.browser.post(DESK + "/" + this.people.register(Role.FILER).agency(), form,
				AS_PAGE);
		HttpResponse<String> nobodys = this.browser.post(DESK + "/999999-999", form, AS_PAGE);
		assertThat(others.statusCode()).isEqualTo(nobodys.statusCode()).isEqualTo(404);
		assertThat(others.body().replaceAll("[0-9]{6}-[0-9]{3}", ""))
			.isEqualTo(nobodys.body().replaceAll("[0-9]{6}-[0-9]{3}", ""));
	}

	@Test
	void comesBeforeTheRequestIsRead() throws Exception {
		signIn(Role.FILER);
		Map<String, String> unreadable = Map.of("number", "seven", "_csrf", this.browser.csrf("/filing/sample/form"));
		assertThat(this.browser.post(DESK + "/999999-999", unreadable).statusCode()).isEqualTo(404);
	}

	@Test
	void closesAPageThatNamesNoPermission() throws Exception {
		signIn(Role.FILER);
		assertThat(this.browser.get(DESK + "/unlisted").statusCode()).isEqualTo(404);
	}

	private Somebody signIn(Role role) throws Exception {
		Somebody person = this.people.register(role);
		this.browser.signIn(person.loginName(), People.PASSWORD);
		return person;
	}

}
