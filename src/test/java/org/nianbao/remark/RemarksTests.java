package org.nianbao.remark;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.remark.RemarkRefusedException.Reason;
import org.nianbao.report.AtOnce;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.REVIEWER;

/** Remarks on submissions and what becomes of them. */
@SpringBootTest
@Import(TestDatabase.class)
class RemarksTests {

	private static final Anchor CELL = Anchor.cell("documents.rules.made");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Remarks remarks;

	@Autowired
	private StandardRemarks standard;

	@Autowired
	private History history;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	private ReportKey key;

	private long revision;

	private String receipt;

	@BeforeEach
	void openSubmission() {
		this.walk = new ReportWalk(this.application);
		this.key = this.walk.newKey();
		this.revision = this.walk.opened(this.key);
		this.receipt = this.walk.reports.status(this.revision).receipt().number();
	}

	@Test
	void isMadeAnsweredAskedAgainAndSettled() {
		int number = make(CELL);
		assertThat(number).isOne();
		assertThat(only()).satisfies((remark) -> {
			assertThat(remark.state()).isEqualTo(RemarkState.OPEN);
			assertThat(remark.text()).isEqualTo("请核对");
			assertThat(remark.by()).isEqualTo("王审");
			assertThat(remark.quote())
				.isEqualTo(this.walk.reviews.submittedContent(this.revision).cell("documents.rules.made").text());
		});
		this.remarks.answer(this.key, number, "已核对", FILER);
		assertThat(only().state()).isEqualTo(RemarkState.ANSWERED);
		this.remarks.ask(this.key, number, "依据是什么", REVIEWER);
		assertThat(only().state()).isEqualTo(RemarkState.OPEN);
		this.remarks.resolve(this.key, number, REVIEWER);
		assertThat(only().state()).isEqualTo(RemarkState.RESOLVED);
		this.remarks.ask(this.key, number, "还有问题", REVIEWER);
		assertThat(only().entries()).extracting(RemarkEntry::act)
			.containsExactly(RemarkAct.ANSWER, RemarkAct.ASK, RemarkAct.RESOLVE, RemarkAct.ASK);
		assertThat(only().entries()).extracting(RemarkEntry::by).containsExactly("李青", "王审", "王审", "王审");
	}

	@Test
	void changesNothingOfTheReport() {
		ReportContent before = this.walk.reports.content(this.revision);
		String hash = this.walk.reports.status(this.revision).receipt().hash();
		make(CELL);
		this.remarks.answer(this.key, 1, "已核对", FILER);
		this.remarks.resolve(this.key, 1, REVIEWER);
		assertThat(this.walk.reports.content(this.revision)).isEqualTo(before);
		assertThat(this.walk.reports.status(this.revision).receipt().hash()).isEqualTo(hash);
	}

	@Test
	void leavesOneEntryOfHistoryForEachAct() {
		int before = entries().size();
		make(CELL);
		this.remarks.answer(this.key, 1, "已核对", FILER);
		this.remarks.ask(this.key, 1, "依据是什么", REVIEWER);
		this.remarks.resolve(this.key, 1, REVIEWER);
		assertThat(entries().subList(before, entries().size())).containsExactly("remark.make", "remark.answer",
				"remark.ask", "remark.resolve");
	}

	@Test
	void refusesWhatIsNotUnderReview() {
		ReportKey unopened = this.walk.newKey();
		String unopenedReceipt = this.walk.reports.status(this.walk.submitted(unopened)).receipt().number();
		assertRefused(Reason.NOT_OPENED, () -> this.remarks.make(unopened, unopenedReceipt, CELL, "", "请核对", REVIEWER));
		assertRefused(Reason.NOT_UNDER_REVIEW,
				() -> this.remarks.make(this.key, unopenedReceipt, CELL, "", "请核对", REVIEWER));
		this.walk.reviews.returnToAgency(this.revision, "请修改", REVIEWER);
		assertRefused(Reason.NOT_UNDER_REVIEW, () -> make(CELL));
		assertRefused(Reason.NOT_UNDER_REVIEW,
				() -> this.remarks.make(this.walk.newKey(), this.receipt, CELL, "", "请核对", REVIEWER));
	}

	@Test
	void refusesPlacesAndRemarksThatThereAreNot() {
		assertRefused(Reason.NO_SUCH_PLACE, () -> make(Anchor.cell("documents.rules.nothing")));
		assertRefused(Reason.NO_SUCH_REMARK, () -> this.remarks.resolve(this.key, 1, REVIEWER));
		make(CELL);
		this.remarks.resolve(this.key, 1, REVIEWER);
		assertRefused(Reason.RESOLVED, () -> this.remarks.answer(this.key, 1, "已核对", FILER));
		assertRefused(Reason.RESOLVED, () -> this.remarks.resolve(this.key, 1, REVIEWER));
	}

	@Test
	void refusesARemarkWithoutWordsAndOneThatIsTooLong() {
		for (String text : List.of("", "  \n ", "\u200B", "长".repeat(Remark.LONGEST_TEXT + 1))) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.remarks.make(this.key, this.receipt, CELL, "", text, REVIEWER));
		}
		assertThat(this.remarks.ofReport(this.key)).isEmpty();
	}

	@Test
	void quotesThePartOfAPassageThatIsMeant() {
		String passage = this.walk.reviews.submittedContent(this.revision).narrative("overview").split("\n")[0];
		Anchor first = Anchor.text("narrative:overview", 1);
		this.remarks.make(this.key, this.receipt, first, passage.substring(1, 3), "请核对", REVIEWER);
		this.remarks.make(this.key, this.receipt, first, "报告里没有的话", "请核对", REVIEWER);
		assertThat(this.remarks.ofReport(this.key)).extracting(Remark::quote)
			.containsExactly(passage.substring(1, 3), passage);
	}

	@Test
	void givesEachOfManyThatAreMadeAtOnceItsOwnNumber() {
		AtOnce.run(Collections.nCopies(8, () -> make(CELL)));
		assertThat(this.remarks.ofReport(this.key)).extracting(Remark::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
	}

	@Test
	void followsWhatItIsAboutIntoTheNextSubmission() {
		make(CELL);
		this.walk.reviews.returnToAgency(this.revision, "请修改", REVIEWER);
		ReportContent draft = this.walk.reports.content(this.revision);
		assertThat(this.remarks.placed(this.key, draft)).extracting(PlacedRemark::fate)
			.containsExactly(PlacedRemark.Fate.SAME);
		ReportContent corrected = draft.withCell("documents.rules.made", CellValue.of(77));
		assertThat(this.remarks.placed(this.key, corrected)).extracting(PlacedRemark::fate)
			.containsExactly(PlacedRemark.Fate.CHANGED);
	}

	@Test
	void countsWhatWaitsForWhom() {
		make(CELL);
		make(Anchor.row("documents", "rules"));
		make(Anchor.text("narrative:overview", 0));
		this.remarks.answer(this.key, 1, "已核对", FILER);
		this.remarks.resolve(this.key, 2, REVIEWER);
		assertThat(this.remarks.unresolved(Set.of(this.key.agency(), "999999-999"), this.key.year()))
			.isEqualTo(Map.of(this.key, Map.of(RemarkState.ANSWERED, 1, RemarkState.OPEN, 1)));
	}

	@Test
	void letsNobodyRewriteARemark() {
		make(CELL);
		for (String statement : List.of("UPDATE remark SET body = 'x'", "UPDATE remark SET number = 9",
				"DELETE FROM remark")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class).as(statement)
				.isThrownBy(() -> this.database.sql(statement).update());
		}
	}

	@Test
	void keepsAnOfficesOwnListOfRemarks() {
		String office = this.walk.agencies.office().code();
		String other = this.walk.agencies.office().code();
		this.standard.add(office, "第五部分应写明存在的问题和改进情况。", REVIEWER);
		this.standard.add(office, "请核对结转数。", REVIEWER);
		assertThat(this.standard.ofOffice(office)).extracting(StandardRemark::text)
			.containsExactly("第五部分应写明存在的问题和改进情况。", "请核对结转数。");
		assertThat(this.standard.ofOffice(other)).isEmpty();
		long first = this.standard.ofOffice(office).getFirst().id();
		this.standard.remove(other, first, REVIEWER);
		assertThat(this.standard.ofOffice(office)).hasSize(2);
		this.standard.remove(office, first, REVIEWER);
		this.standard.remove(office, first, REVIEWER);
		assertThat(this.standard.ofOffice(office)).extracting(StandardRemark::text).containsExactly("请核对结转数。");
		assertThat(this.history.of(Subject.office(office))).extracting((entry) -> entry.act())
			.endsWith("remark.standard-add", "remark.standard-add", "remark.standard-remove");
		assertThatIllegalArgumentException().isThrownBy(() -> this.standard.add(office, " ", REVIEWER));
	}

	private int make(Anchor anchor) {
		return this.remarks.make(this.key, this.receipt, anchor, "", "请核对", REVIEWER);
	}

	private Remark only() {
		assertThat(this.remarks.ofReport(this.key)).hasSize(1);
		return this.remarks.ofReport(this.key).getFirst();
	}

	private List<String> entries() {
		return this.history.of(Subject.report(this.key.toString())).stream().map((entry) -> entry.act()).toList();
	}

	private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		assertThatExceptionOfType(RemarkRefusedException.class).isThrownBy(act)
			.extracting(RemarkRefusedException::reason)
			.isEqualTo(reason);
	}

}
