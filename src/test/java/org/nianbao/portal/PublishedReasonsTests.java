package org.nianbao.portal;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.content.CellValue;
import org.nianbao.report.CellEdit;
import org.nianbao.report.Explanation.About;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.rulebook.SubmittedReasons;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Reasons are published with the report, and only those that hold for it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class PublishedReasonsTests {

	private static final String CELL = "documents.rules.repealed";

	private static final String REASON = "本机关不能制定规章，所以不适用。";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Explanations explanations;

	@Autowired
	private SubmittedReasons reasons;

	@Test
	void standOnThePageAndUnderTheTableInFiles() throws Exception {
		ReportWalk walk = new ReportWalk(this.application);
		ReportKey key = walk.newKey();
		long revision = walk.filled(key);
		write(walk, revision, new CellValue.StatedNone("无"));
		this.explanations.explain(revision, Map.of(about("无"), "这条说明所说的内容后来改掉了。"), FILER);
		write(walk, revision, new CellValue.StatedNone("/"));
		this.explanations.explain(revision, Map.of(about("/"), REASON), FILER);
		walk.publish(revision);
		String address = "/reports/" + key.agency() + "/2025";
		Document page = Jsoup.parse(open(address).getContentAsString());
		assertThat(page.select(".reasons dd").eachText()).containsExactly("说明：" + REASON);
		assertThat(page.select(".reasons dt a").attr("href")).isEqualTo("#cell-" + CELL);
		assertThat(page.getElementById("table-documents").select(".table-note").text())
			.isEqualTo("注：“规章”“本年废止件数”的说明：" + REASON);
		assertThat(page.text()).doesNotContain("后来改掉");
		assertThat(open(address + "/files/md").getContentAsString()).contains("的说明：" + REASON).doesNotContain("后来改掉");
		assertThat(open(address + ".json").getContentAsString()).as("what was submitted").doesNotContain("的说明：");
		String receipt = walk.reports.status(revision).receipt().number();
		assertThat(this.reasons.of(receipt)).singleElement()
			.satisfies((reason) -> assertThat(reason.question().en()).contains("/").doesNotContain("give the reason"));
	}

	@Test
	void standInTheApiWithTheRuleThatAsked() throws Exception {
		ReportWalk walk = new ReportWalk(this.application);
		ReportKey key = walk.newKey();
		long revision = walk.filled(key);
		write(walk, revision, new CellValue.StatedNone("/"));
		this.explanations.explain(revision, Map.of(about("/"), REASON), FILER);
		walk.publish(revision);
		String report = "/reports/" + key.agency() + "/2025";
		for (String address : List.of(report + ".json", "/api/v1" + report, "/en/api/v1" + report)) {
			JsonNode reason = new JsonMapper().readTree(open(address).getContentAsString())
				.path("reasons")
				.valueStream()
				.filter((each) -> each.path("rule").asString().equals("cell.statedNone"))
				.findFirst()
				.orElseThrow();
			boolean english = address.startsWith("/en/");
			assertThat(reason.path("ruleAddress").asString())
				.isEqualTo((english ? "/en/rules" : "/rules") + "#cell.statedNone");
			assertThat(reason.path("section").asString()).isEqualTo("proactive");
			assertThat(reason.path("cell").asString()).isEqualTo(CELL);
			assertThat(reason.path("reason").asString()).isEqualTo(REASON);
			assertThat(reason.path("question").asString()).contains(english ? "counted as 0" : "写作");
		}
	}

	/** A reason about words stands at the end of their section, in every kind of file. */
	@Test
	void aboutTextsStandInFilesAtTheEndOfTheirSections() throws Exception {
		ReportWalk walk = new ReportWalk(this.application);
		ReportKey key = walk.newKey();
		long revision = walk.filled(key);
		String seen = walk.reports.content(revision).narrative("problems");
		TextEdit slip = TextEdit.of(TextPlace.narrative("problems"), seen, seen + "“投资合肥”栏目更新较慢。");
		walk.editor.edit(revision, List.of(), List.of(slip), FILER);
		walk.explainAll(revision);
		walk.publish(revision);
		String address = "/reports/" + key.agency() + "/2025";
		String note = "“合肥”的说明：" + ReportWalk.REASON;
		for (String kind : List.of("md", "html")) {
			String file = open(address + "/files/" + kind).getContentAsString();
			assertThat(file).as(kind).contains(note);
			assertThat(file.indexOf(note)).as("behind the words").isGreaterThan(file.indexOf("栏目更新较慢"));
		}
		try (XWPFDocument word = new XWPFDocument(
				new ByteArrayInputStream(open(address + "/files/docx").getContentAsByteArray()))) {
			assertThat(word.getParagraphs()).extracting((paragraph) -> paragraph.getText().strip()).contains(note);
		}
		try (PDDocument pdf = Loader.loadPDF(open(address + "/files/pdf").getContentAsByteArray())) {
			assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains(note);
		}
		assertThat(open(address + ".json").getContentAsString()).as("what was submitted").doesNotContain(note);
	}

	private MockHttpServletResponse open(String address) throws Exception {
		MockHttpServletResponse response = this.mvc.perform(get(address)).andReturn().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return response;
	}

	private static About about(String written) {
		return new About("cell.statedNone", CELL, written, "0");
	}

	private static void write(ReportWalk walk, long revision, CellValue value) {
		CellValue before = walk.reports.content(revision).cell(CELL);
		walk.editor.edit(revision, List.of(new CellEdit(CELL, before, value)), List.of(), FILER);
	}

}
