package org.nianbao.filing.submission;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Editions;
import org.nianbao.report.CellEdit;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionState;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class SubmissionPageTests {

	private static final String CELL = "requests.carriedOut.enterprise";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	private ReportWalk walk;

	private SignedIn li;

	private DeskPages pages;

	private String address;

	private long revision;

	@BeforeEach
	void fillInAReport() {
		this.walk = new ReportWalk(this.application);
		Agency agency = this.desk.agency();
		this.li = this.desk.filer(agency, "李青");
		this.pages = new DeskPages(this.mvc, this.li);
		this.address = "/filing/" + agency.code() + "/2025";
		this.revision = this.desk.begin(agency, 2025, this.li).id();
		this.walk.fill(this.revision);
	}

	@Test
	void submitsAndGivesTheReceipt() throws Exception {
		Document receipt = submit(key());
		ReportContent content = this.walk.reports.content(this.revision);
		assertThat(receipt.select(".done").text())
			.matches("报送回执：贵单位2025年政府信息公开工作年度报告已于\\d{4}年\\d+月\\d+日\\d\\d时\\d\\d分收到。回执编号：\\S+-2025-own-1\u3000内容校验值："
					+ CanonicalForm.hash(content));
		assertThat(receipt.select("time").attr("datetime")).endsWith("+08:00");
		assertThat(receipt.select("article.report td.cell")).hasSameSizeAs(editionCells());
		assertThat(state()).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void givesTheSameReceiptForTheSameKey() throws Exception {
		String key = key();
		assertThat(submit(key).select(".done").text()).isEqualTo(submit(key).select(".done").text());
		assertThat(this.pages.status(this.address + "/submissions/2")).isEqualTo(404);
	}

	@Test
	void tellsWhoeverComesSecondThatItIsSubmittedAlready() throws Exception {
		String late = key();
		submit(key());
		assertThat(submit(late).select(".error-summary").text()).contains("状态已经变化");
	}

	@Test
	void namesTheColumnAndBothSumsOfAReportThatDoesNotReconcile() throws Exception {
		CellValue before = this.walk.reports.content(this.revision).cell(CELL);
		long more = before.counted().orElseThrow().longValueExact() + 1;
		this.walk.editor.edit(this.revision, List.of(new CellEdit(CELL, before, CellValue.of(more))), List.of(),
				InventedDesk.actor(this.li));
		Document asked = this.pages.open(this.address + "/submissions/new");
		assertThat(asked.getElementById("first").text()).matches("还有\\d+项内容须先更正");
		assertThat(asked.select("input[name=key]")).as("nothing to submit as things stand").isEmpty();
		MockHttpServletResponse answer = this.pages
			.post(this.address + "/submissions", Map.of("key", UUID.randomUUID().toString()))
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = DeskPages.page(answer);
		assertThat(page.title()).startsWith("错误：");
		Element line = page.select(".error-summary li a").first();
		assertThat(line.text()).matches("“商业企业”列勾稽关系不符：第一项与第二项之和为[\\d,]+，第三项（七）总计与第四项之和为[\\d,]+，相差1。请核对。");
		assertThat(page.select(".error-summary li")).hasSize(2);
		assertThat(line.attr("href")).isEqualTo(this.address + "/sections/requests#cell-requests.received.enterprise");
		assertThat(this.pages.open(line.attr("href").replaceFirst("#.*", ""))
			.getElementById(line.attr("href").replaceFirst(".*#", ""))).isNotNull();
		assertThat(state()).isEqualTo(RevisionState.DRAFT);
	}

	@Test
	void leadsFromAnErrorToItsSectionInTheLanguageOfThePage() throws Exception {
		Agency blank = this.desk.agency();
		SignedIn person = this.desk.filer(blank, "李青");
		this.desk.begin(blank, 2025, person);
		String english = "/en/filing/" + blank.code() + "/2025";
		Document page = DeskPages.page(new DeskPages(this.mvc, person)
			.post(english + "/submissions", Map.of("key", UUID.randomUUID().toString()))
			.getResponse());
		assertThat(page.title()).startsWith("Error:");
		assertThat(page.select(".error-summary li a").eachAttr("href")).contains(english + "/sections/overview#text")
			.anyMatch((link) -> link.startsWith(english + "/sections/proactive#"))
			.allMatch((link) -> link.startsWith(english + "/") || link.startsWith("#reason-"));
	}

	@Test
	void checksBeforehandWithoutSubmitting() throws Exception {
		this.walk.editor.edit(this.revision,
				List.of(new CellEdit(CELL, this.walk.reports.content(this.revision).cell(CELL), CellValue.NOT_FILLED)),
				List.of(), InventedDesk.actor(this.li));
		Document page = this.pages.open(this.address + "/check");
		assertThat(page.select(".findings li.block a").eachAttr("href"))
			.contains(this.address + "/sections/requests#cell-" + CELL);
		assertThat(page.select(".notice").text()).contains("更正后才能报送");
		assertThat(state()).isEqualTo(RevisionState.DRAFT);
	}

	@Test
	void saysOfAReportThatPassesThatItCanBeSubmitted() throws Exception {
		assertThat(this.pages.open(this.address + "/check").select(".done").text()).contains("可以报送");
	}

	@Test
	void refusesALateSaveAfterSubmission() throws Exception {
		submit(key());
		MockHttpServletResponse answer = this.pages
			.post(this.address + "/sections/requests/edits", Map.of("cells[" + CELL + "]", "7777"))
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("已报送的内容没有变化").contains("待审核");
	}

	@Test
	void showsNoReceiptOfAnotherAgency() throws Exception {
		submit(key());
		Agency other = this.desk.agency();
		DeskPages strangers = new DeskPages(this.mvc, this.desk.filer(other, "王新"));
		assertThat(strangers.status(this.address + "/submissions/1")).isEqualTo(404);
		assertThat(this.pages.status(this.address + "/submissions/0")).isEqualTo(404);
		assertThat(this.pages.status(this.address + "/submissions/x")).isEqualTo(404);
	}

	private Document submit(String key) throws Exception {
		return this.pages.postAndFollow(this.address + "/submissions", Map.of("key", key));
	}

	/** The key of a page that was just opened. */
	private String key() throws Exception {
		return this.pages.open(this.address + "/submissions/new").select("input[name=key]").val();
	}

	private List<String> editionCells() {
		return this.application.getBean(Editions.class).require("2021").cells().keySet().stream().toList();
	}

	private RevisionState state() {
		return this.walk.reports.status(this.revision).state();
	}

}
