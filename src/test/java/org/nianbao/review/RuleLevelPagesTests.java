package org.nianbao.review;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.check.Finding;
import org.nianbao.check.RuleLevel;
import org.nianbao.content.CellValue;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.CellEdit;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.review.ReviewPages.Answer;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.rulebook.RuleLevels;
import org.nianbao.rulebook.SubmissionChecks;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.REVIEWER;

/** The levels of rules that offices set, and rules that they try. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class RuleLevelPagesTests {

	private static final String RULE = "cell.statedNone";

	private static final String CELL = "documents.rules.repealed";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private RuleLevels levels;

	@Autowired
	private ReportChecks checks;

	private ReportWalk walk;

	private Agency above;

	private Agency office;

	private ReportKey key;

	private long revision;

	private RequestPostProcessor reviewer;

	@BeforeEach
	void writeNoneInAReportBelowTwoOffices() {
		this.walk = new ReportWalk(this.application);
		this.above = this.walk.agencies.office();
		this.office = this.walk.agencies.office(this.above);
		this.key = new ReportKey(this.walk.agencies.agency(this.office).code(), new ReportYear(2025), ReportScope.OWN);
		this.revision = this.walk.filled(this.key);
		CellValue before = this.walk.reports.content(this.revision).cell(CELL);
		this.walk.editor.edit(this.revision, List.of(new CellEdit(CELL, before, new CellValue.StatedNone("/"))),
				List.of(), FILER);
		this.reviewer = ReviewPages.at(this.office.code(), Role.REVIEWER);
	}

	@Test
	void setALevelForTheReportsOfTheArea() throws Exception {
		assertThat(level()).isEqualTo(FindingLevel.EXPLAIN);
		Answer answer = set("hint");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(level()).isEqualTo(FindingLevel.HINT);
		Document page = page();
		assertThat(page.select("select[name='levels[" + RULE + "]'] option[selected]").text()).isEqualTo("提示");
		assertThat(page.select("#decisions ~ table tbody tr")).hasSize(1);
		assertThat(this.application.getBean(History.class).of(Subject.office(this.office.code())))
			.filteredOn((entry) -> entry.act().equals("rulebook.setLevel"))
			.singleElement()
			.satisfies(
					(entry) -> assertThat(entry.became()).containsEntry("rule", RULE).containsEntry("level", "hint"));
		set("hint");
		assertThat(this.levels.decisions(this.office.code())).as("again").hasSize(1);
		set("");
		assertThat(level()).as("left to the rule").isEqualTo(FindingLevel.EXPLAIN);
	}

	@Test
	void countTheNearestOfficesDecision() {
		this.levels.set(this.above.code(), RULE, RuleLevel.BLOCK, REVIEWER);
		assertThat(level()).isEqualTo(FindingLevel.BLOCK);
		this.levels.set(this.office.code(), RULE, RuleLevel.OFF, REVIEWER);
		assertThat(found()).isEmpty();
		ReportKey other = new ReportKey(this.walk.newKey().agency(), this.key.year(), ReportScope.OWN);
		assertThat(this.checks.context(other).levels()).as("of another office").doesNotContainKey(RULE);
	}

	@Test
	void leaveTheArithmeticOfTablesThreeAndFourAsItIs() throws Exception {
		assertThat(page().select("select").eachAttr("name"))
			.contains("levels[" + RULE + "]", "levels[requests.carryOver]")
			.doesNotContain("levels[requests.reconcile]", "levels[requests.handledSum]", "levels[disputes.totals]");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.levels.set(this.office.code(), "requests.reconcile", RuleLevel.HINT, REVIEWER));
		ReviewPages.send(this.mvc, this.reviewer, "/review/rules", "office", this.office.code(),
				"levels[requests.reconcile]", "off");
		assertThat(this.levels.ofOffice(this.office.code())).isEmpty();
	}

	@Test
	void countFindingsAnewWhereALevelChanged() {
		this.walk.submit(this.revision);
		Map<ReportKey, String> receipts = Map.of(this.key, this.walk.reports.status(this.revision).receipt().number());
		SubmissionChecks counts = this.application.getBean(SubmissionChecks.class);
		assertThat(counts.count(receipts, this.key.year()).get(this.key).count(FindingLevel.EXPLAIN)).isEqualTo(1);
		this.levels.set(this.office.code(), RULE, RuleLevel.HINT, REVIEWER);
		assertThat(counts.count(receipts, this.key.year()).get(this.key).count(FindingLevel.EXPLAIN)).isZero();
	}

	@Test
	void tryARuleThatIsSwitchedOff() throws Exception {
		this.walk.submit(this.revision);
		this.levels.set(this.office.code(), RULE, RuleLevel.OFF, REVIEWER);
		Document page = ReviewPages.open(this.mvc, this.reviewer,
				"/review/rules/trial?office=" + this.office.code() + "&rule=" + RULE + "&year=2025");
		assertThat(page.text()).contains("已报送1份报告").contains("其中1份有这条规则所指的问题");
		assertThat(page.select("article a").attr("href")).isEqualTo("/review/" + this.key.agency() + "/2025");
		assertThat(page.select("article .findings").text()).contains("写作/");
		assertThat(status("?office=" + this.office.code() + "&rule=nothing.atAll")).isEqualTo(404);
		assertThat(status("?office=" + this.above.code() + "&rule=" + RULE)).as("another office").isEqualTo(404);
	}

	private int status(String query) throws Exception {
		return ReviewPages.status(this.mvc, this.reviewer, "/review/rules/trial" + query);
	}

	private Answer set(String level) throws Exception {
		return ReviewPages.send(this.mvc, this.reviewer, "/review/rules", "office", this.office.code(),
				"levels[" + RULE + "]", level);
	}

	private Document page() throws Exception {
		return ReviewPages.open(this.mvc, this.reviewer, "/review/rules?office=" + this.office.code());
	}

	private FindingLevel level() {
		return found().getFirst().level();
	}

	private List<Finding> found() {
		return this.checks.preCheck(this.revision).stream().filter((finding) -> finding.rule().equals(RULE)).toList();
	}

}
