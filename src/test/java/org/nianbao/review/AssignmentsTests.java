package org.nianbao.review;

import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.NewAgency;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.review.ReviewPages.Answer;
import org.nianbao.shared.LocalizedText;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nianbao.report.ReportWalk.REVIEWER;

/** Who reviews what. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class AssignmentsTests {

	private static final ReportYear YEAR = new ReportYear(2025);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Assignments assignments;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private History history;

	private Agency office;

	private Agency agency;

	private ReportKey key;

	private long first;

	private long second;

	@BeforeEach
	void inventOffice() {
		ReportWalk walk = new ReportWalk(this.application);
		this.office = walk.agencies.office();
		this.agency = walk.agencies.agency(this.office);
		this.key = new ReportKey(this.agency.code(), YEAR, ReportScope.OWN);
		this.first = reviewer("甲");
		this.second = reviewer("乙");
	}

	@Test
	void goesByTheNarrowestAreaAndKindAndFirstByHand() {
		String town = this.office.region() + "001";
		this.regions.add(new Region(town, new LocalizedText("石桥镇", "Shiqiao"), this.office.region()),
				Actor.APPLICATION);
		Agency inTown = this.agencies.register(
				new NewAgency(town, "石桥镇政府", null, AgencyDetails.of(AgencyKind.GOVERNMENT, this.office.code())),
				Actor.APPLICATION);
		ReportKey inTownKey = new ReportKey(inTown.code(), YEAR, ReportScope.OWN);
		assertThat(this.assignments.of(this.agency, this.key)).isEmpty();
		this.assignments.share(this.office.code(), null, null, this.first, REVIEWER);
		assertThat(name(this.agency, this.key)).isEqualTo("甲");
		this.assignments.share(this.office.code(), town, null, this.second, REVIEWER);
		assertThat(name(this.agency, this.key)).isEqualTo("甲");
		assertThat(name(inTown, inTownKey)).isEqualTo("乙");
		this.assignments.share(this.office.code(), town, AgencyKind.GOVERNMENT, this.first, REVIEWER);
		assertThat(name(inTown, inTownKey)).isEqualTo("甲");
		this.assignments.assign(inTownKey, this.office.code(), this.second, REVIEWER);
		assertThat(name(inTown, inTownKey)).isEqualTo("乙");
		this.assignments.assign(inTownKey, this.office.code(), null, REVIEWER);
		assertThat(name(inTown, inTownKey)).isEqualTo("甲");
	}

	@Test
	void replacesWhoWasResponsibleForTheSame() {
		this.assignments.share(this.office.code(), this.office.region(), null, this.first, REVIEWER);
		this.assignments.share(this.office.code(), this.office.region(), null, this.second, REVIEWER);
		assertThat(this.assignments.ofOffices(Set.of(this.office.code()))).hasSize(1);
		assertThat(name(this.agency, this.key)).isEqualTo("乙");
	}

	@Test
	void assignsOnlyToReviewersOfTheOffice() {
		long stranger = reviewerOf(new ReportWalk(this.application).agencies.office(), "丙");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.assignments.assign(this.key, this.office.code(), stranger, REVIEWER));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.assignments.share(this.office.code(), null, null, stranger, REVIEWER));
		assertThat(this.assignments.reviewers(this.office.code())).extracting(Assignee::account)
			.containsExactlyInAnyOrder(this.first, this.second);
	}

	@Test
	void leavesOneEntryOfHistoryForEachAct() {
		this.assignments.share(this.office.code(), null, null, this.first, REVIEWER);
		this.assignments.assign(this.key, this.office.code(), this.second, REVIEWER);
		long id = this.assignments.ofOffices(Set.of(this.office.code())).getFirst().id();
		this.assignments.endShare("999999-999", id, REVIEWER);
		this.assignments.endShare(this.office.code(), id, REVIEWER);
		this.assignments.endShare(this.office.code(), id, REVIEWER);
		assertThat(acts(Subject.office(this.office.code()))).endsWith("review.share", "review.end-share")
			.containsOnlyOnce("review.end-share");
		assertThat(acts(Subject.report(this.key.toString()))).containsExactly("review.assign");
	}

	@Test
	void showsInTheQueueWhatIsOnesOwn() throws Exception {
		ReportKey other = new ReportKey(new ReportWalk(this.application).agencies.agency(this.office).code(), YEAR,
				ReportScope.OWN);
		this.assignments.assign(this.key, this.office.code(), this.first, REVIEWER);
		this.assignments.assign(other, this.office.code(), this.second, REVIEWER);
		RequestPostProcessor person = ReviewPages.as(this.first, this.office.code(), Role.REVIEWER);
		Document page = ReviewPages.open(this.mvc, person, "/review?year=2025&mine=true");
		assertThat(page.select("table.queue tbody tr")).hasSize(1);
		assertThat(page.select("table.queue tbody").text()).contains(this.agency.code(), "负责人：甲");
	}

	@Test
	void isSetOnItsPageAndOnTheReports() throws Exception {
		RequestPostProcessor person = ReviewPages.as(this.first, this.office.code(), Role.REVIEWER);
		String address = "/review/assignments";
		Answer answer = ReviewPages.send(this.mvc, person, address, "office", this.office.code(), "reviewer", "");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select(".error-summary a").attr("href")).isEqualTo("#reviewer");
		answer = ReviewPages.send(this.mvc, person, address, "office", this.office.code(), "region",
				this.office.region(), "kind", "DEPARTMENT", "reviewer", Long.toString(this.second));
		assertThat(answer.status()).isEqualTo(302);
		assertThat(ReviewPages.open(this.mvc, person, address).select("tbody tr").text()).contains("政府部门", "乙");
		String report = "/review/" + this.agency.code() + "/2025";
		assertThat(ReviewPages.open(this.mvc, person, report).text()).contains("负责人：乙（按地区和类型分工）");
		answer = ReviewPages.send(this.mvc, person, report + "/assignment", "reviewer", Long.toString(this.first));
		assertThat(answer.status()).isEqualTo(302);
		assertThat(ReviewPages.open(this.mvc, person, report).text()).contains("负责人：甲（专门指定）");
		assertThat(ReviewPages.send(this.mvc, person, report + "/assignment", "reviewer", "123456789").status())
			.isEqualTo(422);
	}

	@Test
	void hidesOtherOfficesAssignments() throws Exception {
		RequestPostProcessor person = ReviewPages.as(this.first, this.office.code(), Role.REVIEWER);
		String foreign = new ReportWalk(this.application).agencies.office().code();
		for (String page : List.of("/review/assignments", "/review/standard-remarks")) {
			assertThat(ReviewPages.status(this.mvc, person, page + "?office=" + foreign)).isEqualTo(404);
			assertThat(
					ReviewPages.send(this.mvc, person, page, "office", foreign, "reviewer", "1", "text", "x").status())
				.isEqualTo(404);
		}
	}

	@Test
	void keepsAListOfStandardRemarksOnItsPage() throws Exception {
		RequestPostProcessor person = ReviewPages.as(this.first, this.office.code(), Role.REVIEWER);
		String address = "/review/standard-remarks";
		Answer answer = ReviewPages.send(this.mvc, person, address, "office", this.office.code(), "text", " ");
		assertThat(answer.status()).isEqualTo(422);
		ReviewPages.send(this.mvc, person, address, "office", this.office.code(), "text", "请核对结转数。");
		Document page = ReviewPages.open(this.mvc, person, address);
		assertThat(page.select("tbody tr").text()).contains("请核对结转数。");
		ReviewPages.send(this.mvc, person, address + "/removal", "office", this.office.code(), "remark",
				page.select("[name=remark]").attr("value"));
		assertThat(ReviewPages.open(this.mvc, person, address).select("tbody tr")).isEmpty();
	}

	@Test
	void keepsAListOfWordsOnItsPage() throws Exception {
		RequestPostProcessor person = ReviewPages.as(this.first, this.office.code(), Role.REVIEWER);
		String address = "/review/words";
		assertThat(ReviewPages.send(this.mvc, person, address, "office", this.office.code(), "word", " ").status())
			.isEqualTo(422);
		assertThat(ReviewPages
			.send(this.mvc, person, address, "office", this.office.code(), "word", "粘帖", "instead", "长".repeat(31))
			.status()).isEqualTo(422);
		ReviewPages.send(this.mvc, person, address, "office", this.office.code(), "word", "粘 帖", "instead", "粘贴");
		Document page = ReviewPages.open(this.mvc, person, address);
		assertThat(page.select("tbody tr").text()).contains("粘帖").contains("粘贴");
		ReviewPages.send(this.mvc, person, address + "/removal", "office", this.office.code(), "word",
				page.select("tbody [name=word]").attr("value"));
		assertThat(ReviewPages.open(this.mvc, person, address).select("tbody tr")).isEmpty();
		assertThat(acts(Subject.office(this.office.code()))).contains("rulebook.word-add", "rulebook.word-remove");
	}

	private String name(Agency agency, ReportKey report) {
		return this.assignments.of(agency, report).orElseThrow().name();
	}

	private List<String> acts(Subject subject) {
		return this.history.of(subject).stream().map((entry) -> entry.act()).toList();
	}

	private long reviewer(String name) {
		return reviewerOf(this.office, name);
	}

	private long reviewerOf(Agency office, String name) {
		return this.accounts.register(new NewAccount("reviewer-" + office.code() + "-" + (int) name.charAt(0), name,
				"a very long password", Set.of(new Duty(office.code(), Role.REVIEWER))), Actor.APPLICATION);
	}

}
