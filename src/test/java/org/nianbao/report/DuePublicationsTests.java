package org.nianbao.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException.Reason;
import org.nianbao.report.OfficePublicationStatus.Failed;
import org.nianbao.report.OfficePublicationStatus.State;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.REVIEWER;

@SpringBootTest
@Import(TestDatabase.class)
class DuePublicationsTests {

	private static final ReportYear YEAR = new ReportYear(2025);

	private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");

	private static final Instant FUTURE = Instant.parse("2220-01-01T00:00:00Z");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private DuePublications due;

	@Autowired
	private OfficePublication offices;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transactions;

	private ReportWalk walk;

	private Agency office;

	private Actor publisher;

	@BeforeEach
	void invent() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.publisher = new Actor(4, "周发", "PUBLISHER", this.office.code());
	}

	@Test
	void letsOnlyThoseWhoseTurnItIsPublish() {
		ReportKey key = key(this.office);
		long revision = this.walk.accepted(key);
		Actor agency = new Actor(6, "吴发", "PUBLISHER", key.agency());
		decide(PublicationMode.BY_OFFICE);
		refused(Reason.NOT_THE_PUBLISHER, () -> this.walk.publications.publish(revision, agency));
		refused(Reason.NOT_THE_PUBLISHER, () -> plan(revision, FUTURE, agency));
		decide(PublicationMode.BY_AGENCY);
		refused(Reason.NOT_THE_PUBLISHER, () -> this.walk.publications.publish(revision, this.publisher));
		decide(PublicationMode.PUBLISH_FIRST);
		refused(Reason.NOT_THE_PUBLISHER, () -> this.walk.publications.publish(revision, this.publisher));
		this.walk.publications.publish(revision, agency);
		assertThat(this.walk.reports.status(revision)).returns(RevisionState.PUBLISHED, RevisionStatus::state)
			.returns(null, RevisionStatus::laterReview);
	}

	@Test
	void publishesBeforeTheReviewOnlyWhereTheOfficeHasDecidedSo() {
		long revision = this.walk.submitted(key(this.office));
		refused(Reason.WRONG_STATE, () -> this.walk.publishAccepted(revision));
		decide(PublicationMode.PUBLISH_FIRST);
		refused(Reason.REVIEWED_AFTER_PUBLICATION, () -> this.walk.reviews.open(revision, REVIEWER));
		this.walk.publishAccepted(revision);
		assertThat(this.walk.reports.status(revision).laterReview()).isEqualTo(LaterReview.PENDING);
		Actor submitter = new Actor(FILER.account(), FILER.name(), "REVIEWER", this.office.code());
		refused(Reason.SUBMITTED_BY_THE_SAME_PERSON, () -> this.walk.reviews.confirm(revision, submitter));
		this.walk.reviews.askForCorrection(revision, "请更正第四部分", REVIEWER);
		refused(Reason.WRONG_STATE, () -> this.walk.reviews.askForCorrection(revision, "请更正", REVIEWER));
		assertThat(this.walk.reports.status(revision).laterReview()).isEqualTo(LaterReview.CORRECTION_ASKED);
		long correction = this.walk.reports.correct(revision, "按要求更正", FILER).id();
		this.walk.submit(correction);
		this.walk.publishAccepted(correction);
		this.walk.reviews.confirm(correction, REVIEWER);
		assertThat(this.walk.reports.status(correction).laterReview()).isEqualTo(LaterReview.CONFIRMED);
		assertThat(this.walk.acts(correction)).endsWith(RevisionAct.PUBLISH, RevisionAct.CONFIRM);
	}

	@Test
	void publishesAReportWhenItsTimeHasCome() {
		long soon = this.walk.accepted(key(this.office));
		long later = this.walk.accepted(key(this.office));
		plan(soon, PAST, this.walk.publisher(soon));
		plan(later, FUTURE, this.walk.publisher(later));
		assertThat(this.walk.reports.status(later).planned()).isEqualTo(FUTURE);
		this.due.publish();
		assertThat(this.walk.state(soon)).isEqualTo(RevisionState.PUBLISHED);
		assertThat(this.walk.reports.status(soon).planned()).isNull();
		assertThat(this.walk.state(later)).isEqualTo(RevisionState.ACCEPTED);
		this.walk.publications.cancelPlan(later, this.walk.publisher(later));
		refused(Reason.NOT_PLANNED, () -> this.walk.publications.cancelPlan(later, this.walk.publisher(later)));
		assertThat(this.walk.reports.status(later).planned()).isNull();
		assertThat(this.walk.acts(later)).endsWith(RevisionAct.PLAN_PUBLICATION, RevisionAct.CANCEL_PLAN);
	}

	@Test
	void forgetsAPlanWithTheAcceptanceOrSubmissionOnWhichItStands() {
		long revision = this.walk.accepted(key(this.office));
		plan(revision, PAST, this.walk.publisher(revision));
		this.walk.reviews.takeBackAcceptance(revision, null, REVIEWER);
		this.due.publish();
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
		decide(PublicationMode.PUBLISH_FIRST);
		long submitted = this.walk.submitted(key(this.office));
		plan(submitted, PAST, this.walk.publisher(submitted));
		this.walk.submissions.withdraw(submitted, FILER);
		this.walk.submit(submitted);
		this.due.publish();
		assertThat(this.walk.state(submitted)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void plansNothingForASubmissionThatWasReplaced() {
		long revision = this.walk.accepted(key(this.office));
		Actor agency = this.walk.publisher(revision);
		refused(Reason.CONTENT_CHANGED, () -> this.walk.publications.publish(revision, "another-1", agency));
		refused(Reason.CONTENT_CHANGED, () -> this.walk.publications.plan(revision, PAST, "another-1", agency));
	}

	@Test
	void tellsWhyAPlannedPublicationDidNotComeAbout() {
		long changed = this.walk.accepted(key(this.office));
		long tampered = this.walk.accepted(key(this.office));
		plan(changed, PAST, this.walk.publisher(changed));
		plan(tampered, PAST, this.walk.publisher(tampered));
		tamperWith(tampered);
		decide(PublicationMode.BY_OFFICE);
		this.due.publish();
		assertThat(this.walk.publications.failure(changed)).contains(PublicationFailure.REFUSED);
		decide(PublicationMode.BY_AGENCY);
		plan(tampered, PAST, this.walk.publisher(tampered));
		this.due.publish();
		assertThat(this.walk.publications.failure(tampered)).contains(PublicationFailure.CONTENT_DIFFERS);
		assertThat(this.walk.state(changed)).isEqualTo(RevisionState.ACCEPTED);
	}

	@Test
	void publishesAllThatAnOfficeHasAcceptedWhateverIsWrongWithOneOfThem() {
		decide(PublicationMode.BY_OFFICE);
		List<ReportKey> keys = IntStream.range(0, 6).mapToObj((i) -> key(this.office)).toList();
		List<Long> accepted = keys.subList(0, 5).stream().map(this.walk::accepted).toList();
		long underReview = this.walk.opened(keys.get(5));
		long own = this.walk.accepted(new ReportKey(this.office.code(), YEAR, ReportScope.OWN));
		tamperWith(accepted.get(1));
		tamperWith(accepted.get(3));
		this.offices.plan(this.office.code(), YEAR, PAST, this.publisher);
		this.due.publish();
		assertThat(status()).satisfies((status) -> {
			assertThat(status.state()).isEqualTo(State.DONE);
			assertThat(status.published()).isEqualTo(4);
			assertThat(status.failures()).containsExactly(new Failed(keys.get(1), PublicationFailure.CONTENT_DIFFERS),
					new Failed(keys.get(3), PublicationFailure.CONTENT_DIFFERS));
		});
		assertThat(accepted).extracting(this.walk::state)
			.containsExactly(RevisionState.PUBLISHED, RevisionState.ACCEPTED, RevisionState.PUBLISHED,
					RevisionState.ACCEPTED, RevisionState.PUBLISHED);
		assertThat(this.walk.state(own)).isEqualTo(RevisionState.PUBLISHED);
		assertThat(this.walk.state(underReview)).isEqualTo(RevisionState.SUBMITTED);
		assertThat(this.walk.reports.history(own).getLast().by()).isEqualTo(this.publisher.name());
	}

	@Test
	void goesOnWhereItWasInterrupted() {
		decide(PublicationMode.BY_OFFICE);
		long first = this.walk.accepted(key(this.office));
		long second = this.walk.accepted(key(this.office));
		this.offices.plan(this.office.code(), YEAR, PAST, this.publisher);
		this.database.sql("UPDATE office_publication SET state = 'RUNNING' WHERE office_code = :office")
			.param("office", this.office.code())
			.update();
		this.walk.publications.publish(first, this.publisher);
		this.database
			.sql("INSERT INTO office_publication_result SELECT id, :revision FROM office_publication "
					+ "WHERE office_code = :office")
			.param("revision", first)
			.param("office", this.office.code())
			.update();
		AtOnce.run(() -> publishDue(), () -> publishDue());
		assertThat(status()).returns(State.DONE, OfficePublicationStatus::state)
			.returns(2, OfficePublicationStatus::published)
			.returns(List.of(), OfficePublicationStatus::failures);
		assertThat(this.walk.acts(second)).containsOnlyOnce(RevisionAct.PUBLISH);
	}

	@Test
	void givesUpAPlanOnlyBeforeItsTime() {
		refusedTogether(OfficePublicationRefusedException.Reason.NOT_THE_PUBLISHER,
				() -> this.offices.plan(this.office.code(), YEAR, FUTURE, this.publisher));
		decide(PublicationMode.BY_OFFICE);
		refusedTogether(OfficePublicationRefusedException.Reason.NOT_PLANNED,
				() -> this.offices.cancel(this.office.code(), YEAR, this.publisher));
		this.offices.plan(this.office.code(), YEAR, FUTURE, this.publisher);
		Instant other = FUTURE.plus(Duration.ofDays(1));
		this.offices.plan(this.office.code(), YEAR, other, this.publisher);
		assertThat(status()).returns(other, OfficePublicationStatus::time)
			.returns(State.PLANNED, OfficePublicationStatus::state);
		this.due.publish();
		assertThat(status().state()).isEqualTo(State.PLANNED);
		this.offices.cancel(this.office.code(), YEAR, this.publisher);
		assertThat(status().state()).isEqualTo(State.CANCELLED);
	}

	private boolean publishDue() {
		this.due.publish();
		return true;
	}

	private OfficePublicationStatus status() {
		return this.offices.newest(this.office.code(), YEAR).orElseThrow();
	}

	private ReportKey key(Agency office) {
		return new ReportKey(this.walk.agencies.agency(office).code(), YEAR, ReportScope.OWN);
	}

	private void decide(PublicationMode mode) {
		LocalDate date = LocalDate.of(2026, 1, 31);
		this.calendar.decide(new OfficeYear(this.office.code(), YEAR, date, date, date, mode), Actor.APPLICATION);
	}

	private void plan(long revision, Instant time, Actor actor) {
		this.walk.publications.plan(revision, time, this.walk.reports.status(revision).receipt().number(), actor);
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

	private static void refused(Reason reason, Runnable act) {
		assertThatExceptionOfType(ActRefusedException.class).isThrownBy(act::run)
			.returns(reason, ActRefusedException::reason);
	}

	private static void refusedTogether(OfficePublicationRefusedException.Reason reason, Runnable act) {
		assertThatExceptionOfType(OfficePublicationRefusedException.class).isThrownBy(act::run)
			.returns(reason, OfficePublicationRefusedException::reason);
	}

}
