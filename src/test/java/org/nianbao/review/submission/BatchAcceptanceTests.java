package org.nianbao.review.submission;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionAct;
import org.nianbao.report.RevisionState;
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

/** Submissions that are accepted together. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class BatchAcceptanceTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	private ReportWalk walk;

	private Agency office;

	private RequestPostProcessor reviewer;

	@BeforeEach
	void inventOffice() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.reviewer = ReviewPages.at(this.office.code(), Role.REVIEWER);
	}

	@Test
	void looksAtTheListBeforeAnythingIsAccepted() throws Exception {
		long clean = this.walk.submitted(report());
		long noted = this.walk.filled(report());
		ReportContent seen = this.walk.reports.content(noted);
		this.walk.editor.takeOver(noted, seen, seen.withCell("documents.rules.repealed", new CellValue.StatedNone("/")),
				FILER);
		this.walk.submit(noted);
		long accepted = this.walk.accepted(report());
		Document page = ReviewPages.open(this.mvc, this.reviewer, "/review/acceptance?receipt=" + receipt(clean)
				+ "&receipt=" + receipt(noted) + "&receipt=" + receipt(accepted));
		assertThat(page.select("tbody tr")).hasSize(3);
		assertThat(row(page, clean).select("input[name=receipt]").hasAttr("checked")).isTrue();
		assertThat(row(page, noted).select("input[name=receipt]").hasAttr("checked")).isFalse();
		assertThat(row(page, noted).text()).containsPattern("须更正或说明 [1-9]");
		assertThat(row(page, accepted).select("input[name=receipt]")).isEmpty();
		assertThat(this.walk.state(clean)).isEqualTo(RevisionState.SUBMITTED);
	}

	@Test
	void acceptsEachByItselfAndListsWhatFailed() throws Exception {
		long unopened = this.walk.submitted(report());
		long opened = this.walk.opened(report());
		long decided = this.walk.accepted(report());
		long returned = this.walk.opened(report());
		String old = receipt(returned);
		this.walk.reviews.returnToAgency(returned, "请修改", REVIEWER);
		this.walk.submit(returned);
		Answer answer = accept(receipt(unopened), old, receipt(opened), receipt(decided));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(this.walk.state(unopened)).isEqualTo(RevisionState.ACCEPTED);
		assertThat(this.walk.state(opened)).isEqualTo(RevisionState.ACCEPTED);
		assertThat(this.walk.state(returned)).isEqualTo(RevisionState.SUBMITTED);
		assertThat(answer.page().select(".done").text()).contains("已审核通过2份");
		assertThat(row(answer.page(), decided).text()).contains("状态已变化");
		assertThat(row(answer.page(), returned).text()).contains("已重新报送");
	}

	@Test
	void letsNobodyAcceptWhatTheySubmitted() throws Exception {
		long own = this.walk.submitted(report());
		long other = this.walk.submitted(report());
		RequestPostProcessor submitter = ReviewPages.as(FILER.account(), this.office.code(), Role.REVIEWER);
		Answer answer = ReviewPages.send(this.mvc, submitter, "/review/acceptance", "receipt", receipt(own), "receipt",
				receipt(other));
		assertThat(answer.page().text()).contains("报送人不能审核自己报送的报告");
		assertThat(List.of(this.walk.state(own), this.walk.state(other))).containsOnly(RevisionState.SUBMITTED);
		assertThat(this.walk.acts(own)).as("nothing was opened either").doesNotContain(RevisionAct.OPEN);
	}

	@Test
	void knowsNothingOfOtherOffices() throws Exception {
		long foreign = this.walk.submitted(this.walk.newKey());
		Answer answer = accept(receipt(foreign), "no-such-receipt");
		assertThat(answer.page().text()).contains("没有选择报告").doesNotContain(receipt(foreign));
		assertThat(this.walk.state(foreign)).isEqualTo(RevisionState.SUBMITTED);
		assertThat(ReviewPages.open(this.mvc, this.reviewer, "/review/acceptance?receipt=" + receipt(foreign)).text())
			.contains("没有选择报告");
	}

	@Test
	void offersInTheQueueWhatCanBeAccepted() throws Exception {
		long submitted = this.walk.submitted(report());
		this.walk.accepted(report());
		Document page = ReviewPages.open(this.mvc, this.reviewer, "/review?year=2025");
		assertThat(page.select("[name=receipt]").eachAttr("value")).containsExactly(receipt(submitted));
		RequestPostProcessor publisher = ReviewPages.at(this.office.code(), Role.PUBLISHER);
		assertThat(ReviewPages.open(this.mvc, publisher, "/review?year=2025").select("[name=receipt]")).isEmpty();
	}

	private Answer accept(String... receipts) throws Exception {
		String[] fields = new String[2 * receipts.length];
		for (int i = 0; i < receipts.length; i++) {
			fields[2 * i] = "receipt";
			fields[2 * i + 1] = receipts[i];
		}
		return ReviewPages.send(this.mvc, this.reviewer, "/review/acceptance", fields);
	}

	private ReportKey report() {
		return new ReportKey(this.walk.agencies.agency(this.office).code(), new ReportYear(2025), ReportScope.OWN);
	}

	private String receipt(long revision) {
		return this.walk.reports.status(revision).receipt().number();
	}

	private Element row(Document page, long revision) {
		String agency = this.walk.reports.status(revision).key().agency();
		return page.select("tbody tr")
			.stream()
			.filter((row) -> row.text().contains(agency))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no row of " + agency));
	}

}
