package org.nianbao.portal.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
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

/** Every number of a comparison that is given out, held against what was published. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class CompareFilesTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final SheetLimits LIMITS = new SheetLimits(1_000, 20);

	private static final List<String> DISPUTES = List.of("reconsideration", "directLitigation",
			"litigationAfterReconsideration");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

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
	void holdAnAgencysFiguresOfAllYearsWhereItsPageLeads() throws Exception {
		List<ReportContent> years = new ArrayList<>();
		for (int year : List.of(2020, 2021, 2024, 2025)) {
			years.add(publish(new ReportKey(this.key.agency(), new ReportYear(year), this.key.scope())));
		}
		for (String language : List.of("", "/en")) {
			Document page = Jsoup.parse(text(language + "/reports/" + this.key.agency()));
			String csv = page.select("a[href*=/compare.csv]").attr("href");
			assertThat(csv).isEqualTo(language + "/compare.csv?with=" + this.key.agency());
			List<SheetRow> file = SheetReader.read(bytes(csv), LIMITS);
			assertThat(file.getFirst().cells().subList(4, 8)).containsExactly("2020", "2021", "2024", "2025");
			assertThatFiguresAre(file, years);
			String excel = page.select("a[href*=/compare.xlsx]").attr("href");
			List<SheetRow> sheet = SheetReader.readVisible(bytes(excel), LIMITS).getFirst();
			assertThatFiguresAre(sheet, years);
			JsonNode answer = JSON.readTree(bytes(page.select("a[href*=/api/v1/comparison]").attr("href")));
			assertThat(answer.path("figures")).hasSize(file.size() - 1);
			for (JsonNode figure : answer.path("figures")) {
				List<@Nullable BigDecimal> values = figures(figure.path("row").asString(),
						figure.path("column").asString(), years);
				assertThatAre(figure.path("values"), values);
				List<@Nullable BigDecimal> differences = new ArrayList<>();
				differences.add(null);
				for (int i = 1; i < values.size(); i++) {
					differences.add(difference(values.get(i), values.get(i - 1)));
				}
				assertThatAre(figure.path("differences"), differences);
			}
			for (List<SheetRow> rows : List.of(file, sheet)) {
				assertThat(rows.getFirst().cells()).hasSize(4 + 4 + 3);
				assertThatDifferencesAre(rows, answer);
			}
		}
	}

	@Test
	void giveDifferencesToTheFirstWhereBothCoverTheSame() throws Exception {
		ReportContent first = publish(this.key);
		ReportKey other = this.walk.newKey();
		ReportContent second = publish(other);
		String area = this.key.agency().substring(0, 6);
		JsonNode answer = JSON.readTree(bytes("/api/v1/comparison?with=" + this.key.agency() + "&with=" + other.agency()
				+ "&with=" + area + "&year=2025"));
		assertThat(answer.path("figures")).hasSize(this.editions.require("2021").allCells().size());
		assertThatDifferencesAre(SheetReader.read(bytes(
				"/compare.csv?with=" + this.key.agency() + "&with=" + other.agency() + "&with=" + area + "&year=2025"),
				LIMITS), answer);
		for (JsonNode figure : answer.path("figures")) {
			List<@Nullable BigDecimal> values = figures(figure.path("row").asString(), figure.path("column").asString(),
					List.of(first, second, first));
			assertThatAre(figure.path("values"), values);
			List<@Nullable BigDecimal> differences = new ArrayList<>();
			differences.add(null);
			differences.add(difference(values.get(1), values.getFirst()));
			differences.add(null);
			assertThatAre(figure.path("differences"), differences);
		}
	}

	@Test
	void holdTheNumbersOfEveryChartInItsSheetTableAndAnswer() throws Exception {
		ReportKey other = this.walk.newKey();
		List<ReportContent> contents = List.of(publish(this.key), publish(other));
		String query = "?with=" + this.key.agency() + "&with=" + other.agency() + "&year=2025";
		List<List<SheetRow>> workbook = SheetReader.readVisible(bytes("/compare.xlsx" + query), LIMITS);
		JsonNode answer = JSON.readTree(bytes("/api/v1/comparison" + query));
		List<String> charts = List.of("received", "outcomes", "applicants", "reconsideration", "litigation",
				"overturned");
		assertThat(workbook).hasSize(charts.size() + 2);
		assertThatFiguresAre(workbook.getFirst(), contents);
		for (int chart = 0; chart < charts.size(); chart++) {
			String name = charts.get(chart);
			List<SheetRow> sheet = workbook.get(chart + 1);
			List<SheetRow> file = SheetReader.read(bytes("/compare.csv" + query + "&table=" + name), LIMITS);
			assertThat(sheet).hasSize(contents.size() + 1);
			assertThat(file).hasSize(contents.size() + 1);
			assertThat(answer.path("charts").path(chart).path("chart").asString()).isEqualTo(name);
			for (int i = 0; i < contents.size(); i++) {
				List<@Nullable BigDecimal> expected = chart(name, contents.get(i));
				assertThat(file.getFirst().cells()).as(name).hasSize(2 + expected.size());
				assertThatAre(file.get(i + 1), 2, expected);
				assertThatAre(sheet.get(i + 1), 2, expected);
				assertThatAre(answer.path("charts").path(chart).path("values").path(i), expected);
			}
		}
	}

	private List<@Nullable BigDecimal> chart(String name, ReportContent content) {
		List<@Nullable BigDecimal> numbers = new ArrayList<>();
		switch (name) {
			case "received" -> numbers.add(sum(content, "requests.received.total"));
			case "outcomes" -> Stream.of("granted", "partial", "denied", "unavailable", "notProcessed", "otherHandling")
				.forEach((kind) -> numbers.add(sum(content, "requests\\." + kind + "(\\..+)?\\.total")));
			case "applicants" ->
				Stream.of("naturalPerson", "enterprise", "research", "publicWelfare", "legalService", "otherApplicant")
					.forEach((kind) -> numbers.add(sum(content, "requests.received." + kind)));
			case "reconsideration" -> outcomes(content, DISPUTES.subList(0, 1)).values().forEach(numbers::add);
			case "litigation" -> outcomes(content, DISPUTES.subList(1, 3)).values().forEach(numbers::add);
			default -> numbers.add(overturned(outcomes(content, DISPUTES)));
		}
		return numbers;
	}

	private static @Nullable BigDecimal overturned(Map<String, BigDecimal> outcomes) {
		BigDecimal decided = outcomes.entrySet()
			.stream()
			.filter((outcome) -> !outcome.getKey().equals("pending"))
			.map(Map.Entry::getValue)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return (decided.signum() > 0)
				? outcomes.get("corrected").multiply(BigDecimal.valueOf(100)).divide(decided, 1, RoundingMode.HALF_UP)
				: null;
	}

	private Map<String, BigDecimal> outcomes(ReportContent content, List<String> disputes) {
		Map<String, BigDecimal> outcomes = new LinkedHashMap<>();
		for (String outcome : List.of("upheld", "corrected", "otherResult", "pending")) {
			outcomes.put(outcome, sum(content, "disputes\\.(" + String.join("|", disputes) + ")\\." + outcome));
		}
		return outcomes;
	}

	/** What all cells count together whose codes fit. */
	private BigDecimal sum(ReportContent content, String codes) {
		Edition edition = this.editions.require(content.edition());
		List<Cell> cells = edition.allCells().stream().filter((cell) -> cell.code().matches(codes)).toList();
		assertThat(cells).as(codes).isNotEmpty();
		return sum(content, cells);
	}

	private BigDecimal sum(ReportContent content, List<Cell> cells) {
		Totals totals = Totals.of(this.editions.require(content.edition()), content);
		return cells.stream()
			.map((cell) -> totals.counted(cell).orElseThrow())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * What means this in each report; null where its edition has nothing that does.
	 */
	private List<@Nullable BigDecimal> figures(String row, String column, List<ReportContent> contents) {
		List<@Nullable BigDecimal> figures = new ArrayList<>();
		for (ReportContent content : contents) {
			List<Cell> cells = this.editions.require(content.edition()).cellsWithin(row, column);
			figures.add(cells.isEmpty() ? null : sum(content, cells));
		}
		return figures;
	}

	private static @Nullable BigDecimal difference(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return (one != null && other != null) ? one.subtract(other) : null;
	}

	/** Every figure of every edition stands there, each once, and is right. */
	private void assertThatFiguresAre(List<SheetRow> rows, List<ReportContent> contents) {
		List<String> figures = new ArrayList<>();
		for (SheetRow row : rows.subList(1, rows.size())) {
			assertThatAre(row, 4, figures(row.cell(0), row.cell(1), contents));
			figures.add(row.cell(0) + ' ' + row.cell(1));
		}
		assertThat(figures).doesNotHaveDuplicates();
		for (ReportContent content : contents) {
			assertThat(figures).containsAll(this.editions.require(content.edition())
				.allCells()
				.stream()
				.map((cell) -> cell.row().meaning() + ' ' + cell.column().meaning())
				.toList());
		}
	}

	/**
	 * The last columns hold the differences of the interface, which are those of the
	 * page.
	 */
	private static void assertThatDifferencesAre(List<SheetRow> rows, JsonNode answer) {
		JsonNode figures = answer.path("figures");
		assertThat(rows).hasSize(figures.size() + 1);
		int subjects = answer.path("subjects").size();
		for (int i = 0; i < figures.size(); i++) {
			SheetRow row = rows.get(i + 1);
			JsonNode differences = figures.path(i).path("differences");
			for (int other = 1; other < subjects; other++) {
				JsonNode difference = differences.path(other);
				assertThatIs(row.cell(4 + subjects + other - 1),
						difference.isNull() ? null : new BigDecimal(difference.asString()), row.cells().toString());
			}
		}
	}

	private static void assertThatAre(SheetRow row, int from, List<@Nullable BigDecimal> expected) {
		for (int i = 0; i < expected.size(); i++) {
			assertThatIs(row.cell(from + i), expected.get(i), row.cells().toString());
		}
	}

	private static void assertThatAre(JsonNode numbers, List<@Nullable BigDecimal> expected) {
		assertThat(numbers).hasSize(expected.size());
		for (int i = 0; i < expected.size(); i++) {
			assertThatIs(numbers.path(i).isNull() ? "" : numbers.path(i).asString(), expected.get(i),
					numbers.toString());
		}
	}

	private static void assertThatIs(String written, @Nullable BigDecimal expected, String where) {
		if (expected == null) {
			assertThat(written).as(where).isEmpty();
		}
		else {
			assertThat(new BigDecimal(written)).as(where).isEqualByComparingTo(expected);
		}
	}

	private ReportContent publish(ReportKey of) {
		return this.walk.reports.content(this.walk.published(of));
	}

	private String text(String address) throws Exception {
		return new String(bytes(address), StandardCharsets.UTF_8);
	}

	private byte[] bytes(String address) throws Exception {
		MockHttpServletResponse response = this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return response.getContentAsByteArray();
	}

}
