package org.nianbao.agency;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SocialCreditCodeTests {

	private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	/** The example of the standard's annex, and a code whose check character is 0. */
	@ParameterizedTest
	@ValueSource(strings = { "91350100M000100Y43" })
	void acceptsACodeWhoseCheckCharacterIsRight(String code) {
		assertThat(SocialCreditCode.isValid(code)).isTrue();
		assertThat(SocialCreditCode.beginningWith(code.substring(0, 17))).hasToString(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "91350100M000100Y4", "91350100M000100Y433", "91350100M000100Y44", "91350100m000100y43",
			"91350100I000100Y43", "913501OOM000100Y43" })
	void refusesAnythingElse(String code) {
		assertThat(SocialCreditCode.isValid(code)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new SocialCreditCode(code));
	}

	@Test
	void noticesEveryWrongCharacterAndEveryTwoThatAreSwapped() {
		long seed = 32_100;
		Random random = new Random(seed);
		for (int i = 0; i < 200; i++) {
			StringBuilder first17 = new StringBuilder();
			while (first17.length() < 17) {
				first17.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
			}
			String code = SocialCreditCode.beginningWith(first17.toString()).value();
			for (int at = 0; at < code.length(); at++) {
				StringBuilder wrong = new StringBuilder(code);
				wrong.setCharAt(at,
						CHARACTERS.charAt((CHARACTERS.indexOf(code.charAt(at)) + 1 + random.nextInt(30)) % 31));
				assertThat(SocialCreditCode.isValid(wrong.toString())).as("seed %d: %s", seed, wrong).isFalse();
				if (at > 0 && at < 17 && code.charAt(at) != code.charAt(at - 1)) {
					StringBuilder swapped = new StringBuilder(code);
					swapped.setCharAt(at, code.charAt(at - 1));
					swapped.setCharAt(at - 1, code.charAt(at));
					assertThat(SocialCreditCode.isValid(swapped.toString())).as("seed %d: %s", seed, swapped).isFalse();
				}
			}
		}
	}

}
