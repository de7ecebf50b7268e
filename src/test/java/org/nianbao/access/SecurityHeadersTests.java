package org.nianbao.access;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.account.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class SecurityHeadersTests {

	@Autowired
	private People people;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "/, 200", "/en/, 200", "/css/nianbao.css, 200", "/js/sample, 200",
			"/js/sample/number?number=seven, 400", "/js/sample/fails, 500", "/nowhere, 404", "/en/nowhere, 404",
			"/api/nowhere, 404", "/sign-in, 200", "/en/sign-in, 200", "/filing, 302", "/error, 404",
			"/reports/990102-001/1, 404", "/js/%2e%2e/filing, 400", "/filing;a=b, 400", "/css/%00, 400" })
	void protectEveryAnswer(String address, int status) throws Exception {
		HttpResponse<String> answer = this.browser.get(address, "Accept", "text/html");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertProtected(answer.headers());
	}

	@ParameterizedTest
	@CsvSource({ "/filing/sample, 200", "/filing/sample/fails, 500", "/review/sample, 403",
			"/filing/sample/nowhere/at-all, 404", "/filing/sample/unlisted, 404", "/sign-in, 302" })
	void protectEveryAnswerToThoseSignedInAndLetNobodyKeepIt(String address, int status) throws Exception {
		this.browser.signIn(this.people.register(Role.FILER).loginName(), People.PASSWORD);
		HttpResponse<String> answer = this.browser.get(address, "Accept", "text/html");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertProtected(answer.headers());
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
	}

	@Test
	void protectWhatTheServerItselfRefuses() throws IOException {
		try (Socket connection = new Socket("localhost", this.port)) {
			connection.getOutputStream()
				.write("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 400")
				.contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
				.doesNotContain("Jetty", "Exception");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/js/sample/fails", "/nowhere", "/filing/sample/fails", "/js/%2e%2e/filing" })
	void sayNothingOfTheInside(String address) throws Exception {
		this.browser.signIn(this.people.register(Role.FILER).loginName(), People.PASSWORD);
		for (String accepted : new String[] { "text/html", "application/json" }) {
			HttpResponse<String> answer = this.browser.get(address, "Accept", accepted);
			assertThat(answer.body()).doesNotContain("a secret", "Exception", "org.nianbao", "Jetty");
			assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
		}
	}

	@Test
	void letEverybodyKeepAPublicPageButAskWhetherItChanged() throws Exception {
		assertThat(cacheControl(this.browser.get("/js/sample"))).isEqualTo("no-cache");
		assertThat(cacheControl(this.browser.get("/js/sample/own-caching"))).isEqualTo("max-age=3600");
		assertThat(cacheControl(this.browser.post("/js/sample", Map.of()))).isEqualTo("no-store");
	}

	@Test
	void insistOnHttpsWhereItIsUsed() {
		assertThat(insistence(true)).startsWith("max-age=63072000");
		assertThat(insistence(false)).isNull();
	}

	private static @Nullable String insistence(boolean secure) {
		HttpFields.Mutable headers = HttpFields.build();
		SecurityHeaders.write(secure, headers);
		return headers.get("Strict-Transport-Security");
	}

	private static String cacheControl(HttpResponse<String> answer) {
		return answer.headers().firstValue("Cache-Control").orElse("");
	}

	private static void assertProtected(HttpHeaders headers) {
		assertThat(headers.allValues("Content-Security-Policy")).singleElement()
			.asString()
			.startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
			.contains("form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
			.doesNotContain("unsafe");
		assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
		assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
		assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
		assertThat(headers.allValues("Permissions-Policy")).hasSize(1);
	}

}
