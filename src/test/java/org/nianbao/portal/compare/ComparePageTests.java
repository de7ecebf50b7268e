package org.nianbao.portal.compare;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.portal.ValidPage;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportYear;
import org.nianbao.spreadsheet.SheetLimits;
import org.nianbao.spreadsheet.SheetReader;
import org.nianbao.spreadsheet.SheetRow;
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

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ComparePageTests {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private Editions editions;

	private ReportWalk walk;

	private ReportKey key;

	private Agency agency;

	@BeforeEach
	void inventAgency() {
		this.walk = new ReportWalk(this.application);
		this.key = this.walk.newKey();
		this.agency = this.agencies.require(this.key.agency());
	}

	@Test
	void setsAgenciesBesideEachOtherWithTheDifferenceToTheFirst() throws Exception {
		ReportContent one = this.walk.reports.content(this.walk.published(this.key));
		ReportKey second = this.walk.newKey();
		ReportContent other = this.walk.reports.content(this.walk.published(second));
		String address = "/compare?with=" + this.key.agency() + "&with=" + second.agency();
		for (String language : List.of("", "/en")) {
			Document page = page(language + address);
			assertThat(page.select("table.beside-each-other").first().select("thead a").eachAttr("href"))
				.containsExactly(language + "/reports/" + this.key.agency() + "/2025",
						language + "/reports/" + second.agency() + "/2025");
			assertThat(page.select("section.chart svg.bars")).hasSize(6);
			assertThat(page.select("section.chart table.figures")).hasSize(6);
			assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(address + "&year=2025");
		}
		Element row = page(address).select("table.beside-each-other th.row:contains(一、本年新收)").first().parent();
		BigDecimal first = figure(one, "requests.received.total");
		BigDecimal difference = figure(other, "requests.received.total").subtract(first);
		assertThat(row.select("td").get(0).text()).isEqualTo(String.format("%,d", first.longValueExact()));
		assertThat(row.select("td").get(1).select(".cell-note").text())
			.isEqualTo((difference.signum() > 0 ? "+" : "−") + String.format("%,d", difference.abs().longValueExact()));
	}

	@Test
	void setsTheYearsOfOneAgencyBesideEachOtherAcrossEditions() throws Exception {
		this.walk.published(new ReportKey(this.key.agency(), new ReportYear(2020), this.key.scope()));
		this.walk.published(new ReportKey(this.key.agency(), new ReportYear(2021), this.key.scope()));
		this.walk.published(this.key);
		for (String address : List.of("/compare?with=" + this.key.agency(), "/reports/" + this.key.agency())) {
			Document page = page(address);
			assertThat(page.select("table.beside-each-other").first().select("thead a").eachText())
				.containsExactly("2020", "2021", "2025");
			assertThat(page.select("table.beside-each-other").first().select("thead").text()).contains("2019年版格式",
					"2021年版格式");
			Element disclosed = page.select("th.row:contains(对外公开总数量)").first().parent();
			assertThat(disclosed.select("td").eachText().subList(1, 3)).allMatch((text) -> text.contains("没有此项"));
			assertThat(disclosed.text()).contains("2019年版格式");
		}
		assertThat(page("/compare?with=" + this.key.agency()).text()).contains("只有含义相同的数据才连在一起");
	}

	@Test
	void givesTheNumbersOfEachChartAndOfAllTablesAsTheyAreStored() throws Exception {
		ReportContent content = this.walk.reports.content(this.walk.published(this.key));
		Edition edition = this.editions.require(content.edition());
		String file = "/compare.csv?with=" + this.key.agency() + "&year=2025";
		List<SheetRow> all = rows(file);
		assertThat(all).hasSize(edition.cells().size() + 1);
		for (SheetRow row : all.subList(1, all.size())) {
			Cell cell = edition.allCells()
				.stream()
				.filter((each) -> each.row().meaning().equals(row.cell(0))
						&& each.column().meaning().equals(row.cell(1)))
				.findFirst()
				.orElseThrow();
			assertThat(new BigDecimal(row.cell(4))).as(cell.code()).isEqualByComparingTo(figure(content, cell.code()));
		}
		List<SheetRow> workbook = rows(file.replace(".csv", ".xlsx"));
		JsonNode figures = JSON
			.readTree(response(file.replace("/compare.csv", "/api/v1/comparison")).getContentAsByteArray())
			.path("figures");
		assertThat(workbook).hasSameSizeAs(all);
		assertThat(figures).hasSize(all.size() - 1);
		for (int i = 1; i < all.size(); i++) {
			assertThat(workbook.get(i).cells().subList(0, 4)).isEqualTo(all.get(i).cells().subList(0, 4));
			assertThat(new BigDecimal(workbook.get(i).cell(4))).isEqualByComparingTo(all.get(i).cell(4));
			assertThat(figures.path(i - 1).path("values").path(0).asString()).isEqualTo(all.get(i).cell(4));
			assertThat(figures.path(i - 1).path("row").asString()).isEqualTo(all.get(i).cell(0));
		}
		for (Element link : page("/compare?with=" + this.key.agency() + "&year=2025")
			.select("section.chart a[download]")) {
			assertThat(rows(link.attr("href"))).hasSize(2);
		}
		assertThat(rows(file + "&table=received").get(1).cell(2))
			.isEqualTo(figure(content, "requests.received.total").toPlainString());
		assertThat(response(file + "&table=nothing").getStatus()).isEqualTo(404);
	}

	@Test
	void takesAgenciesInByNameAndLeavesThemOut() throws Exception {
		this.walk.published(this.key);
		Document found = page("/compare?q=" + this.agency.nameZh());
		String add = found.select("[role=status] a").attr("href");
		assertThat(add).isEqualTo("/compare?with=" + this.key.agency());
		Document with = page(add);
		assertThat(with.select(".chosen li").text()).contains(this.agency.nameZh());
		assertThat(with.select(".chosen a").attr("href")).isEqualTo("/compare");
	}

	@Test
	void addsUpAnAreaAndGivesNoDifferenceToASingleAgency() throws Exception {
		ReportContent content = this.walk.reports.content(this.walk.published(this.key));
		Document page = page("/compare?year=2025&with=" + this.agency.region() + "&with=" + this.key.agency());
		Element row = page.select("table.beside-each-other th.row:contains(一、本年新收)").first().parent();
		String received = String.format("%,d", figure(content, "requests.received.total").longValueExact());
		assertThat(row.select("td").eachText()).containsExactly(received, received);
		assertThat(page.select(".notice").text()).contains("区域内各机关之和");
		assertThat(page("/compare?with=" + this.agency.region()).select("section.chart")).hasSize(6);
	}

	@Test
	void saysWhoHasPublishedNothingOfTheYear() throws Exception {
		this.walk.published(this.key);
		ReportKey silent = this.walk.newKey();
		Document page = page("/compare?with=" + this.key.agency() + "&with=" + silent.agency());
		assertThat(page.select(".notice").text()).contains(this.agencies.require(silent.agency()).nameZh());
		assertThat(page.select("table.beside-each-other").first().select("thead a")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/compare", "/compare?year=abc", "/compare?with=%00&with=x&with=999999-999",
			"/compare?q=%25_%00", "/compare?with=1&with=2&with=3&with=4&with=5&with=6&with=7&year=99999999999" })
	void takesAMangledAddressForAnEmptyOne(String address) throws Exception {
		Document page = page(address);
		assertThat(page.select("table, .bars")).isEmpty();
		assertThat(page.select("form[role=search]")).hasSize(1);
	}

	private List<SheetRow> rows(String address) throws Exception {
		MockHttpServletResponse response = response(address);
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return SheetReader.read(response.getContentAsByteArray(), new SheetLimits(1000, 20));
	}

	private BigDecimal figure(ReportContent content, String cell) {
		Edition edition = this.editions.require(content.edition());
		return Totals.of(edition, content).counted(edition.cell(cell).orElseThrow()).orElseThrow();
	}

	private Document page(String address) throws Exception {
		MockHttpServletResponse response = response(address);
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		assertThat(response.getHeader("Set-Cookie")).isNull();
		String page = response.getContentAsString(StandardCharsets.UTF_8);
		assertThat(page).doesNotContain("??");
		return ValidPage.parse(page);
	}

	private MockHttpServletResponse response(String address) throws Exception {
		return this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
	}

}
