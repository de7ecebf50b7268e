package org.nianbao.checker;

import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class CheckPageTests {

	@Autowired
	private MockMvc mvc;

	@Test
	void asksForADocumentWithoutSignInOrCookie() throws Exception {
		MockHttpServletResponse response = response(get("/check"));
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getCookies()).isEmpty();
		assertThat(Jsoup.parse(response.getContentAsString()).select("form.panel input[type=file]")).hasSize(1);
	}

	@Test
	void showsWhatAPastedReportSaysAndWhatIsWrongWithIt() throws Exception {
		Document page = page(multipart("/check").param("text", Samples.report()), 200);
		assertThat(page.select("dl.facts").text()).contains("汀澜市科学技术局");
		assertThat(page.select(".findings > li")).isNotEmpty();
		assertThat(page.select("td.cell[id='cell-requests.handled.total']").text()).isEqualTo("15");
		assertThat(page.select("textarea").val()).contains(Samples.report().strip());
		for (String target : page.select("td.marked a").eachAttr("href")) {
			assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
		}
	}

	@Test
	void showsTheTotalThatTheDocumentStatesBesideTheOneThatItsNumbersGive() throws Exception {
		String document = Samples.report().replaceFirst("予以公开\\t4\\t", "予以公开\t5\t");
		assertThat(document).isNotEqualTo(Samples.report());
		Document page = page(multipart("/check").param("text", document), 200);
		assertThat(page.select("td[id='cell-requests.granted.total'] .now").text()).isEqualTo("原文件：7");
		assertThat(page.select(".cell-note.now").size()).isLessThan(6);
	}

	@Test
	void readsAnUploadedFileAndSaysWhatWasNotUnderstood() throws Exception {
		MockMultipartFile file = new MockMultipartFile("file", "report.md", "text/markdown",
				("没有人认得的一行\t甲\t乙\n" + Samples.report()).getBytes(StandardCharsets.UTF_8));
		Document page = page(multipart("/check").file(file), 200);
		assertThat(page.select("dl.facts").text()).contains("汀澜市科学技术局");
		assertThat(page.select("table[aria-labelledby=not-understood]").text()).contains("没有人认得的一行");
	}

	@Test
	void answersInTheLanguageOfTheAddress() throws Exception {
		Document page = page(multipart("/en/check").param("text", Samples.report()), 200);
		assertThat(page.select("h1").first().text()).isEqualTo("Check a report");
		assertThat(page.select(".findings").text()).contains("No report for 2024 is on file");
	}

	@Test
	void saysWhatToDoWhereNothingWasSent() throws Exception {
		Document page = page(multipart("/check").param("text", "  "), 400);
		assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#file");
		assertThat(page.title()).startsWith("错误：");
	}

	@Test
	void keepsWhatWasTypedWhereItIsNoReport() throws Exception {
		Document page = page(multipart("/check").param("text", "今天天气很好。").param("year", "2025"), 422);
		assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#text");
		assertThat(page.select("textarea").val()).isEqualTo("今天天气很好。");
		assertThat(page.select("input[name=year]").val()).isEqualTo("2025");
	}

	@Test
	void refusesAYearThatIsNone() throws Exception {
		Document page = page(multipart("/check").param("text", Samples.report()).param("year", "二〇二五"), 400);
		assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#year");
	}

	private Document page(RequestBuilder request, int status) throws Exception {
		MockHttpServletResponse response = response(request);
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getContentAsString()).doesNotContain("??");
		return Jsoup.parse(response.getContentAsString());
	}

	private MockHttpServletResponse response(RequestBuilder request) throws Exception {
		return this.mvc.perform(request).andReturn().getResponse();
	}

}
