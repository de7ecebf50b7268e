package org.nianbao.filing.section;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** What helps in writing narratives, and the quick way through a report. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class WritingHelpPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private ReportDesk reports;

	private Agency agency;

	private DeskPages pages;

	private String report;

	private long revision;

	@BeforeEach
	void begin() {
		this.agency = this.desk.agency();
		SignedIn li = this.desk.filer(this.agency, "李青");
		this.pages = new DeskPages(this.mvc, li);
		this.revision = this.desk.begin(this.agency, 2025, li).id();
		this.report = "/filing/" + this.agency.code() + "/2025";
	}

	@Test
	void ticksTheAspectsOfWhichTheTextSpeaks() throws Exception {
		Document page = this.pages.open(this.report + "/sections/overview");
		assertThat(page.select(".aspects li")).hasSize(5);
		assertThat(page.select(".aspects li[data-spoken=true]")).isEmpty();
		assertThat(page.expectFirst("[data-outline-text]").wholeText())
			.isEqualTo("（一）主动公开\n（二）依申请公开\n（三）政府信息管理\n（四）政府信息公开平台建设\n（五）监督保障");
		Document written = this.pages.postAndFollow(this.report + "/sections/overview",
				Map.of("text", "（一）主动公开\n全年主动公开十二条。\n（五）监督保障", "version", version(page)));
		assertThat(written.select(".aspects li[data-spoken=true]").eachText()).containsExactly("主动公开（已写到）");
		assertThat(this.pages.open(this.report + "/sections/other").select(".aspects li").text()).contains("信息处理费");
	}

	@Test
	void asksMoreOfAGovernment() throws Exception {
		Agency government = this.desk.invented().government();
		SignedIn li = this.desk.filer(government, "李青");
		this.desk.begin(government, 2025, li);
		assertThat(new DeskPages(this.mvc, li).open("/filing/" + government.code() + "/2025/sections/overview")
			.select(".aspects li")
			.eachText()).hasSize(8).last().asString().contains("责任追究");
	}

	@Test
	void showsLastYearsTextToBeRead() throws Exception {
		assertThat(this.pages.open(this.report + "/sections/overview").select(".last-year")).isEmpty();
		ReportWalk walk = new ReportWalk(this.application);
		long before = walk.published(new ReportKey(this.agency.code(), new ReportYear(2024), ReportScope.OWN));
		String text = walk.reports.content(before).narrative("overview");
		Document page = this.pages.open(this.report + "/sections/overview");
		assertThat(page.select(".last-year p, .last-year h3").eachText()).isNotEmpty()
			.allSatisfy((passage) -> assertThat(text.replaceAll("\\s", "")).contains(passage.replaceAll("\\s", "")));
		assertThat(page.select("textarea#text").text()).isEmpty();
	}

	@Test
	void fillsAllBlanksWithZeroAfterOneConfirmation() throws Exception {
		Document asked = this.pages.open(this.report + "/zeros");
		assertThat(asked.select("main").text()).contains("三、收到和处理").contains("还有144处未填写");
		Document done = this.pages.postAndFollow(this.report + "/zeros", Map.of());
		assertThat(done.select(".done").text()).contains("处空白填为“0”");
		ReportContent content = this.reports.content(this.revision);
		assertThat(content.cells().values()).allSatisfy((value) -> assertThat(value.text()).isEqualTo("0"));
		assertThat(done.select("a[href$=/zeros]")).isEmpty();
		assertThat(this.pages.status(this.report + "/zeros")).isEqualTo(302);
	}

	@Test
	void goesOnToTheNextThingThatIsLeft() throws Exception {
		this.pages.postAndFollow(this.report + "/zeros", Map.of());
		for (List<String> step : List.of(List.of("overview", "/sections/problems"),
				List.of("problems", "/sections/other"), List.of("other", ""))) {
			String address = this.report + "/sections/" + step.getFirst();
			String next = this.pages
				.post(address, Map.of("text", "正文。", "version", version(this.pages.open(address)), "onward", "true"))
				.getResponse()
				.getRedirectedUrl();
			assertThat(next).isEqualTo(this.report + step.getLast());
		}
		assertThat(this.pages.open(this.report).select(".task-list .tag.good")).hasSize(6);
	}

	private static String version(Document page) {
		return page.select("input[name=version]").val();
	}

}
