package org.nianbao.checker;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.TestDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server itself refuses to take apart still gets an answer that people read. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class CheckPageOverHttpTests {

	private static final String BOUNDARY = "----part";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "file, 20972000", "file, 23000000", "text, 3000000" })
	void saysOnThePageThatAFormIsTooLarge(String field, int size) throws Exception {
		String name = "file".equals(field) ? "; filename=\"report.txt\"" : "";
		String form = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"" + name + "\r\n\r\n"
				+ "0".repeat(size) + "\r\n--" + BOUNDARY + "--\r\n";
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/check"))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofString(form))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
			assertThat(response.statusCode()).isBetween(400, 422);
			Document page = Jsoup.parse(response.body());
			assertThat(page.select("#error-summary li")).hasSize(1);
			assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
		}
	}

}
