package org.nianbao.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.AdjustableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VerificationRunsTests {

	private static final Actor WANG = new Actor(7, "王芳", "ADMIN", "450700-001");

	private static final Actor ZHAO = new Actor(8, "赵石", "ADMIN", "450700-001");

	private static final String CHAIN = "report:450701-001-2026-own";

	private PlainHistory history;

	private VerificationRuns runs;

	@BeforeEach
	void fill() {
		this.history = new PlainHistory();
		this.history.fill(3, new Random(11));
		this.runs = this.history.runs();
	}

	@Test
	void doesWhatWasAskedForAndSaysWhatCameOfIt() {
		assertThat(this.runs.newest()).isEmpty();
		this.runs.work();
		assertThat(this.runs.newest()).isEmpty();
		this.runs.ask(null, WANG);
		assertThat(this.runs.newest()).hasValueSatisfying((run) -> {
			assertThat(run.isFinished()).isFalse();
			assertThat(run.askedBy()).isEqualTo("王芳");
		});
		this.runs.work();
		assertThat(this.runs.newest()).hasValueSatisfying((run) -> {
			assertThat(run.isFinished()).isTrue();
			assertThat(run.chains()).isEqualTo(3);
			assertThat(run.total()).isEqualTo(3);
			assertThat(run.entries()).isGreaterThan(5);
			assertThat(run.broken()).isZero();
			assertThat(run.faults()).isEmpty();
		});
	}

	@Test
	void namesTheFaults() {
		this.history.tamper("UPDATE history_entry SET became = '{}' WHERE number = 1 AND chain = '" + CHAIN + "'");
		this.runs.ask(null, WANG);
		this.runs.work();
		assertThat(this.runs.newest()).hasValueSatisfying((run) -> {
			assertThat(run.broken()).isEqualTo(1);
			assertThat(run.faults()).containsExactly(new Fault(CHAIN, 1, Fault.Kind.CHANGED));
		});
	}

	@Test
	void goesByHeadsThatWereExportedAndForgetsTheFileAfterwards() {
		String heads = this.history.heads.export();
		for (String table : List.of("history_entry", "history_chain")) {
			this.history.tamper("DELETE FROM " + table + " WHERE chain = '" + CHAIN + "'");
		}
		this.runs.ask(heads, WANG);
		this.runs.work();
		assertThat(this.runs.newest()).hasValueSatisfying((run) -> {
			assertThat(run.headsExportedAt()).isNotNull();
			assertThat(run.faults()).containsExactly(new Fault(CHAIN, 1, Fault.Kind.MISSING));
		});
		assertThat(
				this.history.database.sql("SELECT count(heads) FROM history_verification").query(Long.class).single())
			.isZero();
		assertThatExceptionOfType(UnreadableHeadsException.class).isThrownBy(() -> this.runs.ask("no heads", WANG));
	}

	@Test
	void doesOneAtATime() {
		this.runs.ask(null, WANG);
		this.runs.ask(null, ZHAO);
		assertThat(this.runs.newest()).hasValueSatisfying((run) -> assertThat(run.askedBy()).isEqualTo("王芳"));
		this.runs.work();
		this.runs.ask(null, ZHAO);
		assertThat(this.runs.newest()).hasValueSatisfying((run) -> {
			assertThat(run.askedBy()).isEqualTo("赵石");
			assertThat(run.isFinished()).isFalse();
		});
	}

	@Test
	void exportsTheHeadsOnceADayWithoutWritingOverAFile(@TempDir Path parent) throws IOException {
		Path folder = parent.resolve("heads");
		AdjustableClock clock = new AdjustableClock(Instant.parse("2027-01-18T19:30:00Z"));
		HeadsFolder heads = new HeadsFolder(folder, this.history.heads, clock);
		heads.writeToday();
		Path file = folder.resolve("history-heads-2027-01-19.txt");
		assertThat(folder).isDirectoryContaining(file::equals);
		String first = Files.readString(file);
		assertThat(this.history.heads.read(first).chains()).isEqualTo(3);
		this.history.record(PlainHistory.KEY, Act.of(WANG, "agency.rename", Subject.agency("450700-001")));
		heads.writeToday();
		assertThat(Files.readString(file)).isEqualTo(first);
		try (var files = Files.list(folder)) {
			assertThat(files).hasSize(1);
		}
	}

}
