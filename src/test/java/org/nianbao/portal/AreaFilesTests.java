package org.nianbao.portal;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.NewAgency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.LocalizedText;
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

/**
 * Files about areas that lie inside each other, read back and held against what was
 * published there.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaFilesTests {

	private static final String PROVINCE = "880000";

	private static final String CITY = "880100";

	/** Each area with the one in which it lies. */
	private static final Map<String, String> AREAS = areas();

	private static final Comparator<Agency> BY_AREA = Comparator.comparing(Agency::region).thenComparing(Agency::code);

	private static final SheetLimits LIMITS = new SheetLimits(2_000, 50);

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private Editions editions;

	/** All agencies by code. */
	private final Map<String, Agency> all = new LinkedHashMap<>();

	/** What each has published of 2025. */
	private final Map<String, ReportContent> published = new LinkedHashMap<>();

	private static Map<String, String> areas() {
		Map<String, String> areas = new LinkedHashMap<>();
		areas.put(PROVINCE, "");
		areas.put(CITY, PROVINCE);
		areas.put("880101", CITY);
		areas.put("880102", CITY);
		areas.put("880102001", "880102");
		areas.put("880200", PROVINCE);
		return areas;
	}

	@BeforeAll
	void publish() {
		AREAS.forEach((code, outer) -> this.regions.add(
				new Region(code, new LocalizedText("白石" + code, "Baishi " + code), outer.isEmpty() ? null : outer),
				Actor.APPLICATION));
		String office = register(PROVINCE, null).code();
		AREAS.keySet().forEach((area) -> register(area, office));
		register("880101", office);
		LocalDate never = LocalDate.of(2999, 1, 31);
		this.calendar.decide(
				new OfficeYear(office, new ReportYear(2025), never, never, never, PublicationMode.BY_AGENCY),
				Actor.APPLICATION);
		ReportWalk walk = new ReportWalk(this.application);
		for (Agency agency : this.all.values()) {
			if (!agency.isOffice() && !agency.region().equals("880200")) {
				long revision = walk.published(new ReportKey(agency.code(), new ReportYear(2025), ReportScope.OWN));
				this.published.put(agency.code(), walk.reports.content(revision));
			}
		}
	}

	private Agency register(String area, String office) {
		AgencyKind kind = (office != null) ? AgencyKind.DEPARTMENT : AgencyKind.GOVERNMENT_OFFICE;
		Agency agency = this.agencies.register(
				new NewAgency(area, "白石" + area + "局" + this.all.size(), (office != null) ? null : "Baishi Office",
						AgencyDetails.of(kind, office).asOffice(office == null), false, AgencyContact.UNKNOWN, null),
				Actor.APPLICATION);
		this.all.put(agency.code(), agency);
		return agency;
	}

	@Test
	void sayHowManyHavePublishedInEachAreaAndInAllOfIt() throws Exception {
		for (String area : AREAS.keySet()) {
			List<List<String>> expected = new ArrayList<>(List.of(coverage(area, 2025)));
			parts(area).forEach((part) -> expected.add(coverage(part, 2025)));
			String query = "?area=" + area + "&year=2025";
			assertThat(below("coverage", rows("/data/coverage.csv" + query), "area", "name", "nameEn", "year", "due",
					"published", "missing", "late", "percent", "address"))
				.isEqualTo(expected);
			assertThat(sheets("/en/data/coverage.xlsx" + query).getFirst())
				.isEqualTo(cells(rows("/data/coverage.csv" + query)));
		}
		assertThat(below("coverage", rows("/data/coverage.csv?year=2020&area=" + CITY), "area", "late").getFirst())
			.containsExactly(CITY, "5");
	}

	@Test
	void nameEveryAgencyThatHasToPublishAsThePageDoes() throws Exception {
		for (int year : List.of(2025, 2020)) {
			String query = "?area=" + PROVINCE + "&year=" + year;
			List<List<String>> expected = new ArrayList<>();
			for (Agency agency : this.all.values().stream().sorted(BY_AREA).toList()) {
				expected.add(List.of(agency.code(), agency.nameZh(), agency.isOffice() ? "Baishi Office" : "",
						agency.region(), String.valueOf(year), (year == 2025) ? "2999-01-31" : "2021-01-31",
						state(agency, year), "/reports/" + agency.code()));
			}
			List<SheetRow> file = rows("/data/coverage.csv" + query + "&table=agencies");
			assertThat(
					below("coverage", file, "agency", "name", "nameEn", "area", "year", "deadline", "state", "address"))
				.isEqualTo(expected);
			List<List<List<String>>> workbook = sheets("/data/coverage.xlsx" + query);
			assertThat(workbook).hasSize(3);
			assertThat(workbook.get(1)).isEqualTo(cells(file));
			Document page = page("/areas/" + PROVINCE + "?year=" + year);
			assertThat(page.select("details .columns-list a").eachAttr("href")).containsExactlyElementsOf(
					expected.stream().filter((row) -> !row.contains("published")).map(List::getLast).toList());
			assertThat(page.select("a[href*=/data/coverage]").eachAttr("href"))
				.containsExactly("/data/coverage.xlsx" + query, "/data/coverage.csv" + query + "&table=agencies");
		}
	}

	@Test
	void giveTheNumbersOfTheHomePage() throws Exception {
		for (String language : List.of("", "/en")) {
			Document home = page(language + "/");
			String file = home.select("a[href*='/data/coverage.csv']").attr("href");
			List<String> facts = home.select("#coverage ~ .facts dd, #coverage ~ div .facts dd").eachText();
			List<String> whole = below("coverage", rows(file), "area", "due", "published", "missing", "percent")
				.getFirst();
			assertThat(whole.getFirst()).isEmpty();
			assertThat(digits(facts.get(0))).isEqualTo(whole.get(1));
			assertThat(digits(facts.get(1))).isEqualTo(whole.get(2) + whole.get(4));
			assertThat(digits(facts.get(2))).startsWith(whole.get(3));
			assertThat(sheets(home.select("a[href*='/data/coverage.xlsx']").attr("href"))).hasSize(2)
				.first()
				.isEqualTo(cells(rows(file)));
		}
	}

	@Test
	void refuseWhatCantBeMeant() throws Exception {
		for (String query : List.of("area=889999", "area=x", "year=12", "yaer=2025")) {
			assertThat(response("/data/coverage.csv?" + query).getStatus()).as(query).isEqualTo(400);
			assertThat(response("/data/coverage.xlsx?" + query).getStatus()).as(query).isEqualTo(400);
		}
		assertThat(response("/data/coverage.csv?table=nothing").getStatus()).isEqualTo(404);
	}

	@Test
	void addUpEachAreaToWhatItsAgenciesHavePublished() throws Exception {
		Edition edition = this.editions.ofYear(new ReportYear(2025)).orElseThrow();
		List<Cell> cells = edition.allCells();
		int compared = 0;
		for (String area : List.of(PROVINCE, CITY)) {
			for (int i = 0; i < cells.size(); i += 25) {
				String code = cells.get(i).code();
				String query = "?area=" + area + "&year=2025&cell=" + code;
				List<List<String>> file = below("statistics", rows("/statistics.csv" + query + "&table=areas"), "area",
						"reports", "sum", "counting");
				assertThat(file).extracting(List::getFirst)
					.containsExactlyElementsOf(
							parts(area).stream().filter((part) -> !published(part).isEmpty()).toList());
				BigDecimal sum = BigDecimal.ZERO;
				for (List<String> row : file) {
					assertThat(new BigDecimal(row.get(2))).as(row.getFirst() + " " + code)
						.isEqualByComparingTo(sum(row.getFirst(), cells.get(i)));
					assertThat(row.get(1)).isEqualTo(Integer.toString(published(row.getFirst()).size()));
					assertThat(row.get(3)).isEqualTo(Long.toString(counting(row.getFirst(), cells.get(i))));
					sum = sum.add(new BigDecimal(row.get(2)));
					compared++;
				}
				for (Agency own : this.all.values()) {
					if (own.region().equals(area) && this.published.containsKey(own.code())) {
						sum = sum.add(figure(this.published.get(own.code()), cells.get(i)));
					}
				}
				List<String> whole = below("statistics", rows("/statistics.csv" + query), "cell", "sum").get(i);
				assertThat(whole.getFirst()).isEqualTo(code);
				assertThat(new BigDecimal(whole.getLast())).as("the areas inside and what is in none")
					.isEqualByComparingTo(sum);
			}
		}
		assertThat(compared).isGreaterThan(20);
	}

	@Test
	void haveTheSameSumsInEverySheetTableAndAnswer() throws Exception {
		String query = "?area=" + PROVINCE + "&year=2025&cell=requests.handled.total";
		List<List<List<String>>> workbook = sheets("/statistics.xlsx" + query);
		JsonNode answer = JSON.readTree(response("/api/v1/statistics" + query).getContentAsByteArray());
		List<String> tables = List.of("figures", "kinds", "areas", "years");
		assertThat(workbook).hasSize(tables.size() + 1);
		for (int i = 0; i < tables.size(); i++) {
			List<SheetRow> file = rows("/statistics.csv" + query + "&table=" + tables.get(i));
			assertThat(workbook.get(i)).as(tables.get(i)).isEqualTo(cells(file)).hasSizeGreaterThan(1);
			List<List<String>> lines = new ArrayList<>();
			for (JsonNode line : answer.path(tables.get(i))) {
				lines.add(List.of(line.path(file.getFirst().cell(0)).asString(), line.path("label").asString(),
						line.path("reports").asString(), line.path("sum").asString(),
						line.path("counting").asString()));
			}
			assertThat(cells(file).stream().skip(1).map((row) -> row.subList(0, 5)).toList()).isEqualTo(lines);
		}
		for (List<String> row : workbook.getFirst().subList(1, workbook.getFirst().size())) {
			Cell cell = this.editions.require("2021").cell(row.getFirst()).orElseThrow();
			assertThat(new BigDecimal(row.get(3))).as(row.getFirst()).isEqualByComparingTo(sum(PROVINCE, cell));
		}
	}

	private List<String> coverage(String area, int year) {
		int due = (int) this.all.values().stream().filter((agency) -> isInside(agency.region(), area)).count();
		int done = published(area).size();
		return List.of(area, "白石" + area, "Baishi " + area, String.valueOf(year), String.valueOf(due),
				String.valueOf(done), String.valueOf(due - done), "0", String.valueOf(100 * done / due),
				"/areas/" + area + "?year=" + year);
	}

	private String state(Agency agency, int year) {
		if (year == 2020) {
			return "late";
		}
		return this.published.containsKey(agency.code()) ? "published" : "missing";
	}

	private static List<String> parts(String area) {
		return AREAS.keySet().stream().filter((part) -> AREAS.get(part).equals(area)).toList();
	}

	private static boolean isInside(String area, String outer) {
		String each = area;
		while (!each.isEmpty() && !each.equals(outer)) {
			each = AREAS.get(each);
		}
		return !each.isEmpty();
	}

	private List<ReportContent> published(String area) {
		return this.published.entrySet()
			.stream()
			.filter((report) -> isInside(this.all.get(report.getKey()).region(), area))
			.map(Map.Entry::getValue)
			.toList();
	}

	private BigDecimal sum(String area, Cell cell) {
		return published(area).stream()
			.map((content) -> figure(content, cell))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private long counting(String area, Cell cell) {
		return published(area).stream().filter((content) -> figure(content, cell).signum() != 0).count();
	}

	private BigDecimal figure(ReportContent content, Cell cell) {
		return Totals.of(this.editions.require(content.edition()), content).counted(cell).orElse(BigDecimal.ZERO);
	}

	/** These columns of the rows below the first one, all columns being explained. */
	private List<List<String>> below(String table, List<SheetRow> rows, String... columns) throws Exception {
		List<String> explained = rows("/data/dictionary.csv").stream()
			.filter((row) -> row.cell(0).equals(table))
			.map((row) -> row.cell(1))
			.toList();
		List<String> titles = rows.getFirst().cells();
		assertThat(explained).containsAll(titles);
		return rows.subList(1, rows.size())
			.stream()
			.map((row) -> List.of(columns).stream().map((column) -> row.cell(titles.indexOf(column))).toList())
			.toList();
	}

	/** All cells of a table, the same number in each row. */
	private static List<List<String>> cells(List<SheetRow> rows) {
		int width = rows.getFirst().cells().size();
		List<List<String>> cells = new ArrayList<>();
		for (SheetRow row : rows) {
			List<String> line = new ArrayList<>();
			for (int i = 0; i < width; i++) {
				line.add(row.cell(i));
			}
			cells.add(line);
		}
		return cells;
	}

	private List<List<List<String>>> sheets(String address) throws Exception {
		MockHttpServletResponse file = response(address);
		assertThat(file.getStatus()).as(address).isEqualTo(200);
		return SheetReader.readVisible(file.getContentAsByteArray(), LIMITS)
			.stream()
			.map(AreaFilesTests::cells)
			.toList();
	}

	private List<SheetRow> rows(String address) throws Exception {
		MockHttpServletResponse file = response(address);
		assertThat(file.getStatus()).as(address).isEqualTo(200);
		return SheetReader.read(file.getContentAsByteArray(), LIMITS);
	}

	private static String digits(String text) {
		return text.replaceAll("\\D", "");
	}

	private Document page(String address) throws Exception {
		MockHttpServletResponse response = response(address);
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

	private MockHttpServletResponse response(String address) throws Exception {
		return this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
	}

}
