package org.nianbao.account.factor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FactorPartsTests {

	private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

	/** The values of RFC 4648, section 10, without padding. */
	@ParameterizedTest
	@CsvSource({ "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI" })
	void writesBytesAsTheStandardSays(String text, String written) {
		assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
		assertThat(Base32.decode(written)).asString(StandardCharsets.US_ASCII).isEqualTo(text);
	}

	@Test
	void readsBackWhateverItWrites() {
		long seed = 20_270_131;
		Random random = new Random(seed);
		for (int length = 0; length < 100; length++) {
			byte[] bytes = new byte[length];
			random.nextBytes(bytes);
			assertThat(Base32.decode(Base32.encode(bytes))).as("seed %s, length %s", seed, length).isEqualTo(bytes);
		}
		assertThatIllegalArgumentException().isThrownBy(() -> Base32.decode("ABC1"));
	}

	@Test
	void keepsSecretsFromWhoLacksTheKeyOrMovesThemToAnotherAccount() {
		SecretCipher cipher = cipher(1);
		byte[] stored = cipher.encrypt(7, SECRET);
		assertThat(stored).isNotEqualTo(cipher.encrypt(7, SECRET));
		assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
		assertThat(cipher.decrypt(7, stored)).isEqualTo(SECRET);
		assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(8, stored));
		assertThatIllegalStateException().isThrownBy(() -> cipher(2).decrypt(7, stored));
	}

	@Test
	void makesAKeyOfItsOwnOnceThatOnlyItsOwnerReads(@TempDir Path folder) throws Exception {
		byte[] key = FactorKeyFile.in(folder.resolve("data"));
		assertThat(key).hasSize(32);
		assertThat(FactorKeyFile.in(folder.resolve("data"))).isEqualTo(key);
		Path file = folder.resolve("data/second-factor.key");
		assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
		try (var files = Files.list(folder.resolve("data"))) {
			assertThat(files).containsExactly(file);
		}
		Files.writeString(file, "short");
		assertThatExceptionOfType(UnusableFactorKeyException.class)
			.isThrownBy(() -> FactorKeyFile.in(folder.resolve("data")));
	}

	@Test
	void givesTenRecoveryCodesThatDifferAndAreTakenHoweverTheyAreTyped() {
		List<String> codes = RecoveryCodes.generate();
		assertThat(new HashSet<>(codes)).hasSize(10);
		assertThat(codes).allMatch((code) -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
		String code = codes.getFirst();
		assertThat(RecoveryCodes.hash(" " + code.toLowerCase().replace("-", " "))).isEqualTo(RecoveryCodes.hash(code))
			.isNotEqualTo(RecoveryCodes.hash(codes.getLast()));
		assertThat(RecoveryCodes.isOne(code)).isTrue();
		assertThat(RecoveryCodes.isOne("123456")).isFalse();
	}

	private static SecretCipher cipher(int key) {
		byte[] bytes = new byte[32];
		bytes[0] = (byte) key;
		return new SecretCipher(new SecretKeySpec(bytes, "AES"));
	}

}
