package org.nianbao.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class HistoryKeysTests {

	private static final String KEY = Base64.getEncoder().encodeToString(PlainHistory.KEY);

	private static final String FORMER = Base64.getEncoder().encodeToString(PlainHistory.OTHER_KEY);

	private final MockEnvironment environment = new MockEnvironment();

	@TempDir
	private Path folder;

	@Test
	void sealsUnderTheFirstKeyAndKnowsTheOthers() {
		HistoryKeys keys = keys(List.of(KEY, FORMER));
		assertThat(keys.current().keyId()).isEqualTo(new Seal(PlainHistory.KEY).keyId());
		assertThat(keys.find(new Seal(PlainHistory.OTHER_KEY).keyId())).isPresent();
		assertThat(keys.find("00000000")).isEmpty();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void makesAKeyOfItsOwnThatOnlyItsOwnerReads() throws IOException {
		HistoryKeys keys = keys(List.of());
		Path file = this.folder.resolve("history.key");
		assertThat(keys(List.of("")).current().keyId()).as("the same key again").isEqualTo(keys.current().keyId());
		assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
		assumeThat(file.getFileSystem().supportedFileAttributeViews()).as("the system knows owners").contains("posix");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	@Test
	void refusesAKeyFileThatHoldsNone() throws IOException {
		Files.writeString(this.folder.resolve("history.key"), "not a key");
		assertThatExceptionOfType(UnusableHistoryKeyException.class).isThrownBy(() -> keys(List.of()))
			.withMessageContaining("history.key");
	}

	@Test
	void refusesToRunProductionOnAKeyOfItsOwn() {
		this.environment.setActiveProfiles("production");
		assertThatExceptionOfType(UnusableHistoryKeyException.class).isThrownBy(() -> keys(List.of()))
			.withMessageContaining("needs a key");
		assertThat(this.folder).isEmptyDirectory();
		assertThat(keys(List.of(KEY)).current().keyId()).isNotBlank();
	}

	@Test
	void refusesAKeyThatIsTooShortOrNoneAndKeepsItToItself() {
		for (String bad : List.of("c2hvcnQ=", "no key at all!")) {
			assertThatExceptionOfType(UnusableHistoryKeyException.class).isThrownBy(() -> keys(List.of(KEY, bad)))
				.withMessageContaining("at least 32 bytes")
				.satisfies((refusal) -> assertThat(refusal.getMessage()).doesNotContain(bad, KEY))
				.withNoCause();
		}
		assertThat(new HistoryProperties(List.of(KEY))).asString().doesNotContain(KEY);
	}

	private HistoryKeys keys(List<String> configured) {
		return new HistoryConfiguration().historyKeys(new HistoryProperties(configured), this.folder, this.environment);
	}

}
