package org.nianbao.review.submission;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.check.Finding;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.remark.Remark;
import org.nianbao.remark.RemarkState;
import org.nianbao.remark.Remarks;
import org.nianbao.remark.StandardRemarks;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionState;
import org.nianbao.review.ReviewPages;
import org.nianbao.review.ReviewPages.Answer;
import org.nianbao.rulebook.ReportChecks;
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
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.REVIEWER;

/** Remarks, earlier submissions and changes on the office's desk. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class RemarkPagesTests {

	private static final String CELL = "documents.rules.made";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Remarks remarks;

	@Autowired
	private StandardRemarks standard;

	@Autowired
	private ReportChecks checks;

	@Autowired
	private Explanations explanations;

	private ReportWalk walk;

	private Agency office;

	private ReportKey key;

	private long revision;

	private RequestPostProcessor reviewer;

	@BeforeEach
	void inventReport() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.key = new ReportKey(this.walk.agencies.agency(this.office).code(), new ReportYear(2025), ReportScope.OWN);
		this.revision = this.walk.filled(this.key);
		write("第一段讲主动公开。\n第二段讲依申请公开，梳理12件。\n第三段讲平台建设。");
		this.walk.submit(this.revision);
		this.reviewer = ReviewPages.at(this.office.code(), Role.REVIEWER);
	}

	@Test
	void offersEveryCellRowAndPassageOnceTheReviewHasBegun() throws Exception {
		assertThat(page("").select("form[data-remark]")).isEmpty();
		open();
		Document page = page("");
		List<String> places = page.select("#place option").eachAttr("value");
		assertThat(places)
			.contains("", "cell/requests.granted.total", "cell/disputes.reconsideration.upheld", "row/requests.granted",
					"text/narrative:overview/0", "text/narrative:overview/3", "text/title/0")
			.doesNotContain("text/narrative:overview/4", "row/disputes.reconsideration")
			.doesNotHaveDuplicates();
		page.select("#place option[data-place]")
			.forEach((option) -> assertThat(page.getElementById(option.attr("data-place"))).as(option.text())
				.isNotNull());
	}

	@Test
	void showsARemarkAtItsPlaceAndInTheList() throws Exception {
		open();
		Answer answer = remark("cell/" + CELL, "请核对规章件数");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.redirect()).isEqualTo(address() + "#remark-1");
		Document page = page("");
		assertThat(page.getElementById("cell-" + CELL).select("a.note-link").attr("href")).isEqualTo("#remark-1");
		Element remark = page.getElementById("remark-1");
		assertThat(remark.text()).contains("意见1", "规章 · 本年制发件数", "待处理", "请核对规章件数");
		assertThat(remark.select("h3 a").attr("href")).isEqualTo("#cell-" + CELL);
	}

	@Test
	void anchorsARemarkToAPassageAndAPartOfIt() throws Exception {
		open();
		send("/remarks", "receipt", receipt(), "place", "text/narrative:overview/2", "part", "梳理12件", "text", "与表不符");
		Document page = page("");
		assertThat(page.getElementById("text-narrative:overview-2").select("a.note-link")).hasSize(1);
		assertThat(page.getElementById("remark-1").select("blockquote").text()).isEqualTo("梳理12件");
		remark("row/requests.granted", "请核对");
		assertThat(page("").getElementById("row-requests.granted").select("th a.note-link").attr("href"))
			.isEqualTo("#remark-2");
	}

	@Test
	void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
		open();
		Answer answer = remark("", "没有选位置的意见");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select(".error-summary a").attr("href")).isEqualTo("#place");
		assertThat(answer.page().select("#text").text()).isEqualTo("没有选位置的意见");
		answer = remark("cell/" + CELL, " ");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select(".error-summary a").attr("href")).isEqualTo("#text");
		assertThat(answer.page().select("#place option[selected]").attr("value")).isEqualTo("cell/" + CELL);
		assertThat(remark("cell/nothing.at.all", "意见").status()).isEqualTo(409);
		assertThat(remark("drop table", "意见").status()).isEqualTo(422);
		assertThat(this.remarks.ofReport(this.key)).isEmpty();
	}

	@Test
	void putsAStandardRemarkBeforeTheText() throws Exception {
		this.standard.add(this.office.code(), "请核对数据来源。", REVIEWER);
		open();
		assertThat(page("").select("#standard option").eachText()).containsExactly("不使用", "请核对数据来源。");
		send("/remarks", "receipt", receipt(), "place", "cell/" + CELL, "standard", "请核对数据来源。", "text", "见附件");
		send("/remarks", "receipt", receipt(), "place", "cell/" + CELL, "standard", "请核对数据来源。", "text", "");
		assertThat(this.remarks.ofReport(this.key)).extracting(Remark::text)
			.containsExactly("请核对数据来源。\n见附件", "请核对数据来源。");
	}

	@Test
	void asksAgainAndSettles() throws Exception {
		open();
		remark("cell/" + CELL, "请核对");
		this.remarks.answer(this.key, 1, "已核对无误", FILER);
		assertThat(page("").getElementById("remark-1").text()).contains("已答复", "已核对无误");
		Answer answer = send("/remarks/1/questions", "question", "");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select(".error-summary a").attr("href")).isEqualTo("#question");
		assertThat(answer.page().getElementById("question")).isNotNull();
		assertThat(send("/remarks/1/questions", "question", "依据是什么").status()).isEqualTo(302);
		assertThat(state()).isEqualTo(RemarkState.OPEN);
		assertThat(send("/remarks/1/settlement").status()).isEqualTo(302);
		assertThat(state()).isEqualTo(RemarkState.RESOLVED);
		assertThat(page("").getElementById("cell-" + CELL).select("a.note-link")).isEmpty();
		assertThat(send("/remarks/1/settlement").status()).isEqualTo(409);
		assertThat(send("/remarks/9/settlement").status()).isEqualTo(404);
	}

	@Test
	void returnsWithOpenRemarksAloneOrWithWords() throws Exception {
		open();
		Answer answer = send("/return", "receipt", receipt(), "reason", "");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select(".error-summary").text()).contains("请填写退回原因");
		remark("cell/" + CELL, "请核对");
		remark("row/requests.granted", "请核对");
		assertThat(send("/return", "receipt", receipt(), "reason", "").status()).isEqualTo(302);
		assertThat(this.walk.state(this.revision)).isEqualTo(RevisionState.RETURNED);
		assertThat(this.walk.reports.history(this.revision).getLast().reason()).isEqualTo("请按审核意见修改（共2条，见报告各处）。");
	}

	@Test
	void refusesToReturnWithSettledRemarksAlone() throws Exception {
		open();
		remark("cell/" + CELL, "请核对");
		send("/remarks/1/settlement");
		assertThat(send("/return", "receipt", receipt(), "reason", "").status()).isEqualTo(422);
		assertThat(this.walk.state(this.revision)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void refusesRemarksOnWhatIsNotUnderReviewAnyMore() throws Exception {
		open();
		String old = receipt();
		this.walk.reviews.returnToAgency(this.revision, "请修改", REVIEWER);
		Answer answer = send("/remarks", "receipt", old, "place", "cell/" + CELL, "text", "来晚了的意见");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.page().select(".error-summary").text()).contains("不能再提意见", "来晚了的意见");
	}

	@Test
	void followsRemarksIntoTheNextSubmission() throws Exception {
		open();
		remark("cell/" + CELL, "请核对件数");
		remark("text/narrative:overview/2", "请核对申请数");
		remark("text/narrative:overview/3", "请删去");
		this.walk.reviews.returnToAgency(this.revision, "请修改", REVIEWER);
		write("新的开头。\n第二段讲依申请公开，梳理15件。");
		resubmit();
		Document page = page("");
		assertThat(page.getElementById("remark-1").text()).doesNotContain("已修改");
		assertThat(page.getElementById("remark-2").text()).contains("第2段", "梳理12件", "梳理15件", "已修改");
		assertThat(page.getElementById("remark-3").text()).contains("第三段讲平台建设。", "已删去");
		assertThat(page.getElementById("text-narrative:overview-2").select("a.note-link").attr("href"))
			.isEqualTo("#remark-2");
	}

	@Test
	void showsLastYearsFiguresWhereTheyAreOnFile() throws Exception {
		assertThat(page("").select("td[title]")).isEmpty();
		ReportKey before = new ReportKey(this.key.agency(), this.key.year().previous(), this.key.scope());
		long earlier = this.walk.accepted(before);
		String figure = this.walk.reviews.submittedContent(earlier).cell("services.licensing.decisions").text();
		String cell = "cell-services.licensing.decisions";
		assertThat(page("").getElementById(cell).attr("title").replace(",", "")).isEqualTo("上年：" + figure);
		assertThat(page("").getElementById(cell).text()).doesNotContain("上年");
		assertThat(page("?figures=both").getElementById(cell).text().replace(",", "")).contains("上年：" + figure);
		assertThat(page("?figures=both").getElementById("cell-requests.handled.total").text()).contains("上年：");
	}

	@Test
	void showsWhatTheAgencyExplainsBesideTheFinding() throws Exception {
		this.walk.accepted(new ReportKey(this.key.agency(), this.key.year().previous(), this.key.scope()));
		Finding finding = this.checks.checkSubmitted(this.revision)
			.stream()
			.filter((each) -> each.rule().equals("requests.carryOver") && each.level() == FindingLevel.EXPLAIN)
			.findFirst()
			.orElseThrow();
		open();
		this.walk.reviews.returnToAgency(this.revision, "请说明", REVIEWER);
		this.explanations.explain(this.revision, Map.of(ReportChecks.about(finding), "上年度有1件申请误计为已办结。"), FILER);
		resubmit();
		assertThat(page("").select("li.explain").eachText()).filteredOn((text) -> text.contains("误计为已办结"))
			.singleElement()
			.satisfies((text) -> assertThat(text).contains(finding.message(Locale.CHINESE)));
		assertThat(this.explanations.explain(this.revision, Map.of(ReportChecks.about(finding), "已经报送，不能再改说明。"), FILER))
			.isFalse();
	}

	@Test
	void showsEarlierSubmissionsAndOnlyWhatChanged() throws Exception {
		open();
		this.walk.reviews.returnToAgency(this.revision, "请修改", REVIEWER);
		ReportContent before = this.walk.reports.content(this.revision);
		write("第一段讲主动公开。\n第二段讲依申请公开，梳理15件。\n第三段讲平台建设。");
		String licensing = "services.licensing.decisions";
		long count = before.cell(licensing).counted().orElseThrow().longValueExact();
		ReportContent seen = this.walk.reports.content(this.revision);
		this.walk.editor.takeOver(this.revision, seen, seen.withCell(licensing, CellValue.of(count + 1)), FILER);
		resubmit();
		Document page = page("");
		assertThat(page.select("dd a[href$=/submissions/1]").text()).contains("第1次报送");
		assertThat(page("/submissions/1").select("article.report").text()).contains("梳理12件");
		assertThat(page("/submissions/2").select("article.report").text()).contains("梳理15件");
		Document changes = page("/changes");
		assertThat(changes.select("tbody tr")).hasSize(1);
		assertThat(changes.select("tbody tr td").eachText()).map((text) -> text.replaceAll("\\D", ""))
			.containsExactly(Long.toString(count), Long.toString(count + 1));
		assertThat(changes.select("del").text()).isEqualTo("12");
		assertThat(changes.select("ins").text()).isEqualTo("15");
		assertThat(changes.text()).doesNotContain("第五部分");
	}

	@Test
	void showsNoSubmissionThatWasWithdrawn() throws Exception {
		this.walk.submissions.withdraw(this.revision, FILER);
		resubmit();
		assertThat(ReviewPages.status(this.mvc, this.reviewer, address() + "/submissions/1")).isEqualTo(404);
		assertThat(ReviewPages.status(this.mvc, this.reviewer, address() + "/submissions/2")).isEqualTo(200);
		assertThat(ReviewPages.status(this.mvc, this.reviewer, address() + "/changes")).isEqualTo(404);
		assertThat(page("").select("a[href$=/changes], a[href$=/submissions/1]")).isEmpty();
	}

	@Test
	void readsTheSameInEnglish() throws Exception {
		open();
		remark("cell/" + CELL, "请核对");
		Document page = ReviewPages.open(this.mvc, this.reviewer, "/en" + address());
		assertThat(page.getElementById("remark-1").text()).contains("Remark 1", "Rules · Made this year", "Open");
		assertThat(page.html()).doesNotContain("??");
	}

	private void open() {
		this.walk.reviews.open(this.revision, REVIEWER);
	}

	private void write(String overview) {
		ReportContent seen = this.walk.reports.content(this.revision);
		this.walk.editor.takeOver(this.revision, seen, seen.withNarrative("overview", overview), FILER);
	}

	private void resubmit() {
		this.walk.submit(this.revision);
		open();
	}

	private Answer remark(String place, String text) throws Exception {
		return send("/remarks", "receipt", receipt(), "place", place, "text", text);
	}

	private RemarkState state() {
		return this.remarks.ofReport(this.key).getFirst().state();
	}

	private String receipt() {
		return this.walk.reports.status(this.revision).receipt().number();
	}

	private Answer send(String act, String... fields) throws Exception {
		return ReviewPages.send(this.mvc, this.reviewer, address() + act, fields);
	}

	private Document page(String part) throws Exception {
		return ReviewPages.open(this.mvc, this.reviewer, address() + part);
	}

	private String address() {
		return "/review/" + this.key.agency() + "/2025";
	}

}
