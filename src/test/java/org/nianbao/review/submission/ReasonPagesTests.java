package org.nianbao.review.submission;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.content.CellValue;
import org.nianbao.remark.ReasonDecision.Verdict;
import org.nianbao.remark.ReasonDecisions;
import org.nianbao.remark.Remark;
import org.nianbao.remark.RemarkState;
import org.nianbao.remark.Remarks;
import org.nianbao.report.CellEdit;
import org.nianbao.report.Explanation;
import org.nianbao.report.Explanation.About;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.review.ReviewPages;
import org.nianbao.review.ReviewPages.Answer;
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
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.REVIEWER;

/** The reasons of agencies on the office's desk. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ReasonPagesTests {

	private static final String CELL = "documents.rules.repealed";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Remarks remarks;

	@Autowired
	private Explanations explanations;

	@Autowired
	private ReasonDecisions decisions;

	private ReportWalk walk;

	private ReportKey key;

	private long revision;

	private RequestPostProcessor reviewer;

	@BeforeEach
	void submitAReportWithAReason() {
		this.walk = new ReportWalk(this.application);
		Agency office = this.walk.agencies.office();
		this.key = new ReportKey(this.walk.agencies.agency(office).code(), new ReportYear(2025), ReportScope.OWN);
		this.revision = this.walk.filled(this.key);
		CellValue before = this.walk.reports.content(this.revision).cell(CELL);
		this.walk.editor.edit(this.revision, List.of(new CellEdit(CELL, before, new CellValue.StatedNone("/"))),
				List.of(), FILER);
		this.walk.submit(this.revision);
		this.reviewer = ReviewPages.at(office.code(), Role.REVIEWER);
	}

	@Test
	void acceptsAReasonOnceTheReviewHasBegun() throws Exception {
		assertThat(shown().text()).contains(ReportWalk.REASON);
		assertThat(shown().select("form")).isEmpty();
		assertThat(send("/acceptance").status()).as("nobody has begun to review").isEqualTo(409);
		open();
		Answer answer = send("/acceptance");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.redirect()).endsWith("#explanation-" + reason().id());
		assertThat(shown().select(".tag").text()).isEqualTo("说明已认可");
		assertThat(shown().select("form[action$=acceptance]")).isEmpty();
		assertThat(send("/acceptance").status()).as("again").isEqualTo(302);
		assertThat(this.decisions.of(this.key)).hasSize(1);
	}

	@Test
	void questionsAReasonByARemarkAtTheCell() throws Exception {
		open();
		Answer missing = send("/questions", "question", " ");
		assertThat(missing.status()).isEqualTo(422);
		assertThat(missing.page().getElementById("question").closest("[id^=explanation-]")).isNotNull();
		assertThat(send("/questions", "question", "请说明依据。").redirect()).endsWith("#remark-1");
		Remark remark = this.remarks.ofReport(this.key).getFirst();
		assertThat(remark.state()).isEqualTo(RemarkState.OPEN);
		assertThat(remark.text()).isEqualTo("请说明依据。");
		assertThat(remark.anchor().place()).isEqualTo(CELL);
		assertThat(shown().select(".tag").text()).isEqualTo("说明被质疑");
		assertThat(shown().select("a[href=#remark-1]")).isNotEmpty();
		assertThat(send("/acceptance").status()).isEqualTo(302);
		assertThat(verdict()).isEqualTo(Verdict.ACCEPTED);
	}

	@Test
	void keepsADecisionOverSubmissionsUntilAnotherReasonIsGiven() throws Exception {
		open();
		send("/acceptance");
		long accepted = reason().id();
		this.walk.reviews.returnToAgency(this.revision, "请补充第一部分。", REVIEWER);
		this.walk.submit(this.revision);
		assertThat(reason().id()).isEqualTo(accepted);
		assertThat(shown().select(".tag").text()).isEqualTo("说明已认可");
		open();
		this.walk.reviews.returnToAgency(this.revision, "请补充第一部分。", REVIEWER);
		About about = reason().about();
		this.explanations.explain(this.revision, Map.of(about, "本机关不能制定规章，所以不适用。"), FILER);
		this.walk.submit(this.revision);
		assertThat(shown().text()).contains("不能制定规章").doesNotContain("已认可");
		assertThat(this.decisions.of(this.key)).as("the former one is kept").containsKey(accepted);
	}

	@Test
	void knowsNoReasonOfAnotherReport() throws Exception {
		open();
		long others = reason().id();
		submitAReportWithAReason();
		open();
		assertThat(ReviewPages
			.send(this.mvc, this.reviewer, address() + "/reasons/" + others + "/acceptance", "receipt", receipt())
			.status()).isEqualTo(409);
		assertThat(this.decisions.of(this.key)).isEmpty();
	}

	private Verdict verdict() {
		return this.decisions.of(this.key).get(reason().id()).verdict();
	}

	private Explanation reason() {
		return this.explanations.of(this.key)
			.values()
			.stream()
			.filter((each) -> each.about().place().equals(CELL))
			.findFirst()
			.orElseThrow();
	}

	private Element shown() throws Exception {
		Document page = ReviewPages.open(this.mvc, this.reviewer, address());
		return page.getElementById("explanation-" + reason().id());
	}

	private Answer send(String act, String... fields) throws Exception {
		String[] all = new String[fields.length + 2];
		System.arraycopy(fields, 0, all, 0, fields.length);
		all[fields.length] = "receipt";
		all[fields.length + 1] = receipt();
		return ReviewPages.send(this.mvc, this.reviewer, address() + "/reasons/" + reason().id() + act, all);
	}

	private void open() {
		this.walk.reviews.open(this.revision, REVIEWER);
	}

	private String receipt() {
		return this.walk.reports.status(this.revision).receipt().number();
	}

	private String address() {
		return "/review/" + this.key.agency() + "/2025";
	}

}
