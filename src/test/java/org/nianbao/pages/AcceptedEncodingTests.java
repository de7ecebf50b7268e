package org.nianbao.pages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptedEncodingTests {

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8, *;q=0.1", "GZip", "x-gzip", "*",
			"identity;q=0, gzip", "deflate,gzip;q=0.001" })
	void allowGzip(String header) {
		assertThat(AcceptedEncoding.allowsGzip(header)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "identity", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "gzipped", "deflate, br" })
	void refuseGzip(String header) {
		assertThat(AcceptedEncoding.allowsGzip(header)).isFalse();
	}

	@Test
	void sayNothing() {
		assertThat(AcceptedEncoding.allowsGzip(null)).isFalse();
	}

}
