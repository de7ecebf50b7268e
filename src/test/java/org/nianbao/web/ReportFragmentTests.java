package org.nianbao.web;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.web.ReportView.Annotations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@WebMvcTest(controllers = ReportFragmentTests.Pages.class)
@ContextConfiguration(classes = ReportFragmentTests.Application.class)
@Import({ WebConfiguration.class, MessagesConfiguration.class, Figures.class, ReportFragmentTests.Pages.class,
		ReportFragmentTests.Everybody.class })
class ReportFragmentTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Pages pages;

	@ParameterizedTest
	@ValueSource(strings = { "2019", "2021" })
	void showsEveryCellOfAnOfficialEditionUnderItsHeaders(String code) throws Exception {
		showsEveryCell(TestEditions.official(code));
	}

	@Test
	void showsAnEditionThatNoCodeKnows() throws Exception {
		showsEveryCell(TestEditions.load("/editions/invented.yaml"));
	}

	@Test
	void tellsNotFilledInFromZero() throws Exception {
		Edition edition = TestEditions.official("2021");
		ReportContent content = blank(edition).withCell("requests.received.naturalPerson", CellValue.of(0))
			.withCell("services.licensing.decisions", CellValue.of(27642000));
		Document page = render(edition, content, "/report-fragment");
		assertThat(cell(page, "requests.received.naturalPerson").text()).isEqualTo("0");
		assertThat(cell(page, "requests.received.enterprise").text()).contains("未填写").doesNotContain("0");
		assertThat(cell(page, "requests.received.total").text()).contains("未填写");
		assertThat(cell(page, "services.licensing.decisions").text()).isEqualTo("27,642,000");
	}

	@Test
	void labelsTablesInTheLanguageOfTheAddress() throws Exception {
		Edition edition = TestEditions.official("2021");
		assertThat(render(edition, blank(edition), "/en/report-fragment").text())
			.contains("Administrative reconsideration")
			.contains("I. Requests received this year");
		assertThat(render(edition, blank(edition), "/report-fragment").text()).contains("行政复议")
			.contains("一、本年新收政府信息公开申请数量");
	}

	@Test
	void linksThePageToItselfInTheOtherLanguage() throws Exception {
		Edition edition = TestEditions.official("2021");
		assertThat(render(edition, blank(edition), "/report-fragment?a=b").select("a.language").attr("href"))
			.isEqualTo("/en/report-fragment?a=b");
		assertThat(render(edition, blank(edition), "/en/report-fragment").select("a.language").attr("href"))
			.isEqualTo("/report-fragment");
	}

	@Test
	void marksTheWordsThatAFindingIsAboutAcrossTheLeadOfAParagraph() throws Exception {
		Edition edition = TestEditions.official("2021");
		ReportContent content = blank(edition).withNarrative("overview", "（一）总体情况\n（二）招商引资。投资合肥，再创佳绩，新签项目逐一公开。");
		Finding finding = new Finding("text.foreignPlace", FindingLevel.EXPLAIN,
				new Place.OfPassage("overview", 2, 5, 12), List.of(), "投资合肥", "", Message.of("check.name.all"));
		FindingsView findings = FindingsView.of(edition, List.of(finding)).quoting(content);
		this.pages.view = ReportView.of(edition, content, findings.marks()).withWords(findings.words());
		Document page = Jsoup
			.parse(this.mvc.perform(get("/report-fragment")).andReturn().getResponse().getContentAsString());
		Element paragraph = page.getElementById(FindingsView.anchor(finding).substring(1));
		assertThat(paragraph.text()).isEqualTo("（二）招商引资。投资合肥，再创佳绩，新签项目逐一公开。");
		assertThat(paragraph.select("mark").eachText()).containsExactly("引资。", "投资合肥");
		assertThat(paragraph.select("mark a").eachAttr("href")).containsOnly("#finding-1");
		assertThat(findings.groups().getFirst().items().getFirst().quote())
			.isEqualTo(new Quote("（二）招商", "引资。投资合肥", "，再创佳绩，新签项目逐一公开。"));
	}

	@Test
	void setsNarrativesAsPlainTextWithTheirNumberingAndTables() throws Exception {
		Edition edition = TestEditions.official("2021");
		ReportContent content = blank(edition).withNarrative("overview",
				"（一）主动公开。全年公开<b>12</b>条。\n类别\t数量\n动态\t12\n（二）监督保障");
		Document page = render(edition, content, "/report-fragment");
		Element section = page.getElementById("section-overview");
		assertThat(section).isNotNull();
		assertThat(section.select("strong").text()).isEqualTo("（一）主动公开。");
		assertThat(section.select("p").text()).contains("<b>12</b>");
		assertThat(section.select("table.narrative-table td").eachText()).containsExactly("动态", "12");
		assertThat(section.select("h3").eachText()).containsExactly("（二）监督保障");
	}

	private void showsEveryCell(Edition edition) throws Exception {
		ReportContent content = blank(edition).withCells((cells) -> {
			edition.enteredCells().forEach((cell) -> cells.put(cell.code(), CellValue.of(1)));
			return cells;
		});
		Document page = render(edition, content, "/report-fragment");
		assertThat(page.select("td.cell").eachAttr("id"))
			.containsExactlyElementsOf(edition.cells().keySet().stream().map((code) -> "cell-" + code).toList());
		for (Element cell : page.select("td.cell")) {
			for (String header : cell.attr("headers").split(" ")) {
				assertThat(page.getElementById(header)).as(header).isNotNull();
			}
		}
		assertThat(page.select("th").eachAttr("scope")).isSubsetOf("col", "colgroup", "row", "rowgroup");
		assertThat(page.html()).doesNotContain("??");
	}

	private Document render(Edition edition, ReportContent content, String address) throws Exception {
		this.pages.view = ReportView.of(edition, content);
		return Jsoup.parse(this.mvc.perform(get(address)).andReturn().getResponse().getContentAsString());
	}

	private static Element cell(Document page, String code) {
		Element cell = page.getElementById("cell-" + code);
		assertThat(cell).as(code).isNotNull();
		return cell;
	}

	private static ReportContent blank(Edition edition) {
		return ReportContent.blank(edition, edition.firstYear(), ReportScope.OWN, "甲局年度报告");
	}

	@Controller
	static class Pages {

		private ReportView view = new ReportView(blank(TestEditions.official("2021")), List.of(), List.of(), Map.of(),
				Annotations.NONE, TextMarks.NONE, "", false);

		@GetMapping("/report-fragment")
		String show(Model model) {
			model.addAttribute("view", this.view);
			return "report-fragment";
		}

	}

	/** Finds nothing by itself, so that the pages of other modules stay outside. */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Everybody {

		@Bean
		SecurityFilterChain everybody(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
		}

	}

}
