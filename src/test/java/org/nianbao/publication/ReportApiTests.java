package org.nianbao.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.TestDatabase;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.NewAgency;
import org.nianbao.agency.SocialCreditCode;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ReportApiTests {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private Editions editions;

	@Autowired
	private MockMvc browser;

	private ReportWalk walk;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
	}

	@Test
	void givesEveryCellAndEveryTextOfAReport() throws Exception {
		ReportKey key = this.walk.newKey();
		long revision = this.walk.published(key);
		ReportContent content = this.walk.reports.content(revision);
		JsonNode answer = json(open(api(key)));
		assertThat(answer.path("agency").asString()).isEqualTo(key.agency());
		assertThat(answer.path("agencyName").asString()).isEqualTo(this.agencies.require(key.agency()).nameZh());
		assertThat(answer.path("year").asInt()).isEqualTo(2025);
		assertThat(answer.path("scope").asString()).isEqualTo("own");
		assertThat(answer.path("edition").asString()).isEqualTo("2021");
		assertThat(answer.path("revision").asInt()).isEqualTo(1);
		assertThat(answer.path("publishedAt").asString()).endsWith("+08:00");
		assertThat(answer.path("receipt").path("hash").asString()).isEqualTo(CanonicalForm.hash(content));
		assertThat(answer.path("receipt").path("receivedAt").asString()).endsWith("+08:00");
		assertThat(answer.path("title").asString()).isEqualTo(content.title());
		Edition edition = this.editions.require("2021");
		Totals totals = Totals.of(edition, content);
		assertThat(answer.path("cells").propertyNames()).containsExactlyElementsOf(edition.cells().keySet());
		edition.cells().forEach((code, cell) -> {
			JsonNode written = answer.path("cells").path(code);
			assertThat(written.path("state").asString()).as(code).isEqualTo("number");
			assertThat(written.path("value").asString()).as(code).isEqualTo(totals.value(cell).text());
		});
		content.narratives()
			.forEach((section, text) -> assertThat(answer.path("sections").path(section).asString()).isEqualTo(text));
		assertThat(answer.path("sections").propertyNames()).contains("preface", "notes", "signature");
	}

	@Test
	void givesTheSameBesideTheReportsPage() throws Exception {
		ReportKey key = this.walk.newKey();
		this.walk.published(key);
		String answer = body(open(api(key)));
		assertThat(body(open("/reports/" + key.agency() + "/2025.json"))).isEqualTo(answer);
		assertThat(body(open("/reports/" + key.agency() + "/2025/own.json"))).isEqualTo(answer);
		assertThat(body(open("/reports/" + key.agency() + "/2025/revisions/1.json"))).isEqualTo(answer);
		assertThat(body(open("/reports/" + key.agency() + "/2025/own/revisions/1.json"))).isEqualTo(answer);
		assertThat(body(open(api(key) + "/own"))).isEqualTo(answer);
		assertThat(body(open(api(key) + "/own/revisions/1"))).isEqualTo(answer);
	}

	@Test
	void givesAnotherScopeAtAnAddressOfItsOwn() throws Exception {
		ReportKey own = this.walk.newKey();
		ReportKey system = new ReportKey(own.agency(), own.year(), ReportScope.SYSTEM);
		this.walk.published(own);
		assertThat(open(api(own) + "/system").getStatus()).isEqualTo(404);
		this.walk.published(system);
		assertThat(json(open(api(own) + "/system")).path("scope").asString()).isEqualTo("system");
		assertThat(json(open(api(own))).path("scope").asString()).isEqualTo("own");
	}

	@Test
	void answersBrieflyWhileNothingHasChanged() throws Exception {
		ReportKey key = this.walk.newKey();
		long first = this.walk.published(key);
		MockHttpServletResponse answer = open(api(key));
		String version = answer.getHeader(HttpHeaders.ETAG);
		assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-cache", "public");
		assertThat(answer.getCookies()).isEmpty();
		assertThat(openIfNot(api(key), version).getStatus()).isEqualTo(304);
		assertThat(openIfNot(api(key) + "/revisions/1", version).getStatus()).isEqualTo(304);
		long second = this.walk.reports.correct(first, "更正", ReportWalk.FILER).id();
		this.walk.publish(second);
		assertThat(openIfNot(api(key), version).getStatus()).isEqualTo(200);
		assertThat(json(openIfNot(api(key) + "/revisions/1", version)).path("newestRevision").asInt()).isEqualTo(2);
		assertThat(json(open(api(key))).path("correctionReason").asString()).isEqualTo("更正");
	}

	@Test
	void saysThatNothingIsPublished() throws Exception {
		ReportKey key = this.walk.newKey();
		this.walk.accepted(key);
		for (String address : new String[] { api(key), api(key) + "/revisions/1", api(key) + "/area",
				"/api/v1/reports/" + key.agency() + "/1999", "/api/v1/reports/999999-001/2025",
				"/reports/" + key.agency() + "/2025.json" }) {
			MockHttpServletResponse answer = open(address);
			assertThat(answer.getStatus()).as(address).isEqualTo(404);
			assertThat(answer.getContentType()).isEqualTo("application/problem+json");
			assertThat(json(answer).path("title").asString()).isEqualTo("没有找到已发布的报告");
		}
		assertThat(json(open("/en" + api(key))).path("title").asString()).isEqualTo("No such published report");
	}

	@Test
	void saysWhyAReportWasTakenDown() throws Exception {
		ReportKey key = this.walk.newKey();
		long revision = this.walk.published(key);
		String version = open(api(key)).getHeader(HttpHeaders.ETAG);
		this.walk.publications.takeDown(revision, "泄露个人信息", ReportWalk.PUBLISHER);
		MockHttpServletResponse answer = openIfNot(api(key), version);
		assertThat(answer.getStatus()).isEqualTo(410);
		assertThat(answer.getContentType()).isEqualTo("application/problem+json");
		assertThat(json(answer).path("detail").asString()).contains("泄露个人信息");
		assertThat(body(answer)).doesNotContain("cells");
	}

	@Test
	void leadsFromTheCreditCodeToTheAgencysOwn() throws Exception {
		SocialCreditCode credit = SocialCreditCode.beginningWith("11970000MB0000002");
		String code = this.agencies
			.register(new NewAgency(this.walk.agencies.county().code(), "青石县统计局", null,
					AgencyDetails.of(AgencyKind.DEPARTMENT, null).withCreditCode(credit)), Actor.APPLICATION)
			.code();
		this.walk.published(new ReportKey(code, new ReportYear(2025), ReportScope.OWN));
		MockHttpServletResponse answer = open("/en/api/v1/reports/" + credit + "/2025/revisions/1");
		assertThat(answer.getStatus()).isEqualTo(301);
		assertThat(answer.getRedirectedUrl()).isEqualTo("/en/api/v1/reports/" + code + "/2025/revisions/1");
	}

	private static String api(ReportKey key) {
		return "/api/v1/reports/" + key.agency() + "/" + key.year();
	}

	private MockHttpServletResponse open(String address) throws Exception {
		return this.browser.perform(get(address)).andReturn().getResponse();
	}

	private MockHttpServletResponse openIfNot(String address, @Nullable String version) throws Exception {
		assertThat(version).isNotNull();
		return this.browser.perform(get(address).header(HttpHeaders.IF_NONE_MATCH, version)).andReturn().getResponse();
	}

	private static JsonNode json(MockHttpServletResponse answer) throws Exception {
		return JSON.readTree(body(answer));
	}

	private static String body(MockHttpServletResponse answer) throws Exception {
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@CsvSource({ "'', 不支持的请求方法, 此地址不支持", "/en, Method not supported, does not support the method" })
	void saysInTheLanguageOfTheAddressWhichMethodsThereAre(String language, String title, String detail)
			throws Exception {
		MockHttpServletResponse answer = this.browser
			.perform(post(URI.create(language + "/api/v1/reports/990100-008/2025")))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(405);
		JsonNode problem = JSON.readTree(answer.getContentAsString());
		assertThat(problem.get("title").asString()).isEqualTo(title);
		assertThat(problem.get("detail").asString()).contains(detail, "POST", "GET");
	}

	@Test
	void saysWhatCannotBeAYear() throws Exception {
		MockHttpServletResponse answer = this.browser.perform(get("/api/v1/reports/990100-008/xyz"))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(JSON.readTree(answer.getContentAsString()).get("detail").asString()).contains("xyz", "year", "请核对");
	}

}
