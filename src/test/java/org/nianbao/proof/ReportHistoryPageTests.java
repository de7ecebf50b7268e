package org.nianbao.proof;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.Superuser;
import org.nianbao.review.ReviewPages;
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

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestDatabase.class)
class ReportHistoryPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transactions;

	private ReportWalk walk;

	private Agency office;

	private Agency agency;

	private ReportKey key;

	private String address;

	/** Released, given back, released again, submitted, opened and returned. */
	@BeforeEach
	void returnAReport() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.agency = this.walk.agencies.agencyWithSignOff(this.office);
		this.key = new ReportKey(this.agency.code(), new ReportYear(2025), ReportScope.OWN);
		this.address = "/history/" + this.agency.code() + "/2025";
		Actor filer = new Actor(1, "李青", "FILER", this.agency.code());
		Actor signer = new Actor(5, "陈签", "SIGNER", this.agency.code());
		Actor reviewer = new Actor(3, "王审", "REVIEWER", this.office.code());
		long revision = this.walk.reports.begin(this.key, filer).id();
		this.walk.fill(revision);
		this.walk.submissions.release(revision, filer);
		this.walk.submissions.giveBack(revision, "内部意见", signer);
		this.walk.submissions.release(revision, filer);
		this.walk.sign(revision);
		this.walk.reviews.open(revision, reviewer);
		this.walk.reviews.returnToAgency(revision, "请核对第三部分", reviewer);
	}

	@Test
	void tellsTheAgencyWhoDidWhatInWhichRoleForWhom() throws Exception {
		Document page = open(this.agency, Role.FILER);
		assertThat(page.select("tbody tr")).hasSize(7);
		assertThat(page.select("tbody tr:eq(0) td").eachText()).satisfies((cells) -> {
			assertThat(cells.get(1)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\+08:00");
			assertThat(cells.get(2)).isEqualTo("开始编制");
			assertThat(cells.get(3)).isEqualTo("李青 报送（" + this.agency.nameZh() + "）");
			assertThat(cells.get(4)).contains("状态：起草中");
		});
		assertThat(page.select("tbody tr:eq(2)").text()).contains("内部意见", "状态：待签发 → 起草中");
		assertThat(page.select("tbody tr:eq(4)").text()).contains("内容校验值：", "编辑次数：", this.key + "-1");
		assertThat(page.select("tbody tr:eq(6)").text()).contains("王审", this.office.nameZh(), "请核对第三部分");
		assertThat(page.select(".done").text()).isEqualTo("共7条记录，经校验完整，未被改动。");
	}

	@Test
	void tellsTheOfficeNothingOfWhatTheAgencysPeopleTellEachOther() throws Exception {
		assertThat(open(this.office, Role.REVIEWER).text()).contains("请核对第三部分", "退回修改").doesNotContain("内部意见");
	}

	@Test
	void showsAnAdministratorWhereFromAndNothingOfTheContent() throws Exception {
		Document page = open(this.office, Role.ADMIN);
		assertThat(page.select("tbody tr")).hasSize(7);
		assertThat(page.text()).contains("来源地址", "王审", "已退回，待修改", "看不到报告内容").doesNotContain("请核对第三部分", "内部意见", "编辑次数");
		assertThat(open(this.agency, Role.FILER).text()).doesNotContain("来源地址");
	}

	@Test
	void isHiddenFromOthers() throws Exception {
		Agency sibling = this.walk.agencies.agency(this.office);
		for (Role role : Role.values()) {
			assertThat(ReviewPages.status(this.mvc, ReviewPages.at(sibling.code(), role), this.address)).as("%s", role)
				.isEqualTo(404);
		}
		RequestPostProcessor filer = ReviewPages.at(this.agency.code(), Role.FILER);
		assertThat(ReviewPages.status(this.mvc, filer, "/history/" + this.agency.code() + "/1999")).isEqualTo(404);
		assertThat(ReviewPages.status(this.mvc, filer, "/history/999999-999/2025")).isEqualTo(404);
	}

	@Test
	void saysWhichEntryIsNotAsItWasWritten() throws Exception {
		new Superuser(this.database, this.transactions).change(
				"UPDATE history_entry SET account_name = '别人' WHERE number = 6 AND chain = 'report:" + this.key + "'");
		Document page = open(this.agency, Role.FILER);
		assertThat(page.select(".error-summary").text()).contains("第6条记录校验不通过：记录被改动");
		assertThat(page.select(".done")).isEmpty();
	}

	@Test
	void saysWhichSubmissionIsNotAsTheHistorySays() throws Exception {
		new Superuser(this.database, this.transactions)
			.change("UPDATE submission SET content = jsonb_set(content, '{title}', '\"别的\"') WHERE receipt_number = '"
					+ this.key + "-1'");
		assertThat(open(this.agency, Role.FILER).select(".error-summary").text())
			.contains("回执" + this.key + "-1对应的报送内容");
	}

	@Test
	void saysThatNothingWasDoneYet() throws Exception {
		RequestPostProcessor filer = ReviewPages.at(this.agency.code(), Role.FILER);
		assertThat(
				ReviewPages.open(this.mvc, filer, "/history/" + this.agency.code() + "/2024/own").select("main").text())
			.contains("还没有记录");
	}

	private Document open(Agency place, Role role) throws Exception {
		return ReviewPages.open(this.mvc, ReviewPages.at(place.code(), role), this.address);
	}

}
