package org.nianbao.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException.Reason;
import org.nianbao.report.SubmissionOutcome.Received;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.REVIEWER;
import static org.nianbao.report.ReportWalk.SECOND_FILER;
import static org.nianbao.report.ReportWalk.SIGNER;

@SpringBootTest
@Import(TestDatabase.class)
class SignOffDeskTests {

	private static final SignOffName WANG = SignOffName.ofColleague("王主任", "办公室主任");

	@Autowired
	private ApplicationContext application;

	private ReportWalk walk;

	private ReportKey key;

	@BeforeEach
	void invent() {
		this.walk = new ReportWalk(this.application);
		String agency = this.walk.agencies.agencyWithSignOff(this.walk.agencies.office()).code();
		this.key = new ReportKey(agency, new ReportYear(2025), ReportScope.OWN);
	}

	@Test
	void sendsAReportToItsSignerWhoSignsAndSubmitsIt() {
		long revision = this.walk.filled(this.key);
		refused(Reason.NOT_RELEASED, () -> this.walk.submit(revision));
		refused(Reason.NOT_RELEASED, () -> this.walk.sign(revision));
		this.walk.release(revision);
		assertThat(this.walk.editor.edit(revision, List.of(), List.of(), FILER))
			.isEqualTo(new EditOutcome.Refused(RevisionState.RELEASED));
		refused(Reason.NOT_SIGNED_OFF, () -> this.walk.submit(revision));
		assertThat(this.walk.sign(revision)).isInstanceOf(Received.class);
		assertThat(this.walk.acts(revision)).containsExactly(RevisionAct.BEGIN, RevisionAct.RELEASE,
				RevisionAct.SUBMIT);
		SignOffSheet.Line line = this.walk.signOffs.sheet(revision).lines().getLast();
		assertThat(line.signed()).isNotNull();
		assertThat(line.signed().person()).isEqualTo("陈签");
		assertThat(line.signed().post()).isEqualTo("局长");
		assertThat(line.signed().hash()).isEqualTo(this.walk.reports.status(revision).receipt().hash());
		assertThat(this.walk.signOffs.lastPost(SIGNER)).isEqualTo("局长");
	}

	@Test
	void givesOneReceiptHoweverOftenTheSignerPresses() {
		long revision = this.walk.filled(this.key);
		this.walk.release(revision);
		UUID key = UUID.randomUUID();
		String hash = this.walk.signOffs.sheet(revision).hash();
		List<SubmissionOutcome> outcomes = AtOnce.run(
				() -> this.walk.submissions.signAndSubmit(revision, key, "", hash, SIGNER),
				() -> this.walk.submissions.signAndSubmit(revision, key, "", hash, SIGNER));
		assertThat(outcomes).containsOnly(outcomes.getFirst());
		assertThat(this.walk.signOffs.sheet(revision).entries()).hasSize(1);
	}

	@Test
	void sendsAReportBackToThoseWhoEditIt() {
		long revision = this.walk.filled(this.key);
		this.walk.release(revision);
		this.walk.submissions.giveBack(revision, "第五部分还要补充", SIGNER);
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.DRAFT);
		assertThat(this.walk.reports.history(revision).getLast().reason()).isEqualTo("第五部分还要补充");
	}

	@Test
	void signsNothingButWhatTheSignerSaw() {
		long revision = this.walk.filled(this.key);
		this.walk.release(revision);
		String seen = this.walk.signOffs.sheet(revision).hash();
		this.walk.submissions.giveBack(revision, null, FILER);
		this.walk.fill(revision);
		this.walk.release(revision);
		refused(Reason.CONTENT_CHANGED,
				() -> this.walk.submissions.signAndSubmit(revision, UUID.randomUUID(), "", seen, SIGNER));
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.RELEASED);
		assertThat(this.walk.signOffs.sheet(revision).entries()).isEmpty();
	}

	@Test
	void asksForEveryStepThatTheAgencyHasChosen() {
		adopt(EnumSet.allOf(SignOffStep.class), false);
		long revision = this.walk.filled(this.key);
		refused(Reason.NOT_SIGNED_OFF, () -> this.walk.release(revision));
		sign(revision, SignOffStep.DRAFTING, FILER);
		sign(revision, SignOffStep.CHECKING, SECOND_FILER);
		refused(Reason.NOT_SIGNED_OFF, () -> this.walk.release(revision));
		sign(revision, SignOffStep.SECRECY_REVIEW, SECOND_FILER);
		this.walk.release(revision);
		assertThat(this.walk.sign(revision)).isInstanceOf(Received.class);
		assertThat(this.walk.signOffs.sheet(revision).missing()).isEmpty();
		assertThat(this.walk.acts(revision)).containsExactly(RevisionAct.BEGIN, RevisionAct.SIGN_OFF,
				RevisionAct.SIGN_OFF, RevisionAct.SIGN_OFF, RevisionAct.RELEASE, RevisionAct.SUBMIT);
		assertThat(this.walk.reports.history(revision).get(1)).returns("DRAFTING", RevisionHistoryEntry::detail)
			.returns("李青 科员", RevisionHistoryEntry::reason);
	}

	@Test
	void asksAgainForAStepOnceTheContentIsChanged() {
		adopt(EnumSet.of(SignOffStep.CHECKING), false);
		long revision = this.walk.filled(this.key);
		sign(revision, SignOffStep.CHECKING, SECOND_FILER);
		assertThat(this.walk.signOffs.sheet(revision).missing()).isEmpty();
		this.walk.fill(revision);
		SignOffSheet sheet = this.walk.signOffs.sheet(revision);
		assertThat(sheet.missing()).containsExactly(SignOffStep.CHECKING);
		assertThat(sheet.lines().getFirst().outdated()).isTrue();
		refused(Reason.NOT_SIGNED_OFF, () -> this.walk.submit(revision));
		sign(revision, SignOffStep.CHECKING, SECOND_FILER);
		this.walk.submit(revision);
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void refusesASignatureOnAContentThatWasChangedMeanwhile() {
		adopt(EnumSet.of(SignOffStep.CHECKING), false);
		long revision = this.walk.filled(this.key);
		String seen = this.walk.signOffs.sheet(revision).hash();
		this.walk.fill(revision);
		refused(Reason.CONTENT_CHANGED,
				() -> this.walk.signOffs.sign(revision, SignOffStep.CHECKING, SignOffName.of(FILER, ""), seen, FILER));
		refused(Reason.STEP_NOT_ASKED_FOR, () -> sign(revision, SignOffStep.SECRECY_REVIEW, FILER));
	}

	@Test
	void entersForColleaguesOnlyWhereTheAgencyAllowsIt() {
		long revision = this.walk.filled(this.key);
		this.walk.release(revision);
		String hash = this.walk.signOffs.sheet(revision).hash();
		refused(Reason.SIGNED_IN_PERSON,
				() -> this.walk.signOffs.sign(revision, SignOffStep.SIGNING, WANG, hash, FILER));
		adopt(EnumSet.of(SignOffStep.SIGNING), true);
		refused(Reason.SIGNED_IN_PERSON, () -> sign(revision, SignOffStep.SIGNING, FILER));
		this.walk.signOffs.sign(revision, SignOffStep.SIGNING, WANG, hash, FILER);
		SignedOff signed = this.walk.signOffs.sheet(revision).lines().getFirst().signed();
		assertThat(signed).isNotNull();
		assertThat(signed.person()).isEqualTo("王主任");
		assertThat(signed.enteredBy()).isEqualTo(FILER.name());
		this.walk.submit(revision);
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void entersNoSignatureBeforeTheReportIsSentForIt() {
		adopt(EnumSet.of(SignOffStep.SIGNING), true);
		long revision = this.walk.filled(this.key);
		String hash = this.walk.signOffs.sheet(revision).hash();
		refused(Reason.NOT_RELEASED, () -> this.walk.signOffs.sign(revision, SignOffStep.SIGNING, WANG, hash, FILER));
	}

	@Test
	void asksForANewSignatureWhenAReportIsSentForItAgain() {
		adopt(EnumSet.of(SignOffStep.SIGNING), true);
		long revision = this.walk.filled(this.key);
		this.walk.release(revision);
		this.walk.signOffs.sign(revision, SignOffStep.SIGNING, WANG, this.walk.signOffs.sheet(revision).hash(), FILER);
		this.walk.submit(revision);
		this.walk.submissions.withdraw(revision, FILER);
		this.walk.release(revision);
		refused(Reason.NOT_SIGNED_OFF, () -> this.walk.submit(revision));
		this.walk.sign(revision);
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void letsNobodyAcceptWhoReleasedSignedOrSubmitted() {
		long revision = this.walk.filled(this.key);
		this.walk.release(revision);
		this.walk.sign(revision);
		this.walk.reviews.open(revision, REVIEWER);
		for (Actor barred : List.of(FILER, SIGNER)) {
			Actor asReviewer = new Actor(barred.account(), barred.name(), "REVIEWER", "450700-002");
			refused(Reason.SUBMITTED_BY_THE_SAME_PERSON, () -> this.walk.reviews.accept(revision, asReviewer));
			assertThat(this.walk.reviews.isSubmitter(revision, barred.account())).isTrue();
		}
		assertThat(this.walk.reviews.isSubmitter(revision, REVIEWER.account())).isFalse();
		this.walk.reviews.accept(revision, REVIEWER);
	}

	@Test
	void submitsWithoutASignatureThatIsNoLongerAskedFor() {
		long revision = this.walk.filled(this.key);
		this.walk.release(revision);
		adopt(Set.of(), false);
		refused(Reason.NO_SIGN_OFF, () -> this.walk.sign(revision));
		this.walk.submit(revision);
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.SUBMITTED);
	}

	private void adopt(Set<SignOffStep> steps, boolean forColleagues) {
		this.walk.signOffs.adopt(this.key.agency(), new SignOffPractice(steps, forColleagues), FILER);
		assertThat(this.walk.signOffs.practice(this.key.agency())).isEqualTo(new SignOffPractice(steps, forColleagues));
	}

	private void sign(long revision, SignOffStep step, Actor actor) {
		this.walk.signOffs.sign(revision, step, SignOffName.of(actor, "科员"), this.walk.signOffs.sheet(revision).hash(),
				actor);
	}

	private static void refused(Reason reason, Runnable act) {
		assertThatExceptionOfType(ActRefusedException.class).isThrownBy(act::run)
			.returns(reason, ActRefusedException::reason);
	}

}
