package org.nianbao.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.agency.Successions;
import org.nianbao.check.Context;
import org.nianbao.check.Filer;
import org.nianbao.check.Finding;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.report.CellEdit;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.SubmissionGate;
import org.nianbao.report.SubmissionOutcome.Refused;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;

@SpringBootTest
@Import(TestDatabase.class)
class ReportChecksTests {

	private static final String CARRIED_IN = "requests.carriedIn.naturalPerson";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReportChecks checks;

	private ReportWalk walk;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
	}

	@Test
	void findsBeforehandWhatTheGateWillRefuse() {
		long revision = this.walk.filled(this.walk.newKey());
		assertThat(this.checks.preCheck(revision)).noneMatch(Finding::blocks);
		unbalance(revision);
		List<Finding> blocking = this.checks.preCheck(revision).stream().filter(Finding::blocks).toList();
		assertThat(blocking).extracting(Finding::rule).contains("requests.reconcile");
		assertThat(this.walk.submissions.submit(revision, UUID.randomUUID(), FILER))
			.isInstanceOfSatisfying(Refused.class, (refused) -> assertThat(refused.refusals()).hasSameSizeAs(blocking));
	}

	@Test
	void comparesWithTheAcceptedReportOfTheYearBefore() {
		ReportKey thisYear = this.walk.newKey();
		ReportKey lastYear = new ReportKey(thisYear.agency(), thisYear.year().previous(), thisYear.scope());
		long revision = this.walk.filled(thisYear);
		assertThat(rulesThatFound(revision)).as("nothing is on file").doesNotContain("requests.carryOver");
		long before = this.walk.accepted(lastYear);
		ReportContent accepted = this.walk.reports.content(before);
		CellValue carriedOut = accepted.cell("requests.carriedOut.naturalPerson");
		set(revision, CARRIED_IN, CellValue.of(carriedOut.counted().orElseThrow().longValueExact() + 1));
		assertThat(findings(revision, "requests.carryOver")).isNotEmpty();
		assertThat(this.checks.context(thisYear).yearBefore()).singleElement()
			.satisfies((earlier) -> assertThat(earlier.content()).isEqualTo(accepted));
	}

	@Test
	void comparesWithNoReportOfAnotherScopeOrOneThatIsNotAcceptedYet() {
		ReportKey thisYear = this.walk.newKey();
		ReportKey otherScope = new ReportKey(thisYear.agency(), thisYear.year().previous(), ReportScope.SYSTEM);
		this.walk.submitted(new ReportKey(thisYear.agency(), thisYear.year().previous(), thisYear.scope()));
		assertThat(this.checks.context(thisYear).yearBefore()).isEmpty();
		assertThat(
				this.checks.context(new ReportKey(thisYear.agency(), thisYear.year(), otherScope.scope())).yearBefore())
			.isEmpty();
	}

	/** Rules compare what a text says with who files it. */
	@Test
	void knowsWhoFilesWithFormerNamesAndRegions() {
		AgencyRegister agencies = this.application.getBean(AgencyRegister.class);
		this.application.getBean(RegionRegister.class)
			.settleAll(List.of(new Region("960000", new LocalizedText("岫岚省", "Xiulan"), null),
					new Region("960001", new LocalizedText("青砚市", "Qingyan"), "960000")), FILER);
		AgencyDetails details = AgencyDetails.of(AgencyKind.DEPARTMENT, this.walk.agencies.office().code());
		Agency filer = agencies
			.register(new NewAgency("960001", "青砚市水务局", null, details, false, AgencyContact.UNKNOWN, null), FILER);
		agencies.rename(filer.code(), "青砚市水利局", null, LocalDate.of(2025, 3, 1), FILER);
		ReportKey report = new ReportKey(filer.code(), new ReportYear(2025), ReportScope.OWN);
		assertThat(this.checks.context(report).filer()).isEqualTo(new Filer("青砚市水利局", List.of("青砚市水务局"),
				Filer.Kind.DEPARTMENT, List.of(new Filer.Region("960001", "青砚市"), new Filer.Region("960000", "岫岚省"))));
	}

	@Test
	void knowsNothingOfAnAgencyThatIsNotThere() {
		ReportKey report = new ReportKey("000000-001", new ReportYear(2025), ReportScope.OWN);
		assertThat(this.checks.context(report)).isEqualTo(Context.NONE);
	}

	/**
	 * A newly founded agency continues the figures of those that were dissolved into it.
	 */
	@Test
	void addsUpThePredecessorsOnceAllOfThemAreOnFile() {
		ReportKey one = this.walk.newKey();
		ReportKey other = this.walk.newKey();
		ReportKey merged = this.walk.newKey();
		ReportYear before = merged.year().previous();
		this.application.getBean(Successions.class)
			.note(Set.of(one.agency(), other.agency()), Set.of(merged.agency()), LocalDate.of(2025, 4, 1), FILER);
		this.walk.accepted(new ReportKey(one.agency(), before, one.scope()));
		this.walk.accepted(new ReportKey(merged.agency(), before, merged.scope()));
		assertThat(this.checks.context(merged).yearBefore()).as("one is missing").isEmpty();
		this.walk.accepted(new ReportKey(other.agency(), before, other.scope()));
		assertThat(this.checks.context(merged).yearBefore()).hasSize(3);
		long revision = this.walk.submitted(merged);
		String receipt = this.walk.reports.status(revision).receipt().number();
		FindingCounts counts = this.application.getBean(SubmissionChecks.class)
			.count(Map.of(merged, receipt), merged.year())
			.get(merged);
		assertThat(counts).isEqualTo(FindingCounts.of(this.checks.preCheck(revision)));
	}

	@Test
	void comparesAcrossEditions() {
		ReportKey first = this.walk.newKey();
		ReportKey of2021 = new ReportKey(first.agency(), new ReportYear(2021), first.scope());
		this.walk.published(new ReportKey(first.agency(), new ReportYear(2020), first.scope()));
		assertThat(this.checks.context(of2021).yearBefore()).singleElement()
			.satisfies((earlier) -> assertThat(earlier.edition().code()).isEqualTo("2019"));
	}

	@Test
	void checksForTheReviewerWhatWasSubmitted() {
		long revision = this.walk.submitted(this.walk.newKey());
		assertThat(this.checks.checkSubmitted(revision)).isEqualTo(this.checks.preCheck(revision))
			.noneMatch(Finding::blocks);
	}

	@Test
	void isTheOneGate() {
		assertThat(this.application.getBeansOfType(SubmissionGate.class).values())
			.hasOnlyElementsOfType(RulebookGate.class)
			.hasSize(1);
	}

	private void unbalance(long revision) {
		CellValue before = this.walk.reports.content(revision).cell(CARRIED_IN);
		set(revision, CARRIED_IN, CellValue.of(before.counted().orElseThrow().longValueExact() + 1));
	}

	private void set(long revision, String cell, CellValue value) {
		CellValue before = this.walk.reports.content(revision).cell(cell);
		this.walk.editor.edit(revision, List.of(new CellEdit(cell, before, value)), List.of(), FILER);
	}

	private List<String> rulesThatFound(long revision) {
		return this.checks.preCheck(revision)
			.stream()
			.filter((finding) -> finding.level() != FindingLevel.NOTE)
			.map(Finding::rule)
			.toList();
	}

	private List<Finding> findings(long revision, String rule) {
		return this.checks.preCheck(revision).stream().filter((finding) -> finding.rule().equals(rule)).toList();
	}

}
