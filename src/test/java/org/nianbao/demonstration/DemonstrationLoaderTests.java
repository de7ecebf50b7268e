package org.nianbao.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.TestDatabase;
import org.nianbao.account.Accounts;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.RegionRegister;
import org.nianbao.check.Finding;
import org.nianbao.content.CellState;
import org.nianbao.content.PictureMark;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Editions;
import org.nianbao.picture.Pictures;
import org.nianbao.publication.PublicationLookup;
import org.nianbao.publication.PublishedReports;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionHistoryEntry;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.rulebook.OfficeWord;
import org.nianbao.rulebook.OfficeWords;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.rulebook.RuleLevels;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

@SpringBootTest(properties = "nianbao.demonstration=false")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationLoaderTests {

	private static final ReportYear LAST_YEAR = new ReportYear(InventedAgency.LAST_YEAR);

	@Autowired
	private DemonstrationLoader loader;

	@Autowired
	private JdbcClient database;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private FilingTasks tasks;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Clock clock;

	@Autowired
	private Editions editions;

	@Autowired
	private OfficeHabits habits;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private PublishedReports publications;

	@Autowired
	private Pictures pictures;

	@Autowired
	private Explanations explanations;

	@Autowired
	private ReportChecks checks;

	@Autowired
	private RuleLevels levels;

	@Autowired
	private OfficeWords words;

	@Autowired
	private MockMvc mvc;

	@BeforeAll
	void loadsAllOrNothing() {
		ReportLife interrupted = mock(ReportLife.class);
		doThrow(new IllegalStateException("killed")).when(interrupted)
			.lead(argThat((agency) -> agency != null && agency.code().equals("990200-002")), any(), any(), any());
		DemonstrationLoader killed = new DemonstrationLoader(this.database, this.regions, this.agencies, this.tasks,
				this.accounts, this.clock, this.editions, interrupted, this.habits, this.transaction);
		assertThatThrownBy(killed::load).hasMessage("killed");
		assertThat(rows()).allSatisfy((table, number) -> assertThat(number).as(table).isZero());
		assertThat(this.loader.load()).isTrue();
	}

	@Test
	void leadsThePublicToEveryPageInBothLanguages() throws Exception {
		SiteCrawl crawl = new SiteCrawl(this.mvc);
		crawl.from("/", "/en/", "/sitemap-1.xml");
		assertThat(crawl.faults()).isEmpty();
		assertThat(crawl.opened()).isGreaterThan(300);
	}

	@Test
	void loadsOnce() {
		Map<String, Long> before = rows();
		assertThat(this.loader.load()).isFalse();
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void leadsReportsIntoEveryStateOfALife() {
		Map<String, RevisionState> expected = Map.ofEntries(Map.entry("990000-001", RevisionState.PUBLISHED),
				Map.entry("990100-002", RevisionState.ACCEPTED), Map.entry("990100-003", RevisionState.DRAFT),
				Map.entry("990100-004", RevisionState.SUBMITTED), Map.entry("990100-005", RevisionState.SUBMITTED),
				Map.entry("990100-006", RevisionState.RETURNED), Map.entry("990100-007", RevisionState.DRAFT),
				Map.entry("990102001-001", RevisionState.TAKEN_DOWN), Map.entry("990200-002", RevisionState.RELEASED));
		expected.forEach((agency, state) -> assertThat(newest(agency, LAST_YEAR).map(RevisionStatus::state)).as(agency)
			.contains(state));
		assertThat(expected.values()).contains(RevisionState.values());
		assertThat(newest("990122-001", LAST_YEAR)).isEmpty();
	}

	@Test
	void showsADraftWithAPictureAndAReasonForACarriedCount() {
		RevisionStatus draft = newest("990100-007", LAST_YEAR).orElseThrow();
		ReportContent content = this.reports.content(draft.id());
		PictureMark mark = PictureMark.in(content.narrative("overview")).findFirst().orElseThrow();
		assertThat(this.pictures.find(draft.key(), mark.hash())).isPresent();
		assertThat(this.explanations.of(draft.key())).hasSize(1)
			.allSatisfy((about, explanation) -> assertThat(about.rule()).isEqualTo("requests.carryOver"));
		assertThat(this.checks.preCheck(draft.id())).extracting(Finding::rule).contains("office.words");
	}

	@Test
	void showsWhatAnOfficeAsksOfItsAgencies() {
		assertThat(this.levels.ofOffice("990100-001")).containsOnlyKeys("text.doubled");
		assertThat(this.words.ofOffice("990100-001")).extracting(OfficeWord::word)
			.containsExactlyInAnyOrder("互认机构", "网路", "市府办");
	}

	@Test
	void hasOneSubmissionThatWasOpenedForReviewAndOneThatWasNot() {
		assertThat(newest("990100-004", LAST_YEAR).orElseThrow().openedBy()).isNotNull();
		assertThat(newest("990100-005", LAST_YEAR).orElseThrow().openedBy()).isNull();
	}

	@Test
	void returnsOneReportWithAReason() {
		List<RevisionHistoryEntry> history = this.reports.history(newest("990100-006", LAST_YEAR).orElseThrow().id());
		assertThat(history.getLast().reason()).contains("改进措施");
	}

	@Test
	void leavesADraftHalfFilled() {
		ReportContent draft = this.reports.content(newest("990100-007", LAST_YEAR).orElseThrow().id());
		assertThat(draft.cell("requests.unavailable.notExisting.naturalPerson").state())
			.isEqualTo(CellState.NOT_FILLED);
		assertThat(draft.cell("requests.received.naturalPerson").state()).isEqualTo(CellState.NUMBER);
		assertThat(draft.narrative("overview")).isNotEmpty();
		assertThat(draft.narrative("problems")).isEmpty();
	}

	@Test
	void correctsOnePublishedReportAndBeginsToCorrectAnother() {
		ReportKey corrected = key("990100-005", new ReportYear(2022));
		assertThat(this.publications.revisions(corrected)).hasSize(2)
			.last()
			.satisfies((revision) -> assertThat(revision.correctionReason()).contains("行政强制"));
		ReportKey inCorrection = key("990100-003", LAST_YEAR);
		assertThat(this.reports.revisions(inCorrection)).extracting(RevisionStatus::state)
			.containsExactly(RevisionState.PUBLISHED, RevisionState.DRAFT);
		assertThat(this.publications.lookup(inCorrection)).isInstanceOf(PublicationLookup.Found.class);
	}

	@Test
	void tellsWhyAReportWasTakenDown() {
		assertThat(this.publications.lookup(key("990102001-001", LAST_YEAR))).isInstanceOfSatisfying(
				PublicationLookup.TakenDown.class, (takenDown) -> assertThat(takenDown.reason()).contains("个人信息"));
	}

	@Test
	void publishesTheYearsBefore() {
		for (InventedAgency agency : new DemonstrationFiles().agencies()) {
			if (agency.writing() != null) {
				assertThat(this.publications.ofAgency(agency.code())).as(agency.zh())
					.hasSizeGreaterThanOrEqualTo(InventedAgency.LAST_YEAR - agency.firstYear());
			}
		}
	}

	@Test
	void findsNothingOverdue() {
		for (InventedAgency agency : new DemonstrationFiles().agencies()) {
			for (RevisionStatus status : this.reports.ofAgency(agency.code())) {
				OfficeYear dates = this.calendar.ofAgency(agency.code(), status.key().year());
				assertThat(dates.isInTime(this.clock.instant())).as(status.key().toString()).isTrue();
			}
		}
	}

	@Test
	void keepsOneAgencyFreeForATry() {
		assertThat(this.reports.ofAgency("990100-008")).isEmpty();
		assertThat(this.agencies.require("990100-008").reviewingOffice()).isEqualTo("990100-001");
	}

	@Test
	void offersAccountsForTheWholeWayOfAReport() {
		List<String> offered = this.database.sql("SELECT login_name FROM account WHERE demonstration ORDER BY id")
			.query(String.class)
			.list();
		assertThat(offered).startsWith("filer", "reviewer", "publisher").doesNotContain("demonstration");
	}

	private Optional<RevisionStatus> newest(String agency, ReportYear year) {
		return this.reports.ofAgencies(List.of(agency), year).stream().findFirst();
	}

	private ReportKey key(String agency, ReportYear year) {
		return new ReportKey(agency, year, ReportScope.OWN);
	}

	private Map<String, Long> rows() {
		return Map.of("region", rows("region"), "agency", rows("agency"), "account", rows("account"), "report",
				rows("report"), "revision", rows("revision"), "edit_log", rows("edit_log"), "submission",
				rows("submission"), "publication", rows("publication"), "published_figure", rows("published_figure"),
				"revision_event", rows("revision_event"));
	}

	private long rows(String table) {
		return this.database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
	}

}
