package org.nianbao.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.LifecycleModel.Attempt;
import org.nianbao.report.LifecycleModel.Deed;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.REVIEWER;

/**
 * The same picture over the services and a real PostgreSQL: random sequences one after
 * another, and acts that race. Longer walks: {@code -Dnianbao.sequences=10000}.
 */
@SpringBootTest
@Import(TestDatabase.class)
class LifecycleOverDatabaseTests {

	private static final long SEED = 20270131;

	private static final int SEQUENCES = Integer.getInteger("nianbao.sequences", 25);

	private static final int LENGTH = 30;

	private static final int RACES = 400;

	private static final int REPORTS_IN_RACES = 50;

	private static final Instant FUTURE = Instant.parse("2220-01-01T00:00:00Z");

	private static final Actor SECOND_REVIEWER = new Actor(7, "孙审", "REVIEWER", "450700-002");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private History history;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
	}

	@Test
	void keepsToTheOfficialPicture() {
		Set<Deed> done = EnumSet.noneOf(Deed.class);
		int most = 5 * SEQUENCES;
		for (int i = 0; i < SEQUENCES || done.size() < Deed.values().length && i < most; i++) {
			done.addAll(new Sequence(SEED + i).walk());
		}
		assertThat(done).as("what was done").containsExactly(Deed.values());
	}

	/** Those of two offices and of the agency act at the same moment, again and again. */
	@Test
	void lettingActsRaceLeavesNoIllegalState() {
		Random random = new Random(SEED);
		List<Long> revisions = new ArrayList<>();
		Map<Long, Integer> expected = new HashMap<>();
		for (int i = 0; i < REPORTS_IN_RACES; i++) {
			long revision = this.walk.submitted(this.walk.newKey());
			revisions.add(revision);
			expected.put(revision, 2);
		}
		Set<String> outcomes = new HashSet<>();
		for (int race = 0; race < RACES; race++) {
			long revision = revisions.get(race % REPORTS_IN_RACES);
			int before = expected.get(revision);
			if (random.nextInt(4) > 0 && this.walk.reports.status(revision).openedBy() == null) {
				this.walk.reviews.open(revision, REVIEWER);
				before++;
			}
			List<Optional<Object>> results = AtOnce.run(racing(revision, random));
			List<RevisionHistoryEntry> events = this.walk.reports.history(revision);
			String told = "seed " + SEED + ", race " + race + ": " + events.subList(before, events.size());
			long succeeded = results.stream().filter(Optional::isEmpty).count();
			assertThat(events.size() - before).as(told + ", an event for each act").isEqualTo((int) succeeded);
			assertLegal(revision, events, told);
			outcomes.add(this.walk.state(revision) + " of " + succeeded);
			expected.put(revision, events.size() + makeReady(revision));
		}
		assertThat(outcomes).as("how races ended")
			.anyMatch((outcome) -> outcome.startsWith("ACCEPTED"))
			.anyMatch((outcome) -> outcome.startsWith("DRAFT"))
			.anyMatch((outcome) -> outcome.startsWith("RETURNED"));
		revisions.forEach((revision) -> assertThat(entries(revision)).isEqualTo(expected.get(revision)));
	}

	private List<Callable<Optional<Object>>> racing(long revision, Random random) {
		List<Callable<Optional<Object>>> acts = new ArrayList<>();
		acts.add(attempt(() -> this.walk.reviews.accept(revision, REVIEWER)));
		acts.add(attempt(() -> this.walk.submissions.withdraw(revision, FILER)));
		acts.add(attempt(() -> this.walk.reviews.returnToAgency(revision, "请核对", SECOND_REVIEWER)));
		if (random.nextBoolean()) {
			acts.add(attempt(() -> this.walk.reviews.accept(revision, SECOND_REVIEWER)));
		}
		return acts;
	}

	private static Callable<Optional<Object>> attempt(Runnable act) {
		return () -> {
			try {
				act.run();
				return Optional.empty();
			}
			catch (ActRefusedException ex) {
				return Optional.of(ex.reason());
			}
		};
	}

	/** Leads a report back to the office; gives how many acts that took. */
	private int makeReady(long revision) {
		switch (this.walk.state(revision)) {
			case ACCEPTED -> this.walk.reviews.takeBackAcceptance(revision, null, REVIEWER);
			case DRAFT, RETURNED -> this.walk.submit(revision);
			default -> {
				return 0;
			}
		}
		return 1;
	}

	/**
	 * State and events agree, each act was possible, and nobody accepted an own report.
	 */
	private void assertLegal(long revision, List<RevisionHistoryEntry> events, String told) {
		RevisionState state = null;
		boolean opened = false;
		Set<String> submitters = new HashSet<>();
		for (RevisionHistoryEntry event : events) {
			assertThat(event.from()).as(told).isEqualTo(state);
			if (state != null) {
				assertThat(state.after(event.act())).as(told).contains(event.to());
			}
			switch (event.act()) {
				case RELEASE, SUBMIT -> submitters.add(event.by());
				case WITHDRAW -> assertThat(opened).as(told + ", withdrawn after opening").isFalse();
				case RETURN -> assertThat(opened).as(told + ", returned unopened").isTrue();
				case ACCEPT -> {
					assertThat(opened).as(told + ", accepted unopened").isTrue();
					assertThat(submitters).as(told + ", accepted by a submitter").doesNotContain(event.by());
				}
				default -> {
				}
			}
			opened = switch (event.act()) {
				case OPEN -> true;
				case SUBMIT, RETURN -> false;
				default -> opened;
			};
			state = event.to();
		}
		assertThat(this.walk.state(revision)).as(told).isEqualTo(state);
	}

	private int entries(long revision) {
		return this.history.of(Subject.report(this.walk.reports.status(revision).key().toString())).size();
	}

	/** One report's life. */
	private final class Sequence {

		private final Random random;

		private final LifecycleModel model;

		private final Agency office;

		private final ReportKey key;

		private final List<Attempt> tried = new ArrayList<>();

		private final Map<Long, String> published = new HashMap<>();

		private final String start;

		private int noted = 1;

		private long revision;

		Sequence(long seed) {
			this.random = new Random(seed);
			this.model = new LifecycleModel(practice(), PublicationMode.values()[this.random.nextInt(3)], Set.of());
			this.office = LifecycleOverDatabaseTests.this.walk.agencies.office();
			this.key = new ReportKey(LifecycleOverDatabaseTests.this.walk.agencies.agency(this.office).code(),
					new ReportYear(2025), ReportScope.OWN);
			LifecycleOverDatabaseTests.this.walk.signOffs.adopt(this.key.agency(), this.model.practice(), FILER);
			decide(this.model.mode());
			this.revision = LifecycleOverDatabaseTests.this.walk.filled(this.key);
			this.start = "seed " + seed + ", " + this.model.practice() + ", " + this.model.mode() + ": ";
		}

		Set<Deed> walk() {
			Set<Deed> done = EnumSet.noneOf(Deed.class);
			for (int step = 0; step < LENGTH; step++) {
				Attempt attempt = this.model.any(this.random);
				this.tried.add(attempt);
				boolean possible = this.model.isPossible(attempt);
				try {
					perform(attempt);
					assertThat(possible).as(told()).isTrue();
					note(attempt);
					done.add(attempt.deed());
				}
				catch (ActRefusedException ex) {
					assertThat(possible).as(told() + ": " + ex.getMessage()).isFalse();
				}
				check();
			}
			List<RevisionStatus> revisions = reports().revisions(this.key);
			revisions.forEach((status) -> assertLegal(status.id(), reports().history(status.id()), told()));
			int events = revisions.stream().mapToInt((status) -> reports().history(status.id()).size()).sum();
			assertThat(events).as(told() + ", one event for each act").isEqualTo(this.noted);
			assertThat(entries(this.revision)).as(told() + ", one entry for each act").isEqualTo(this.noted);
			this.published.forEach((id, frozen) -> assertThat(publication(id)).as(told()).isEqualTo(frozen));
			return done;
		}

		private void note(Attempt attempt) {
			int events = this.model.events();
			boolean begins = attempt.deed() == Deed.CORRECT;
			this.model.done(attempt);
			this.noted += begins ? 1 : this.model.events() - events;
			if (attempt.deed() == Deed.PUBLISH) {
				this.published.put(this.revision, publication(this.revision));
			}
		}

		/** The database says what the picture says. */
		private void check() {
			RevisionStatus status = reports().status(this.revision);
			assertThat(status.state()).as(told()).isEqualTo(this.model.state());
			assertThat(status.number()).as(told()).isEqualTo(this.model.number());
			assertThat(status.planned() != null).as(told() + ", planned").isEqualTo(this.model.isPlanned());
			assertThat(status.laterReview()).as(told()).isEqualTo(this.model.later());
			assertThat(status.openedBy() != null && status.state() == RevisionState.SUBMITTED).as(told() + ", opened")
				.isEqualTo(this.model.isOpened() && this.model.state() == RevisionState.SUBMITTED);
		}

		private void perform(Attempt attempt) {
			LifecycleOverDatabaseTests tests = LifecycleOverDatabaseTests.this;
			ReportWalk walk = tests.walk;
			Actor by = actor(attempt.by());
			switch (attempt.deed()) {
				case EDIT -> edit();
				case HAND_OVER -> walk.reports.handOver(this.revision, by, by);
				case SIGN_STEP -> sign(attempt.step(), SignOffName.of(by, ""), by);
				case SIGN_FOR_COLLEAGUE -> sign(attempt.step(), SignOffName.ofColleague("王主任", ""), by);
				case RELEASE -> walk.submissions.release(this.revision, by);
				case GIVE_BACK -> walk.submissions.giveBack(this.revision, null, by);
				case SUBMIT -> received(walk.submissions.submit(this.revision, UUID.randomUUID(), by));
				case SIGN_AND_SUBMIT -> received(walk.submissions.signAndSubmit(this.revision, UUID.randomUUID(), "",
						walk.signOffs.sheet(this.revision).hash(), by));
				case WITHDRAW -> walk.submissions.withdraw(this.revision, by);
				case OPEN -> walk.reviews.open(this.revision, by);
				case RETURN -> walk.reviews.returnToAgency(this.revision, "请核对", by);
				case ACCEPT -> walk.reviews.accept(this.revision, by);
				case TAKE_BACK -> walk.reviews.takeBackAcceptance(this.revision, null, by);
				case PLAN -> walk.publications.plan(this.revision, FUTURE, receipt(), by);
				case CANCEL_PLAN -> walk.publications.cancelPlan(this.revision, by);
				case PUBLISH -> walk.publications.publish(this.revision, by);
				case CONFIRM -> walk.reviews.confirm(this.revision, by);
				case ASK_FOR_CORRECTION -> walk.reviews.askForCorrection(this.revision, "请更正", by);
				case TAKE_DOWN -> walk.publications.takeDown(this.revision, "泄露个人信息", by);
				case CORRECT -> this.revision = walk.reports.correct(this.revision, "更正", by).id();
				case CHANGE_MODE -> decide(this.model.nextMode());
			}
		}

		/** Other contents that pass the rules; refused like an act where it can't be. */
		private void edit() {
			RevisionStatus status = reports().status(this.revision);
			if (!status.state().isEditable()) {
				EditOutcome outcome = LifecycleOverDatabaseTests.this.walk.editor.edit(this.revision, List.of(),
						List.of(), FILER);
				assertThat(outcome).as(told()).isEqualTo(new EditOutcome.Refused(status.state()));
				throw new ActRefusedException(RevisionAct.SIGN_OFF, status.state(),
						ActRefusedException.Reason.WRONG_STATE);
			}
			LifecycleOverDatabaseTests.this.walk.fill(this.revision);
		}

		private void sign(SignOffStep step, SignOffName name, Actor by) {
			SignOffDesk desk = LifecycleOverDatabaseTests.this.walk.signOffs;
			desk.sign(this.revision, step, name, desk.sheet(this.revision).hash(), by);
		}

		private void received(SubmissionOutcome outcome) {
			assertThat(outcome).as(told()).isInstanceOf(SubmissionOutcome.Received.class);
		}

		private String receipt() {
			Receipt receipt = reports().status(this.revision).receipt();
			return (receipt != null) ? receipt.number() : "";
		}

		private Actor actor(Actor by) {
			return new Actor(by.account(), by.name(), by.role(),
					LifecycleModel.OFFICE.equals(by.agency()) ? this.office.code() : this.key.agency());
		}

		private void decide(PublicationMode mode) {
			LocalDate date = LocalDate.of(2026, 1, 31);
			LifecycleOverDatabaseTests.this.calendar
				.decide(new OfficeYear(this.office.code(), this.key.year(), date, date, date, mode), Actor.APPLICATION);
		}

		private SignOffPractice practice() {
			Set<SignOffStep> steps = EnumSet.noneOf(SignOffStep.class);
			for (SignOffStep step : SignOffStep.values()) {
				if (this.random.nextInt(3) == 0) {
					steps.add(step);
				}
			}
			return new SignOffPractice(steps, this.random.nextBoolean());
		}

		private ReportDesk reports() {
			return LifecycleOverDatabaseTests.this.walk.reports;
		}

		private String told() {
			return this.start + this.tried;
		}

	}

	private String publication(long revision) {
		return this.database.sql("""
				SELECT md5(p::text || (SELECT string_agg(f::text, ',' ORDER BY f.cell) FROM published_figure f
				  WHERE f.publication_id = p.id)) FROM publication p WHERE p.revision_id = :revision
				""").param("revision", revision).query(String.class).single();
	}

}
