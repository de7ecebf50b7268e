package org.nianbao.access;

import java.net.http.HttpResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class FrameworkRefusalsTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "/reports/nonsense/2025, 404, zh-CN", "/en/reports/990100-099/2025, 404, en",
			"/reports/990100-003/1999, 404, zh-CN", "/reports/990100-003/2025/nowhere, 404, zh-CN",
			"/reports/990100-003/99999999999, 404, zh-CN", "/reports/990100-003/2023.docx, 404, zh-CN" })
	void showsPeopleAPageThatHelps(String address, int status, String language) throws Exception {
		HttpResponse<String> answer = new Browser(this.port).get(address, "Accept", "text/html,*/*;q=0.8");
		assertThat(answer.statusCode()).isEqualTo(status);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("html").attr("lang")).isEqualTo(language);
		assertThat(page.select("h1").text()).isNotEmpty();
		assertThat(page.select("main a")).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/checks, */*, 405", "/reports/nonsense/2025, application/json, 404" })
	void tellsProgramsTheProblem(String address, String accepted, int status) throws Exception {
		HttpResponse<String> answer = new Browser(this.port).get(address, "Accept", accepted);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(answer.body()).contains("\"status\":" + status);
	}

}
