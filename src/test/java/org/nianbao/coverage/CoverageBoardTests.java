package org.nianbao.coverage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.HeldClock;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.review.CountedStatements;
import org.nianbao.review.ReviewPages;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import org.nianbao.spreadsheet.SheetLimits;
import org.nianbao.spreadsheet.SheetReader;
import org.nianbao.spreadsheet.SheetRow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

@CoverageTest
class CoverageBoardTests {

	private static final ReportYear YEAR = new ReportYear(2026);

	private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 20);

	private static final String BOARD = "/review/coverage?year=2026";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private FilingTasks tasks;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private CountedStatements statements;

	@Autowired
	private AdjustableClock clock;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	private Agency office;

	private RequestPostProcessor reviewer;

	@BeforeEach
	void inventOffice() {
		this.clock.moveTo(HeldClock.MONDAY_AT_TEN);
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.reviewer = ReviewPages.at(this.office.code(), Role.REVIEWER);
		decide(LAST_DAY);
	}

	@Test
	void tellsWhereEveryAgencyIs() throws Exception {
		Map<String, String> expected = new LinkedHashMap<>();
		expected.put(this.office.code(), "未开始");
		expected.put(report().agency(), "未开始");
		ReportKey drafting = report();
		this.walk.begun(drafting);
		expected.put(drafting.agency(), "编制中");
		ReportKey submitted = report();
		this.walk.submitted(submitted);
		expected.put(submitted.agency(), "待审核");
		ReportKey returned = report();
		this.walk.reviews.returnToAgency(this.walk.opened(returned), "请核对", ReportWalk.REVIEWER);
		expected.put(returned.agency(), "退回修改");
		ReportKey accepted = report();
		this.walk.accepted(accepted);
		expected.put(accepted.agency(), "审核通过（待发布）");
		ReportKey published = report();
		this.walk.published(published);
		expected.put(published.agency(), "已发布");
		String exempted = report().agency();
		this.tasks.exempt(exempted, YEAR, "已并入其他机关", Actor.APPLICATION);
		expected.put(exempted, "免予报送");
		Document page = open(BOARD);
		expected.forEach((agency, state) -> assertThat(row(page, agency).child(3).text()).as(agency).isEqualTo(state));
		assertThat(page.select(".states a").eachText()).containsExactly("全部 8", "未开始 2", "编制中 1", "待审核 1", "退回修改 1",
				"审核通过（待发布） 1", "已发布 1", "免予报送 1");
		assertThat(page.select("main p").text()).contains("报送截止：2027年1月20日24时", "距报送截止还有9天");
		assertThat(page.html()).doesNotContain("??");
		assertThat(row(page, exempted).child(4).text()).isEmpty();
	}

	@Test
	void narrowsDownByStateLatenessKindAreaAndName() throws Exception {
		ReportKey submitted = report();
		this.walk.submitted(submitted);
		String missing = report().agency();
		assertThat(codes(open(BOARD + "&state=awaiting-review"))).containsExactly(submitted.agency());
		decide(LocalDate.of(2027, 1, 8));
		assertThat(codes(open(BOARD + "&late=true"))).containsExactlyInAnyOrder(this.office.code(), missing);
		assertThat(open(BOARD).select(".states a").last().text()).isEqualTo("逾期 2");
		assertThat(open(BOARD).select("main p").text()).contains("报送截止已过3天");
		assertThat(codes(open(BOARD + "&kind=TOWNSHIP"))).isEmpty();
		assertThat(open(BOARD + "&kind=TOWNSHIP").text()).contains("没有符合条件的机关");
		assertThat(codes(open(BOARD + "&kind=" + AgencyKind.DEPARTMENT))).hasSize(3);
		assertThat(codes(open(BOARD + "&name=" + missing))).containsExactly(missing);
		assertThat(codes(open(BOARD + "&area=" + this.office.region()))).hasSize(3);
		assertThat(codes(open(BOARD + "&state=nonsense&kind=nonsense&area=999999&page=nonsense"))).hasSize(3);
		Document wrong = open(BOARD + "&name=" + "长".repeat(101));
		assertThat(wrong.select(".error-summary a").attr("href")).isEqualTo("#name");
	}

	@Test
	void countsByAreaAndByKind() throws Exception {
		this.walk.submitted(report());
		report();
		Document byArea = open(BOARD);
		assertThat(byArea.select(".coverage-counts tbody tr").eachText()).singleElement()
			.asString()
			.endsWith("3 2 1 0");
		assertThat(byArea.select(".coverage-counts tfoot tr").text()).isEqualTo("合计 3 2 1 0");
		String waiting = byArea.select(".coverage-counts tbody td a").last().attr("href");
		assertThat(codes(open(waiting))).hasSize(1);
		Document byKind = open(BOARD + "&by=kind");
		assertThat(byKind.select(".coverage-counts tbody tr").eachText()).containsExactly("政府部门 3 2 1 0");
		assertThat(byKind.select(".coverage-counts tbody a").first().attr("href")).contains("kind=DEPARTMENT");
	}

	@Test
	void showsNothingOfAnotherOffice() throws Exception {
		Agency foreign = this.walk.agencies.office();
		Agency supervised = this.walk.agencies.agency(foreign);
		Document page = open(BOARD + "&office=" + foreign.code());
		assertThat(page.text()).doesNotContain(supervised.code()).doesNotContain(foreign.nameZh());
		assertThat(ReviewPages.open(this.mvc, ReviewPages.at(supervised.code(), Role.PUBLISHER), BOARD).text())
			.contains("不属于任何主管部门");
	}

	@Test
	void showsAgenciesOfWhichTheOfficeReceivesACopyAndLeavesRemindingToTheOther() throws Exception {
		Agency copied = this.walk.agencies.agency();
		this.database.sql("INSERT INTO agency_copy (agency_code, office_code) VALUES (:agency, :office)")
			.param("agency", copied.code())
			.param("office", this.office.code())
			.update();
		Element row = row(open(BOARD), copied.code());
		assertThat(row.select(".tag.note").text()).isEqualTo("抄送");
		assertThat(row.select("a, input")).isEmpty();
	}

	@Test
	void offersReminderToReviewersAlone() throws Exception {
		report();
		assertThat(open(BOARD).select("button[name=which]")).hasSize(2);
		assertThat(ReviewPages.open(this.mvc, ReviewPages.at(this.office.code(), Role.ADMIN), BOARD)
			.select("button[name=which], tbody input")).isEmpty();
	}

	@Test
	void givesWhatIsOnTheBoardAsExcel() throws Exception {
		ReportKey submitted = report();
		this.walk.submitted(submitted);
		report();
		byte[] file = this.mvc
			.perform(MockMvcRequestBuilders.get("/review/coverage.xlsx?year=2026&state=awaiting-review")
				.with(this.reviewer))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		List<SheetRow> rows = SheetReader.read(file, new SheetLimits(100, 20));
		assertThat(rows).hasSize(2);
		assertThat(rows.getFirst().cells()).startsWith("机关编码", "机关", "地区", "机关类型", "状态");
		assertThat(rows.getLast().cells()).startsWith(submitted.agency()).contains("待审核", "2027-01-20", "按时报送");
	}

	@Test
	void readsTheSameInEnglish() throws Exception {
		this.walk.submitted(report());
		Document page = ReviewPages.open(this.mvc, this.reviewer, "/en/review/coverage?year=2026");
		assertThat(page.select("h1").text()).isEqualTo("Coverage of the reports of 2026");
		assertThat(page.select(".states a").attr("href")).startsWith("/en/review/coverage?");
		assertThat(page.html()).doesNotContain("??");
	}

	@Test
	void needsNoQueryPerRow() throws Exception {
		for (int i = 0; i < 3; i++) {
			this.walk.submitted(report());
		}
		open(BOARD);
		int few = this.statements.of(() -> open(BOARD));
		for (int i = 0; i < 150; i++) {
			report();
		}
		for (int i = 0; i < 10; i++) {
			this.walk.submitted(report());
		}
		int many = this.statements.of(() -> assertThat(codes(open(BOARD))).hasSize(100));
		assertThat(many).isEqualTo(few).isLessThanOrEqualTo(15);
		assertThat(codes(open(BOARD + "&page=2"))).hasSize(64);
	}

	private Document open(String address) throws Exception {
		return ReviewPages.open(this.mvc, this.reviewer, address);
	}

	private ReportKey report() {
		return new ReportKey(this.walk.agencies.agency(this.office).code(), YEAR, ReportScope.OWN);
	}

	private void decide(LocalDate lastDay) {
		this.calendar.decide(new OfficeYear(this.office.code(), YEAR, lastDay, lastDay, LocalDate.of(2027, 1, 31),
				PublicationMode.BY_AGENCY), Actor.APPLICATION);
	}

	private static Element row(Document page, String agency) {
		return page.select("form table.list tbody tr")
			.stream()
			.filter((row) -> row.text().contains(agency))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> codes(Document page) {
		return page.select("form table.list tbody th .below").eachText();
	}

}
