package org.nianbao.portal;

import java.util.List;
import java.util.Map;

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
import org.nianbao.rulebook.SubmittedReasons;

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
			.satisfies((reason) -> assertThat(reason.question().en()).contains("/"));
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
