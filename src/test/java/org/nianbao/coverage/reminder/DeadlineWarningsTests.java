package org.nianbao.coverage.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.account.Correspondents;
import org.nianbao.account.Correspondents.Correspondent;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.coverage.CoverageTest;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@CoverageTest
class DeadlineWarningsTests {

	private static final ReportYear YEAR = new ReportYear(2026);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private DeadlineWarnings warnings;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private FilingTasks tasks;

	@Autowired
	private AdjustableClock clock;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	private Agency office;

	private Correspondent reviewer;

	@BeforeEach
	void inventOffice() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.reviewer = new Correspondents(this.database).at(this.office.code(), Role.REVIEWER);
		this.tasks.exempt(this.office.code(), YEAR, "测试", Actor.APPLICATION);
	}

	@Test
	void warnAgenciesOfTheLastDayWhileTheyHaveNotSubmitted() {
		decide(20, 25, 31, PublicationMode.BY_AGENCY);
		Correspondent idle = filer(report());
		ReportKey submitted = report();
		Correspondent done = filer(submitted);
		this.walk.submitted(submitted);
		assertThat(counts(idle, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21)).containsExactly(0, 1, 1, 1, 1, 2, 2, 3, 3, 3);
		assertThat(subjects(idle)).allMatch((subject) -> subject.endsWith("年度报告即将到报送截止日期"));
		assertThat(subjects(done)).isEmpty();
	}

	@Test
	void warnOfThirtyFirstJanuaryWhileThePublicCanReadNothing() {
		decide(15, 20, 25, PublicationMode.BY_OFFICE);
		ReportKey accepted = report();
		Correspondent waiting = filer(accepted);
		this.walk.accepted(accepted);
		ReportKey published = report();
		Correspondent done = filer(published);
		this.walk.published(published);
		assertThat(counts(waiting, 23, 24, 29, 30, 31)).containsExactly(0, 1, 1, 2, 2);
		assertThat(subjects(waiting)).allMatch((subject) -> subject.endsWith("年度报告即将到法定期限"));
		assertThat(subjects(done)).isEmpty();
	}

	@Test
	void warnThoseWhoPublishOfTheDayOfPublication() {
		decide(10, 15, 20, PublicationMode.BY_AGENCY);
		ReportKey accepted = report();
		this.walk.accepted(accepted);
		Correspondent publisher = new Correspondents(this.database).at(accepted.agency(), Role.PUBLISHER);
		assertThat(counts(publisher, 16, 17, 19)).containsExactly(0, 1, 2);
		assertThat(subjects(publisher)).allMatch((subject) -> subject.endsWith("年度报告即将到公布截止日期"));
	}

	@Test
	void tellTheOfficeWhatIsLeftOnceADayAtMost() {
		decide(20, 20, 20, PublicationMode.BY_OFFICE);
		report();
		ReportKey submitted = report();
		this.walk.submitted(submitted);
		ReportKey accepted = report();
		this.walk.accepted(accepted);
		assertThat(counts(this.reviewer, 12, 13, 17, 19)).containsExactly(0, 1, 2, 3);
		assertThat(text(this.reviewer)).contains("尚未报送的机关1个，报送截止日期2027年1月20日", "待审核的报告1份", "待本办公室发布的报告1份",
				"公众尚不能查阅的报告3份，法定期限2027年1月31日", "/review/coverage?office=" + this.office.code());
		runOn(19);
		assertThat(subjects(this.reviewer)).hasSize(3);
	}

	@Test
	void sayNothingToAnOfficeWhoseAgenciesAreDone() {
		decide(20, 20, 20, PublicationMode.BY_OFFICE);
		this.walk.published(report());
		assertThat(counts(this.reviewer, 17, 19, 30)).containsExactly(0, 0, 0);
	}

	@Test
	void countTheLawsDayOnceWhereTheOfficeHasDecidedNothing() {
		Correspondent idle = filer(report());
		assertThat(counts(idle, 24, 28, 30)).containsExactly(1, 2, 3);
		assertThat(subjects(idle)).allMatch((subject) -> subject.endsWith("即将到报送截止日期"));
	}

	@Test
	void makeUpForADayThatWasMissed() {
		decide(20, 25, 31, PublicationMode.BY_AGENCY);
		Correspondent idle = filer(report());
		assertThat(counts(idle, 15, 16)).containsExactly(1, 1);
	}

	/** How many mails the person has after the run of each of these days of January. */
	private List<Integer> counts(Correspondent person, int... days) {
		return Arrays.stream(days).mapToObj((day) -> {
			runOn(day);
			return subjects(person).size();
		}).toList();
	}

	private void runOn(int day) {
		this.clock.moveTo(Instant.parse("2027-01-01T01:00:00Z").plus(Duration.ofDays(day - 1)));
		this.warnings.send();
	}

	private void decide(int submission, int review, int publication, PublicationMode mode) {
		this.calendar.decide(new OfficeYear(this.office.code(), YEAR, LocalDate.of(2027, 1, submission),
				LocalDate.of(2027, 1, review), LocalDate.of(2027, 1, publication), mode), Actor.APPLICATION);
	}

	private ReportKey report() {
		return new ReportKey(this.walk.agencies.agency(this.office).code(), YEAR, ReportScope.OWN);
	}

	private Correspondent filer(ReportKey report) {
		return new Correspondents(this.database).at(report.agency(), Role.FILER);
	}

	private List<String> subjects(Correspondent person) {
		return this.database.sql("""
				SELECT subject FROM mail
				WHERE address = :address AND (subject LIKE '%即将%' OR subject LIKE '%期限提醒') ORDER BY posted_at
				""").param("address", person.address()).query(String.class).list();
	}

	private String text(Correspondent person) {
		return this.database.sql("""
				SELECT body FROM mail WHERE address = :address AND subject LIKE '%期限提醒' ORDER BY posted_at LIMIT 1
				""").param("address", person.address()).query(String.class).single();
	}

}
