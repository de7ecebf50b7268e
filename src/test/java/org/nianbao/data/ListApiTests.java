package org.nianbao.data;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.search.ReportSearch;
import org.nianbao.search.SearchAddress;
import org.nianbao.search.SearchOrder;
import org.nianbao.search.SearchQuery;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
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
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ListApiTests {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private Editions editions;

	@Autowired
	private ReportSearch search;

	private ReportWalk walk;

	private Agency office;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
	}

	@Test
	void givesEveryReportOfAnAreaOncePageByPage() throws Exception {
		List<String> published = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			String agency = this.walk.agencies.agency(this.office).code();
			for (int year : new int[] { 2025, 2024 }) {
				this.walk.published(new ReportKey(agency, new ReportYear(year), ReportScope.OWN));
				published.add(year + " " + agency);
			}
		}
		String area = this.office.region();
		List<String> found = new ArrayList<>();
		String next = "";
		do {
			JsonNode page = json("/api/v1/reports?limit=2&area=" + area + "&cursor=" + next);
			assertThat(page.path("reports").size()).isEqualTo(2);
			page.path("reports")
				.forEach((report) -> found.add(report.path("year").asInt() + " " + report.path("agency").asString()));
			next = page.path("next").asString("");
		}
		while (!next.isEmpty());
		assertThat(found).containsExactlyInAnyOrderElementsOf(published).doesNotHaveDuplicates();
		assertThat(found).as("the newest year first")
			.isSortedAccordingTo((one, other) -> other.substring(0, 4).compareTo(one.substring(0, 4)));
		assertThat(json("/api/v1/reports?area=" + area + "&year=2024").path("reports").size()).isEqualTo(3);
		assertThat(json("/api/v1/reports?scope=area&area=" + area).path("reports").size()).isZero();
	}

	@Test
	void findsWhatTheSearchPageFindsInItsOrderHoweverShortThePages() throws Exception {
		for (int i = 0; i < 2; i++) {
			String agency = this.walk.agencies.agency(this.office).code();
			for (int year : new int[] { 2025, 2024, 2020 }) {
				this.walk.published(new ReportKey(agency, new ReportYear(year), ReportScope.OWN));
			}
		}
		SearchQuery all = SearchQuery.ALL.in(this.office.region(), true);
		List<SearchQuery> queries = new ArrayList<>(List.of(all, all.of(new ReportYear(2024)),
				all.ofKind(AgencyKind.DEPARTMENT), all.ofKind(AgencyKind.TOWNSHIP),
				new SearchAddress("政府信息", null, this.office.region(), "no", null, "department", "2021", "own", null,
						"0", null, null, null, "oldest", null)
					.query(Set.of(this.office.region())),
				new SearchAddress("没有这样的词语", null, this.office.region(), null, null, null, null, null, null, null, null,
						null, null, null, null)
					.query(Set.of(this.office.region())),
				new SearchAddress(null, null, this.office.region(), null, null, null, null, null, null, null, "any",
						null, null, null, null)
					.query(Set.of(this.office.region()))));
		for (SearchOrder order : SearchOrder.values()) {
			queries.add((order == SearchOrder.FIGURE) ? all.counting("requests.received.total") : all.by(order));
		}
		int compared = 0;
		for (SearchQuery query : queries) {
			List<String> expected = this.search.find(query, 0, ReportSearch.MOST)
				.reports()
				.stream()
				.map((report) -> report.report().address())
				.toList();
			assertThat(addresses(query)).as(query.address()).containsExactlyElementsOf(expected);
			compared += expected.size();
		}
		assertThat(compared).isGreaterThan(40);
	}

	/** Where the reports are that the API gives, two at a time. */
	private List<String> addresses(SearchQuery query) throws Exception {
		List<String> found = new ArrayList<>();
		String next = "";
		do {
			JsonNode page = json(query.at("/api/v1/reports", 1) + "&limit=2&cursor=" + next);
			page.path("reports").forEach((report) -> found.add(report.path("address").asString()));
			next = page.path("next").asString("");
		}
		while (!next.isEmpty());
		return found;
	}

	@Test
	void findsAgenciesReportsByANameWithATypingErrorToTheLastPage() throws Exception {
		Agency agency = this.walk.agencies.agency(this.office);
		this.agencies.rename(agency.code(), "檀溪坞县渡口管理局", null, LocalDate.of(2026, 1, 1), Actor.APPLICATION);
		for (int year : new int[] { 2025, 2024, 2023 }) {
			this.walk.published(new ReportKey(agency.code(), new ReportYear(year), ReportScope.OWN));
		}
		SearchQuery query = new SearchAddress("檀溪坞县渡日管理局", null, null, null, null, null, null, null, null, null, null,
				null, null, null, null)
			.query(Set.of());
		assertThat(addresses(query)).hasSize(3).allMatch((address) -> address.contains(agency.code()));
		assertThat(json("/api/v1/reports?q=%E6%94%BF%E5%BA%9C&order=agency&cursor="
				+ new Cursor(List.of("999999", "999999-999", "-2025", "1")))
			.path("reports")
			.size()).as("beyond the end").isZero();
	}

	@Test
	void givesTheFieldsAndFiguresThatAreAskedFor() throws Exception {
		ReportKey key = new ReportKey(this.walk.agencies.agency(this.office).code(), new ReportYear(2025),
				ReportScope.OWN);
		ReportContent content = this.walk.reports.content(this.walk.published(key));
		Edition edition = this.editions.require(content.edition());
		Totals totals = Totals.of(edition, content);
		List<String> codes = edition.cells().keySet().stream().toList();
		for (int from = 0; from < codes.size(); from += ReportQuery.MOST_CELLS) {
			List<String> some = codes.subList(from, Math.min(codes.size(), from + ReportQuery.MOST_CELLS));
			JsonNode report = json(
					"/api/v1/reports?agency=" + key.agency() + "&fields=cells,year&cells=" + String.join(",", some))
				.path("reports")
				.path(0);
			assertThat(report.propertyNames()).containsExactly("year", "cells");
			for (String code : some) {
				assertThat(new BigDecimal(report.path("cells").path(code).asString())).as(code)
					.isEqualByComparingTo(totals.counted(edition.cell(code).orElseThrow()).orElse(BigDecimal.ZERO));
			}
		}
	}

	@Test
	void givesAgenciesAndAreas() throws Exception {
		Agency agency = this.walk.agencies.agency(this.office);
		ReportKey key = new ReportKey(agency.code(), new ReportYear(2025), ReportScope.OWN);
		this.walk.published(key);
		JsonNode list = json("/api/v1/agencies?fields=agency,name&area=" + this.office.region());
		assertThat(list.path("agencies").valueStream().map((each) -> each.path("agency").asString()))
			.contains(agency.code(), this.office.code());
		JsonNode one = json("/api/v1/agencies/" + agency.code());
		assertThat(one.path("name").asString()).isEqualTo(agency.nameZh());
		assertThat(one.path("supervisingOffice").asString()).isEqualTo(agency.supervisingOffice().orElseThrow());
		assertThat(one.path("reports").path(0).path("address").asString())
			.isEqualTo("/reports/" + agency.code() + "/2025");
		assertThat(json("/api/v1/areas?area=" + this.office.region()).path("areas").path(0).path("area").asString())
			.isEqualTo(this.office.region());
		assertThat(this.agencies.find(agency.code())).isPresent();
	}

	@Test
	void answersOnlyWhatHasChanged() throws Exception {
		String area = this.office.region();
		Map<String, String> known = new LinkedHashMap<>();
		for (String address : List.of("/api/v1/reports?area=" + area, "/api/v1/statistics?year=2025&area=" + area,
				"/statistics.csv?year=2025&area=" + area, "/statistics.xlsx?year=2025&area=" + area,
				"/api/v1/comparison?year=2025&with=" + area, "/compare.csv?year=2025&with=" + area,
				"/compare.xlsx?year=2025&with=" + area)) {
			String etag = open(address).getHeader("ETag");
			assertThat(etag).as(address).isNotNull();
			known.put(address, etag);
			assertThat(open(address, etag).getStatus()).as(address).isEqualTo(304);
		}
		this.walk.published(
				new ReportKey(this.walk.agencies.agency(this.office).code(), new ReportYear(2025), ReportScope.OWN));
		for (Map.Entry<String, String> each : known.entrySet()) {
			MockHttpServletResponse changed = open(each.getKey(), each.getValue());
			assertThat(changed.getStatus()).as(each.getKey()).isEqualTo(200);
			assertThat(changed.getHeader("ETag")).as(each.getKey()).isNotEqualTo(each.getValue());
		}
	}

	@ParameterizedTest
	@CsvSource({ "/reports?year=abc, 2025", "/reports?scope=all, system", "/reports?area=000001, /api/v1/areas",
			"/reports?area=x, /api/v1/areas", "/reports?limit=501, 500", "/reports?limit=-1, 500",
			"/reports?cursor=zzz, next", "/reports?cursor=MjAyNQ, next", "/reports?cursor=eHh8MXwx, next",
			"/reports?name=x, cursor", "/reports?page=2, cursor", "/reports?kind=x, government",
			"/reports?order=figure, received", "/reports?above=1, cell", "/reports?received=many, 100",
			"/reports?edition=1999, 2021", "/reports?lost=2, any", "/reports?words=half, whole",
			"/reports?inside=maybe, no", "/reports?cell=a.b.c, a.b.c", "/reports?agency=%20x%20y, /api/v1/agencies",
			"/agencies?q=x, name", "/statistics?q=x, cell", "/statistics?year=1950, 2025",
			"/statistics?year=2025&cell=a.b.c, a.b.c", "/statistics?fields=x, figures", "/comparison, with",
			"/comparison?with=999999-999, 999999-999",
			"/comparison?with=1&with=2&with=3&with=4&with=5&with=6&with=7, 6", "/comparison?with=x&year=x, 2025",
			"/comparison?with=x&fields=x, charts", "/comparison?q=x, with", "/areas?year=2025, cursor",
			"/reports?fields=secret, agencyName", "/reports?cells=a.b.c, a.b.c", "/agencies?limit=x, 500",
			"/agencies?cursor=%F0, next", "/areas?fields=x, nameEn", "/areas?area=99, /api/v1/areas" })
	void refusesWhatCannotBeMeant(String query, String hint) throws Exception {
		for (String language : List.of("", "/en")) {
			MockHttpServletResponse refused = open(language + "/api/v1" + query);
			assertThat(refused.getStatus()).isEqualTo(400);
			assertThat(refused.getContentType()).startsWith("application/problem+json");
			JsonNode problem = JSON.readTree(refused.getContentAsByteArray());
			assertThat(problem.path("detail").asString()).contains(hint);
			assertThat(problem.path("title").asString()).isEqualTo(language.isEmpty() ? "请求参数有误" : "Wrong parameter");
		}
	}

	@ParameterizedTest
	@CsvSource({ "'', 没有这个机关", "/en, No such agency" })
	void tellsWhereThereIsNoAgency(String language, String title) throws Exception {
		MockHttpServletResponse missing = open(language + "/api/v1/agencies/999999-999");
		assertThat(missing.getStatus()).isEqualTo(404);
		assertThat(JSON.readTree(missing.getContentAsByteArray()).path("title").asString()).isEqualTo(title);
	}

	@ParameterizedTest
	@CsvSource({ "'', DELETE, /api/v1/reports, 405, 不支持的请求方法",
			"/en, DELETE, /api/v1/reports, 405, Method not supported", "'', GET, /api/v1/nowhere, 404, 没有此地址",
			"/en, GET, /api/v1/nowhere, 404, No such address" })
	void tellsWhatTheFrameworkRefusesInBothLanguages(String language, String method, String address, int status,
			String title) throws Exception {
		URI uri = URI.create(language + address);
		MockHttpServletResponse refused = this.mvc.perform("GET".equals(method) ? get(uri) : delete(uri))
			.andReturn()
			.getResponse();
		assertThat(refused.getStatus()).isEqualTo(status);
		JsonNode problem = JSON.readTree(refused.getContentAsByteArray());
		assertThat(problem.path("title").asString()).isEqualTo(title);
		assertThat(problem.path("detail").asString()).isNotEmpty();
	}

	private JsonNode json(String address) throws Exception {
		MockHttpServletResponse answer = open(address);
		assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(200);
		assertThat(answer.getHeader("Set-Cookie")).isNull();
		return JSON.readTree(answer.getContentAsByteArray());
	}

	private MockHttpServletResponse open(String address, String etag) throws Exception {
		return this.mvc.perform(get(URI.create(address)).header("If-None-Match", etag)).andReturn().getResponse();
	}

	private MockHttpServletResponse open(String address) throws Exception {
		return this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
	}

}
