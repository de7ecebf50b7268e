package org.nianbao.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

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
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.Subject;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionStatus;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.REVIEWER;

/** What an office adds to the checks of its agencies' reports. */
@SpringBootTest
@Import(TestDatabase.class)
class OfficeWordsTests {

	private static final ReportYear YEAR = new ReportYear(2025);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private OfficeWords words;

	@Autowired
	private ReportChecks checks;

	@Autowired
	private SubmissionChecks counts;

	@Autowired
	private History history;

	private ReportWalk walk;

	private Agency office;

	private Agency agency;

	private ReportKey key;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.agency = this.walk.agencies.agency(this.office);
		this.key = new ReportKey(this.agency.code(), YEAR, ReportScope.OWN);
	}

	@Test
	void looksForTheWordsOfTheOfficeThatReviewsTheReport() {
		long revision = written("公告已粘 帖。");
		this.words.add(this.walk.agencies.office().code(), "粘帖", "", REVIEWER);
		assertThat(found(this.checks.preCheck(revision), "office.words")).isEmpty();
		assertThat(this.words.add(this.office.code(), " 粘 帖", "粘贴", REVIEWER)).isTrue();
		assertThat(found(this.checks.preCheck(revision), "office.words")).singleElement()
			.satisfies((finding) -> assertThat(finding.right()).isEqualTo("粘贴"));
		OfficeWord word = this.words.ofOffice(this.office.code()).getFirst();
		assertThat(word.word()).isEqualTo("粘帖");
		this.words.remove(this.walk.agencies.office().code(), word.id(), REVIEWER);
		this.words.remove(this.office.code(), word.id(), REVIEWER);
		assertThat(found(this.checks.preCheck(revision), "office.words")).isEmpty();
		assertThat(this.history.of(Subject.office(this.office.code()))).extracting(HistoryEntry::act)
			.contains("rulebook.word-add", "rulebook.word-remove");
	}

	@Test
	void countsSubmissionsAnewWhenTheListChanges() {
		long revision = this.walk.submitted(this.key);
		String receipt = this.walk.reports.status(revision).receipt().number();
		int before = this.counts.count(Map.of(this.key, receipt), YEAR).get(this.key).count("office.words");
		String word = this.walk.reports.content(revision).narrative("overview").substring(0, 2);
		this.words.add(this.office.code(), word, "", REVIEWER);
		assertThat(before).isZero();
		assertThat(this.counts.count(Map.of(this.key, receipt), YEAR).get(this.key).count("office.words")).isPositive();
	}

	@Test
	void keepsAListWithinLimits() {
		IntStream.range(0, OfficeWords.MOST_WORDS)
			.forEach((i) -> assertThat(this.words.add(this.office.code(), "词" + i, "", REVIEWER)).isTrue());
		assertThat(this.words.add(this.office.code(), "再一个", "", REVIEWER)).isFalse();
		assertThat(this.words.add(this.office.code(), "词7", "另一个", REVIEWER)).isTrue();
		assertThat(this.words.ofOffice(this.office.code())).hasSize(OfficeWords.MOST_WORDS)
			.anyMatch((word) -> word.instead().equals("另一个"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.words.add(this.office.code(), " ", "", REVIEWER));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.words.add(this.office.code(), "长".repeat(31), "", REVIEWER));
	}

	@Test
	void tellsTheReviewerThatAReportCameLateAndEverybodyThatItWasPublishedLate() {
		ReportKey old = new ReportKey(this.agency.code(), new ReportYear(2021), ReportScope.OWN);
		long published = this.walk.published(old);
		RevisionStatus status = this.walk.reports.status(published);
		ReportContent content = this.walk.reports.content(published);
		assertThat(found(this.checks.checkForReview(status, content), "report.late")).hasSize(1);
		assertThat(found(this.checks.checkForReview(status, content), "report.publishedLate")).hasSize(1);
		assertThat(found(this.checks.check(old, content), "report.late")).isEmpty();
		assertThat(found(this.checks.check(old, content), "report.publishedLate")).hasSize(1);
		assertThat(found(this.checks.preCheck(this.walk.begun(this.key)), "report.publishedLate")).isEmpty();
	}

	@Test
	void addsUpWhatAGovernmentsAgenciesHavePublished() {
		Agency government = this.application.getBean(AgencyRegister.class)
			.register(new NewAgency(this.office.region(), "某县人民政府", null,
					AgencyDetails.of(AgencyKind.GOVERNMENT, this.office.code()), false, AgencyContact.UNKNOWN, null),
					Actor.APPLICATION);
		RevisionStatus own = this.walk.reports
			.status(this.walk.begun(new ReportKey(government.code(), YEAR, ReportScope.LEVEL)));
		long revision = this.walk.filled(this.key);
		ReportContent content = this.walk.reports.content(revision);
		assertThat(found(this.checks.checkForReview(own, content), "rollup.difference")).singleElement()
			.satisfies((finding) -> assertThat(finding.message(Locale.CHINESE)).contains("无法核对"));
		this.walk.publish(revision);
		assertThat(found(this.checks.checkForReview(own, content), "rollup.difference")).isEmpty();
		ReportContent other = content.withCell("enforcement.penalties.decisions", CellValue.of(99_999_999));
		assertThat(found(this.checks.checkForReview(own, other), "rollup.difference")).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.left()).isEqualTo("99999999");
				assertThat(finding.message(Locale.CHINESE)).contains(this.office.nameZh())
					.doesNotContain(this.agency.nameZh());
			});
		assertThat(found(this.checks.check(own.key(), other), "rollup.difference")).isEmpty();
	}

	private long written(String overview) {
		long revision = this.walk.filled(this.key);
		ReportContent seen = this.walk.reports.content(revision);
		this.walk.editor.takeOver(revision, seen, seen.withNarrative("overview", overview), FILER);
		return revision;
	}

	private static List<Finding> found(List<Finding> findings, String rule) {
		return findings.stream().filter((finding) -> finding.rule().equals(rule)).toList();
	}

}
