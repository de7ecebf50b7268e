package org.nianbao.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class HistoryCommandTests {

	private PlainHistory history;

	@BeforeEach
	void fill() {
		this.history = new PlainHistory();
		this.history.fill(3, new Random(7));
	}

	@Test
	void saysThatTheHistoryIsAsItWasWritten(CapturedOutput console) {
		long entries = this.history.database.sql("SELECT count(*) FROM history_entry").query(Long.class).single();
		assertThat(run("--verify-history")).isZero();
		assertThat(console).contains("The history is as it was written: " + entries + " entries in 3 chains");
	}

	@Test
	void saysWhichEntryIsNot(CapturedOutput console) {
		this.history.tamper(
				"UPDATE history_entry SET account_name = '别人' WHERE number = 2 AND chain = 'report:450702-001-2026-own'");
		assertThat(run("--verify-history")).isEqualTo(2);
		assertThat(console).contains("Broken: entry 2 of report:450702-001-2026-own: CHANGED",
				"NOT as it was written: 1 of 3 chains are broken");
	}

	@Test
	void findsByAnExportedFileWhatWasCutOffSince(@TempDir Path folder, CapturedOutput console) {
		Path file = folder.resolve("heads.txt");
		assertThat(run("--export-history-heads=" + file)).isZero();
		assertThat(run("--verify-history=" + file)).isZero();
		this.history.tamper("DELETE FROM history_entry WHERE chain = 'report:450703-001-2026-own'");
		this.history.tamper("DELETE FROM history_chain WHERE chain = 'report:450703-001-2026-own'");
		assertThat(run("--verify-history")).isZero();
		assertThat(run("--verify-history=" + file)).isEqualTo(2);
		assertThat(console).contains("Broken: entry 1 of report:450703-001-2026-own: MISSING");
	}

	@Test
	void decidesNothingByAFileThatIsNone(@TempDir Path folder, CapturedOutput console) throws IOException {
		Path file = Files.writeString(folder.resolve("heads.txt"), "report:1 1 00\n");
		assertThat(run("--verify-history=" + file)).isEqualTo(1);
		assertThat(run("--verify-history=" + folder.resolve("missing.txt"))).isEqualTo(1);
		assertThat(console).contains("Nothing was verified").doesNotContain("as it was written");
	}

	@Test
	void isAskedByItsOwnArgumentsAlone() {
		assertThat(HistoryCommand.isAsked("--verify-history")).isTrue();
		assertThat(HistoryCommand.isAsked("--server.port=8080", "--export-history-heads=heads.txt")).isTrue();
		assertThat(HistoryCommand.isAsked("--server.port=8080", "verify-history")).isFalse();
	}

	@Test
	void refusesToRunInProductionWithoutAKey() {
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> HistoryCommand
				.run(arguments("--verify-history", "--nianbao.history.keys=", "--spring.profiles.active=production")))
			.havingRootCause()
			.withMessageContaining("needs a key");
	}

	private int run(String argument) {
		return HistoryCommand
			.run(arguments(argument, "--nianbao.history.keys=" + Base64.getEncoder().encodeToString(PlainHistory.KEY)));
	}

	private String[] arguments(String... arguments) {
		return Stream
			.concat(Stream.of(arguments),
					Stream.of("--spring.datasource.url=" + this.history.server.getJdbcUrl(),
							"--spring.datasource.username=" + this.history.server.getUsername(),
							"--spring.datasource.password=" + this.history.server.getPassword()))
			.toArray(String[]::new);
	}

}
