package org.nianbao.review.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.content.CanonicalForm;
import org.nianbao.history.Actor;
import org.nianbao.history.HistoryGuard;
import org.nianbao.publication.PublicationLookup;
import org.nianbao.publication.PublishedReports;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionAct;
import org.nianbao.report.RevisionHistoryEntry;
import org.nianbao.report.RevisionState;
import org.nianbao.report.SubmissionReader;
import org.nianbao.review.ReviewPages;
import org.nianbao.review.ReviewPages.Answer;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.REVIEWER;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ReviewActsTests {

	private static final List<String> ACTS = List.of("opening", "return", "acceptance", "acceptance-withdrawal",
			"publication", "taking-down");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PublishedReports published;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private SubmissionReader submissions;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	private Agency office;

	private ReportKey key;

	private RequestPostProcessor reviewer;

	private RequestPostProcessor publisher;

	@BeforeEach
	void inventOffice() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.key = new ReportKey(this.walk.agencies.agency(this.office).code(), new ReportYear(2025), ReportScope.OWN);
		this.reviewer = ReviewPages.at(this.office.code(), Role.REVIEWER);
		this.publisher = ReviewPages.at(this.office.code(), Role.PUBLISHER);
		decide(PublicationMode.BY_OFFICE);
	}

	private void decide(PublicationMode mode) {
		LocalDate date = LocalDate.of(2026, 1, 31);
		this.calendar.decide(new OfficeYear(this.office.code(), this.key.year(), date, date, date, mode),
				Actor.APPLICATION);
	}

	@Test
	void leavesPublishingToTheAgencyWhereTheOfficeHasDecidedSo() throws Exception {
		decide(PublicationMode.BY_AGENCY);
		long revision = this.walk.accepted(this.key);
		assertThat(page(this.publisher).select("form[action$=/publication]")).isEmpty();
		assertThat(page(this.reviewer).text()).contains("等待报送机关的发布人员发布");
		Answer answer = act(this.publisher, "publication");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.page().select(".error-summary").text()).contains("不由您所在的机关发布");
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.ACCEPTED);
	}

	@Test
	void reviewsAfterwardsWhatTheAgencyPublishesFirst() throws Exception {
		decide(PublicationMode.PUBLISH_FIRST);
		long revision = this.walk.submitted(this.key);
		assertThat(page(this.reviewer).select("form[action$=/opening]")).isEmpty();
		assertThat(act(this.reviewer, "opening").page().select(".error-summary").text()).contains("报告发布后再审核");
		this.walk.publishAccepted(revision);
		assertThat(page(this.reviewer).select("h1 .tag").text()).isEqualTo("已发布（待备案）");
		assertThat(act(this.reviewer, "correction-request", "reason", " ").status()).isEqualTo(422);
		assertThat(act(this.reviewer, "correction-request", "reason", "第四部分有误").done())
			.isEqualTo("review.done.correctionAsked");
		assertThat(page(this.reviewer).select(".notice").text()).contains("第四部分有误");
		assertThat(act(this.reviewer, "confirmation").done()).isEqualTo("review.done.confirmed");
		assertThat(page(this.reviewer).select("h1 .tag").text()).isEqualTo("已发布");
		assertThat(act(this.reviewer, "confirmation").status()).isEqualTo(409);
	}

	@Test
	void beginsAReviewWithWhichWithdrawingEnds() throws Exception {
		long revision = this.walk.submitted(this.key);
		Document before = page(this.reviewer);
		assertThat(before.select("form[action$=/opening]")).hasSize(1);
		assertThat(before.select("form[action$=/acceptance], form[action$=/return]")).isEmpty();
		assertThat(this.walk.acts(revision)).as("looking is not opening").doesNotContain(RevisionAct.OPEN);
		Answer answer = act(this.reviewer, "opening");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.redirect()).isEqualTo(address());
		assertThat(answer.done()).isEqualTo("review.done.opened");
		assertThat(this.walk.acts(revision)).endsWith(RevisionAct.OPEN);
		Document after = page(this.reviewer);
		assertThat(after.select("form[action$=/opening]")).isEmpty();
		assertThat(after.select("form[action$=/acceptance], form[action$=/return]")).hasSize(2);
		assertThat(after.text()).contains("审核人 Person 70");
	}

	@Test
	void returnsASubmissionWithItsReason() throws Exception {
		long revision = this.walk.opened(this.key);
		Answer answer = act(this.reviewer, "return", "reason", "第三项请核对。\r\n\r\n另见第五部分。");
		assertThat(answer.redirect()).isEqualTo(address());
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.RETURNED);
		assertThat(this.walk.reports.history(revision).getLast()).extracting(RevisionHistoryEntry::reason)
			.isEqualTo("第三项请核对。\n另见第五部分。");
		assertThat(page(this.reviewer).select("#content").text()).contains("退回修改", "第三项请核对。");
	}

	@Test
	void asksForAReasonBeforeReturning() throws Exception {
		long revision = this.walk.opened(this.key);
		for (String blank : List.of("", "  \n\u3000\t")) {
			Answer answer = act(this.reviewer, "return", "reason", blank);
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.page().select(".error-summary a").attr("href")).isEqualTo("#reason");
			assertThat(answer.page().select("#reason-error").text()).isEqualTo("请填写退回原因");
			assertThat(answer.page().select("#reason").attr("aria-invalid")).isEqualTo("true");
			assertThat(answer.page().title()).startsWith("错误：");
		}
		assertThat(act(this.reviewer, "return").status()).isEqualTo(422);
		Answer tooLong = act(this.reviewer, "return", "reason", "长".repeat(2001));
		assertThat(tooLong.page().select("#reason-error").text()).contains("最多2000个字");
		assertThat(tooLong.page().select("#reason").text()).as("what was typed stays").hasSize(2001);
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void acceptsAndTakesTheAcceptanceBack() throws Exception {
		long revision = this.walk.opened(this.key);
		assertThat(act(this.reviewer, "acceptance").done()).isEqualTo("review.done.accepted");
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.ACCEPTED);
		assertThat(page(this.reviewer).text()).contains("等待主管部门的发布人员发布");
		assertThat(act(this.reviewer, "acceptance-withdrawal").done()).isEqualTo("review.done.acceptanceTakenBack");
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void publishesWhatWasAccepted() throws Exception {
		this.walk.accepted(this.key);
		assertThat(page(this.publisher).select("form[action$=/publication]")).hasSize(1);
		assertThat(page(this.reviewer).select("form[action$=/publication]")).isEmpty();
		assertThat(act(this.publisher, "publication").done()).isEqualTo("review.done.published");
		assertThat(this.published.lookup(this.key)).isInstanceOf(PublicationLookup.Found.class);
		assertThat(page(this.publisher).select("dd a[href=/reports/" + this.key.agency() + "/2025]")).hasSize(1);
	}

	@Test
	void takesAPublicationDownWithAReason() throws Exception {
		long revision = this.walk.published(this.key);
		Answer refused = act(this.publisher, "taking-down", "publicReason", " ");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("#publicReason-error").text()).isEqualTo("请填写撤下原因");
		assertThat(refused.page().select("details[open] #publicReason")).hasSize(1);
		assertThat(act(this.publisher, "taking-down", "publicReason", "含有个人信息").done())
			.isEqualTo("review.done.takenDown");
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.TAKEN_DOWN);
		assertThat(this.published.lookup(this.key)).isInstanceOfSatisfying(PublicationLookup.TakenDown.class,
				(takenDown) -> assertThat(takenDown.reason()).isEqualTo("含有个人信息"));
		assertThat(page(this.publisher).select("#content").text()).contains("已撤下", "含有个人信息");
	}

	@Test
	void takesTheChosenRevisionDownWhileACorrectionIsUnderWay() throws Exception {
		long first = this.walk.published(this.key);
		long second = this.walk.reports.correct(first, "数字有误", FILER).id();
		this.walk.publish(second);
		this.walk.reports.correct(second, "又有误", FILER);
		Document page = page(this.publisher);
		assertThat(page.select("#receipt option").eachText()).containsExactly("第2版", "第1版");
		String receipt = page.select("#receipt option").last().attr("value");
		ReviewPages.send(this.mvc, this.publisher, address() + "/taking-down", "receipt", receipt, "publicReason",
				"含有个人信息");
		assertThat(this.walk.state(first)).isEqualTo(RevisionState.TAKEN_DOWN);
		assertThat(this.walk.state(second)).isEqualTo(RevisionState.PUBLISHED);
	}

	@Test
	void doesNotLetThePersonAcceptWhoSubmitted() throws Exception {
		long revision = this.walk.opened(this.key);
		RequestPostProcessor submitter = ReviewPages.as(FILER.account(), this.office.code(), Role.REVIEWER);
		Document page = page(submitter);
		assertThat(page.select("form[action$=/acceptance]")).isEmpty();
		assertThat(page.text()).contains("这份报告是您送签、签发或者报送的");
		Answer answer = act(submitter, "acceptance");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.page().select(".error-summary").text()).contains("报送人不能审核自己报送的报告");
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void asksToBeginTheReviewBeforeDeciding() throws Exception {
		this.walk.submitted(this.key);
		for (Answer answer : List.of(act(this.reviewer, "acceptance"), act(this.reviewer, "return", "reason", "请核对"))) {
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.page().select(".error-summary").text()).contains("请先开始审核");
		}
	}

	@ParameterizedTest
	@CsvSource({ "DRAFT, 编制中", "RETURNED, 退回修改", "ACCEPTED, 审核通过（待发布）", "PUBLISHED, 已发布", "TAKEN_DOWN, 已撤下" })
	void saysWhyAnActIsNotPossibleInAState(RevisionState state, String words) throws Exception {
		long revision = lead(state);
		String receipt = receipt();
		List<String> possible = switch (state) {
			case ACCEPTED -> List.of("acceptance-withdrawal", "publication");
			case PUBLISHED -> List.of("taking-down");
			default -> List.of();
		};
		for (String act : ACTS.stream().filter((each) -> !possible.contains(each)).toList()) {
			Answer answer = ReviewPages.send(this.mvc,
					ReviewPages.at(this.office.code(), Role.REVIEWER, Role.PUBLISHER), address() + "/" + act, "receipt",
					receipt, "reason", "请核对附件", "publicReason", "含有个人信息");
			assertThat(answer.status()).as(act).isEqualTo(409);
			String told = answer.page().select(".error-summary").text();
			assertThat(told).as(act).contains("没有办理", "现在是“" + words + "”", "最近一次办理：");
			if (act.equals("return")) {
				assertThat(told).contains("您填写的原因没有发送：", "请核对附件");
			}
		}
		assertThat(this.walk.state(revision)).isEqualTo(state);
	}

	@Test
	void refusesADecisionOnASubmissionThatWasReplacedSince() throws Exception {
		long revision = this.walk.opened(this.key);
		String seen = receipt();
		this.walk.reviews.returnToAgency(revision, "请核对", REVIEWER);
		this.walk.fill(revision);
		this.walk.submit(revision);
		this.walk.reviews.open(revision, REVIEWER);
		for (String act : List.of("acceptance", "return", "opening")) {
			Answer answer = ReviewPages.send(this.mvc, this.reviewer, address() + "/" + act, "receipt", seen, "reason",
					"请核对");
			assertThat(answer.status()).as(act).isEqualTo(409);
			assertThat(answer.page().select(".error-summary").text()).contains("已不是最新的");
		}
		assertThat(act(this.reviewer, "acceptance").status()).isEqualTo(302);
	}

	@Test
	void refusesADecisionOnASubmissionThatIsReplacedAtTheSameMoment() throws Exception {
		long revision = this.walk.opened(this.key);
		String seen = receipt();
		try (ExecutorService other = Executors.newSingleThreadExecutor()) {
			Future<Answer> acceptance = HistoryGuard.withoutGuard(this.transactions).execute((replacing) -> {
				this.walk.reviews.returnToAgency(revision, "请核对", REVIEWER);
				this.walk.fill(revision);
				this.walk.submit(revision);
				this.walk.reviews.open(revision, REVIEWER);
				Future<Answer> waiting = other.submit(
						() -> ReviewPages.send(this.mvc, this.reviewer, address() + "/acceptance", "receipt", seen));
				awaitSomebodyWhoWaitsForALock();
				return waiting;
			});
			assertThat(acceptance.get().status()).isEqualTo(409);
			assertThat(acceptance.get().page().select(".error-summary").text()).contains("已不是最新的");
		}
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
		assertThat(this.walk.acts(revision)).doesNotContain(RevisionAct.ACCEPT);
	}

	private void awaitSomebodyWhoWaitsForALock() {
		String waiting = """
				SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
				""";
		Awaitility.await().until(() -> this.database.sql(waiting).query(Integer.class).single() > 0);
	}

	@Test
	void refusesADecisionThatNamesNoSubmissionOrAnotherReports() throws Exception {
		this.walk.opened(this.key);
		ReportKey other = new ReportKey(this.walk.agencies.agency(this.office).code(), new ReportYear(2025),
				ReportScope.OWN);
		long otherRevision = this.walk.opened(other);
		String otherReceipt = this.submissions.ofReport(other).getFirst().receipt().number();
		assertThat(ReviewPages.send(this.mvc, this.reviewer, address() + "/acceptance").status()).isEqualTo(409);
		assertThat(
				ReviewPages.send(this.mvc, this.reviewer, address() + "/acceptance", "receipt", otherReceipt).status())
			.isEqualTo(409);
		assertThat(this.walk.state(otherRevision)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void answersForAnotherOfficeAsIfThereWereNoSuchReport() throws Exception {
		long revision = this.walk.opened(this.key);
		RequestPostProcessor stranger = ReviewPages.at(this.walk.agencies.office().code(), Role.REVIEWER,
				Role.PUBLISHER);
		assertThat(ReviewPages.status(this.mvc, stranger, address())).isEqualTo(404);
		for (String act : ACTS) {
			assertThat(act(stranger, act, "reason", "请核对", "publicReason", "理由").status()).as(act).isEqualTo(404);
		}
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void keepsReviewAndPublicationApart() throws Exception {
		this.walk.opened(this.key);
		for (String act : ACTS.subList(0, 4)) {
			assertThat(act(this.publisher, act, "reason", "请核对").status()).as(act).isEqualTo(403);
		}
		for (String act : ACTS.subList(4, 6)) {
			assertThat(act(this.reviewer, act, "publicReason", "理由").status()).as(act).isEqualTo(403);
		}
	}

	@Test
	void changesNoNumberByAnyAct() throws Exception {
		long revision = this.walk.submitted(this.key);
		String submitted = hash(revision);
		String receipt = receipt();
		RequestPostProcessor both = ReviewPages.at(this.office.code(), Role.REVIEWER, Role.PUBLISHER);
		List<String> done = new ArrayList<>();
		for (String act : List.of("opening", "acceptance", "acceptance-withdrawal", "return")) {
			done.add(tamperingWith(both, act, receipt));
			assertThat(hash(revision)).as("the draft after " + act).isEqualTo(submitted);
			assertThat(frozen(receipt)).as("the submission after " + act).isEqualTo(submitted);
		}
		assertThat(this.walk.submit(revision).hash()).as("submitted again").isEqualTo(submitted);
		String again = receipt();
		for (String act : List.of("opening", "acceptance", "publication")) {
			done.add(tamperingWith(both, act, again));
		}
		assertThat(this.published.lookup(this.key)).isInstanceOfSatisfying(PublicationLookup.Found.class,
				(found) -> assertThat(CanonicalForm.hash(found.report().content())).isEqualTo(submitted));
		done.add(tamperingWith(both, "taking-down", again));
		assertThat(frozen(again)).isEqualTo(submitted);
		assertThat(hash(revision)).isEqualTo(submitted);
		assertThat(done).as("every act was done").hasSize(8).doesNotContain("null");
	}

	@Test
	void leadsFromTheAddressOfAnActBackToTheReport() throws Exception {
		for (String act : ACTS) {
			assertThat(ReviewPages.status(this.mvc, this.reviewer, address() + "/" + act)).as(act).isEqualTo(302);
		}
	}

	@Test
	void answersAddressesOfNoReportWithNotFound() throws Exception {
		String agency = "/review/" + this.key.agency();
		for (String address : List.of(agency + "/1999", agency + "/abcd", agency + "/20255", agency + "/2025/nonsense",
				"/review/999999-999/2025")) {
			assertThat(ReviewPages.status(this.mvc, this.reviewer, address)).as(address).isEqualTo(404);
		}
	}

	/** Does an act and posts fields that no form has. */
	private String tamperingWith(RequestPostProcessor person, String act, String receipt) throws Exception {
		return ReviewPages
			.send(this.mvc, person, address() + "/" + act, "receipt", receipt, "reason", "请核对", "publicReason", "理由",
					"cells[requests.received.naturalPerson]", "999", "requests.received.naturalPerson", "999",
					"content.title", "别的标题", "address.report.agency", "999999-999", "state", "PUBLISHED")
			.done();
	}

	private String hash(long revision) {
		return CanonicalForm.hash(this.walk.reports.content(revision));
	}

	private String frozen(String receipt) {
		return CanonicalForm.hash(this.submissions.contents(List.of(receipt)).get(receipt));
	}

	private long lead(RevisionState state) {
		return switch (state) {
			case DRAFT -> {
				long revision = this.walk.submitted(this.key);
				this.walk.submissions.withdraw(revision, FILER);
				yield revision;
			}
			case RETURNED -> {
				long revision = this.walk.opened(this.key);
				this.walk.reviews.returnToAgency(revision, "请核对", REVIEWER);
				yield revision;
			}
			case ACCEPTED -> this.walk.accepted(this.key);
			case PUBLISHED -> this.walk.published(this.key);
			case TAKEN_DOWN -> {
				long revision = this.walk.published(this.key);
				this.walk.publications.takeDown(revision, "含有个人信息", ReportWalk.PUBLISHER);
				yield revision;
			}
			default -> throw new IllegalArgumentException(state.name());
		};
	}

	private String receipt() {
		return this.submissions.ofReport(this.key).getFirst().receipt().number();
	}

	private Answer act(RequestPostProcessor person, String act, String... fields) throws Exception {
		List<String> all = new ArrayList<>(List.of("receipt", receipt()));
		all.addAll(List.of(fields));
		return ReviewPages.send(this.mvc, person, address() + "/" + act, all.toArray(String[]::new));
	}

	private Document page(RequestPostProcessor person) throws Exception {
		return ReviewPages.open(this.mvc, person, address());
	}

	private String address() {
		return "/review/" + this.key.agency() + "/2025";
	}

}
