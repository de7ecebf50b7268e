package org.nianbao.access;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PlainHttpCheckTests {

	private static final String COOKIE = "server.servlet.session.cookie.";

	private final MockEnvironment environment = new MockEnvironment();

	private final PlainHttpCheck check = new PlainHttpCheck(this.environment);

	@BeforeEach
	void configureAsDelivered() {
		this.environment.setProperty(COOKIE + "name", "__Host-session");
		this.environment.setProperty(COOKIE + "secure", "true");
		this.environment.setProperty(COOKIE + "http-only", "true");
		this.environment.setProperty("nianbao.mail.site", "https://nianbao.example");
	}

	@Test
	void letsProductionStartOverHttps() {
		assertThatNoException().isThrownBy(this.check::afterPropertiesSet);
	}

	@ParameterizedTest
	@CsvSource({ "name, session", "secure, false", "http-only, false" })
	void refusesACookieThatOthersOnTheWayCouldRead(String setting, String value) {
		this.environment.setProperty(COOKIE + setting, value);
		assertThatExceptionOfType(PlainHttpException.class).isThrownBy(this.check::afterPropertiesSet)
			.withMessageContaining("cookie");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://nianbao.example" })
	void refusesToSendLinksThatOpenInPlainHttp(String site) {
		this.environment.setProperty("nianbao.mail.site", site);
		assertThatExceptionOfType(PlainHttpException.class).isThrownBy(this.check::afterPropertiesSet)
			.satisfies((refusal) -> assertThat(new PlainHttpAnalyzer().analyze(refusal).getAction())
				.contains("NIANBAO_MAIL_SITE"));
	}

}
