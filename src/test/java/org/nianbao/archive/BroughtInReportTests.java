package org.nianbao.archive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.check.ConsistentReports;
import org.nianbao.check.Finding;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.ArchiveDesk;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.rulebook.FindingCounts;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.rulebook.SubmissionChecks;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * A report of an old year, published elsewhere long ago and brought in today: nowhere is
 * it late, and nothing of it is asked.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class BroughtInReportTests {

	private static final ReportYear YEAR = new ReportYear(2022);

	private static final String BROUGHT_IN = "已公布后补录，不计期限";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private Editions editions;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private ArchiveDesk archives;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private ReportChecks checks;

	@Autowired
	private SubmissionChecks counts;

	private Agency office;

	private Agency agency;

	private ReportKey key;

	private RevisionStatus revision;

	private DeskPages pages;

	@BeforeEach
	void bringIn() {
		this.office = this.desk.invented().office();
		this.agency = this.desk.invented().agency(this.office);
		LocalDate lastDay = LocalDate.of(2023, 1, 20);
		this.calendar.decide(
				new OfficeYear(this.office.code(), YEAR, lastDay, lastDay, lastDay, PublicationMode.BY_OFFICE),
				Actor.APPLICATION);
		this.key = new ReportKey(this.agency.code(), YEAR, ReportScope.OWN);
		this.revision = this.archives.bringIn(this.key, content(),
				InventedDesk.actor(this.desk.person(this.office, Role.PUBLISHER, "陈发")));
		this.pages = new DeskPages(this.mvc, this.desk.person(this.office, Role.REVIEWER, "王审"));
	}

	@Test
	void isNotLateOnTheBoard() throws Exception {
		Document board = this.pages.open("/review/coverage?year=2022");
		assertThat(board.select("tr:contains(" + this.agency.code() + ") .tag").eachText()).contains("已发布", BROUGHT_IN);
		assertThat(this.pages.open("/review/coverage?year=2022&late=true").text()).doesNotContain(this.agency.code());
		assertThat(this.pages.open("/en/review/coverage?year=2022").text()).contains("Brought in, no deadline");
	}

	@Test
	void doesNotLookAsIfItWerePublishedThatDay() throws Exception {
		String address = "/reports/" + this.agency.code() + "/2022";
		Document page = this.pages.open(address);
		assertThat(page.select(".notice").text()).contains("此前已由该机关在别处公布");
		assertThat(page.select("dl.facts dt").eachText()).contains("收录日期").doesNotContain("发布日期");
		assertThat(page.select(".citation").text()).contains("收录").doesNotContain("发布");
		assertThat(page.select("script[type='application/ld+json']").html()).contains("sdDatePublished")
			.doesNotContain("\"datePublished\"");
		assertThat(this.pages.open("/en" + address).text()).contains("not the day of its publication");
		assertThat(this.pages.open("/reports/" + this.agency.code()).select("#record ~ table").text())
			.contains("收录此前已公布的报告");
		assertThat(this.pages.open("/search?agency=" + this.agency.code()).select("table.list .tag").text())
			.contains("收录");
		for (String file : List.of("/api/v1/reports?agency=" + this.agency.code(), "/api/v1" + address,
				"/api/v1/agencies/" + this.agency.code())) {
			assertThat(content(file)).as(file).contains("\"broughtIn\":true");
		}
		assertThat(content("/data/reports.csv?agency=" + this.agency.code())).contains("\"true\"");
		assertThat(content("/feeds/agencies/" + this.agency.code() + ".atom")).contains("此前已公布的2022年度报告");
	}

	private String content(String address) throws Exception {
		return this.mvc.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	@Test
	void isNotLateInTheQueueAndOnItsPage() throws Exception {
		String queue = "/review?year=2022";
		assertThat(this.pages.open(queue).text()).contains(BROUGHT_IN);
		assertThat(this.pages.open(queue + "&late=true").text()).doesNotContain(BROUGHT_IN);
		Document page = this.pages.open("/review/" + this.agency.code() + "/2022");
		assertThat(page.select("dl.facts .tag").text()).contains(BROUGHT_IN);
		assertThat(page.select("dl.facts").text()).doesNotContain("逾期").doesNotContain("首次收到");
	}

	@Test
	void isNotLateOnTheAgencysDesk() throws Exception {
		DeskPages filer = new DeskPages(this.mvc, this.desk.filer(this.agency, "李青"));
		String page = "/filing/" + this.agency.code() + "/2022";
		assertThat(filer.open(page).select(".deadline").text()).contains("不计是否按时");
		RevisionStatus correction = this.reports.correct(this.revision.id(), "更正第三项一处数字",
				InventedDesk.actor(this.desk.filer(this.agency, "李青")));
		assertThat(filer.open(page).select(".deadline").text()).contains("不计是否按时");
		assertThat(this.checks.preCheck(correction.id())).extracting(Finding::rule)
			.contains("cell.notCount")
			.doesNotContain("report.late", "report.publishedLate");
	}

	@Test
	void isNeitherFoundLateNorAskedForAnything() {
		ReportContent content = this.reports.content(this.revision.id());
		List<Finding> found = this.checks.checkForReview(this.revision, content);
		assertThat(found).extracting(Finding::rule)
			.contains("cell.notCount")
			.doesNotContain("report.late", "report.publishedLate");
		assertThat(found).extracting(Finding::level).doesNotContain(FindingLevel.BLOCK, FindingLevel.EXPLAIN);
		FindingCounts counted = this.counts.count(Map.of(this.key, this.revision.receipt().number()), YEAR)
			.get(this.key);
		assertThat(counted).isEqualTo(FindingCounts.of(this.checks.checkSubmitted(this.revision.id())));
		assertThat(counted.count(FindingLevel.BLOCK) + counted.count(FindingLevel.EXPLAIN)).isZero();
		assertThat(counted.count(FindingLevel.HINT)).isPositive();
	}

	/** With a cell in which no number stands, which would block a submission. */
	private ReportContent content() {
		Edition edition = this.editions.ofYear(YEAR).orElseThrow();
		ReportContent content = new ConsistentReports(edition, 31).next(YEAR);
		return new ReportContent(content.edition(), YEAR, ReportScope.OWN,
				edition.reportTitle(this.agency.nameZh(), YEAR, Locale.CHINESE), "", "", "", content.narratives(),
				content.cells(), Map.of(), content.signature())
			.withCell("documents.rules.repealed", new CellValue.Unreadable("约30"));
	}

}
