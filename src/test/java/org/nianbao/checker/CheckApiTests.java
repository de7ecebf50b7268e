package org.nianbao.checker;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.AdjustableClock;
import org.nianbao.check.Rulebook;
import org.nianbao.document.DocumentReader;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class CheckApiTests {

	private static final Editions EDITIONS = TestEditions.official();

	private static final JsonMapper JSON = JsonMapper.shared();

	private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-01-20T08:00:00Z"));

	private final MockMvc mvc = mvc(300);

	@Test
	void answersWithEverythingThatWasReadAndFound() throws Exception {
		JsonNode answer = answer(text(Samples.report(), "text/markdown"));
		assertThat(answer.propertyNames()).containsExactly("edition", "year", "agency", "cells", "stated", "sections",
				"findings", "notUnderstood");
		assertThat(answer.get("edition").asString()).isEqualTo("2021");
		assertThat(answer.get("year").asInt()).isEqualTo(2025);
		assertThat(answer.get("agency").asString()).isEqualTo("汀澜市科学技术局");
		Edition edition = EDITIONS.require("2021");
		assertThat(answer.get("cells").propertyNames()).containsExactlyElementsOf(edition.cells().keySet());
		assertThat(answer.get("cells").get("requests.received.total").toString())
			.isEqualTo("{\"value\":\"14\",\"state\":\"number\"}");
		assertThat(answer.get("cells").get("fees.fees.amount").get("value").asString()).isEqualTo("0.35");
		assertThat(answer.get("stated").propertyNames()).containsExactlyElementsOf(
				edition.cells().values().stream().filter(Cell::computed).map(Cell::code).toList());
		assertThat(answer.get("stated").get("requests.handled.total").get("value").asString()).isEqualTo("15");
		assertThat(answer.get("sections").propertyNames()).contains("overview", "problems", "other", "preface", "notes",
				"signature");
		assertThat(answer.get("sections").get("overview").asString()).startsWith("2025 年，本局把公开工作");
		assertThat(answer.get("sections").get("signature").get("date").asString()).isEqualTo("2026-01-14");
		answer.get("findings").forEach((finding) -> {
			assertThat(finding.propertyNames()).containsExactly("rule", "ruleAddress", "level", "place", "cells",
					"left", "right", "message");
			assertThat(finding.get("ruleAddress").asString()).isEqualTo("/rules#" + finding.get("rule").asString());
			assertThat(finding.get("level").asString()).isIn("hint", "note");
		});
		assertThat(answer.get("notUnderstood").get(0).propertyNames()).containsExactly("line", "text");
	}

	@Test
	void namesTheColumnThatDoesNotReconcileAndBothSums() throws Exception {
		String report = Samples.report("新收政府信息公开申请数量\t\t8\t4\t0\t0\t2\t0\t14", "新收政府信息公开申请数量\t\t8\t5\t0\t0\t2\t0\t15")
			.replace("结转下年度继续办理\t\t\t1\t0\t0\t0\t0\t1", "结转下年度继续办理\t\t1\t0\t0\t0\t0\t0\t1");
		JsonNode finding = findings(answer(text(report, "text/markdown")), "requests.reconcile").get(0);
		assertThat(finding.get("level").asString()).isEqualTo("block");
		assertThat(finding.get("place").asString()).isEqualTo("requests.received.enterprise");
		assertThat(finding.get("left").asString()).isEqualTo("6");
		assertThat(finding.get("right").asString()).isEqualTo("5");
		assertThat(finding.get("message").asString()).isEqualTo("“商业企业”列勾稽关系不符：第一项与第二项之和为6，第三项（七）总计与第四项之和为5，相差1。请核对。");
		MockHttpServletRequestBuilder english = text(report, "text/markdown").queryParam("lang", "en");
		assertThat(findings(answer(english), "requests.reconcile").get(0).get("message").asString())
			.isEqualTo("The figures in column “Enterprises” do not reconcile: items I and II make 6, "
					+ "item III (7) and item IV make 5, a difference of 1. Please check.");
	}

	@Test
	void givesWhatIsNoNumberAsItIs() throws Exception {
		String report = Samples.report("行政许可\t9", "行政许可\t/")
			.replace("行政处罚\t1", "行政处罚\t1191件abc")
			.replace("行政强制\t0", "行政强制\t");
		JsonNode cells = answer(text(report, "text/markdown")).get("cells");
		assertThat(cells.get("services.licensing.decisions").toString())
			.isEqualTo("{\"value\":\"/\",\"state\":\"statedNone\"}");
		assertThat(cells.get("enforcement.penalties.decisions").toString())
			.isEqualTo("{\"value\":\"1191件abc\",\"state\":\"unreadable\"}");
		assertThat(cells.get("enforcement.compulsion.decisions").toString())
			.isEqualTo("{\"value\":null,\"state\":\"notFilled\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "UTF-16" })
	void takesTheSameDocumentAsBodyAndAsFile(String encoding) throws Exception {
		byte[] bytes = Samples.report().getBytes(Charset.forName(encoding));
		JsonNode expected = answer(text(Samples.report(), "text/markdown"));
		assertThat(answer(post(CheckApi.PATH).contentType("text/markdown").content(bytes))).isEqualTo(expected);
		assertThat(answer(post(CheckApi.PATH).contentType("text/markdown;charset=" + encoding).content(bytes)))
			.isEqualTo(expected);
		assertThat(answer(multipart(CheckApi.PATH).file(new MockMultipartFile("file", "年报.md", null, bytes))))
			.isEqualTo(expected);
	}

	@Test
	void checksByTheYearThatIsGivenAndSaysWhereTheDocumentDiffers() throws Exception {
		JsonNode same = answer(text(Samples.report(), "text/markdown").queryParam("year", "2025"));
		assertThat(findings(same, "report.year")).isEmpty();
		JsonNode other = answer(text(Samples.report(), "text/markdown").queryParam("year", "2024"));
		assertThat(other.get("year").asInt()).isEqualTo(2024);
		JsonNode finding = findings(other, "report.year").get(0);
		assertThat(finding.get("level").asString()).isEqualTo("explain");
		assertThat(finding.get("left").asString()).isEqualTo("2025");
		assertThat(finding.get("right").asString()).isEqualTo("2024");
		MockMultipartFile file = new MockMultipartFile("file", "report.md", "text/markdown",
				Samples.report().getBytes(StandardCharsets.UTF_8));
		assertThat(answer(multipart(CheckApi.PATH).file(file).param("year", "2024"))).isEqualTo(other);
	}

	@ParameterizedTest
	@CsvSource({ "year=25, 400, 年度应为四位数字", "year=abcd, 400, 年度应为四位数字", "year=1999, 400, 年度应为四位数字",
			"year=99999999999, 400, 年度应为四位数字", "lang=fr, 400, zh 或 en", "year=2012, 422, 2012" })
	void refusesWhatItWasNotToldToDo(String query, int status, String detail) throws Exception {
		MockHttpServletRequestBuilder request = post(CheckApi.PATH + "?" + query).contentType("text/markdown")
			.content(Samples.report());
		assertThat(problem(request, status).get("detail").asString()).contains(detail);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "hello", "今天天气很好。", "<html><body><p>Not found</p></body></html>", "{\"a\": 1}" })
	void answers422WhereNoReportIsFound(String document) throws Exception {
		assertThat(problem(text(document, "text/plain"), 422).get("title").asString()).isEqualTo("未能读出年度报告");
		assertThat(problem(text(document, "text/html").queryParam("lang", "en"), 422).get("title").asString())
			.isEqualTo("No annual report was found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/zip", "application/x-www-form-urlencoded", "text/css",
			"no type at all", "*/*" })
	void answers415ToABodyOfAnotherKind(String type) throws Exception {
		MockHttpServletRequestBuilder request = post(CheckApi.PATH).header("Content-Type", type)
			.content(Samples.report());
		problem(request, 415);
		problem(post(CheckApi.PATH), 415);
	}

	@Test
	void answers422ToAFileThatIsDamaged() throws Exception {
		byte[] pdf = "%PDF-1.7\n\u0000\u0001\u0002".getBytes(StandardCharsets.ISO_8859_1);
		problem(multipart(CheckApi.PATH).file(new MockMultipartFile("file", "report.pdf", "application/pdf", pdf)),
				422);
		problem(post(CheckApi.PATH).contentType("application/pdf").content(pdf), 422);
	}

	@Test
	void answers415ToAFileThatIsNoDocument() throws Exception {
		byte[] png = "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1);
		problem(multipart(CheckApi.PATH).file(new MockMultipartFile("file", "report.png", "image/png", png)), 415);
		byte[] noise = new byte[5000];
		new Random(1).nextBytes(noise);
		problem(post(CheckApi.PATH).contentType("text/plain").content(noise), 415);
	}

	@Test
	void answers413ToADocumentThatIsTooLarge() throws Exception {
		byte[] bytes = new byte[20 * 1024 * 1024 + 1];
		Arrays.fill(bytes, (byte) 'a');
		problem(post(CheckApi.PATH).contentType("text/plain").content(bytes), 413);
		problem(multipart(CheckApi.PATH).file(new MockMultipartFile("file", "a.txt", "text/plain", bytes)), 413);
	}

	@Test
	void answers400ToAFormWithoutTheFile() throws Exception {
		problem(multipart(CheckApi.PATH).file(new MockMultipartFile("document", "a.txt", "text/plain", new byte[3])),
				400);
	}

	@Test
	void makesAnAddressWaitThatAsksTooOftenAndTellsHowLong() throws Exception {
		MockMvc three = mvc(3);
		for (int i = 0; i < 3; i++) {
			assertThat(perform(three, text("x", "text/plain")).getStatus()).isEqualTo(422);
		}
		MockHttpServletResponse refused = perform(three, text("x", "text/plain").queryParam("lang", "en"));
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(refused.getHeader("Retry-After")).isEqualTo("20");
		assertThat(refused.getContentType()).isEqualTo("application/problem+json");
		assertThat(JSON.readTree(refused.getContentAsByteArray()).get("detail").asString())
			.isEqualTo("Too many documents were checked. Please try again in 20 seconds.");
		assertThat(perform(three, text("x", "text/plain").with((request) -> {
			request.setRemoteAddr("192.0.2.7");
			return request;
		})).getStatus()).isEqualTo(422);
		this.clock.pass(Duration.ofSeconds(20));
		assertThat(perform(three, text("x", "text/plain")).getStatus()).isEqualTo(422);
	}

	@Test
	void setsNoCookie() throws Exception {
		MockHttpServletResponse response = perform(this.mvc, text(Samples.report(), "text/markdown"));
		assertThat(response.getCookies()).isEmpty();
		assertThat(response.getHeader("Set-Cookie")).isNull();
	}

	private JsonNode answer(RequestBuilder request) throws Exception {
		MockHttpServletResponse response = perform(this.mvc, request);
		assertThat(response.getStatus()).as(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(200);
		assertThat(response.getContentType()).isEqualTo(MediaType.APPLICATION_JSON_VALUE);
		return JSON.readTree(response.getContentAsByteArray());
	}

	private JsonNode problem(RequestBuilder request, int status) throws Exception {
		MockHttpServletResponse response = perform(this.mvc, request);
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		JsonNode problem = JSON.readTree(response.getContentAsByteArray());
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("title").asString()).isNotBlank();
		assertThat(problem.get("detail").asString()).isNotBlank();
		assertThat(problem.get("instance").asString()).isEqualTo(CheckApi.PATH);
		return problem;
	}

	private static MockHttpServletResponse perform(MockMvc mvc, RequestBuilder request) throws Exception {
		return mvc.perform(request).andReturn().getResponse();
	}

	private static List<JsonNode> findings(JsonNode answer, String rule) {
		return answer.get("findings")
			.valueStream()
			.filter((finding) -> finding.get("rule").asString().equals(rule))
			.toList();
	}

	private static MockHttpServletRequestBuilder text(String document, String type) {
		return post(CheckApi.PATH).contentType(type).content(document.getBytes(StandardCharsets.UTF_8));
	}

	private MockMvc mvc(int requestsPerMinute) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/checker", "messages/document");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		Checker checker = new Checker(new DocumentReader(EDITIONS), EDITIONS, new Rulebook(EDITIONS));
		return MockMvcBuilders.standaloneSetup(new CheckApi(checker, messages))
			.addInterceptors(new CheckThrottle(new CheckerProperties(requestsPerMinute), this.clock))
			.setLocaleResolver(new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE))
			.build();
	}

}
