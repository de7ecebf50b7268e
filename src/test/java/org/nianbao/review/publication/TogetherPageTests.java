package org.nianbao.review.publication;

import java.time.LocalDate;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.history.Actor;
import org.nianbao.report.DuePublications;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionState;
import org.nianbao.review.ReviewAddress;
import org.nianbao.review.ReviewPages;
import org.nianbao.review.ReviewPages.Answer;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The page from which an office publishes all that it has accepted. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestDatabase.class)
class TogetherPageTests {

	private static final ReportYear YEAR = new ReportYear(2025);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private DuePublications due;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transactions;

	private ReportWalk walk;

	private Agency office;

	private RequestPostProcessor publisher;

	private String address;

	@BeforeEach
	void inventAnOffice() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.publisher = ReviewPages.at(this.office.code(), Role.PUBLISHER);
		this.address = "/review/offices/" + this.office.code() + "/2025/publication";
		decide(PublicationMode.BY_OFFICE);
	}

	@Test
	void publishesAllAtOnceAndListsWhatCouldNotBePublished() throws Exception {
		Agency bad = agency();
		long good = this.walk.accepted(key(agency()));
		long tampered = this.walk.accepted(key(bad));
		this.walk.opened(key(agency()));
		tamperWith(tampered);
		assertThat(ReviewPages.open(this.mvc, this.publisher, "/review?year=2025")
			.select("a[href='" + this.address + "']")).hasSize(1);
		Document before = page();
		assertThat(before.text()).contains("待发布的2份；已发布的0份；尚在编制、审核或者修改中的1份", "立即发布2份");
		assertThat(post("").done()).isEqualTo("review.done.publishing");
		assertThat(this.walk.state(good)).as("not within the request").isEqualTo(RevisionState.ACCEPTED);
		this.due.publish();
		Document after = page();
		assertThat(after.text()).contains("发布1份，未能发布1份");
		assertThat(after.select("table.list tbody tr").text()).contains(bad.nameZh(), "内容与报送时收到的不一致");
		assertThat(this.walk.state(good)).isEqualTo(RevisionState.PUBLISHED);
	}

	@Test
	void plansThePublicationForTheOfficesDate() throws Exception {
		assertThat(page().select("#date").val()).isEqualTo("2026-01-31");
		Answer wrong = post("/plan", "date", "2020-01-31", "time", "09:00");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.page().select("#date-error").text()).isEqualTo("请填写将来的日期和时间");
		assertThat(post("/plan", "date", "2220-01-31", "time", "09:00").done()).isEqualTo("review.done.planned");
		assertThat(page().select(".notice").text()).contains("定于2220年1月31日 09:00发布");
		assertThat(post("/plan/removal").done()).isEqualTo("review.done.planCancelled");
		assertThat(page().select(".notice")).isEmpty();
		assertThat(post("/plan/removal").redirect()).isEqualTo(this.address);
	}

	@Test
	void choosesTheOneReportFromWhichSomebodyComesAndPlansItAlone() throws Exception {
		ReportKey one = key(agency());
		long chosen = this.walk.accepted(one);
		this.walk.accepted(key(agency()));
		String link = ReviewPages.open(this.mvc, this.publisher, ReviewAddress.of(one, one.scope()).path())
			.select("a[href^='" + this.address + "?receipt=']")
			.attr("href");
		Document page = ReviewPages.open(this.mvc, this.publisher, link);
		assertThat(page.select("input[name=receipts]")).hasSize(2);
		assertThat(page.select("input[name=receipts][checked]").next().text()).isEqualTo(name(one));
		assertThat(page.select("input[name=chosen][checked]").val()).isEqualTo("true");
		assertThat(page.text()).doesNotContain("立即发布2份");
		String receipt = page.select("input[name=receipts][checked]").val();
		Answer none = post("/plan", "date", "2220-01-31", "time", "09:00", "chosen", "true");
		assertThat(none.status()).isEqualTo(422);
		assertThat(none.page().select("#chosen-error").text()).isEqualTo("请选择要发布的报告");
		assertThat(post("/plan", "date", "2220-01-31", "time", "09:00", "chosen", "true", "receipts", receipt).done())
			.isEqualTo("review.done.planned");
		Document planned = page();
		assertThat(planned.select(".notice")).as("no plan for all").isEmpty();
		assertThat(planned.select("li:has(.tag)").eachText()).singleElement()
			.asString()
			.contains(name(one), "定于2220年1月31日 09:00发布");
		assertThat(post("/plan/removal", "receipt", receipt).done()).isEqualTo("review.done.planCancelled");
		assertThat(page().select("li:has(.tag)")).isEmpty();
		assertThat(this.walk.state(chosen)).isEqualTo(RevisionState.ACCEPTED);
	}

	@Test
	void plansNothingOfWhatIsNotItsOwn() throws Exception {
		Agency other = this.walk.agencies.agency(this.walk.agencies.office());
		long elsewhere = this.walk.accepted(key(other));
		String receipt = this.application.getBean(ReportDesk.class).status(elsewhere).receipt().number();
		post("/plan", "date", "2220-01-31", "time", "09:00", "chosen", "true", "receipts", receipt);
		assertThat(this.application.getBean(ReportDesk.class).status(elsewhere).planned()).isNull();
		assertThat(post("/plan/removal", "receipt", receipt).status()).isEqualTo(404);
	}

	@Test
	void leavesPublishingToTheAgenciesWhereTheOfficeHasDecidedSo() throws Exception {
		decide(PublicationMode.BY_AGENCY);
		long revision = this.walk.accepted(key(agency()));
		assertThat(page().select("main form")).isEmpty();
		assertThat(page().text()).contains("由各机关自行发布");
		post("");
		this.due.publish();
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.ACCEPTED);
	}

	@Test
	void isForPublishersOfTheOfficeItself() throws Exception {
		Agency agency = agency();
		assertThat(ReviewPages.status(this.mvc, ReviewPages.at(agency.code(), Role.PUBLISHER), this.address))
			.isEqualTo(404);
		assertThat(ReviewPages.status(this.mvc, ReviewPages.at(this.office.code(), Role.REVIEWER), this.address))
			.isEqualTo(403);
	}

	private Document page() throws Exception {
		return ReviewPages.open(this.mvc, this.publisher, this.address);
	}

	private Answer post(String act, String... fields) throws Exception {
		return ReviewPages.send(this.mvc, this.publisher, this.address + act, fields);
	}

	private String name(ReportKey report) {
		return this.application.getBean(AgencyRegister.class).require(report.agency()).nameZh();
	}

	private Agency agency() {
		return this.walk.agencies.agency(this.office);
	}

	private static ReportKey key(Agency agency) {
		return new ReportKey(agency.code(), YEAR, ReportScope.OWN);
	}

	private void decide(PublicationMode mode) {
		LocalDate date = LocalDate.of(2026, 1, 31);
		this.calendar.decide(new OfficeYear(this.office.code(), YEAR, date, date, date, mode), Actor.APPLICATION);
	}

	/** Changes a frozen submission as only the database's superuser can. */
	private void tamperWith(long revision) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.database.sql("SET LOCAL session_replication_role = replica").update();
			this.database.sql("""
					UPDATE submission SET content = jsonb_set(content, '{preface}', '"改过的引言"')
					WHERE revision_id = :revision
					""").param("revision", revision).update();
		});
	}

}
