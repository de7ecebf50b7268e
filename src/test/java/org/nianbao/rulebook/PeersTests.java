package org.nianbao.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.NewAgency;
import org.nianbao.check.Finding;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.report.CellEdit;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.SubmissionOutcome;
import org.nianbao.report.SubmissionOutcome.Refused;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;

/**
 * Amounts are measured by what agencies of the same kind and level have published.
 */
@SpringBootTest
@Import(TestDatabase.class)
class PeersTests {

	private static final ReportYear YEAR = new ReportYear(2023);

	private static final String FEES = "fees.fees.amount";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReportChecks checks;

	@Autowired
	private SubmissionChecks counts;

	@Autowired
	private Peers peers;

	private ReportWalk walk;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
	}

	@Test
	void measuresAmountsByTheMedianOfTheSameKindOnceThereAreEnough() {
		for (int amount = 1; amount < Peers.FEWEST; amount++) {
			publish(zone(YEAR.previous()), new BigDecimal(amount));
		}
		publish(zone(YEAR.previous()), BigDecimal.ZERO);
		publish(new ReportKey(this.walk.newKey().agency(), YEAR.previous(), ReportScope.OWN), BigDecimal.TEN);
		ReportKey report = zone(YEAR);
		ReportKey department = new ReportKey(this.walk.newKey().agency(), YEAR, ReportScope.OWN);
		assertThat(this.peers.medians(List.of(report), YEAR)).as("too few").isEmpty();
		publish(zone(YEAR.previous()), new BigDecimal(100));
		assertThat(this.peers.medians(List.of(report, department), YEAR)).containsOnlyKeys(report)
			.extractingByKey(report)
			.satisfies((medians) -> assertThat(medians.values()).singleElement()
				.satisfies((median) -> assertThat(median).isEqualByComparingTo("5")));
		asksWhereTheUnitIsAnother(report);
	}

	/**
	 * The same in the check beforehand, at the gate, to the reviewer and in the counts.
	 */
	private void asksWhereTheUnitIsAnother(ReportKey report) {
		long revision = this.walk.filled(report);
		set(revision, new BigDecimal("50000"));
		assertThat(slips(this.checks.preCheck(revision))).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.left()).isEqualTo("50000");
			assertThat(new BigDecimal(finding.right())).isEqualByComparingTo("5");
		});
		SubmissionOutcome outcome = this.walk.submissions.submit(revision, UUID.randomUUID(), FILER);
		assertThat(outcome).isInstanceOfSatisfying(Refused.class,
				(refused) -> assertThat(refused.refusals()).anyMatch((each) -> each.rule().equals("unit.slip")));
		String receipt = this.walk.submit(revision).number();
		assertThat(slips(this.checks.checkSubmitted(revision))).hasSize(1);
		assertThat(this.counts.count(Map.of(report, receipt), YEAR).get(report).count("unit.slip")).isOne();
	}

	/** Of a kind that no other test has. */
	private ReportKey zone(ReportYear year) {
		Agency office = this.walk.agencies.office();
		NewAgency zone = new NewAgency(office.region(), "开发区管理委员会" + office.region(), null,
				AgencyDetails.of(AgencyKind.DEVELOPMENT_ZONE, office.code()), false, AgencyContact.UNKNOWN, null);
		String code = this.application.getBean(AgencyRegister.class).register(zone, FILER).code();
		return new ReportKey(code, year, ReportScope.OWN);
	}

	private void publish(ReportKey report, BigDecimal amount) {
		long revision = this.walk.filled(report);
		set(revision, amount);
		this.walk.publish(revision);
	}

	private void set(long revision, BigDecimal amount) {
		ReportContent content = this.walk.reports.content(revision);
		this.walk.editor.edit(revision,
				List.of(new CellEdit(FEES, content.cell(FEES), new CellValue.Figure(amount, null))), List.of(), FILER);
	}

	private static List<Finding> slips(List<Finding> findings) {
		return findings.stream()
			.filter((finding) -> finding.rule().equals("unit.slip") && finding.level() != FindingLevel.NOTE)
			.toList();
	}

}
