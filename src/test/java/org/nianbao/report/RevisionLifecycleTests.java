package org.nianbao.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.content.ReportContent;
import org.nianbao.report.ActRefusedException.Reason;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.PUBLISHER;
import static org.nianbao.report.ReportWalk.REVIEWER;

@SpringBootTest
@Import(TestDatabase.class)
class RevisionLifecycleTests {

	private static final long SEED = 49;

	private static final int WALKS = 8;

	private static final int STEPS = 90;

	/**
	 * The official picture of a revision's life, act by act, for an agency without
	 * sign-off.
	 */
	private static final Map<RevisionState, Set<RevisionAct>> POSSIBLE = Map.of(RevisionState.DRAFT,
			EnumSet.of(RevisionAct.SUBMIT), RevisionState.RETURNED, EnumSet.of(RevisionAct.SUBMIT),
			RevisionState.SUBMITTED,
			EnumSet.of(RevisionAct.OPEN, RevisionAct.WITHDRAW, RevisionAct.RETURN, RevisionAct.ACCEPT),
			RevisionState.ACCEPTED, EnumSet.of(RevisionAct.TAKE_BACK_ACCEPTANCE, RevisionAct.PUBLISH),
			RevisionState.PUBLISHED, EnumSet.of(RevisionAct.TAKE_DOWN, RevisionAct.BEGIN), RevisionState.TAKEN_DOWN,
			EnumSet.of(RevisionAct.BEGIN));

	@Autowired
	private ApplicationContext application;

	private ReportWalk walk;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
	}

	@Test
	void goesTheOfficialWayToPublication() {
		long revision = this.walk.published(this.walk.newKey());
		assertThat(this.walk.reports.history(revision)).extracting(RevisionHistoryEntry::act, RevisionHistoryEntry::to)
			.containsExactly(tuple(RevisionAct.BEGIN, RevisionState.DRAFT),
					tuple(RevisionAct.SUBMIT, RevisionState.SUBMITTED),
					tuple(RevisionAct.OPEN, RevisionState.SUBMITTED), tuple(RevisionAct.ACCEPT, RevisionState.ACCEPTED),
					tuple(RevisionAct.PUBLISH, RevisionState.PUBLISHED));
	}

	/**
	 * Random acts on one report after another, also in corrections: each act succeeds
	 * exactly where the picture allows it, and a refused one changes nothing.
	 */
	@Test
	void allowsNoActButThoseOfTheOfficialPicture() {
		Random random = new Random(SEED);
		RevisionAct[] acts = POSSIBLE.values()
			.stream()
			.flatMap(Set::stream)
			.distinct()
			.sorted()
			.toArray(RevisionAct[]::new);
		Set<RevisionState> seen = EnumSet.noneOf(RevisionState.class);
		for (int i = 0; i < WALKS; i++) {
			long revision = this.walk.filled(this.walk.newKey());
			boolean opened = false;
			List<RevisionAct> done = new ArrayList<>();
			for (int step = 0; step < STEPS; step++) {
				RevisionStatus before = this.walk.reports.status(revision);
				RevisionAct act = acts[random.nextInt(acts.length)];
				done.add(act);
				boolean possible = isPossible(act, before.state(), opened);
				String told = "seed " + SEED + ", walk " + i + ": " + done;
				Optional<Long> result = attempt(act, revision);
				assertThat(result.isPresent()).as(told).isEqualTo(possible);
				if (result.isEmpty()) {
					assertThat(this.walk.reports.status(revision)).as(told).isEqualTo(before);
					continue;
				}
				revision = result.get();
				RevisionState after = this.walk.state(revision);
				seen.add(after);
				assertThat(after).as(told).isEqualTo(expected(act, before.state()));
				opened = switch (act) {
					case OPEN, ACCEPT, TAKE_BACK_ACCEPTANCE -> true;
					case SUBMIT, WITHDRAW, RETURN, BEGIN -> false;
					default -> opened;
				};
				assertThat(this.walk.reports.status(revision).openedBy() != null && after == RevisionState.SUBMITTED)
					.as(told)
					.isEqualTo(opened && after == RevisionState.SUBMITTED);
			}
		}
		assertThat(seen).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(RevisionState.RELEASED)));
	}

	private static boolean isPossible(RevisionAct act, RevisionState state, boolean opened) {
		boolean inState = POSSIBLE.getOrDefault(state, Set.of()).contains(act);
		return inState && switch (act) {
			case WITHDRAW -> !opened;
			case ACCEPT, RETURN -> opened;
			default -> true;
		};
	}

	private static RevisionState expected(RevisionAct act, RevisionState before) {
		return switch (act) {
			case SUBMIT, OPEN, TAKE_BACK_ACCEPTANCE -> RevisionState.SUBMITTED;
			case WITHDRAW, BEGIN -> RevisionState.DRAFT;
			case RETURN -> RevisionState.RETURNED;
			case ACCEPT -> RevisionState.ACCEPTED;
			case PUBLISH -> RevisionState.PUBLISHED;
			case TAKE_DOWN -> RevisionState.TAKEN_DOWN;
			default -> before;
		};
	}

	/** The revision on which it goes on; empty if the act was refused. */
	private Optional<Long> attempt(RevisionAct act, long revision) {
		try {
			return Optional.of(perform(act, revision));
		}
		catch (ActRefusedException ex) {
			assertThat(ex.act()).isEqualTo(act);
			assertThat(ex.state()).isEqualTo(this.walk.state(revision));
			return Optional.empty();
		}
	}

	private long perform(RevisionAct act, long revision) {
		switch (act) {
			case SUBMIT -> this.walk.submit(revision);
			case OPEN -> this.walk.reviews.open(revision, REVIEWER);
			case WITHDRAW -> this.walk.submissions.withdraw(revision, FILER);
			case RETURN -> this.walk.reviews.returnToAgency(revision, "请核对", REVIEWER);
			case ACCEPT -> this.walk.reviews.accept(revision, REVIEWER);
			case TAKE_BACK_ACCEPTANCE -> this.walk.reviews.takeBackAcceptance(revision, null, REVIEWER);
			case PUBLISH -> this.walk.publishAccepted(revision);
			case TAKE_DOWN -> this.walk.publications.takeDown(revision, "泄露个人信息", PUBLISHER);
			case BEGIN -> {
				return this.walk.reports.correct(revision, "更正数据", FILER).id();
			}
			default -> throw new IllegalArgumentException(act.name());
		}
		return revision;
	}

	@Test
	void beginsOneReportHoweverManyBeginItAtOnce() {
		for (int race = 0; race < 20; race++) {
			ReportKey key = this.walk.newKey();
			List<RevisionStatus> begun = AtOnce.<RevisionStatus>run(() -> this.walk.reports.begin(key, FILER),
					() -> this.walk.reports.begin(key, REVIEWER), () -> this.walk.reports.begin(key, PUBLISHER));
			assertThat(begun).containsOnly(begun.getFirst());
			assertThat(this.walk.reports.revisions(key)).hasSize(1);
			assertThat(this.walk.acts(begun.getFirst().id())).containsExactly(RevisionAct.BEGIN);
		}
	}

	@Test
	void keepsReportsOfDifferentScopesApart() {
		ReportKey own = this.walk.newKey();
		ReportKey system = new ReportKey(own.agency(), own.year(), ReportScope.SYSTEM);
		assertThat(this.walk.begun(own)).isNotEqualTo(this.walk.begun(system));
		assertThat(this.walk.reports.ofAgency(own.agency())).extracting(RevisionStatus::key)
			.containsExactlyInAnyOrder(own, system);
	}

	@Test
	void beginsNoReportOfAYearWithoutAnEdition() {
		ReportKey key = this.walk.newKey();
		ReportKey early = new ReportKey(key.agency(), new ReportYear(2015), key.scope());
		assertThatIllegalArgumentException().isThrownBy(() -> this.walk.begun(early));
	}

	@Test
	void correctsAPublishedReportInTheNextRevision() {
		ReportKey key = this.walk.newKey();
		long first = this.walk.published(key);
		ReportContent published = this.walk.reports.content(first);
		RevisionStatus correction = this.walk.reports.correct(first, "行政许可数量有误", FILER);
		assertThat(correction.number()).isEqualTo(2);
		assertThat(correction.correctionReason()).isEqualTo("行政许可数量有误");
		assertThat(this.walk.reports.content(correction.id())).isEqualTo(published);
		this.walk.fill(correction.id());
		assertThat(this.walk.reports.content(first)).isEqualTo(published);
		assertThat(this.walk.reports.acceptedContent(key)).contains(published);
		this.walk.publish(correction.id());
		assertThat(this.walk.reports.acceptedContent(key)).contains(this.walk.reports.content(correction.id()));
		assertThatExceptionOfType(ActRefusedException.class)
			.isThrownBy(() -> this.walk.reports.correct(first, "再次更正", FILER))
			.returns(Reason.NOT_THE_NEWEST, ActRefusedException::reason);
	}

	@Test
	void beginsOneCorrectionHoweverManyBeginItAtOnce() {
		long revision = this.walk.published(this.walk.newKey());
		List<Object> outcomes = AtOnce.<Object>run(
				() -> reasonOf(() -> this.walk.reports.correct(revision, "更正", FILER)),
				() -> reasonOf(() -> this.walk.reports.correct(revision, "更正", REVIEWER)));
		assertThat(outcomes).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Reason.NOT_THE_NEWEST));
	}

	@Test
	void letsNobodyAcceptWhatTheySubmitted() {
		long revision = this.walk.submitted(this.walk.newKey());
		this.walk.reviews.open(revision, FILER);
		assertThatExceptionOfType(ActRefusedException.class).isThrownBy(() -> this.walk.reviews.accept(revision, FILER))
			.returns(Reason.SUBMITTED_BY_THE_SAME_PERSON, ActRefusedException::reason);
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void asksForAReasonWhereSomebodyElseReadsIt() {
		long revision = this.walk.opened(this.walk.newKey());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.walk.reviews.returnToAgency(revision, " ", REVIEWER));
		this.walk.reviews.accept(revision, REVIEWER);
		this.walk.publishAccepted(revision);
		assertThatIllegalArgumentException().isThrownBy(() -> this.walk.publications.takeDown(revision, "", PUBLISHER));
	}

	@Test
	void notesOpeningOnce() {
		long revision = this.walk.opened(this.walk.newKey());
		this.walk.reviews.open(revision, PUBLISHER);
		assertThat(this.walk.acts(revision)).containsOnlyOnce(RevisionAct.OPEN);
		assertThat(this.walk.reports.status(revision).openedBy()).isEqualTo(REVIEWER.name());
	}

	/**
	 * Two of three acts may follow each other; whatever happens, history and state agree.
	 */
	@Test
	void lettingActsRaceLeavesOneConsistentHistory() {
		List<BiConsumer<ReportWalk, Long>> acts = List.of(
				(walk, revision) -> walk.submissions.withdraw(revision, FILER),
				(walk, revision) -> walk.reviews.open(revision, REVIEWER),
				(walk, revision) -> walk.reviews.accept(revision, REVIEWER),
				(walk, revision) -> walk.reviews.returnToAgency(revision, "请核对", PUBLISHER),
				(walk, revision) -> walk.publishAccepted(revision),
				(walk, revision) -> walk.submissions.submit(revision, UUID.randomUUID(), FILER));
		Random random = new Random(SEED);
		for (int race = 0; race < 60; race++) {
			long revision = random.nextBoolean() ? this.walk.opened(this.walk.newKey())
					: this.walk.submitted(this.walk.newKey());
			List<Optional<Reason>> outcomes = AtOnce
				.run(acts.stream().map((act) -> callable(() -> act.accept(this.walk, revision))).toList());
			List<RevisionHistoryEntry> history = this.walk.reports.history(revision);
			String told = "seed " + SEED + ", race " + race + ": " + history;
			RevisionState state = null;
			for (RevisionHistoryEntry entry : history) {
				assertThat(entry.from()).as(told).isEqualTo(state);
				if (state != null) {
					assertThat(state.after(entry.act())).as(told).contains(entry.to());
				}
				state = entry.to();
			}
			assertThat(this.walk.state(revision)).as(told).isEqualTo(state);
			long succeeded = outcomes.stream().filter(Optional::isEmpty).count();
			assertThat(succeeded).as(told).isPositive();
			List<RevisionAct> done = history.stream().map(RevisionHistoryEntry::act).toList();
			int opened = done.lastIndexOf(RevisionAct.OPEN);
			assertThat(done.lastIndexOf(RevisionAct.ACCEPT)).as(told)
				.satisfiesAnyOf((accepted) -> assertThat(accepted).isEqualTo(-1),
						(accepted) -> assertThat(accepted).isGreaterThan(opened));
			assertThat(isWithdrawnAfterOpening(done)).as(told).isFalse();
		}
	}

	private static boolean isWithdrawnAfterOpening(List<RevisionAct> done) {
		boolean opened = false;
		for (RevisionAct act : done) {
			if (act == RevisionAct.WITHDRAW && opened) {
				return true;
			}
			opened = (act == RevisionAct.OPEN) || (opened && act != RevisionAct.RETURN);
		}
		return false;
	}

	private Callable<Optional<Reason>> callable(Runnable act) {
		return () -> reasonOf(act);
	}

	private static Optional<Reason> reasonOf(Runnable act) {
		try {
			act.run();
			return Optional.empty();
		}
		catch (ActRefusedException ex) {
			return Optional.of(ex.reason());
		}
	}

}
