package org.nianbao.review.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.check.Finding;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.history.Actor;
import org.nianbao.report.Receipt;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.SubmissionReader;
import org.nianbao.review.ReviewPages;
import org.nianbao.rulebook.FindingCounts;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.rulebook.SubmissionChecks;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.PUBLISHER;
import static org.nianbao.report.ReportWalk.REVIEWER;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ReviewedReportTests {

	private static final String SECRET = "这句话还没有报送给任何人";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private SubmissionReader submissions;

	@Autowired
	private ReportChecks checks;

	@Autowired
	private SubmissionChecks counts;

	@Autowired
	private OfficeCalendar calendar;

	private ReportWalk walk;

	private Agency office;

	private ReportKey key;

	private RequestPostProcessor reviewer;

	@BeforeEach
	void inventOffice() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.key = new ReportKey(this.walk.agencies.agency(this.office).code(), new ReportYear(2025), ReportScope.OWN);
		this.reviewer = ReviewPages.at(this.office.code(), Role.REVIEWER);
	}

	@Test
	void saysThatAReportWasNotBegun() throws Exception {
		Document page = page();
		assertThat(page.select("h1 .tag").text()).isEqualTo("未开始");
		assertThat(page.select("article.report")).isEmpty();
		assertThat(page.text()).contains("还没有开始编制", "现在没有需要您办理的事项", "还没有办理记录");
	}

	@Test
	void showsNothingOfADraftButItsState() throws Exception {
		write(this.walk.filled(this.key));
		Document page = page();
		assertThat(page.select("h1 .tag").text()).isEqualTo("编制中");
		assertThat(page.select("article.report, .findings")).isEmpty();
		assertThat(page.text()).doesNotContain(SECRET);
	}

	@Test
	void showsNothingOfAReleasedOrWithdrawnReport() throws Exception {
		this.key = new ReportKey(this.walk.agencies.agencyWithSignOff(this.office).code(), new ReportYear(2025),
				ReportScope.OWN);
		long revision = this.walk.filled(this.key);
		write(revision);
		this.walk.submissions.release(revision, FILER);
		assertThat(page().select("h1 .tag").text()).isEqualTo("待签发");
		assertThat(page().text()).doesNotContain(SECRET);
		this.walk.sign(revision);
		assertThat(page().text()).contains(SECRET);
		this.walk.submissions.withdraw(revision, FILER);
		assertThat(page().select("h1 .tag").text()).isEqualTo("编制中");
		assertThat(page().text()).doesNotContain(SECRET).contains("已撤回");
	}

	@Test
	void keepsWhatTheSignerTellsTheFilerInsideTheAgency() throws Exception {
		this.key = new ReportKey(this.walk.agencies.agencyWithSignOff(this.office).code(), new ReportYear(2025),
				ReportScope.OWN);
		long revision = this.walk.filled(this.key);
		this.walk.submissions.release(revision, FILER);
		this.walk.submissions.giveBack(revision, "内部意见", FILER);
		assertThat(page().text()).contains("退回拟稿").doesNotContain("内部意见");
	}

	@Test
	void showsTheReturnedSubmissionAndNotWhatTheAgencyChangesSince() throws Exception {
		long revision = this.walk.opened(this.key);
		this.walk.reviews.returnToAgency(revision, "请核对", REVIEWER);
		write(revision);
		Document page = page();
		assertThat(page.select("h1 .tag").text()).isEqualTo("退回修改");
		assertThat(page.select("article.report")).hasSize(1);
		assertThat(page.text()).doesNotContain(SECRET);
		assertThat(page.select(".notice").text()).contains("退回修改：王审", "请核对");
	}

	@Test
	void showsTheSubmissionInTheOfficialLayoutWithItsFacts() throws Exception {
		long revision = this.walk.submitted(this.key);
		Receipt receipt = this.submissions.ofReport(this.key).getFirst().receipt();
		Document page = page();
		assertThat(page.select("article.report .report-section")).hasSize(6);
		ReportContent content = this.walk.reviews.submittedContent(revision);
		assertThat(page.getElementById("cell-services.licensing.decisions").text().replace(",", ""))
			.isEqualTo(content.cell("services.licensing.decisions").text());
		assertThat(page.select("dl.facts").text()).contains(receipt.number(), receipt.hash(), "李青", "本机关");
		assertThat(page.html()).doesNotContain("??");
	}

	@Test
	void listsFindingsBySectionAndLeadsToThemFromTheCells() throws Exception {
		submitWith("documents.rules.repealed", new CellValue.StatedNone("/"));
		Document page = page();
		Element finding = page.select("ul.findings > li.explain")
			.stream()
			.filter((item) -> item.text().contains("cell.statedNone"))
			.findFirst()
			.orElseThrow();
		assertThat(finding.text()).contains("须更正或说明", "写作/");
		assertThat(finding.parent().previousElementSibling().text()).contains("主动公开政府信息情况");
		assertThat(finding.select("a").attr("href")).isEqualTo("#cell-documents.rules.repealed");
		Element cell = page.getElementById("cell-documents.rules.repealed");
		assertThat(cell.classNames()).contains("marked", "explain");
		String target = cell.select("a").attr("href");
		assertThat(page.select("ul.findings > " + target)).as("the mark leads to a finding").hasSize(1);
		for (Element link : page.select("ul.findings a[href^=#], td.marked a")) {
			assertThat(page.getElementById(link.attr("href").substring(1))).as(link.attr("href")).isNotNull();
		}
	}

	@Test
	void comparesWithTheReportOfTheYearBefore() throws Exception {
		ReportKey before = new ReportKey(this.key.agency(), new ReportYear(2024), ReportScope.OWN);
		assertThat(findings()).isEmpty();
		this.walk.submitted(this.key);
		assertThat(findings()).extracting(Finding::level).contains(FindingLevel.NOTE);
		assertThat(page().text()).contains("系统中没有2024年的报告");
		this.walk.published(before);
		Document page = page();
		assertThat(page.text()).doesNotContain("系统中没有2024年的报告");
		Finding carried = findings().stream()
			.filter((finding) -> finding.level() == FindingLevel.EXPLAIN)
			.findFirst()
			.orElseThrow();
		Element shown = page.select("ul.findings > li.explain")
			.stream()
			.filter((item) -> item.text().contains(carried.rule()))
			.findFirst()
			.orElseThrow();
		assertThat(shown.text()).contains("本项：" + carried.left() + "；对照：" + carried.right());
	}

	@Test
	void countsForTheQueueWhatThePageLists() throws Exception {
		submitWith("documents.rules.repealed", new CellValue.StatedNone("/"));
		assertThat(counted()).isEqualTo(FindingCounts.of(findings()));
		this.walk.published(new ReportKey(this.key.agency(), new ReportYear(2024), ReportScope.OWN));
		FindingCounts withYearBefore = counted();
		assertThat(withYearBefore).as("the report of the year before came in since")
			.isEqualTo(FindingCounts.of(findings()));
		assertThat(withYearBefore.count(FindingLevel.EXPLAIN)).isGreaterThan(1);
		// That it came too late is no finding of the report's: only the reviewer is told.
		assertThat(page().select("ul.findings > li:not(:has(a[href$=report.late]))"))
			.hasSize(withYearBefore.levels().stream().mapToInt(withYearBefore::count).sum());
	}

	@Test
	void showsThePublishedRevisionWhileACorrectionIsUnderWay() throws Exception {
		long first = this.walk.published(this.key);
		long second = this.walk.reports.correct(first, "表三数字有误", FILER).id();
		write(second);
		Document page = page();
		assertThat(page.select("h1 .tag").text()).isEqualTo("更正中");
		assertThat(page.select("article.report")).hasSize(1);
		assertThat(page.text()).contains("以下是已报送的第1版", "表三数字有误").doesNotContain(SECRET);
		this.walk.submit(second);
		page = page();
		assertThat(page.select("h1 .tag").text()).isEqualTo("待审核");
		assertThat(page.text()).contains(SECRET).doesNotContain("以下是已报送的第1版");
	}

	@Test
	void keepsTheRecordOfWhatWasTakenDown() throws Exception {
		long revision = this.walk.published(this.key);
		this.walk.publications.takeDown(revision, "含有个人信息", PUBLISHER);
		Document page = page();
		assertThat(page.select("h1 .tag").text()).isEqualTo("已撤下");
		assertThat(page.select("article.report")).hasSize(1);
		assertThat(page.select("a[href^=/reports/]")).isEmpty();
	}

	@Test
	void listsEarlierSubmissionsAndTheHistory() throws Exception {
		long revision = this.walk.opened(this.key);
		Receipt first = this.submissions.ofReport(this.key).getFirst().receipt();
		this.walk.reviews.returnToAgency(revision, "请核对", REVIEWER);
		this.walk.fill(revision);
		this.walk.submit(revision);
		Document page = page();
		assertThat(page.select("dl.facts li").text()).contains("第1次报送", first.hash());
		assertThat(page.select("section[aria-labelledby=history] tbody tr td:nth-child(2)").eachText())
			.containsExactly("报送", "退回修改", "开始审核", "报送", "开始编制");
	}

	@Test
	void tellsWhetherItCameInTimeAndWhoPublishes() throws Exception {
		LocalDate past = LocalDate.of(2026, 1, 20);
		this.calendar.decide(
				new OfficeYear(this.office.code(), new ReportYear(2025), past, past, past, PublicationMode.BY_OFFICE),
				Actor.APPLICATION);
		this.walk.submitted(this.key);
		assertThat(page().select("dl.facts").text()).contains("2026年1月20日24时").contains("逾期").contains("由主管部门统一发布");
	}

	@Test
	void showsAReportOfAnotherScopeAtItsOwnAddress() throws Exception {
		ReportKey area = new ReportKey(this.key.agency(), this.key.year(), ReportScope.AREA);
		this.walk.submitted(area);
		Document queue = ReviewPages.open(this.mvc, this.reviewer, "/review?year=2025");
		String address = "/review/" + this.key.agency() + "/2025/area";
		assertThat(queue.select("a[href=" + address + "]")).hasSize(1);
		Document page = ReviewPages.open(this.mvc, this.reviewer, address);
		assertThat(page.select("h1 .tag").eachText()).containsExactly("待审核", "本行政区域");
		assertThat(page.select("form[action$=/opening]").attr("action")).isEqualTo(address + "/opening");
		assertThat(page().select("h1 .tag").text()).isEqualTo("未开始");
	}

	@Test
	void readsTheSameInEnglish() throws Exception {
		submitWith("documents.rules.repealed", new CellValue.StatedNone("/"));
		Document page = ReviewPages.open(this.mvc, this.reviewer, "/en" + address());
		assertThat(page.select("h1 .tag").text()).isEqualTo("Awaiting review");
		assertThat(page.select("ul.findings").text()).contains("to be corrected or explained");
		assertThat(page.select("form[action$=/opening]").attr("action")).isEqualTo("/en" + address() + "/opening");
		assertThat(page.html()).doesNotContain("??");
	}

	private List<Finding> findings() {
		return this.submissions.ofReport(this.key)
			.stream()
			.findFirst()
			.map((submitted) -> submitted.receipt().number())
			.map((receipt) -> this.checks.check(this.key, this.submissions.contents(List.of(receipt)).get(receipt)))
			.orElse(List.of());
	}

	private FindingCounts counted() {
		String receipt = this.submissions.ofReport(this.key).getFirst().receipt().number();
		return this.counts.count(Map.of(this.key, receipt), this.key.year()).get(this.key);
	}

	/** Writes something into the draft that nobody else has seen. */
	private void write(long revision) {
		ReportContent seen = this.walk.reports.content(revision);
		this.walk.editor.takeOver(revision, seen,
				seen.withNarrative("overview", seen.narrative("overview") + "\n" + SECRET + "。"), FILER);
	}

	private void submitWith(String cell, CellValue value) {
		long revision = this.walk.filled(this.key);
		ReportContent seen = this.walk.reports.content(revision);
		this.walk.editor.takeOver(revision, seen, seen.withCell(cell, value), FILER);
		this.walk.submit(revision);
	}

	private Document page() throws Exception {
		return ReviewPages.open(this.mvc, this.reviewer, address());
	}

	private String address() {
		return "/review/" + this.key.agency() + "/2025";
	}

}
