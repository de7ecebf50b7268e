package org.nianbao.access;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
@TestPropertySource(properties = "nianbao.proxies=127.0.0.1, ::1")
class SecurityHeadersBehindProxyTests {

	private static final String HEADER = "Strict-Transport-Security";

	@LocalServerPort
	private int port;

	@Test
	void insistOnHttpsWhereTheProxyWasAskedByIt() throws Exception {
		Browser browser = new Browser(this.port);
		assertThat(browser.get("/", "X-Forwarded-Proto", "https").headers().firstValue(HEADER)).isPresent();
		assertThat(browser.get("/").headers().firstValue(HEADER)).isEmpty();
	}

}
