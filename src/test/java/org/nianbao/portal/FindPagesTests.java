package org.nianbao.portal;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportScope;
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

/** Home, search, areas and statistics, as the public reads them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindPagesTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final SheetLimits LIMITS = new SheetLimits(2_000, 50);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AgencyRegister agencies;

	private ReportWalk walk;

	@Autowired
	private Editions editions;

	/** What was published of each year. */
	private final Map<Integer, List<ReportContent>> published = new HashMap<>();

	private Agency office;

	private Agency first;

	private Agency second;

	@BeforeAll
	void publish() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.first = this.walk.agencies.agency(this.office);
		this.second = this.walk.agencies.agency(this.office);
		for (int year : List.of(2020, 2025)) {
			for (Agency agency : List.of(this.first, this.second)) {
				long revision = this.walk
					.published(new ReportKey(agency.code(), new ReportYear(year), ReportScope.OWN));
				this.published.computeIfAbsent(year, (key) -> new ArrayList<>())
					.add(this.walk.reports.content(revision));
			}
		}
	}

	@Test
	void everyNumberOfAnAreaLeadsToTheReportsWhoseFiguresAddUpToIt() throws Exception {
		for (String address : List.of("/areas/" + area(), "/statistics?area=" + area() + "&year=2025",
				"/en/areas/" + area() + "?year=2020")) {
			List<Element> numbers = new ArrayList<>(page(address).select("td a[href*=cell]"));
			assertThat(numbers).as(address).hasSizeGreaterThan(10);
			for (Element number : numbers.subList(0, 8)) {
				Document found = page(number.attr("href"));
				BigDecimal sum = found.select("table.list tbody td.number")
					.stream()
					.map((cell) -> number(cell.ownText()))
					.reduce(BigDecimal.ZERO, BigDecimal::add);
				assertThat(sum).as(address + " " + number.attr("href")).isEqualByComparingTo(number(number.text()));
			}
		}
	}

	@Test
	void theAreaNamesWhoHasNotPublished() throws Exception {
		Document page = page("/areas/" + area() + "?year=2025");
		assertThat(page.select("#coverage ~ div dd").eachText().getFirst()).contains("3");
		assertThat(page.select("details .columns-list a").eachAttr("href"))
			.containsExactly("/reports/" + this.office.code());
		assertThat(page("/areas/" + area() + "?year=2020").text()).contains("未公布的机关");
		for (String address : List.of("/areas/" + area() + "?year=2025", "/statistics?year=2025&area=" + area())) {
			Document compared = page(
					page(address).select("a[href='/compare?with=" + area() + "&year=2025']").attr("href"));
			assertThat(compared.select("section.chart")).as(address).hasSize(6);
		}
		assertThat(response("/areas/999999").getStatus()).isEqualTo(404);
	}

	@Test
	void theAreaJoinsYearsOnlyWhereCellsMeanTheSame() throws Exception {
		Document page = page("/areas/" + area());
		assertThat(page.select("#series ~ .notice").text()).contains("含义相同");
		Element made = page.select("#series ~ .scroll tr:contains(本年制发件数)").first();
		assertThat(made.select("td").eachText().getFirst()).startsWith("—");
		Element received = page.select("#series ~ .scroll tr:contains(本年新收)").first();
		assertThat(received.select("td a")).hasSize(2);
	}

	@Test
	void theStatisticsBreakAFigureDown() throws Exception {
		Document page = page("/statistics?area=" + area() + "&year=2025&cell=requests.handled.total");
		assertThat(page.select("#kinds").text()).contains("（七）总计");
		Element kind = page.select("#kinds ~ .scroll tbody tr").first();
		assertThat(kind.select("td").first().text()).isEqualTo("2");
		assertThat(page.select(".report-section table")).isNotEmpty();
		assertThat(page("/statistics?year=2010").text()).contains("2010");
		assertThat(page("/en/statistics").text()).contains("added up");
	}

	@Test
	void everySumThatIsGivenOutIsThatOfTheReportsBehindIt() throws Exception {
		for (int year : List.of(2020, 2025)) {
			Edition edition = this.editions.ofYear(new ReportYear(year)).orElseThrow();
			String query = "?area=" + area() + "&year=" + year + "&cell=requests.received.total";
			JsonNode answer = json("/api/v1/statistics" + query);
			assertThat(answer.path("reports").asInt()).isEqualTo(2);
			Map<String, BigDecimal> expected = new HashMap<>();
			for (Cell cell : edition.allCells()) {
				BigDecimal sum = BigDecimal.ZERO;
				for (ReportContent content : this.published.get(year)) {
					sum = sum.add(Totals.of(edition, content).counted(cell).orElse(BigDecimal.ZERO));
				}
				expected.put(cell.code(), sum);
			}
			for (String file : List.of("/statistics.csv", "/statistics.xlsx", "/en/statistics.csv")) {
				List<SheetRow> rows = SheetReader.read(response(file + query).getContentAsByteArray(), LIMITS);
				assertThat(rows).as(file).hasSize(expected.size() + 1);
				rows.subList(1, rows.size())
					.forEach((row) -> assertThat(new BigDecimal(row.cell(3))).as(file + " " + row.cell(0))
						.isEqualByComparingTo(expected.get(row.cell(0))));
			}
			assertThat(answer.path("figures")).hasSameSizeAs(expected.keySet());
			for (JsonNode line : answer.path("figures")) {
				assertThat(new BigDecimal(line.path("sum").asString()))
					.isEqualByComparingTo(expected.get(line.path("cell").asString()));
			}
			for (String table : List.of("kinds", "years")) {
				List<SheetRow> rows = SheetReader
					.read(response("/statistics.csv" + query + "&table=" + table).getContentAsByteArray(), LIMITS);
				assertThat(rows).as(table).hasSize(answer.path(table).size() + 1).hasSizeGreaterThan(1);
				for (int i = 0; i < answer.path(table).size(); i++) {
					JsonNode line = answer.path(table).path(i);
					assertThat(rows.get(i + 1).cell(3)).isEqualTo(line.path("sum").asString());
					JsonNode behind = json(line.path("behind").asString() + "&cells=requests.received.total");
					assertThat(behind.path("reports")
						.valueStream()
						.map((report) -> new BigDecimal(
								report.path("cells").path("requests.received.total").asString()))
						.reduce(BigDecimal.ZERO, BigDecimal::add))
						.isEqualByComparingTo(new BigDecimal(line.path("sum").asString()));
				}
			}
		}
		assertThat(response("/statistics.csv?year=2025&table=nothing").getStatus()).isEqualTo(404);
	}

	@Test
	void theSearchMarksWhatIsFoundAndOffersAgencies() throws Exception {
		Document page = page("/search?q=" + this.first.nameZh() + "&year=2025");
		assertThat(page.select("#agencies ~ ul a").eachAttr("href")).contains("/reports/" + this.first.code());
		assertThat(page.select("table.list mark").text()).contains("水务局");
		assertThat(page.select("#q").attr("value")).isEqualTo(this.first.nameZh());
		Document none = page("/en/search?q=" + "zzzzqqq");
		assertThat(none.text()).contains("No annual report fits");
		assertThat(none.select("a[href*=/data/reports]")).isEmpty();
		assertThat(page.select("a[href^=/data/reports.], a[href^=/api/v1/reports]").eachText()).containsExactly("Excel",
				"CSV", "JSON");
		for (Element file : page.select("a[href^=/data/reports.], a[href^=/api/v1/reports]")) {
			assertThat(response(file.attr("href")).getStatus()).isEqualTo(200);
		}
		Document further = page("/search?area=" + area() + "&received=0&order=received&kind=DEPARTMENT&edition=2021");
		assertThat(further.select("details").hasAttr("open")).isTrue();
		assertThat(further.select("table.list tbody tr")).hasSize(2);
	}

	@Test
	void theHomePageLeadsToSearchAreasAndWhatIsNew() throws Exception {
		Document page = page("/");
		assertThat(page.select("form[role=search]").attr("action")).isEqualTo("/search");
		assertThat(page.select("table.list tbody a").eachAttr("href"))
			.contains("/reports/" + this.second.code() + "/2025");
		assertThat(page.select("a[href='/areas/" + area() + "']")).isNotEmpty();
		assertThat(page("/en/").text()).contains("Have to publish");
		MockHttpServletResponse moved = response("/?name=" + "x%26y" + "&area=" + area() + "&year=2025");
		assertThat(moved.getRedirectedUrl()).isEqualTo("/search?q=x%26y&area=" + area() + "&year=2025");
	}

	private String area() {
		return this.office.region();
	}

	private static BigDecimal number(String text) {
		return new BigDecimal(text.replace(",", "").strip());
	}

	private JsonNode json(String address) throws Exception {
		MockHttpServletResponse response = response(address);
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return JSON.readTree(response.getContentAsByteArray());
	}

	private Document page(String address) throws Exception {
		MockHttpServletResponse response = response(address);
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		assertThat(response.getCookies()).as(address).isEmpty();
		assertThat(response.getContentAsString()).as(address).doesNotContain("??");
		return Jsoup.parse(response.getContentAsString());
	}

	private MockHttpServletResponse response(String address) throws Exception {
		return this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
	}

}
