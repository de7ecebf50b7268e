package org.nianbao.report;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.report.ActRefusedException.Reason;
import org.nianbao.report.SubmissionOutcome.Received;
import org.nianbao.report.SubmissionOutcome.Refused;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.REVIEWER;
import static org.nianbao.report.ReportWalk.SECOND_FILER;

@SpringBootTest
@Import(TestDatabase.class)
class SubmissionDeskTests {

	private static final int PRESSES = 50;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
	}

	@Test
	void givesAReceiptThatBelongsToTheFrozenContent() {
		ReportKey key = this.walk.newKey();
		long revision = this.walk.begun(key);
		this.walk.fill(revision);
		ReportContent content = this.walk.reports.content(revision);
		Instant before = databaseTime();
		Receipt receipt = this.walk.submit(revision);
		assertThat(receipt.number()).isEqualTo(key.agency() + "-2025-own-1");
		assertThat(receipt.hash()).isEqualTo(CanonicalForm.hash(content));
		assertThat(receipt.submittedBy()).isEqualTo(FILER.name());
		assertThat(receipt.receivedAt().getOffset()).isEqualTo(ZoneOffset.ofHours(8));
		assertThat(receipt.receivedAt().toInstant()).isBetween(before.minus(Duration.ofMillis(1)), databaseTime());
		assertThat(this.walk.reviews.submittedContent(revision)).isEqualTo(content);
		assertThat(this.walk.reports.status(revision)).satisfies((status) -> {
			assertThat(status.state()).isEqualTo(RevisionState.SUBMITTED);
			assertThat(status.receipt()).isEqualTo(receipt);
			assertThat(status.firstReceivedAt()).isEqualTo(receipt.receivedAt().toInstant());
		});
	}

	@Test
	void refusesAReportThatDoesNotReconcileAndChangesNothing() {
		long revision = this.walk.filled(this.walk.newKey());
		String cell = "requests.received.naturalPerson";
		CellValue before = this.walk.reports.content(revision).cell(cell);
		this.walk.editor.edit(revision, List.of(new CellEdit(cell, before, CellValue.of(99_999_999))), List.of(),
				FILER);
		SubmissionOutcome outcome = this.walk.submissions.submit(revision, UUID.randomUUID(), FILER);
		assertThat(outcome).isInstanceOfSatisfying(Refused.class, (refused) -> {
			assertThat(refused.refusals()).extracting(Refusal::rule).contains("requests.reconcile");
			assertThat(refused.refusals()).allSatisfy((refusal) -> {
				assertThat(refusal.message().zh()).contains("勾稽关系不符");
				assertThat(refusal.message().en()).contains("do not reconcile");
			});
		});
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.DRAFT);
		assertThat(this.walk.reports.status(revision).receipt()).isNull();
		assertThat(this.walk.acts(revision)).containsExactly(RevisionAct.BEGIN);
	}

	@Test
	void refusesAnEmptyReport() {
		long revision = this.walk.begun(this.walk.newKey());
		assertThat(this.walk.submissions.submit(revision, UUID.randomUUID(), FILER)).isInstanceOf(Refused.class);
	}

	@Test
	void givesOneReceiptHoweverOftenTheButtonIsPressed() {
		// Rules read their lists when they are first asked, while all others would wait.
		this.walk.submitted(this.walk.newKey());
		long revision = this.walk.filled(this.walk.newKey());
		UUID key = UUID.randomUUID();
		List<SubmissionOutcome> outcomes = AtOnce.run(Collections.nCopies(PRESSES,
				(Callable<SubmissionOutcome>) () -> this.walk.submissions.submit(revision, key, FILER)));
		assertThat(outcomes).hasSize(PRESSES).allMatch(Received.class::isInstance);
		assertThat(new HashSet<>(outcomes)).hasSize(1);
		assertThat(submissions(revision)).isEqualTo(1);
		assertThat(this.walk.acts(revision)).containsExactly(RevisionAct.BEGIN, RevisionAct.SUBMIT);
	}

	@Test
	void givesTheReceiptAgainAfterTheReviewHasGoneOn() {
		long revision = this.walk.filled(this.walk.newKey());
		UUID key = UUID.randomUUID();
		SubmissionOutcome first = this.walk.submissions.submit(revision, key, FILER);
		this.walk.reviews.open(revision, REVIEWER);
		assertThat(this.walk.submissions.submit(revision, key, FILER)).isEqualTo(first);
	}

	@Test
	void tellsWhoeverSubmitsFromAnotherPageThatItIsSubmitted() {
		long revision = this.walk.filled(this.walk.newKey());
		List<Object> outcomes = AtOnce.run(Collections.nCopies(8, (Callable<Object>) () -> {
			try {
				return this.walk.submissions.submit(revision, UUID.randomUUID(), FILER);
			}
			catch (ActRefusedException ex) {
				return ex.reason();
			}
		}));
		assertThat(outcomes.stream().filter(Received.class::isInstance)).hasSize(1);
		assertThat(outcomes.stream().filter(Reason.WRONG_STATE::equals)).hasSize(7);
		assertThat(submissions(revision)).isEqualTo(1);
	}

	@Test
	void givesEachSubmissionOfAReportANumberOfItsOwn() {
		long revision = this.walk.opened(this.walk.newKey());
		this.walk.reviews.returnToAgency(revision, "请核对申请数量", REVIEWER);
		this.walk.fill(revision);
		Receipt second = this.walk.submit(revision);
		assertThat(second.submission()).isEqualTo(2);
		assertThat(second.number()).endsWith("-2");
	}

	@Test
	void keepsTheTimeOfFirstReceiptThroughAReturn() {
		long revision = this.walk.opened(this.walk.newKey());
		Instant first = this.walk.reports.status(revision).firstReceivedAt();
		this.walk.reviews.returnToAgency(revision, "请核对申请数量", REVIEWER);
		Receipt second = this.walk.submit(revision);
		assertThat(this.walk.reports.status(revision).firstReceivedAt()).isEqualTo(first)
			.isBeforeOrEqualTo(second.receivedAt().toInstant());
	}

	@Test
	void forgetsTheTimeOfReceiptOfAWithdrawnSubmission() {
		long revision = this.walk.submitted(this.walk.newKey());
		this.walk.submissions.withdraw(revision, FILER);
		assertThat(this.walk.reports.status(revision).firstReceivedAt()).isNull();
		Receipt second = this.walk.submit(revision);
		assertThat(this.walk.reports.status(revision).firstReceivedAt()).isEqualTo(second.receivedAt().toInstant());
	}

	@Test
	void releasesNothingWhereTheAgencyDoesNotUseSignOff() {
		long revision = this.walk.filled(this.walk.newKey());
		assertThatExceptionOfType(ActRefusedException.class)
			.isThrownBy(() -> this.walk.submissions.release(revision, SECOND_FILER))
			.returns(Reason.NO_SIGN_OFF, ActRefusedException::reason);
	}

	private int submissions(long revision) {
		return this.database.sql("SELECT count(*) FROM submission WHERE revision_id = :revision")
			.param("revision", revision)
			.query(Integer.class)
			.single();
	}

	private Instant databaseTime() {
		return this.database.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
	}

}
