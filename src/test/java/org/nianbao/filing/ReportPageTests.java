package org.nianbao.filing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.FilingTasks;
import org.nianbao.content.CellValue;
import org.nianbao.history.Actor;
import org.nianbao.report.CellEdit;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionState;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk and a report's page, over the report's life. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class ReportPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private ReportSeason season;

	@Autowired
	private FilingTasks tasks;

	private ReportWalk walk;

	private Agency agency;

	private SignedIn li;

	private DeskPages pages;

	private String address;

	@BeforeEach
	void openTheDesk() {
		this.walk = new ReportWalk(this.application);
		seat(this.desk.agency());
	}

	@Test
	void offersToBeginTheReportThatIsDue() throws Exception {
		ReportYear due = this.season.newest(this.agency);
		Document desk = this.pages.open("/filing");
		assertThat(desk.select("h2").text()).contains(this.agency.nameZh());
		assertThat(desk.select(".tag").text()).isEqualTo("未开始");
		String begin = desk.select("main form").attr("action");
		Document report = this.pages.postAndFollow(begin, Map.of());
		this.pages.postAndFollow(begin, Map.of());
		assertThat(report.select("h1 .tag").text()).isEqualTo("编制中");
		assertThat(report.select(".task-list li")).hasSize(7);
		assertThat(this.walk.reports.revisions(new ReportKey(this.agency.code(), due, ReportScope.OWN))).hasSize(1);
		assertThat(this.pages.open("/filing").select(".current-report .tag").text()).isEqualTo("编制中");
	}

	@Test
	void beginsNoReportOfAYearThatIsNotOver() throws Exception {
		String future = "/filing/" + this.agency.code() + "/" + this.season.newest(this.agency).next();
		assertThat(this.pages.status(future)).isEqualTo(404);
		assertThat(this.pages.post(future + "/revisions", Map.of()).getResponse().getStatus()).isEqualTo(404);
	}

	@Test
	void beginsNoReportForWhichTheAgencyIsLetOff() throws Exception {
		ReportYear due = this.season.newest(this.agency);
		this.tasks.exempt(this.agency.code(), due, "年内新设，未开展工作", Actor.APPLICATION);
		Document desk = this.pages.open("/filing");
		assertThat(desk.select(".current-report .notice").text()).contains("免予报送", "年内新设，未开展工作");
		assertThat(desk.select("main form")).isEmpty();
		String address = "/filing/" + this.agency.code() + "/" + due;
		assertThat(this.pages.postAndFollow(address + "/revisions", Map.of()).select("main form")).isEmpty();
		ReportKey key = new ReportKey(this.agency.code(), due, ReportScope.OWN);
		assertThat(this.walk.reports.revisions(key)).isEmpty();
		this.tasks.endExemption(this.agency.code(), due, Actor.APPLICATION);
		this.pages.postAndFollow(address + "/revisions", Map.of());
		assertThat(this.walk.reports.revisions(key)).hasSize(1);
	}

	@Test
	void tellsWhatIsLeftInWords() throws Exception {
		long revision = begin();
		assertThat(task("overview")).isEqualTo("未开始");
		assertThat(task("proactive")).isEqualTo("还有10处未填写 未开始");
		this.walk.editor.edit(revision,
				List.of(new CellEdit("fees.fees.amount", CellValue.NOT_FILLED, new CellValue.Unreadable("12a"))),
				List.of(TextEdit.of(TextPlace.narrative("overview"), "", "总体情况良好。")), InventedDesk.actor(this.li));
		assertThat(task("overview")).isEqualTo("填写中");
		assertThat(task("proactive")).isEqualTo("1处不是数字 还有9处未填写 填写中");
		this.pages.postAndFollow(this.address + "/sections/overview",
				Map.of("text", "总体情况良好。", "version", TextEdit.version("总体情况良好。"), "finished", "true"));
		assertThat(task("overview")).isEqualTo("已完成");
		this.pages.postAndFollow(this.address + "/sections/disputes/zeros/disputes", Map.of());
		assertThat(task("disputes")).isEqualTo("已完成");
	}

	@Test
	void withdrawsAsLongAsNobodyHasOpenedIt() throws Exception {
		long revision = submitted();
		assertThat(this.pages.open(this.address).select("h1 .tag").text()).isEqualTo("待审核");
		Document withdrawn = this.pages.postAndFollow(this.address + "/withdrawal", Map.of());
		assertThat(withdrawn.select(".done").text()).contains("已撤回报送");
		assertThat(withdrawn.select("h1 .tag").text()).isEqualTo("编制中");
		this.walk.submissions.submit(revision, UUID.randomUUID(), InventedDesk.actor(this.li));
		this.walk.reviews.open(revision, ReportWalk.REVIEWER);
		assertThat(this.pages.open(this.address).select("form[action$=withdrawal]")).isEmpty();
		assertThat(this.pages.postAndFollow(this.address + "/withdrawal", Map.of()).select(".error-summary").text())
			.contains("不能再撤回");
		assertThat(this.walk.reports.status(revision).state()).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void showsWhyTheOfficeReturnedTheReport() throws Exception {
		long revision = submitted();
		this.walk.reviews.open(revision, ReportWalk.REVIEWER);
		this.walk.reviews.returnToAgency(revision, "第三部分请核对。\n总计不符。", ReportWalk.REVIEWER);
		Document page = this.pages.open(this.address);
		assertThat(page.select("h1 .tag").text()).isEqualTo("退回修改");
		assertThat(page.select(".notice .typed").text()).contains("第三部分请核对。");
		assertThat(page.select(".history li").eachText()).first().asString().contains("退回").contains("王审");
		assertThat(page.select("a[href$='/submissions/new']")).isNotEmpty();
	}

	@Test
	void correctsAPublishedReportForAReason() throws Exception {
		long revision = published();
		assertThat(this.pages.open(this.address).select("a[href='/reports/" + this.agency.code() + "/2025']"))
			.isNotEmpty();
		MockHttpServletResponse answer = this.pages.post(this.address + "/revisions", Map.of("reason", "　 "))
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(DeskPages.page(answer).select(".error-summary a").text()).isEqualTo("请填写更正原因");
		Document page = this.pages.postAndFollow(this.address + "/revisions", Map.of("reason", "数字有误。"));
		assertThat(page.select("h1 .tag").text()).isEqualTo("更正中");
		assertThat(page.select(".notice").text()).contains("更正原因：数字有误。");
		assertThat(this.walk.reports.status(revision).state()).isEqualTo(RevisionState.PUBLISHED);
		assertThat(this.walk.reports.revisions(key())).hasSize(2);
	}

	@Test
	void correctsNoReportThatIsNotPublished() throws Exception {
		begin();
		Document page = this.pages.postAndFollow(this.address + "/revisions", Map.of("reason", "数字有误。"));
		assertThat(page.select(".error-summary").text()).contains("状态已经变化");
		assertThat(this.walk.reports.revisions(key())).hasSize(1);
	}

	@Test
	void handsTheReportOverToAnotherFiler() throws Exception {
		SignedIn zhao = this.desk.account(this.agency, "赵石", Role.FILER);
		SignedIn stranger = this.desk.account(this.desk.agency(), "王新", Role.FILER);
		long revision = begin();
		Document page = this.pages.open(this.address + "/hand-over");
		assertThat(page.select("#to option").eachAttr("value")).containsExactly(Long.toString(zhao.accountId()));
		assertThat(this.pages.postAndFollow(this.address + "/hand-over", Map.of("to", Long.toString(zhao.accountId())))
			.select("#in-charge + p")
			.text()).contains("赵石");
		assertThat(this.pages.post(this.address + "/hand-over", Map.of("to", Long.toString(stranger.accountId())))
			.getResponse()
			.getStatus()).isEqualTo(404);
		assertThat(this.walk.reports.status(revision).inCharge()).isEqualTo("赵石");
		assertThat(this.pages.open(this.address).select(".history li").first().text()).contains("移交", "移交给赵石", "李青");
	}

	@Test
	void tellsWhenThereIsNobodyToTakeTheReportOver() throws Exception {
		begin();
		Document page = this.pages.open(this.address + "/hand-over");
		assertThat(page.select("#to")).isEmpty();
		assertThat(page.select(".notice").text()).contains("没有其他报送员");
	}

	@Test
	void previewsTheWholeReport() throws Exception {
		this.walk.fill(begin());
		Document page = this.pages.open(this.address + "/preview");
		assertThat(page.select(".notice").text()).contains("草稿预览");
		assertThat(page.select("article.report > section")).hasSize(6);
	}

	@Test
	void hidesReportsOfOtherAgencies() throws Exception {
		begin();
		DeskPages stranger = new DeskPages(this.mvc, this.desk.filer(this.desk.agency(), "王新"));
		assertThat(stranger.status(this.address)).isEqualTo(404);
		assertThat(stranger.open("/filing").text()).doesNotContain(this.agency.nameZh());
	}

	private String task(String section) throws Exception {
		return this.pages.open(this.address)
			.select(".task-list li:has(a[href$='/sections/" + section + "']) > span")
			.text();
	}

	private void seat(Agency seat) {
		this.agency = seat;
		this.li = this.desk.filer(seat, "李青");
		this.pages = new DeskPages(this.mvc, this.li);
		this.address = "/filing/" + seat.code() + "/2025";
	}

	private ReportKey key() {
		return new ReportKey(this.agency.code(), new ReportYear(2025), ReportScope.OWN);
	}

	private long begin() {
		return this.desk.begin(this.agency, 2025, this.li).id();
	}

	private long submitted() {
		long revision = begin();
		this.walk.fill(revision);
		this.walk.submissions.submit(revision, UUID.randomUUID(), InventedDesk.actor(this.li));
		return revision;
	}

	private long published() {
		long revision = submitted();
		this.walk.reviews.open(revision, ReportWalk.REVIEWER);
		this.walk.reviews.accept(revision, ReportWalk.REVIEWER);
		this.walk.publishAccepted(revision);
		return revision;
	}

}
