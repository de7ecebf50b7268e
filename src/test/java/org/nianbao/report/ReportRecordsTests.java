package org.nianbao.report;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.REVIEWER;

@SpringBootTest
@Import(TestDatabase.class)
class ReportRecordsTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReportRecords records;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transactions;

	private Superuser superuser;

	private ReportWalk walk;

	private ReportKey key;

	private long revision;

	private Receipt receipt;

	@BeforeEach
	void submit() {
		this.superuser = new Superuser(this.database, this.transactions);
		this.walk = new ReportWalk(this.application);
		this.key = this.walk.newKey();
		this.revision = this.walk.filled(this.key);
		this.receipt = this.walk.submit(this.revision);
	}

	@Test
	void verifiesAReceiptByItsNumberAndHash() {
		String otherHash = this.receipt.hash().replaceFirst("^.", this.receipt.hash().startsWith("0") ? "1" : "0");
		assertThat(this.records.receipt(this.receipt.number(), this.receipt.hash()))
			.contains(new ReceiptCheck(this.receipt, this.key, false, true));
		assertThat(this.records.receipt(this.receipt.number(), otherHash)).isEmpty();
		assertThat(this.records.receipt(this.receipt.number() + "0", this.receipt.hash())).isEmpty();
	}

	@Test
	void saysThatASubmissionWasWithdrawnLater() {
		this.walk.submissions.withdraw(this.revision, FILER);
		assertThat(this.records.receipt(this.receipt.number(), this.receipt.hash()))
			.contains(new ReceiptCheck(this.receipt, this.key, true, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "received_at = received_at - interval '1 day'",
			"content = jsonb_set(content, '{title}', '\"别的标题\"')", "content = '{}'", "submitted_by_name = '别人'" })
	void findsASubmissionThatIsNotAsItWas(String change) {
		this.superuser.change("UPDATE submission SET " + change + " WHERE revision_id = " + this.revision, () -> {
			assertThat(this.records.receipt(this.receipt.number(), this.receipt.hash()))
				.hasValueSatisfying((check) -> assertThat(check.intact()).isFalse());
			assertThat(this.records.differing(this.key)).containsExactly(this.receipt.number());
		});
	}

	@Test
	void findsThatAReceiptsHistoryIsNotAsItWas() {
		this.superuser.change(
				"UPDATE history_entry SET account_name = '别人' WHERE act = 'report.BEGIN' AND chain = 'report:"
						+ this.key + "'",
				() -> assertThat(this.records.receipt(this.receipt.number(), this.receipt.hash()))
					.hasValueSatisfying((check) -> assertThat(check.intact()).isFalse()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE edit_log SET account_name = '别人'", "UPDATE edit_log SET applied = false",
			"UPDATE edit_log SET at = at + interval '1 second'", "UPDATE edit_log SET after_edit = before_edit",
			"DELETE FROM edit_log" })
	void findsEditsThatAreNotAsTheyWere(String change) {
		this.superuser.change(
				change + " WHERE id = (SELECT max(id) FROM edit_log WHERE revision_id = " + this.revision + ")",
				() -> assertThat(this.records.differing(this.key)).containsExactly(this.receipt.number()));
	}

	@Test
	void findsASubmissionThatIsGone() {
		this.superuser.change("DELETE FROM submission WHERE revision_id = " + this.revision,
				() -> assertThat(this.records.differing(this.key)).containsExactly(this.receipt.number()));
	}

	@Test
	void knowsEveryEditUpToEachSubmissionAndThoseOfCorrectionsToo() {
		this.walk.reviews.open(this.revision, REVIEWER);
		this.walk.reviews.returnToAgency(this.revision, "请核对", REVIEWER);
		this.walk.fill(this.revision);
		Receipt second = this.walk.submit(this.revision);
		this.walk.reviews.open(this.revision, REVIEWER);
		this.walk.reviews.returnToAgency(this.revision, "请再核对", REVIEWER);
		this.walk.fill(this.revision);
		assertThat(this.records.differing(this.key)).isEmpty();
		this.superuser.change(
				"UPDATE edit_log SET act = gen_random_uuid() WHERE id = (SELECT min(id) FROM edit_log WHERE revision_id = "
						+ this.revision + ")",
				() -> assertThat(this.records.differing(this.key))
					.isEqualTo(List.of(this.receipt.number(), second.number())));
	}

}
