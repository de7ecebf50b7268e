package org.nianbao.rulebook;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.nianbao.TestDatabase;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;

/** What is known of submissions without checking them again. */
@SpringBootTest
@Import(TestDatabase.class)
class SubmissionChecksTests {

	private static final ReportYear YEAR = new ReportYear(2025);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private SubmissionChecks checks;

	@Autowired
	private ReportChecks oneByOne;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	private ReportKey key;

	@BeforeEach
	void inventReport() {
		this.walk = new ReportWalk(this.application);
		this.key = this.walk.newKey();
	}

	@Test
	void countsASubmissionWhenItIsReceived() {
		long revision = this.walk.filled(this.key);
		ReportContent seen = this.walk.reports.content(revision);
		this.walk.editor.takeOver(revision, seen,
				seen.withCell("documents.rules.repealed", new CellValue.StatedNone("/")), FILER);
		String receipt = this.walk.submit(revision).number();
		FindingCounts counted = FindingCounts.of(this.oneByOne.checkSubmitted(revision));
		assertThat(counted.count("cell.statedNone")).isOne();
		assertThat(stored(receipt, "explain")).isEqualTo(counted.count(FindingLevel.EXPLAIN));
		assertThat(this.checks.count(Map.of(this.key, receipt), YEAR)).containsExactly(Map.entry(this.key, counted));
	}

	@Test
	void readsWhatIsStoredInsteadOfCheckingAgain() {
		long revision = this.walk.submitted(this.key);
		String receipt = this.walk.reports.status(revision).receipt().number();
		this.database.sql("UPDATE submission_check SET hint = 77 WHERE receipt_number = ?").param(receipt).update();
		assertThat(this.checks.count(Map.of(this.key, receipt), YEAR).get(this.key).toString()).contains("HINT=77");
	}

	@Test
	void countsAnewWhereTheYearBeforeIsAnotherOneSince() {
		long revision = this.walk.submitted(this.key);
		String receipt = this.walk.reports.status(revision).receipt().number();
		FindingCounts alone = this.checks.count(Map.of(this.key, receipt), YEAR).get(this.key);
		long before = this.walk.accepted(new ReportKey(this.key.agency(), YEAR.previous(), this.key.scope()));
		FindingCounts compared = this.checks.count(Map.of(this.key, receipt), YEAR).get(this.key);
		assertThat(compared).isNotEqualTo(alone).isEqualTo(FindingCounts.of(this.oneByOne.checkSubmitted(revision)));
		assertThat(this.database.sql("SELECT compared_with FROM submission_check WHERE receipt_number = ?")
			.param(receipt)
			.query(String.class)
			.single()).isEqualTo(this.walk.reports.status(before).receipt().number());
	}

	@Test
	void countsAnewWhereTheRulesAreOthersSince() {
		long revision = this.walk.submitted(this.key);
		String receipt = this.walk.reports.status(revision).receipt().number();
		this.database.sql("UPDATE submission_check SET hint = 77, rules = repeat('0', 64) WHERE receipt_number = ?")
			.param(receipt)
			.update();
		assertThat(this.checks.count(Map.of(this.key, receipt), YEAR).get(this.key))
			.isEqualTo(FindingCounts.of(this.oneByOne.checkSubmitted(revision)));
		assertThat(stored(receipt, "hint")).isLessThan(77);
	}

	private int stored(String receipt, String level) {
		return this.database.sql("SELECT " + level + " FROM submission_check WHERE receipt_number = ?")
			.param(receipt)
			.query(Integer.class)
			.single();
	}

}
