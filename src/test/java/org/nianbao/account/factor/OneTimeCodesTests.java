package org.nianbao.account.factor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimeCodesTests {

	private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

	private final OneTimeCodes codes = new OneTimeCodes();

	/** The last six digits of the values of RFC 6238, appendix B, for SHA-1. */
	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
			"20000000000, 353130" })
	void areThoseOfTheStandard(long second, String code) {
		assertThat(this.codes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
	}

	@Test
	void countWhileTheyAreShownAndAStepBeforeAndAfter() {
		Instant shown = Instant.ofEpochSecond(1_111_111_110);
		String code = this.codes.code(SECRET, shown);
		assertThat(this.codes.step(SECRET, code, shown, -1)).hasValue(37_037_037);
		assertThat(this.codes.step(SECRET, code, shown.plusSeconds(59), -1)).hasValue(37_037_037);
		assertThat(this.codes.step(SECRET, code, shown.minusSeconds(30), -1)).hasValue(37_037_037);
		assertThat(this.codes.step(SECRET, code, shown.plusSeconds(60), -1)).isEmpty();
		assertThat(this.codes.step(SECRET, code, shown.minusSeconds(31), -1)).isEmpty();
	}

	@Test
	void countNoMoreOnceTheyOrLaterOnesWereUsed() {
		Instant now = Instant.ofEpochSecond(1_111_111_110);
		String code = this.codes.code(SECRET, now);
		assertThat(this.codes.step(SECRET, code, now, 37_037_036)).hasValue(37_037_037);
		assertThat(this.codes.step(SECRET, code, now, 37_037_037)).isEqualTo(OptionalLong.empty());
		assertThat(this.codes.step(SECRET, code, now, 37_037_038)).isEqualTo(OptionalLong.empty());
	}

	@Test
	void areOfTheOwnSecretAlone() {
		Instant now = Instant.ofEpochSecond(1_111_111_110);
		byte[] other = this.codes.newSecret();
		assertThat(other).hasSize(20).isNotEqualTo(this.codes.newSecret());
		assertThat(this.codes.step(SECRET, this.codes.code(other, now) + "x", now, -1)).isEmpty();
		assertThat(this.codes.step(SECRET, "", now, -1)).isEmpty();
	}

}
