package org.nianbao.portal;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.ContactBook;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
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
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What stands around a published report on its page. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class PublishedReportPageTests {

	private static final String CORRECTED_CELL = "requests.received.naturalPerson";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ContactBook contacts;

	@Autowired
	private Editions editions;

	private ReportWalk walk;

	private ReportKey key;

	@BeforeEach
	void inventAgency() {
		this.walk = new ReportWalk(this.application);
		this.key = this.walk.newKey();
	}

	@Test
	void showsWhatWasCorrectedWithBothValuesAndMarksIt() throws Exception {
		long first = this.walk.published(this.key);
		long second = this.walk.reports.correct(first, "更正受理数量", ReportWalk.FILER).id();
		ReportContent before = this.walk.reports.content(second);
		Cell received = this.editions.require(before.edition()).cell(CORRECTED_CELL).orElseThrow();
		long old = before.cell(received).counted().orElseThrow().longValueExact();
		Map<String, Long> added = Map.of(CORRECTED_CELL, 3L, "requests.granted.naturalPerson", 3L);
		ReportContent now = before.withCells((cells) -> {
			added.forEach((cell, more) -> cells.merge(cell, CellValue.of(more), (one, other) -> CellValue
				.of(one.counted().orElseThrow().add(other.counted().orElseThrow()).longValueExact())));
			return cells;
		});
		String overview = before.narrative("overview");
		now = now.withNarrative("overview", overview + "\n补充说明：更正后的情况如上。");
		this.walk.editor.takeOver(second, before, now, ReportWalk.FILER);
		this.walk.publish(second);

		Document page = page(address());
		assertThat(page.select(".notice a[href=#corrections]").text()).contains("6 个数据", "1 处文字");
		Element row = page.getElementById("change-" + CORRECTED_CELL);
		assertThat(row.select("td").eachText()).containsExactly("原为 " + number(old), "现为 " + number(old + 3));
		Element cell = page.getElementById("cell-" + CORRECTED_CELL);
		assertThat(cell.hasClass("corrected")).isTrue();
		assertThat(cell.select("a").attr("href")).isEqualTo("#change-" + CORRECTED_CELL);
		assertThat(page.select("#section-overview mark.corrected").text()).isEqualTo("补充说明：更正后的情况如上。");
		assertThat(page.select("#change-narrative-overview ins").text()).isEqualTo("补充说明：更正后的情况如上。");
		assertThat(page("/en" + address()).select("#corrections").text()).isEqualTo("What was corrected");
		Document earlier = page(address() + "/revisions/1");
		assertThat(earlier.select("#corrections, .corrected")).isEmpty();
		assertThat(earlier.select("link[rel=canonical]").attr("href")).endsWith(address() + "/revisions/1");
		assertThat(page(address() + "/revisions/2").select("link[rel=canonical]").attr("href"))
			.isEqualTo("http://localhost:8080" + address());
	}

	@Test
	void showsNothingOfWhatStoodInARevisionThatIsTakenDown() throws Exception {
		long first = this.walk.published(this.key);
		long second = this.walk.reports.correct(first, "删去住址", ReportWalk.FILER).id();
		ReportContent before = this.walk.reports.content(second);
		this.walk.editor.takeOver(second, before, before.withNarrative("overview", "全年工作平稳有序。"), ReportWalk.FILER);
		this.walk.publish(second);
		assertThat(page(address()).select("#corrections")).isNotEmpty();
		this.walk.publications.takeDown(first, "误载公民住址", ReportWalk.PUBLISHER);
		Document page = page(address());
		assertThat(page.select("#corrections, del, .corrected")).isEmpty();
		assertThat(page.select(".notice").text()).contains("更正前的内容已撤下");
	}

	@Test
	void saysInPlainWordsWhatTheFiguresAndTheOutcomesMean() throws Exception {
		long revision = this.walk.published(this.key);
		ReportContent content = this.walk.reports.content(revision);
		Edition edition = this.editions.require(content.edition());
		for (String language : List.of("", "/en")) {
			Document page = page(language + address());
			assertThat(page.select(".plain-summary li")).hasSizeGreaterThan(2);
			assertThat(page.select("#table-requests .plain-meaning p")).hasSize(21);
			assertThat(page.select("#table-disputes .plain-meanings dd")).hasSize(4);
		}
		assertThat(page(address()).select("#table-requests th:has(.plain-meaning)").first().attr("abbr"))
			.isEqualTo(edition.cell("requests.granted.total").orElseThrow().row().label().zh());
	}

	@Test
	void tellsMachinesWhatItIsAndWhereElse() throws Exception {
		this.walk.published(this.key);
		Document page = page("/en" + address());
		String site = "http://localhost:8080";
		assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(site + "/en" + address());
		assertThat(page.select("link[hreflang=zh-CN]").attr("href")).isEqualTo(site + address());
		assertThat(page.select("link[hreflang=en]").attr("href")).isEqualTo(site + "/en" + address());
		assertThat(page.select("meta[name=description]").attr("content")).startsWith("The agency received");
		assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(page.select("h1").text());
		JsonNode about = new JsonMapper().readTree(page.select("script[type=application/ld+json]").first().data());
		assertThat(about.get("url").asString()).isEqualTo(site + address());
		assertThat(about.get("name").asString()).isEqualTo(page.select("h1").text());
		assertThat(about.get("temporalCoverage").asString()).isEqualTo("2025-01-01/2025-12-31");
		for (JsonNode file : about.get("distribution")) {
			assertThat(page.select(".downloads a").eachAttr("href"))
				.contains(file.get("contentUrl").asString().replace(site, "/en"));
		}
		assertThat(page.select(".citation").text()).contains(site + "/en" + address());
	}

	@Test
	void letsNoTitleBreakOutOfTheDataForMachines() throws Exception {
		long revision = this.walk.filled(this.key);
		ReportContent before = this.walk.reports.content(revision);
		String title = before.title() + "</script><script>alert(\"1\")</script>&<!--";
		this.walk.editor.takeOver(revision, before,
				new ReportContent(before.edition(), before.year(), before.scope(), title, "", "", before.preface(),
						before.narratives(), before.cells(), before.tableNotes(), before.signature()),
				ReportWalk.FILER);
		this.walk.publish(revision);
		Document page = page(address());
		assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
		JsonNode about = new JsonMapper().readTree(page.select("script[type=application/ld+json]").first().data());
		assertThat(about.get("name").asString()).isEqualTo(this.walk.reports.content(revision).title());
	}

	@Test
	void leadsWhoFindsAMistakeToTheAgency() throws Exception {
		this.walk.published(this.key);
		assertThat(page(address()).select("section[aria-labelledby=mistake] a").attr("href"))
			.isEqualTo("/reports/" + this.key.agency() + "#contact");
		this.contacts.change(this.key.agency(), new AgencyContact("公开科", "", "", "0000-123", "", "gk@b.example"),
				Actor.APPLICATION);
		Element section = page(address()).select("section[aria-labelledby=mistake]").first();
		assertThat(section.select("a").attr("href")).startsWith("mailto:gk@b.example?subject=%E3%80%8A")
			.contains("&body=http", "2025");
		assertThat(section.text()).contains("0000-123");
	}

	private static String number(long number) {
		return String.format("%,d", number);
	}

	private String address() {
		return "/reports/" + this.key.agency() + "/2025";
	}

	private Document page(String address) throws Exception {
		MockHttpServletResponse response = this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		assertThat(response.getContentAsString()).doesNotContain("??");
		return ValidPage.parse(response.getContentAsString());
	}

}
