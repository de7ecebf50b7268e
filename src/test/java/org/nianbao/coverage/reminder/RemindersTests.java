package org.nianbao.coverage.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.HeldClock;
import org.nianbao.account.Correspondents;
import org.nianbao.account.Correspondents.Correspondent;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.ContactBook;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.coverage.CoverageTest;
import org.nianbao.coverage.Standing;
import org.nianbao.coverage.Standings;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.Subject;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.review.CountedStatements;
import org.nianbao.review.ReviewPages;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

@CoverageTest
class RemindersTests {

	private static final ReportYear YEAR = new ReportYear(2026);

	private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 20);

	private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Reminders reminders;

	@Autowired
	private Standings standings;

	@Autowired
	private ReminderSchedules schedules;

	@Autowired
	private ScheduledReminders scheduled;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private FilingTasks tasks;

	@Autowired
	private ContactBook contacts;

	@Autowired
	private History history;

	@Autowired
	private AdjustableClock clock;

	@Autowired
	private JdbcClient database;

	@Autowired
	private CountedStatements statements;

	private ReportWalk walk;

	private Agency office;

	private Actor actor;

	private RequestPostProcessor reviewer;

	@BeforeEach
	void inventOffice() {
		this.clock.moveTo(HeldClock.MONDAY_AT_TEN);
		this.database.sql("DELETE FROM reminder_schedule").update();
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.actor = new Actor(70, "王审", "REVIEWER", this.office.code());
		this.reviewer = ReviewPages.at(this.office.code(), Role.REVIEWER);
		this.calendar.decide(new OfficeYear(this.office.code(), YEAR, LAST_DAY, LAST_DAY, LocalDate.of(2027, 1, 31),
				PublicationMode.BY_AGENCY), Actor.APPLICATION);
		this.tasks.exempt(this.office.code(), YEAR, "测试", Actor.APPLICATION);
	}

	@Test
	void remindsOfWhatTheOfficeWaitsFor() {
		Correspondent idle = filer();
		ReportKey drafting = report();
		Correspondent drafter = filerOf(drafting.agency());
		this.walk.begun(drafting);
		ReportKey returned = report();
		Correspondent corrector = filerOf(returned.agency());
		this.walk.reviews.returnToAgency(this.walk.opened(returned), "请核对", ReportWalk.REVIEWER);
		ReportKey submitted = report();
		Correspondent waiter = filerOf(submitted.agency());
		this.walk.submitted(submitted);
		SentReminders sent = send("请尽快");
		assertThat(sent).isEqualTo(new SentReminders(3, 3, 0, 0));
		assertThat(subjects(idle)).singleElement().asString().startsWith("催报：").endsWith("尚未开始编制");
		assertThat(subjects(drafter)).singleElement().asString().endsWith("尚未报送");
		assertThat(subjects(corrector)).singleElement().asString().endsWith("审核意见尚未答复");
		assertThat(subjects(waiter)).isEmpty();
		assertThat(text(idle)).contains("报送截止：2027年1月20日24时；法定报送和公布期限：2027年1月31日", this.office.nameZh() + "附言：请尽快",
				"/filing/");
	}

	@Test
	void notesEachTimeInTheHistoryOfTheOffice() {
		filer();
		send("");
		HistoryEntry entry = this.history.of(Subject.office(this.office.code())).getLast();
		assertThat(entry.act()).isEqualTo("coverage.remind");
		assertThat(entry.by().account()).isEqualTo(70);
		assertThat(entry.became()).containsEntry("agencies", "1").containsEntry("mails", "1");
		send("");
		assertThat(this.history.of(Subject.office(this.office.code())).getLast()).isEqualTo(entry);
	}

	@Test
	void remindsNobodyOfTheSameTwiceIn24Hours() {
		Correspondent person = filer();
		assertThat(send("").agencies()).isEqualTo(1);
		this.clock.pass(Duration.ofHours(24).minus(ONE_MINUTE));
		assertThat(send("")).isEqualTo(new SentReminders(0, 0, 1, 0));
		this.clock.pass(ONE_MINUTE);
		assertThat(send("").agencies()).isEqualTo(1);
		assertThat(subjects(person)).hasSize(2);
	}

	@Test
	void remindsOfSomethingElseAtOnce() {
		ReportKey key = report();
		Correspondent person = filerOf(key.agency());
		send("");
		this.walk.begun(key);
		assertThat(send("").agencies()).isEqualTo(1);
		assertThat(subjects(person)).hasSize(2);
	}

	@Test
	void remindsOnceHoweverManyDoItAtOnce() throws Exception {
		List<Correspondent> people = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			people.add(filer());
		}
		try (ExecutorService reviewers = Executors.newFixedThreadPool(4)) {
			List<Callable<SentReminders>> all = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				all.add(() -> send(""));
			}
			int agencies = 0;
			for (Future<SentReminders> one : reviewers.invokeAll(all)) {
				agencies += one.get().agencies();
			}
			assertThat(agencies).isEqualTo(20);
		}
		assertThat(people).allSatisfy((person) -> assertThat(subjects(person)).hasSize(1));
	}

	@Test
	void writesToTheAddressThatTheAgencyToldWhereNobodyHasAnAccountAndElseSaysSo() {
		Agency told = this.walk.agencies.agency(this.office);
		this.contacts.change(told.code(),
				new AgencyContact("", "", "", "", "", "office-" + told.code() + "@example.org"), Actor.APPLICATION);
		this.walk.agencies.agency(this.office);
		assertThat(send("")).isEqualTo(new SentReminders(1, 1, 0, 1));
		assertThat(subjects(new Correspondent(0, "office-" + told.code() + "@example.org"))).hasSize(1);
	}

	@Test
	void needsTheSameStatementsHoweverManyAreReminded() throws Exception {
		for (int i = 0; i < 3; i++) {
			filer();
		}
		int few = this.statements.of(() -> assertThat(send("").agencies()).isEqualTo(3));
		for (int i = 0; i < 60; i++) {
			filer();
		}
		int many = this.statements.of(() -> assertThat(send("").agencies()).isEqualTo(60));
		assertThat(many).isEqualTo(few);
	}

	@Test
	void keepsToTheScheduleOfTheOffice() {
		Correspondent person = filer();
		schedule(new ReminderSchedule(5, null, null, 3, LocalTime.of(10, 0)));
		runAt("2027-01-14T02:00:00Z");
		assertThat(subjects(person)).as("6 days before").isEmpty();
		runAt("2027-01-15T01:59:00Z");
		assertThat(subjects(person)).as("5 days before, at 9:59").isEmpty();
		runAt("2027-01-15T02:00:00Z");
		assertThat(subjects(person)).as("5 days before, at 10:00").hasSize(1);
		runAt("2027-01-15T06:00:00Z");
		assertThat(subjects(person)).as("the same day, later").hasSize(1);
		runAt("2027-01-18T02:05:00Z");
		assertThat(subjects(person)).as("three days later").hasSize(2);
		runAt("2027-01-19T02:05:00Z");
		assertThat(subjects(person)).as("four days later").hasSize(2);
		runAt("2027-01-21T02:05:00Z");
		assertThat(subjects(person)).as("late").hasSize(3);
	}

	@Test
	void remindsInWorkingHoursAlone() {
		Correspondent person = filer();
		schedule(new ReminderSchedule(30, null, null, 1, LocalTime.of(9, 0)));
		runAt("2027-01-09T02:00:00Z");
		assertThat(subjects(person)).as("on a Saturday").isEmpty();
		runAt("2027-01-11T00:59:00Z");
		assertThat(subjects(person)).as("at 8:59").isEmpty();
		runAt("2027-01-11T09:30:00Z");
		assertThat(subjects(person)).as("at 17:30").isEmpty();
		runAt("2027-01-12T01:00:00Z");
		assertThat(subjects(person)).as("at 9:00").hasSize(1);
	}

	@Test
	void remindsAsScheduledOfWhatTheScheduleNamesAlone() {
		Correspondent idle = filer();
		ReportKey drafting = report();
		Correspondent drafter = filerOf(drafting.agency());
		this.walk.begun(drafting);
		schedule(new ReminderSchedule(null, 30, null, 3, LocalTime.of(9, 0)));
		this.scheduled.send();
		assertThat(subjects(idle)).isEmpty();
		assertThat(subjects(drafter)).hasSize(1);
		assertThat(this.history.of(Subject.office(this.office.code())).getLast().by()).isEqualTo(Actor.APPLICATION);
	}

	@Test
	void servesEachOfficeOnceHoweverManyInstancesDoIt() throws Exception {
		Correspondent person = filer();
		schedule(new ReminderSchedule(30, 30, 30, 1, LocalTime.of(9, 0)));
		try (ExecutorService instances = Executors.newFixedThreadPool(3)) {
			List<Callable<Object>> runs = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				runs.add(Executors.callable(this.scheduled::send));
			}
			for (Future<Object> run : instances.invokeAll(runs)) {
				run.get();
			}
		}
		assertThat(subjects(person)).hasSize(1);
	}

	@Test
	void isChosenOnTheBoardLookedAtAndSent() throws Exception {
		Correspondent person = filer();
		String chosen = agencyOf(person);
		String unreachable = report().agency();
		Document preview = ReviewPages.open(this.mvc, this.reviewer, "/review/reminders/new?year=2026&office="
				+ this.office.code() + "&which=chosen&agency=" + chosen + "&agency=" + unreachable);
		assertThat(preview.text()).contains("将催报1个机关，共1位人员会收到邮件", "尚未开始编制：1个机关", "没有可以接收邮件的人员", "陈信：您好！");
		assertThat(subjects(person)).isEmpty();
		ReviewPages.Answer answer = ReviewPages.send(this.mvc, this.reviewer, "/review/reminders", "year", "2026",
				"office", this.office.code(), "agency", chosen, "note", "请尽快");
		assertThat(answer.redirect()).isEqualTo("/review/reminders?office=" + this.office.code());
		assertThat(text(person)).contains("附言：请尽快");
		Document log = ReviewPages.open(this.mvc, this.reviewer, answer.redirect());
		assertThat(log.select("tbody tr").text()).contains("2026", "尚未开始编制", "Person 70", person.address(), "待发送");
		assertThat(ReviewPages
			.open(this.mvc, this.reviewer,
					"/review/reminders/new?year=2026&office=" + this.office.code() + "&which=all")
			.text()).contains("24小时内已催报过");
	}

	@Test
	void refusesAnOverlongNoteAndKeepsIt() throws Exception {
		Correspondent person = filer();
		ReviewPages.Answer answer = ReviewPages.send(this.mvc, this.reviewer, "/review/reminders", "year", "2026",
				"office", this.office.code(), "agency", agencyOf(person), "note", "长".repeat(301));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select(".error-summary a").attr("href")).isEqualTo("#note");
		assertThat(answer.page().select("#note").text()).hasSize(301);
		assertThat(subjects(person)).isEmpty();
	}

	@Test
	void letsNobodyRemindForAnotherOffice() throws Exception {
		Correspondent person = filer();
		RequestPostProcessor stranger = ReviewPages.at(this.walk.agencies.office().code(), Role.REVIEWER);
		assertThat(ReviewPages
			.send(this.mvc, stranger, "/review/reminders", "year", "2026", "office", this.office.code(), "which", "all")
			.status()).isEqualTo(404);
		assertThat(ReviewPages.status(this.mvc, stranger, "/review/reminders?office=" + this.office.code()))
			.isEqualTo(404);
		assertThat(ReviewPages
			.send(this.mvc, stranger, "/review/reminders/schedule", "office", this.office.code(), "everyDays", "1",
					"hour", "9")
			.status()).isEqualTo(404);
		assertThat(subjects(person)).isEmpty();
	}

	@Test
	void isScheduledOnAPage() throws Exception {
		String address = "/review/reminders/schedule";
		ReviewPages.Answer wrong = ReviewPages.send(this.mvc, this.reviewer, address, "office", this.office.code(),
				"notBegun", "61", "everyDays", "drei", "hour", "9");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#notBegun",
				"#everyDays");
		assertThat(wrong.page().select("#everyDays").attr("value")).isEqualTo("drei");
		ReviewPages.send(this.mvc, this.reviewer, address, "office", this.office.code(), "notBegun", "10",
				"notSubmitted", "", "notAnswered", "0", "everyDays", "2", "hour", "14");
		assertThat(this.schedules.of(this.office.code()))
			.isEqualTo(new ReminderSchedule(10, null, 0, 2, LocalTime.of(14, 0)));
		HistoryEntry entry = this.history.of(Subject.office(this.office.code())).getLast();
		assertThat(entry.act()).isEqualTo("coverage.schedule-reminders");
		assertThat(entry.became()).containsEntry("notBegun", "10");
	}

	private SentReminders send(String note) {
		List<Standing> all = this.standings.ofOffice(this.office, YEAR);
		return this.reminders.send(this.office, YEAR, all, note, this.actor);
	}

	private void schedule(ReminderSchedule schedule) {
		this.schedules.set(this.office.code(), schedule, this.actor);
	}

	private void runAt(String time) {
		this.clock.moveTo(Instant.parse(time));
		this.scheduled.send();
	}

	private ReportKey report() {
		return new ReportKey(this.walk.agencies.agency(this.office).code(), YEAR, ReportScope.OWN);
	}

	private Correspondent filer() {
		return filerOf(report().agency());
	}

	private Correspondent filerOf(String agency) {
		return new Correspondents(this.database).at(agency, Role.FILER);
	}

	private String agencyOf(Correspondent person) {
		return this.database.sql("SELECT agency_code FROM duty WHERE account_id = :id")
			.param("id", person.account())
			.query(String.class)
			.single();
	}

	private List<String> subjects(Correspondent person) {
		return this.database
			.sql("SELECT subject FROM mail WHERE address = :address AND subject LIKE '催%' ORDER BY posted_at")
			.param("address", person.address())
			.query(String.class)
			.list();
	}

	private String text(Correspondent person) {
		return this.database.sql("SELECT body FROM mail WHERE address = :address AND subject LIKE '催%'")
			.param("address", person.address())
			.query(String.class)
			.single();
	}

}
