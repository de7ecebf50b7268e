package org.nianbao.filing.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.check.Context;
import org.nianbao.check.Finding;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Section;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.review.ReviewPages;
import org.nianbao.rulebook.FindingCounts;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.rulebook.SubmissionChecks;
import org.nianbao.shared.FindingLevel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Wherever rules show, one engine finds the same with the same context. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class SameFindingsTests {

	private static final String SENTENCES = ".findings > li > p:first-child > a:not(.rule)";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private ReportChecks checks;

	private ReportWalk walk;

	private Agency agency;

	private DeskPages pages;

	private String address;

	private long revision;

	private Edition edition;

	@BeforeEach
	void writeAReportThatRulesAskAbout() {
		this.walk = new ReportWalk(this.application);
		this.agency = this.desk.agency();
		SignedIn li = this.desk.filer(this.agency, "李青");
		this.pages = new DeskPages(this.mvc, li);
		this.address = "/filing/" + this.agency.code() + "/2025";
		this.revision = this.desk.begin(this.agency, 2025, li).id();
		ReportContent content = this.walk.fill(this.revision);
		this.edition = this.application.getBean(Editions.class).require(content.edition());
		ReportContent asked = content.withCell("documents.rules.repealed", new CellValue.StatedNone("/"))
			.withCell("documents.rules.made", CellValue.of(5))
			.withCell("documents.rules.inForce", CellValue.of(1))
			.withNarrative("problems", "各项事项均按要求开展，运行平稳，没有需要特别说明的情况。");
		this.walk.editor.takeOver(this.revision, content, asked, InventedDesk.actor(li));
		this.walk.explainAll(this.revision);
	}

	@Test
	void showTheSameBeforeSubmissionAndOnIt() throws Exception {
		List<Finding> expected = this.checks.preCheck(this.revision);
		assertThat(expected).extracting(Finding::rule).contains("cell.statedNone", "documents.made", "text.missing");
		assertThat(this.pages.open(this.address + "/check").select(SENTENCES).eachText())
			.containsExactlyInAnyOrderElementsOf(sentences(expected));
		assertThat(this.pages.open(this.address + "/submissions/new").select(SENTENCES).eachText())
			.containsExactlyInAnyOrderElementsOf(
					sentences(expected.stream().filter((each) -> each.level() == FindingLevel.EXPLAIN).toList()));
		assertThat(this.pages.open(this.address + "/preview").select(SENTENCES).eachText())
			.containsExactlyInAnyOrderElementsOf(sentences(expected));
		List<String> inTheForm = new ArrayList<>();
		for (Section section : this.edition.sections()) {
			inTheForm
				.addAll(this.pages.open(this.address + "/sections/" + section.code()).select(SENTENCES).eachText());
		}
		assertThat(inTheForm).containsExactlyInAnyOrderElementsOf(sentences(expected.stream()
			.filter((each) -> each.level() != FindingLevel.NOTE && !each.place().section().isEmpty()
					&& this.edition.section(each.place().section()).isPresent())
			.toList()));
	}

	@Test
	void showTheSameToTheReviewer() throws Exception {
		List<Finding> expected = this.checks.preCheck(this.revision);
		this.walk.submit(this.revision);
		Document page = ReviewPages.open(this.mvc, ReviewPages.at(this.agency.reviewingOffice(), Role.REVIEWER),
				"/review/" + this.agency.code() + "/2025");
		List<String> shown = page.select(".findings > li > p:first-child").stream().map(Element::ownText).toList();
		List<Finding> reviewed = this.checks.checkForReview(this.walk.reports.status(this.revision),
				this.walk.reports.content(this.revision));
		assertThat(shown).containsExactlyInAnyOrderElementsOf(sentences(reviewed));
		// Whether it came in time is what only the reviewer is told.
		assertThat(reviewed).filteredOn((each) -> !each.rule().equals("report.late")).isEqualTo(expected);
		assertThat(this.checks.checkSubmitted(this.revision)).isEqualTo(expected);
		ReportKey key = this.walk.reports.status(this.revision).key();
		String receipt = this.walk.reports.status(this.revision).receipt().number();
		assertThat(this.application.getBean(SubmissionChecks.class).count(Map.of(key, receipt), key.year()).get(key))
			.isEqualTo(FindingCounts.of(expected));
	}

	/** The public checker knows no year before, no other texts and no agency. */
	@Test
	void showTheSameToEverybodyWhoKnowsAsMuch() throws Exception {
		this.walk.submit(this.revision);
		byte[] document = this.pages.send(get(this.address + "/submissions/1/files/md"))
			.getResponse()
			.getContentAsByteArray();
		ReportContent content = this.walk.reports.content(this.revision);
		List<String> expected = sentences(this.application.getBean(Rulebook.class)
			.check(Subject.typed(this.edition, content, Context.NONE))
			.stream()
			.filter((each) -> each.level() != FindingLevel.NOTE)
			.toList());
		JsonNode answer = JsonMapper.shared()
			.readTree(this.mvc.perform(post("/api/v1/checks").contentType("text/markdown").content(document))
				.andReturn()
				.getResponse()
				.getContentAsByteArray());
		List<String> told = new ArrayList<>();
		answer.get("findings").forEach((finding) -> {
			if (!"note".equals(finding.get("level").asString())) {
				told.add(finding.get("message").asString());
			}
		});
		assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
		Document page = Jsoup
			.parse(this.mvc.perform(post("/check").param("text", new String(document, StandardCharsets.UTF_8)))
				.andReturn()
				.getResponse()
				.getContentAsString());
		assertThat(page.select(".findings > li:not(.note) > p:first-child > a:not(.rule)").eachText())
			.containsExactlyInAnyOrderElementsOf(expected);
		assertThat(page.text()).contains("不与上年度的报告和其他报告的文字比较");
	}

	private static List<String> sentences(List<Finding> findings) {
		return findings.stream().map((finding) -> finding.message(Locale.SIMPLIFIED_CHINESE)).toList();
	}

}
