package org.nianbao.filing.submission;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.check.copy.InventedTexts;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** A copied text beside the one from which it was copied. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class CopiedTextPageTests {

	private static final TextPlace OVERVIEW = TextPlace.narrative("overview");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	@Test
	void showsBothPassagesSideBySideInTheCheck() throws Exception {
		ReportWalk walk = new ReportWalk(this.application);
		Agency agency = this.desk.agency();
		SignedIn li = this.desk.filer(agency, "李青");
		InventedTexts texts = new InventedTexts(7);
		String text = texts.text(3);
		long before = walk.filled(new ReportKey(agency.code(), new ReportYear(2024), agency.mainScope()));
		write(walk, before, text);
		walk.submit(before);
		walk.reviews.open(before, ReportWalk.REVIEWER);
		walk.reviews.accept(before, ReportWalk.REVIEWER);
		long now = this.desk.begin(agency, 2025, li).id();
		walk.fill(now);
		write(walk, now, text.replace('一', '二'));
		Document page = new DeskPages(this.mvc, li).open("/filing/" + agency.code() + "/2025/check");
		Element beside = page.select(".beside").first();
		assertThat(beside).isNotNull();
		assertThat(beside.select("summary").text()).contains("100%", "3段");
		Element pair = beside.select("dl").first();
		assertThat(pair.select("dt").eachText()).containsExactly("本报告", "本机关2024年年度报告");
		assertThat(text).contains(pair.select("dd").last().text());
		assertThat(pair.select("dd").first().select("mark").text()).isEqualTo(pair.select("dd").first().text());
		assertThat(beside.select("a")).as("it is not published").isEmpty();
	}

	private static void write(ReportWalk walk, long revision, String text) {
		String seen = OVERVIEW.in(walk.reports.content(revision));
		walk.editor.edit(revision, List.of(), List.of(TextEdit.of(OVERVIEW, seen, text)), ReportWalk.FILER);
	}

}
