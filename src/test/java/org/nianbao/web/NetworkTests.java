package org.nianbao.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTests {

	@Test
	void takesEachIpv4AddressForItself() {
		assertThat(Network.of("192.0.2.1")).isEqualTo(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:2::1, 2001:0db8:0001:0002:aaaa:bbbb:cccc:dddd, true",
			"2001:db8:1:2::1, 2001:db8:1:3::1, false", "::1, 0:0:0:0:0:0:0:1, true" })
	void takesTheSixtyFourBitsOfOneCustomerForOne(String one, String other, boolean same) {
		assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
	}

	@Test
	void leavesTextThatIsNoAddressAsItIs() {
		assertThat(Network.of("zz:top")).isEqualTo(new Network("zz:top"));
		assertThat(Network.of("unknown")).isEqualTo(new Network("unknown"));
	}

}
