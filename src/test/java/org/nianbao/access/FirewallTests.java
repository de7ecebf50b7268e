package org.nianbao.access;

import org.junit.jupiter.api.Test;

import org.springframework.security.web.firewall.StrictHttpFirewall;

import static org.assertj.core.api.Assertions.assertThat;

/** The firewall lets the same through as Spring Security's own. */
class FirewallTests {

	@Test
	void judgesEveryCharacterAsSpringDoes() {
		for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
			for (String text : new String[] { Character.toString(letter), "a" + Character.toString(letter) + "局" }) {
				boolean name = StrictHttpFirewall.ALLOWED_HEADER_NAMES.test(text);
				boolean value = StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(text);
				boolean parameter = StrictHttpFirewall.ALLOWED_PARAMETER_NAMES.test(text);
				if (Firewall.isAllowedName(text) != name || Firewall.isAllowedName(text) != parameter
						|| Firewall.isAllowedValue(text) != value) {
					throw new AssertionError("U+%04X in a text of %d".formatted(letter, text.length()));
				}
			}
		}
		assertThat(Firewall.isAllowedName("cells[requests.received.naturalPerson]")).isTrue();
		assertThat(Firewall.isAllowedName("a\tb")).isFalse();
		assertThat(Firewall.isAllowedValue("a\tb")).isTrue();
		assertThat(Firewall.isAllowedValue("a\nb")).isFalse();
	}

}
