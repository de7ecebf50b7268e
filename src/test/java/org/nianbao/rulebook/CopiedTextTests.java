package org.nianbao.rulebook;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.check.Finding;
import org.nianbao.check.SideBySide;
import org.nianbao.check.TestReadings;
import org.nianbao.check.copy.InventedTexts;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.report.Refusal;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.SubmissionOutcome;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;

@SpringBootTest
@Import(TestDatabase.class)
class CopiedTextTests {

	private static final TextPlace OVERVIEW = TextPlace.narrative("overview");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReportChecks checks;

	@Autowired
	private SubmissionChecks counts;

	@Autowired
	private ComparisonWork work;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	/** A text that no other test has. */
	private String text;

	private InventedTexts texts;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
		this.texts = new InventedTexts(UUID.randomUUID().getMostSignificantBits());
		this.text = this.texts.text(3);
	}

	@Test
	void asksAboutACopyOfWhatAnotherAgencyHasPublished() {
		ReportKey source = published(this.text);
		long draft = draft(this.walk.newKey(), this.texts.withOtherSentences(this.text, 10));
		assertThat(copied(this.checks.preCheck(draft))).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			SideBySide beside = finding.beside();
			assertThat(beside).isNotNull();
			assertThat(beside.percent()).isGreaterThanOrEqualTo(60);
			assertThat(beside.source().address())
				.isEqualTo("/reports/" + source.agency() + "/" + source.year() + "#section-overview");
			assertThat(beside.source().agency().in(Locale.CHINESE)).isEqualTo(nameOf(source));
			assertThat(this.text).contains(finding.right());
		});
	}

	@Test
	void asksAboutACopyOfAnOwnEarlierReport() {
		ReportKey now = this.walk.newKey();
		ReportKey earlier = new ReportKey(now.agency(), new ReportYear(now.year().value() - 2), now.scope());
		publish(earlier, this.text);
		long draft = draft(now, this.text);
		assertThat(copied(this.checks.preCheck(draft))).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINESE)).contains("本机关2023年", "100%"));
	}

	@Test
	void asksNothingAboutAReportOfALaterYear() {
		ReportKey later = published(this.text);
		ReportKey fresh = this.walk.newKey();
		long draft = draft(new ReportKey(fresh.agency(), later.year().previous(), fresh.scope()), this.text);
		assertThat(copied(this.checks.preCheck(draft))).isEmpty();
	}

	@Test
	void neverComparesWithWhatIsNotPublic() {
		long draft = draft(this.walk.newKey(), this.text);
		long submitted = draft(this.walk.newKey(), this.text);
		this.walk.submit(submitted);
		this.work.catchUp(Duration.ZERO);
		assertThat(copied(this.checks.preCheck(draft))).isEmpty();
		assertThat(this.database.sql("SELECT count(*) FROM published_text WHERE agency_code IN (:one, :other)")
			.param("one", this.walk.reports.status(draft).key().agency())
			.param("other", this.walk.reports.status(submitted).key().agency())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void leavesAsideWhatTheOfficeHasWordedForItsAgencies() {
		Agency office = this.walk.agencies.office();
		for (int i = 0; i < 4; i++) {
			publish(ofOffice(office), this.text + '\n' + this.texts.text(1));
		}
		String template = this.text + '\n' + this.texts.text(1);
		long draft = draft(ofOffice(office), template);
		assertThat(copied(this.checks.preCheck(draft))).isEmpty();
		long elsewhere = draft(this.walk.newKey(), template);
		assertThat(copied(this.checks.preCheck(elsewhere))).as("of another office").hasSize(1);
		long copier = draft(ofOffice(office), this.text);
		assertThat(copied(this.checks.preCheck(copier))).as("nothing but the office's words").isEmpty();
	}

	private ReportKey ofOffice(Agency office) {
		ReportKey any = this.walk.newKey();
		return new ReportKey(this.walk.agencies.agency(office).code(), any.year(), any.scope());
	}

	@Test
	void comparesADocumentBeforeItIsTakenOver() {
		published(this.text);
		ReportContent read = this.walk.reports.content(this.walk.filled(this.walk.newKey()))
			.withNarrative("overview", this.text);
		Edition edition = this.application.getBean(Editions.class).require(read.edition());
		assertThat(copied(this.checks.checkDocument(this.walk.newKey(), TestReadings.of(edition, read)))).hasSize(1);
	}

	@Test
	void triesTheRuleOnWhatWasSubmitted() {
		published(this.text);
		ReportKey key = this.walk.newKey();
		long draft = draft(key, this.text);
		String receipt = this.walk.submit(draft).number();
		assertThat(this.application.getBean(RuleTrials.class).tryOut("text.copied", Map.of(key, receipt)))
			.singleElement()
			.satisfies((tried) -> assertThat(tried.findings()).hasSize(1));
	}

	@Test
	void forgetsWhatIsTakenDown() {
		long source = draft(this.walk.newKey(), this.text);
		this.walk.publish(source);
		this.work.followPublications();
		long draft = draft(this.walk.newKey(), this.text);
		assertThat(copied(this.checks.preCheck(draft))).hasSize(1);
		this.walk.publications.takeDown(source, "含有个人信息", this.walk.publisher(source));
		assertThat(copied(keptFindings(draft))).as("before the index knows").isEmpty();
		this.work.followPublications();
		assertThat(copied(this.checks.preCheck(draft))).isEmpty();
		assertThat(bands(this.walk.reports.status(source).key())).isZero();
	}

	@Test
	void comparesWithTheCurrentRevisionOnly() {
		ReportKey source = this.walk.newKey();
		long first = draft(source, this.text);
		this.walk.publish(first);
		this.work.followPublications();
		long correction = this.walk.reports.correct(first, "文字有误", FILER).id();
		String other = this.texts.text(3);
		write(correction, other);
		this.walk.publish(correction);
		this.work.followPublications();
		long draft = draft(this.walk.newKey(), this.text);
		assertThat(copied(this.checks.preCheck(draft))).isEmpty();
		write(draft, other);
		assertThat(copied(this.checks.preCheck(draft))).hasSize(1);
	}

	@Test
	void comparesADraftAfterASaveWithoutBeingAsked() {
		published(this.text);
		long draft = draft(this.walk.newKey(), this.text);
		assertThat(levels(keptFindings(draft))).as("not yet").containsExactly("note");
		this.work.catchUp(Duration.ZERO);
		assertThat(copied(keptFindings(draft))).hasSize(1);
	}

	@Test
	void comparesAgainOnceMoreIsPublic() {
		long draft = draft(this.walk.newKey(), this.text);
		assertThat(copied(this.checks.preCheck(draft))).isEmpty();
		published(this.text);
		assertThat(copied(this.checks.preCheck(draft))).hasSize(1);
	}

	@Test
	void showsTheGateTheReviewerAndTheQueueTheSame() {
		published(this.text);
		ReportKey key = this.walk.newKey();
		long draft = draft(key, this.text);
		List<Finding> before = this.checks.preCheck(draft);
		assertThat(copied(before)).hasSize(1);
		assertThat(this.walk.submissions.submit(draft, UUID.randomUUID(), FILER)).isInstanceOfSatisfying(
				SubmissionOutcome.Refused.class,
				(refused) -> assertThat(refused.refusals()).extracting(Refusal::rule).contains("text.copied"));
		this.walk.explainAll(draft);
		assertThat(this.walk.submissions.submit(draft, UUID.randomUUID(), FILER))
			.isInstanceOf(SubmissionOutcome.Received.class);
		assertThat(this.checks.checkSubmitted(draft)).isEqualTo(before);
		String receipt = this.walk.reports.status(draft).receipt().number();
		assertThat(this.counts.count(Map.of(key, receipt), key.year()).get(key)).isEqualTo(FindingCounts.of(before));
	}

	@Test
	void countsASubmissionAnewThatWasComparedLater() {
		ReportKey key = this.walk.newKey();
		long draft = draft(key, this.text);
		this.walk.explainAll(draft);
		published(this.text);
		this.walk.submissions.submit(draft, UUID.randomUUID(), FILER);
		String receipt = this.walk.reports.status(draft).receipt().number();
		assertThat(this.counts.count(Map.of(key, receipt), key.year()).get(key).count("text.copied")).isZero();
		this.work.catchUp(Duration.ZERO);
		assertThat(this.counts.count(Map.of(key, receipt), key.year()).get(key).count("text.copied")).isOne();
	}

	@Test
	void tellsWhatIsKeptOfManyReportsAtOnce() {
		published(this.text);
		long one = draft(this.walk.newKey(), this.text);
		long other = draft(this.walk.newKey(), this.texts.text(3));
		this.checks.preCheck(one);
		this.checks.preCheck(other);
		Map<ReportKey, ReportContent> contents = Map.of(this.walk.reports.status(one).key(),
				this.walk.reports.content(one), this.walk.reports.status(other).key(),
				this.walk.reports.content(other));
		assertThat(this.application.getBean(TextComparisons.class).kept(contents)).hasSize(2)
			.allSatisfy((report, onFile) -> assertThat(onFile.knows("overview")).isTrue());
	}

	private ReportKey published(String overview) {
		ReportKey key = this.walk.newKey();
		publish(key, overview);
		return key;
	}

	private void publish(ReportKey key, String overview) {
		this.walk.publish(draft(key, overview));
		this.work.followPublications();
	}

	private long draft(ReportKey key, String overview) {
		long revision = this.walk.filled(key);
		write(revision, overview);
		return revision;
	}

	private void write(long revision, String overview) {
		String seen = OVERVIEW.in(this.walk.reports.content(revision));
		this.walk.editor.edit(revision, List.of(), List.of(TextEdit.of(OVERVIEW, seen, overview)), FILER);
	}

	/** What the gate finds, which compares nothing itself. */
	private List<Finding> keptFindings(long revision) {
		return this.checks.check(this.walk.reports.status(revision).key(), this.walk.reports.content(revision));
	}

	private static List<Finding> copied(List<Finding> findings) {
		return findings.stream()
			.filter((finding) -> finding.rule().equals("text.copied") && finding.level() != FindingLevel.NOTE)
			.toList();
	}

	private static List<String> levels(List<Finding> findings) {
		return findings.stream()
			.filter((finding) -> finding.rule().equals("text.copied"))
			.map((finding) -> finding.level().code())
			.toList();
	}

	private String nameOf(ReportKey key) {
		return this.database.sql("SELECT name_zh FROM agency WHERE code = :code")
			.param("code", key.agency())
			.query(String.class)
			.single();
	}

	private long bands(ReportKey key) {
		return this.database.sql("""
				SELECT count(*) FROM published_text_band b WHERE NOT EXISTS (
				  SELECT FROM published_text t WHERE t.id = b.text_id)
				  OR EXISTS (SELECT FROM published_text t WHERE t.id = b.text_id AND t.agency_code = :agency)
				""").param("agency", key.agency()).query(Long.class).single();
	}

}
