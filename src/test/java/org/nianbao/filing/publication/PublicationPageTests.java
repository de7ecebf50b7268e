package org.nianbao.filing.publication;

import java.time.LocalDate;
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
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionState;
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

/** The desk of an agency's publisher. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class PublicationPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private OfficeCalendar calendar;

	private ReportWalk walk;

	private Agency agency;

	private ReportKey key;

	private DeskPages publisher;

	private String address;

	@BeforeEach
	void invent() {
		this.walk = new ReportWalk(this.application);
		this.agency = this.desk.agency();
		this.key = new ReportKey(this.agency.code(), new ReportYear(2025), ReportScope.OWN);
		this.publisher = new DeskPages(this.mvc, this.desk.person(this.agency, Role.PUBLISHER, "吴发"));
		this.address = "/filing/" + this.agency.code() + "/2025/publication";
	}

	@Test
	void publishesWhatTheOfficeHasAccepted() throws Exception {
		long revision = this.walk.accepted(this.key);
		assertThat(this.publisher.open("/filing").select("a[href='" + this.address + "']")).isNotEmpty();
		Document page = this.publisher.open(this.address);
		assertThat(page.select("article.report > section")).hasSize(6);
		assertThat(this.publisher.postAndFollow(this.address, Map.of("receipt", receipt(page))).select(".done").text())
			.contains("已发布");
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.PUBLISHED);
		assertThat(this.publisher.status("/reports/" + this.agency.code() + "/2025")).isEqualTo(200);
	}

	@Test
	void showsNothingThatIsNotToBePublished() throws Exception {
		assertThat(this.publisher.open(this.address).text()).contains("现在没有可以发布的内容");
		long revision = this.walk.opened(this.key);
		Document page = this.publisher.open(this.address);
		assertThat(page.select("article.report, form[action$=/publication]")).isEmpty();
		String receipt = this.walk.reports.status(revision).receipt().number();
		assertThat(
				this.publisher.postAndFollow(this.address, Map.of("receipt", receipt)).select(".error-summary").text())
			.contains("状态已经变化");
		assertThat(this.publisher.status("/filing/" + this.agency.code() + "/2025")).isEqualTo(403);
	}

	@Test
	void leavesPublishingToTheOfficeWhereThatHasDecidedSo() throws Exception {
		long revision = this.walk.accepted(this.key);
		decide(PublicationMode.BY_OFFICE);
		Document page = this.publisher.open(this.address);
		assertThat(page.select("form[action$=/publication]")).isEmpty();
		assertThat(page.text()).contains("由主管部门统一集中发布");
		String receipt = this.walk.reports.status(revision).receipt().number();
		assertThat(
				this.publisher.postAndFollow(this.address, Map.of("receipt", receipt)).select(".error-summary").text())
			.contains("不由您所在的机关发布");
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.ACCEPTED);
	}

	@Test
	void publishesBeforeTheReviewWhereTheOfficeHasDecidedSo() throws Exception {
		decide(PublicationMode.PUBLISH_FIRST);
		long revision = this.walk.submitted(this.key);
		Document page = this.publisher.open(this.address);
		this.publisher.postAndFollow(this.address, Map.of("receipt", receipt(page)));
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.PUBLISHED);
	}

	@Test
	void plansAPublicationAndGivesThePlanUp() throws Exception {
		long revision = this.walk.accepted(this.key);
		String receipt = receipt(this.publisher.open(this.address));
		for (String date : new String[] { "2020-01-31", "31.1.2220", "" }) {
			MockHttpServletResponse answer = this.publisher
				.post(this.address + "/plan", Map.of("receipt", receipt, "date", date, "time", "09:00"))
				.getResponse();
			assertThat(answer.getStatus()).as(date).isEqualTo(422);
			assertThat(DeskPages.page(answer).select("#date-error").text()).isEqualTo("请填写将来的日期和时间");
			assertThat(DeskPages.page(answer).select("#date").val()).isEqualTo(date);
		}
		Document planned = this.publisher.postAndFollow(this.address + "/plan",
				Map.of("receipt", receipt, "date", "2220-01-31", "time", "09:30"));
		assertThat(planned.select(".notice").text()).contains("定于2220年1月31日 09:30发布");
		assertThat(this.publisher.postAndFollow(this.address + "/plan/removal", Map.of()).select(".notice")).isEmpty();
		assertThat(this.walk.reports.status(revision).planned()).isNull();
	}

	@Test
	void takesDownForAReason() throws Exception {
		long revision = this.walk.published(this.key);
		MockHttpServletResponse asked = this.publisher
			.post(this.address + "/taking-down", Map.of("revision", "1", "publicReason", " "))
			.getResponse();
		assertThat(asked.getStatus()).isEqualTo(422);
		assertThat(DeskPages.page(asked).select("details[open] #publicReason-error").text()).isEqualTo("请填写撤下原因");
		assertThat(this.publisher.post(this.address + "/taking-down", Map.of("revision", "2", "publicReason", "含有个人信息"))
			.getResponse()
			.getStatus()).isEqualTo(404);
		this.publisher.postAndFollow(this.address + "/taking-down", Map.of("revision", "1", "publicReason", "含有个人信息"));
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.TAKEN_DOWN);
	}

	@Test
	void isForPublishersOfTheAgencyItself() throws Exception {
		long revision = this.walk.accepted(this.key);
		Agency office = this.walk.agencies.office();
		Agency supervised = this.walk.agencies.agency(office);
		DeskPages ofOffice = new DeskPages(this.mvc, this.desk.person(office, Role.PUBLISHER, "周发"));
		assertThat(ofOffice.status("/filing/" + supervised.code() + "/2025/publication")).isEqualTo(404);
		DeskPages filer = new DeskPages(this.mvc, this.desk.filer(this.agency, "李青"));
		assertThat(filer.status(this.address)).isEqualTo(403);
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.ACCEPTED);
	}

	private static String receipt(Document page) {
		return page.select("form[action$=/publication] input[name=receipt]").val();
	}

	private void decide(PublicationMode mode) {
		LocalDate date = this.key.year().statutoryDeadline();
		this.calendar.decide(new OfficeYear(this.agency.reviewingOffice(), this.key.year(), date, date, date, mode),
				Actor.APPLICATION);
	}

}
