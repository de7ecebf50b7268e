package org.nianbao.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.TestDatabase;
import org.nianbao.account.Correspondents;
import org.nianbao.account.Correspondents.Correspondent;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.content.ReportContent;
import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionAct;
import org.nianbao.report.RevisionActed;
import org.nianbao.report.RevisionState;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import(TestDatabase.class)
class ReportNoticesTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient database;

	@Autowired
	private MessageSource messages;

	@Autowired
	private OfficeCalendar calendar;

	private ReportWalk walk;

	private Agency agency;

	private ReportKey key;

	private Correspondent filer;

	private Correspondent signer;

	private Correspondent reviewer;

	private Correspondent publisher;

	@BeforeEach
	void inventPeople() {
		this.walk = new ReportWalk(this.application);
		Agency office = this.walk.agencies.office();
		this.agency = this.walk.agencies.agency(office);
		this.key = new ReportKey(this.agency.code(), new ReportYear(2025), ReportScope.OWN);
		Correspondents people = new Correspondents(this.database);
		this.filer = people.at(this.agency.code(), Role.FILER);
		this.signer = people.at(this.agency.code(), Role.SIGNER);
		this.reviewer = people.at(office.code(), Role.REVIEWER);
		this.publisher = people.at(office.code(), Role.PUBLISHER);
	}

	@Test
	void tellsThoseWhomEachChangeConcerns() {
		String name = this.agency.nameZh();
		long revision = this.walk.submitted(this.key);
		assertThat(subjects(this.filer)).containsExactly(name + "2025年度报告已开始编制", name + "2025年度报告已报送");
		assertThat(subjects(this.signer)).containsExactly(name + "2025年度报告已报送");
		assertThat(subjects(this.reviewer)).containsExactly(name + "报送了2025年度报告");
		assertThat(subjects(this.publisher)).isEmpty();
		this.walk.reviews.open(revision, ReportWalk.REVIEWER);
		this.walk.reviews.returnToAgency(revision, "请核对", ReportWalk.REVIEWER);
		assertThat(subjects(this.filer)).last().isEqualTo(name + "2025年度报告被退回修改");
		this.walk.fill(revision);
		this.walk.publish(revision);
		assertThat(subjects(this.publisher)).containsExactly(name + "2025年度报告审核通过，等待发布", name + "2025年度报告已发布");
		assertThat(subjects(this.filer)).endsWith(name + "2025年度报告审核通过", name + "2025年度报告已发布");
		this.walk.publications.takeDown(revision, "含个人信息", ReportWalk.PUBLISHER);
		assertThat(subjects(this.reviewer)).last().isEqualTo(name + "2025年度报告已撤下");
		this.walk.reports.correct(revision, "更正数据", ReportWalk.FILER);
		assertThat(subjects(this.reviewer)).last().isEqualTo(name + "正在更正2025年度报告");
	}

	@Test
	void tellsNobodyOfAnOwnAct() {
		Actor self = new Actor(this.filer.account(), "陈信", "FILER", this.agency.code());
		long revision = this.walk.reports.begin(this.key, self).id();
		this.walk.fill(revision);
		this.walk.submissions.submit(revision, UUID.randomUUID(), self);
		assertThat(subjects(this.filer)).isEmpty();
		assertThat(subjects(this.signer)).hasSize(1);
	}

	@Test
	void writesOnceToWhoIsConcernedTwice() {
		Correspondents people = new Correspondents(this.database);
		Correspondent both = people.at(this.agency.code(), Role.FILER, Role.SIGNER, Role.PUBLISHER);
		long revision = this.walk.submitted(this.key);
		assertThat(subjects(both)).hasSize(2);
		this.walk.reviews.open(revision, ReportWalk.REVIEWER);
		this.walk.reviews.accept(revision, ReportWalk.REVIEWER);
		assertThat(subjects(both)).hasSize(3);
	}

	@Test
	void leadsEachReaderToTheReportAndTellsNothingThatStandsInIt() {
		long revision = this.walk.opened(this.key);
		this.walk.reviews.returnToAgency(revision, "第三项数字与第一项不符", ReportWalk.REVIEWER);
		assertThat(texts(this.filer)).allMatch((text) -> text.contains("/filing/" + this.agency.code() + "/2025"));
		assertThat(texts(this.reviewer)).allMatch((text) -> text.contains("/review/" + this.agency.code() + "/2025"));
		ReportContent content = this.walk.reports.content(revision);
		for (String text : texts(this.filer)) {
			assertThat(content.narratives().values()).isNotEmpty().noneMatch(text::contains);
			assertThat(text).doesNotContain("第三项数字与第一项不符");
		}
	}

	@Test
	void writesInTheLanguageOfThePersonAndWhenThePersonWants() {
		this.database.sql("UPDATE account SET language = 'en', daily_mail = true WHERE id = :id")
			.param("id", this.reviewer.account())
			.update();
		this.walk.submitted(this.key);
		assertThat(subjects(this.reviewer)).containsExactly(this.agency.nameZh() + " has submitted its report of 2025");
		assertThat(states(this.reviewer)).containsExactly("GATHERED");
		assertThat(states(this.signer)).containsExactly("WAITING");
	}

	@Test
	void tellsNobodyOfAnActThatWasRefused() {
		long revision = this.walk.submitted(this.key);
		int before = subjects(this.filer).size();
		assertThatExceptionOfType(ActRefusedException.class)
			.isThrownBy(() -> this.walk.reviews.accept(revision, ReportWalk.REVIEWER));
		assertThat(subjects(this.filer)).hasSize(before);
	}

	@Test
	void writesToNobodyWhoMayNotSignIn() {
		this.database.sql("UPDATE account SET enabled = false WHERE id = :id")
			.param("id", this.reviewer.account())
			.update();
		this.walk.submitted(this.key);
		assertThat(subjects(this.reviewer)).isEmpty();
	}

	@Test
	void concernsSomebodyByEveryChangeOfState() {
		for (RevisionState state : RevisionState.values()) {
			for (RevisionAct act : RevisionAct.values()) {
				state.after(act)
					.filter((to) -> to != state)
					.ifPresent(
							(to) -> assertThat(Concerned.by(acted(act), false).filing()).as(act.name()).isNotEmpty());
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void hasWordsForThoseWhomItConcerns(RevisionAct act) {
		Concerned concerned = Concerned.by(acted(act), true);
		if (!concerned.filing().isEmpty()) {
			assertWords(act, "agency");
		}
		if (concerned.publishing()) {
			assertWords(act, (act == RevisionAct.SUBMIT || act == RevisionAct.ACCEPT) ? "publisher" : "agency");
		}
		if (!concerned.office().isEmpty()) {
			assertWords(act, "office");
		}
		assertThat(concerned.filing().isEmpty())
			.isEqualTo(act == RevisionAct.SIGN_OFF || act == RevisionAct.OPEN || act == RevisionAct.BRING_IN);
	}

	@Test
	void tellsTheAgencysPublisherWhoseTurnItIs() {
		Agency office = this.walk.agencies.office();
		Agency own = this.walk.agencies.agency(office);
		Correspondent agencysPublisher = new Correspondents(this.database).at(own.code(), Role.PUBLISHER);
		LocalDate date = LocalDate.of(2999, 1, 20);
		this.calendar.decide(
				new OfficeYear(office.code(), this.key.year(), date, date, date, PublicationMode.PUBLISH_FIRST),
				Actor.APPLICATION);
		this.walk.submitted(new ReportKey(own.code(), this.key.year(), ReportScope.OWN));
		assertThat(subjects(agencysPublisher)).containsExactly(own.nameZh() + "2025年度报告已报送，可以发布");
		assertThat(texts(agencysPublisher))
			.allMatch((text) -> text.contains("/filing/" + own.code() + "/2025/publication"));
	}

	private RevisionActed acted(RevisionAct act) {
		return new RevisionActed(this.key, 2, 1, act, RevisionState.DRAFT, RevisionState.DRAFT, ReportWalk.FILER);
	}

	private void assertWords(RevisionAct act, String part) {
		for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			for (String piece : List.of("subject", "text")) {
				String words = "correspondence.notice." + act.name() + '.' + part + '.' + piece;
				assertThat(this.messages.getMessage(words, null, language)).isNotBlank();
			}
		}
	}

	private List<String> subjects(Correspondent person) {
		return mails("subject", person);
	}

	private List<String> texts(Correspondent person) {
		return mails("body", person);
	}

	private List<String> states(Correspondent person) {
		return mails("state", person);
	}

	private List<String> mails(String column, Correspondent person) {
		return this.database.sql("SELECT " + column + " FROM mail WHERE address = :address ORDER BY posted_at, ctid")
			.param("address", person.address())
			.query(String.class)
			.list();
	}

}
