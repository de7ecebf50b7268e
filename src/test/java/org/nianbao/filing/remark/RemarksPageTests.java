package org.nianbao.filing.remark;

import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.remark.Anchor;
import org.nianbao.remark.RemarkState;
import org.nianbao.remark.Remarks;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.REVIEWER;

/** The office's remarks on the agency's desk. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, InventedDesk.class })
class RemarksPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Remarks remarks;

	private Agency agency;

	private ReportKey key;

	private DeskPages pages;

	@BeforeEach
	void returnWithRemarks() {
		ReportWalk walk = new ReportWalk(this.application);
		this.agency = this.desk.agency();
		this.key = new ReportKey(this.agency.code(), new ReportYear(2025), this.agency.mainScope());
		long revision = walk.opened(this.key);
		String receipt = walk.reports.status(revision).receipt().number();
		this.remarks.make(this.key, receipt, Anchor.cell("requests.granted.naturalPerson"), "", "请核对予以公开数", REVIEWER);
		this.remarks.make(this.key, receipt, Anchor.text("narrative:overview", 1), "", "请写明平台建设情况", REVIEWER);
		walk.reviews.returnToAgency(revision, "请按意见修改", REVIEWER);
		this.pages = pages(Role.FILER);
	}

	@Test
	void areToldOnTheReportsPage() throws Exception {
		assertThat(this.pages.open(address("")).select("a[href$=/remarks]").text()).contains("有2条审核意见待处理");
		this.remarks.resolve(this.key, 1, REVIEWER);
		this.remarks.resolve(this.key, 2, REVIEWER);
		assertThat(this.pages.open(address("")).select("a[href$=/remarks]").text()).isEqualTo("审核意见");
	}

	@Test
	void standAtTheirCellsAndSections() throws Exception {
		Document section = this.pages.open(address("/sections/requests"));
		assertThat(section.select(".remarks").text()).contains("请核对予以公开数").doesNotContain("平台建设");
		assertThat(section.getElementById("cell-requests.granted.naturalPerson")
			.parent()
			.select("a.note-link")
			.attr("href")).isEqualTo("#remark-1");
		Document narrative = this.pages.open(address("/sections/overview"));
		assertThat(narrative.select(".remarks").text()).contains("请写明平台建设情况").doesNotContain("予以公开数");
		assertThat(this.pages.open(address("/sections/disputes")).select(".remarks")).isEmpty();
	}

	@Test
	void areAnswered() throws Exception {
		Document page = this.pages.postAndFollow(address("/remarks/1/answers"), Map.of("answer", "已改为13件"));
		assertThat(page.select(".done").text()).contains("已答复");
		assertThat(page.getElementById("remark-1").text()).contains("已答复", "已改为13件");
		assertThat(this.remarks.ofReport(this.key).getFirst().state()).isEqualTo(RemarkState.ANSWERED);
	}

	@Test
	void refuseAnEmptyAnswerAndKeepTheirPlace() throws Exception {
		var answer = this.pages.post(address("/remarks/2/answers"), Map.of("answer", "  ")).getResponse();
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = DeskPages.page(answer);
		assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#answer");
		assertThat(page.getElementById("remark-2").select("#answer")).hasSize(1);
	}

	@Test
	void tellThatSomebodySettledThemMeanwhile() throws Exception {
		this.remarks.resolve(this.key, 1, REVIEWER);
		var answer = this.pages.post(address("/remarks/1/answers"), Map.of("answer", "已改")).getResponse();
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(DeskPages.page(answer).select(".error-summary").text()).contains("已解决");
		assertThat(this.pages.post(address("/remarks/7/answers"), Map.of("answer", "已改")).getResponse().getStatus())
			.isEqualTo(404);
	}

	@Test
	void areReadByTheSignerWhoAnswersNothing() throws Exception {
		DeskPages signer = pages(Role.SIGNER);
		assertThat(signer.open(address("/remarks")).select("article form")).isEmpty();
		assertThat(signer.post(address("/remarks/1/answers"), Map.of("answer", "已改")).getResponse().getStatus())
			.isEqualTo(403);
	}

	private DeskPages pages(Role role) {
		SignedIn person = this.desk.person(this.agency, role, "李青");
		return new DeskPages(this.mvc, person);
	}

	private String address(String part) {
		return "/filing/" + this.agency.code() + "/2025" + part;
	}

}
