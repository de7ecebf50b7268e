package org.nianbao.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentGenerator;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Editions;
import org.nianbao.history.HistoryGuard;
import org.nianbao.report.Submissions.Submission;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;

@SpringBootTest
@Import(TestDatabase.class)
class FrozenContentTests {

	private static final long SEED = 711;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Submissions submissions;

	@Autowired
	private Revisions revisions;

	@Autowired
	private DatabaseClock clock;

	@Autowired
	private Editions editions;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transactions;

	private ReportWalk walk;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
	}

	@Test
	void isReadBackFromTheDatabaseAsItsReceiptSays() {
		ContentGenerator generator = new ContentGenerator(this.editions.require("2021"), SEED);
		long revision = this.walk.begun(this.walk.newKey());
		for (int i = 0; i < 150; i++) {
			ReportContent content = generator.next();
			Submission submission = Objects.requireNonNull(HistoryGuard.withoutGuard(this.transactions)
				.execute((transaction) -> this.submissions.add(this.revisions.requireLocked(revision),
						UUID.randomUUID(), content, FILER, this.clock.now())));
			ReportContent frozen = this.submissions.content(submission.id());
			assertThat(frozen).as("seed %d, report %d", SEED, i).isEqualTo(content);
			assertThat(CanonicalForm.hash(frozen)).isEqualTo(submission.receipt().hash());
		}
	}

	@Test
	void hasTheSameHashInWhateverOrderItWasTypedIn() {
		long first = this.walk.begun(this.walk.newKey());
		ReportContent content = this.walk.fill(first);
		long second = this.walk.begun(this.walk.newKey());
		List<CellEdit> cells = new ArrayList<>();
		content.cells().forEach((cell, value) -> cells.add(new CellEdit(cell, CellValue.NOT_FILLED, value)));
		Collections.shuffle(cells, new Random(SEED));
		for (int i = 0; i < cells.size(); i += 40) {
			this.walk.editor.edit(second, cells.subList(i, Math.min(i + 40, cells.size())), List.of(), FILER);
		}
		List<TextEdit> texts = TextPlace.of(this.editions.require(content.edition()))
			.reversed()
			.stream()
			.map((place) -> TextEdit.of(place, place.in(this.walk.reports.content(second)), place.in(content)))
			.toList();
		this.walk.editor.edit(second, List.of(), texts, FILER);
		assertThat(this.walk.submit(second).hash()).isEqualTo(this.walk.submit(first).hash())
			.isEqualTo(CanonicalForm.hash(content));
	}

	@Test
	void carriesTheTimeOfTheDatabaseWhateverZoneItsSessionHas() {
		String zone = this.database.sql("SHOW TimeZone").query(String.class).single();
		Receipt receipt = this.walk.submit(this.walk.filled(this.walk.newKey()));
		String shown = this.database.sql("""
				SELECT to_char(received_at AT TIME ZONE INTERVAL '+08:00', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"')
				FROM submission WHERE receipt_number = :number
				""").param("number", receipt.number()).query(String.class).single();
		assertThat(shown).as("session in %s", zone)
			.isEqualTo(receipt.receivedAt().format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx")));
	}

}
