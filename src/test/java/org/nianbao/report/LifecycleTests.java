package org.nianbao.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.nianbao.agency.PublicationMode;
import org.nianbao.history.Actor;
import org.nianbao.report.LifecycleModel.Attempt;
import org.nianbao.report.LifecycleModel.Deed;
import org.nianbao.shared.ReportScope;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random sequences of acts by random people on the aggregate itself: each act is done
 * exactly where the official picture allows it, gives one event, and leaves the revision
 * as the picture says; a refused one changes nothing.
 */
class LifecycleTests {

	private static final long SEED = 20270131;

	private static final int SEQUENCES = 10_000;

	private static final int LENGTH = 40;

	private static final Instant NOW = Instant.parse("2027-01-31T02:00:00Z");

	/** What other classes than the aggregate decide. */
	private static final Set<Deed> ELSEWHERE = EnumSet.of(Deed.EDIT, Deed.SIGN_STEP, Deed.SIGN_FOR_COLLEAGUE,
			Deed.CANCEL_PLAN);

	@Test
	void allowsNothingButTheOfficialPictureInTenThousandSequences() {
		Set<RevisionState> seen = EnumSet.noneOf(RevisionState.class);
		Set<Deed> done = EnumSet.noneOf(Deed.class);
		Set<Deed> refused = EnumSet.noneOf(Deed.class);
		for (int i = 0; i < SEQUENCES; i++) {
			Random random = new Random(SEED + i);
			LifecycleModel model = new LifecycleModel(practice(random),
					PublicationMode.values()[random.nextInt(PublicationMode.values().length)], ELSEWHERE);
			Revision revision = begun();
			List<Attempt> tried = new ArrayList<>();
			for (int step = 0; step < LENGTH; step++) {
				Attempt attempt = model.any(random);
				tried.add(attempt);
				String told = "seed " + (SEED + i) + ", " + model.practice() + ", " + model.mode() + ": " + tried;
				boolean possible = model.isPossible(attempt);
				RevisionState before = revision.state();
				try {
					revision = perform(attempt, revision, model, told);
					assertThat(possible).as(told).isTrue();
					model.done(attempt);
					done.add(attempt.deed());
				}
				catch (ActRefusedException ex) {
					assertThat(possible).as(told + ": " + ex.getMessage()).isFalse();
					assertThat(ex.state()).as(told).isEqualTo(before);
					refused.add(attempt.deed());
				}
				assertThat(revision.state()).as(told).isEqualTo(model.state());
				assertThat(revision.isOpened() && revision.state() == RevisionState.SUBMITTED).as(told)
					.isEqualTo(model.isOpened() && model.state() == RevisionState.SUBMITTED);
				assertThat(revision.number()).as(told).isEqualTo(model.number());
				seen.add(revision.state());
			}
		}
		assertThat(seen).as("states that were reached").containsExactly(RevisionState.values());
		Set<Deed> all = EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
		assertThat(done).as("what was done").containsExactlyElementsOf(all);
		all.remove(Deed.CHANGE_MODE);
		assertThat(refused).as("what was refused").containsExactlyElementsOf(all);
	}

	private static SignOffPractice practice(Random random) {
		// The steps before the signature are signed elsewhere.
		return new SignOffPractice(random.nextBoolean() ? Set.of(SignOffStep.SIGNING) : Set.of(), false);
	}

	/** Performs the deed; gives the revision on which it goes on. */
	private static Revision perform(Attempt attempt, Revision revision, LifecycleModel model, String told) {
		if (attempt.deed() == Deed.CHANGE_MODE) {
			return revision;
		}
		if (attempt.deed() == Deed.CORRECT) {
			Revision correction = revision.correction("更正", attempt.by(), NOW);
			ReflectionTestUtils.setField(correction, "id", 1L);
			assertThat(correction.begun(attempt.by()).act()).as(told).isEqualTo(RevisionAct.BEGIN);
			return correction;
		}
		if (attempt.deed() == Deed.OPEN && revision.isOpened() && revision.state() == RevisionState.SUBMITTED) {
			return revision;
		}
		RevisionState before = revision.state();
		RevisionEvent event = event(attempt, revision, model);
		assertThat(event.from()).as(told).isEqualTo(before);
		assertThat(event.to()).as(told).isEqualTo(revision.state());
		assertThat(before.after(event.act())).as(told).contains(event.to());
		assertThat(event.actor()).as(told).isEqualTo(attempt.by());
		return revision;
	}

	private static RevisionEvent event(Attempt attempt, Revision revision, LifecycleModel model) {
		Actor by = attempt.by();
		boolean afterwards = model.mode() == PublicationMode.PUBLISH_FIRST;
		boolean submitter = model.isSubmitter(by.account());
		Set<SignOffStep> signed = new HashSet<>(model.signed());
		return switch (attempt.deed()) {
			case HAND_OVER -> revision.handOver(by, by, NOW);
			case RELEASE -> revision.release(model.practice(), signed, by, NOW);
			case GIVE_BACK -> revision.giveBack(null, by, NOW);
			case SUBMIT -> revision.submit(model.practice(), signed, false, by, NOW);
			case SIGN_AND_SUBMIT -> {
				if (!model.practice().isSigned()) {
					throw revision.refused(RevisionAct.SUBMIT, ActRefusedException.Reason.NO_SIGN_OFF);
				}
				signed.add(SignOffStep.SIGNING);
				yield revision.submit(model.practice(), signed, true, by, NOW);
			}
			case WITHDRAW -> revision.withdraw(by, NOW);
			case OPEN -> revision.open(afterwards, by, NOW);
			case RETURN -> revision.returnToAgency("请核对", by, NOW);
			case ACCEPT -> revision.accept(submitter, by, NOW);
			case TAKE_BACK -> revision.takeBackAcceptance(null, by, NOW);
			case PLAN, PUBLISH -> {
				RevisionAct act = (attempt.deed() == Deed.PLAN) ? RevisionAct.PLAN_PUBLICATION : RevisionAct.PUBLISH;
				revision.requirePublishable(act, afterwards);
				boolean theirs = by.agency()
					.equals((model.mode() == PublicationMode.BY_OFFICE) ? LifecycleModel.OFFICE
							: LifecycleModel.AGENCY);
				if (!theirs) {
					throw revision.refused(act, ActRefusedException.Reason.NOT_THE_PUBLISHER);
				}
				yield (attempt.deed() == Deed.PLAN) ? revision.planPublication(afterwards, NOW, by, NOW)
						: revision.publish(afterwards, by, NOW);
			}
			case CONFIRM -> revision.confirm(submitter, by, NOW);
			case ASK_FOR_CORRECTION -> revision.askForCorrection("请更正", by, NOW);
			case TAKE_DOWN -> revision.takeDown("泄露个人信息", by, NOW);
			default -> throw new IllegalArgumentException(attempt.toString());
		};
	}

	private static Revision begun() {
		Report report = new Report();
		ReflectionTestUtils.setField(report, "id", 1L);
		ReflectionTestUtils.setField(report, "agencyCode", "970001-001");
		ReflectionTestUtils.setField(report, "reportYear", 2025);
		ReflectionTestUtils.setField(report, "scope", ReportScope.OWN);
		Revision revision = Revision.first(report, "2021", new Actor(1, "李青", "FILER", LifecycleModel.AGENCY), NOW);
		ReflectionTestUtils.setField(revision, "id", 1L);
		return revision;
	}

}
