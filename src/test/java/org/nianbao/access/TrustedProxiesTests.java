package org.nianbao.access;

import java.net.InetSocketAddress;
import java.util.List;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class TrustedProxiesTests {

	private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.5", "10.1.0.0/28", "::1"));

	@ParameterizedTest
	@CsvSource({ "10.0.0.5, 203.0.113.9, 203.0.113.9", "10.1.0.14, 203.0.113.9, 203.0.113.9",
			"::1, 203.0.113.9, 203.0.113.9", "10.0.0.5, '198.51.100.1, 203.0.113.9', 203.0.113.9",
			"10.0.0.5, '198.51.100.1, 203.0.113.9, 10.1.0.3', 203.0.113.9", "10.0.0.5, '10.0.0.5, 10.1.0.3', 10.0.0.5",
			"10.0.0.5, '198.51.100.1, unknown', unknown" })
	void believeOurProxyOfWhoAskedLast(String peer, String told, String address) {
		assertThat(Request.getRemoteAddr(asked(peer, "X-Forwarded-For", told))).isEqualTo(address);
	}

	@ParameterizedTest
	@CsvSource({ "10.0.0.6", "10.1.0.16", "203.0.113.9" })
	void believeNobodyElse(String peer) {
		assertThat(Request.getRemoteAddr(asked(peer, "X-Forwarded-For", "192.0.2.1"))).isEqualTo(peer);
		assertThat(asked(peer, "X-Forwarded-Proto", "https").isSecure()).isFalse();
	}

	@Test
	void believeOurProxyThatItWasAskedByHttps() {
		Request request = asked("10.0.0.5", "X-Forwarded-Proto", "https");
		assertThat(request.isSecure()).isTrue();
		assertThat(request.getHttpURI().getScheme()).isEqualTo("https");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Forwarded        | for=192.0.2.1;proto=https;host=elsewhere.example
			X-Forwarded-Host | elsewhere.example
			X-Forwarded-Port | 81
			X-Proxied-Https  | on
			""")
	void takeNothingElseFromWhatAProxyMayHavePassedOn(String header, String value) {
		Request request = asked("10.0.0.5", header, value);
		assertThat(Request.getRemoteAddr(request)).isEqualTo("10.0.0.5");
		assertThat(request.isSecure()).isFalse();
		assertThat(request.getHttpURI().getHost()).isEqualTo("nianbao.example");
		assertThat(request.getHttpURI().getPort()).isEqualTo(8080);
	}

	@Test
	void refuseWhatIsNoAddress() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TrustedProxies(List.of("the proxy")));
	}

	private Request asked(String peer, String header, String value) {
		ConnectionMetaData connection = mock();
		given(connection.getHttpConfiguration()).willReturn(new HttpConfiguration());
		given(connection.getRemoteSocketAddress()).willReturn(new InetSocketAddress(peer, 40_000));
		Request request = mock();
		given(request.getConnectionMetaData()).willReturn(connection);
		given(request.getHttpURI()).willReturn(HttpURI.from("http://nianbao.example:8080/"));
		given(request.getHeaders()).willReturn(HttpFields.from(new HttpField(header, value)));
		return this.proxies.customize(request, HttpFields.build());
	}

}
