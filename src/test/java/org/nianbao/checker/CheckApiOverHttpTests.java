package org.nianbao.checker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** The checker's API as a program outside meets it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "nianbao.checker.requests-per-minute=30")
@Import(TestDatabase.class)
class CheckApiOverHttpTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int MEGABYTE = 1024 * 1024;

	@LocalServerPort
	private int port;

	@Test
	void checksADocumentForAnybodyWithoutSessionOrCookie() throws Exception {
		HttpResponse<String> response = send(text("", Samples.report()));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
		JsonNode answer = JSON.readTree(response.body());
		assertThat(answer.get("agency").asString()).isEqualTo("汀澜市科学技术局");
		assertThat(answer.get("cells").get("requests.handled.total").get("value").asString()).isEqualTo("15");
	}

	@Test
	void answersInTheLanguageAskedForInOneOfTheTwoWays() throws Exception {
		String chinese = send(text("", Samples.report())).body();
		String english = send(text("?lang=en", Samples.report())).body();
		assertThat(chinese).contains("系统中没有2024年的报告");
		assertThat(english).contains("No report for 2024 is on file");
		HttpRequest underPrefix = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/en" + CheckApi.PATH))
			.header("Content-Type", "text/markdown")
			.POST(BodyPublishers.ofString(Samples.report()))
			.build();
		assertThat(send(underPrefix).body()).isEqualTo(english);
		assertThat(JSON.readTree(send(text("?lang=en", "nothing")).body()).get("title").asString())
			.isEqualTo("No annual report was found");
	}

	@Test
	void takesAFileFromAForm() throws Exception {
		HttpResponse<String> response = send(form("file", Samples.report().getBytes(StandardCharsets.UTF_8)));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo(send(text("", Samples.report())).body());
	}

	@ParameterizedTest
	@ValueSource(ints = { 20 * MEGABYTE + 1, 22 * MEGABYTE })
	void refusesWhatIsTooLargeInAForm(int size) throws Exception {
		assertProblem(send(form("file", new byte[size])), 413);
	}

	@Test
	void refusesWhatIsTooLargeAsABodyWhetherItsLengthIsToldOrNot() throws Exception {
		byte[] bytes = new byte[22 * MEGABYTE];
		assertProblem(send(request("", "text/plain", BodyPublishers.ofByteArray(bytes))), 413);
		BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
		assertProblem(send(request("", "text/plain", chunked)), 413);
	}

	@Test
	void refusesAFormThatEndsTooSoonOrHasNoFile() throws Exception {
		assertProblem(
				send(request("", "multipart/form-data; boundary=b",
						BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc"))),
				400);
		assertProblem(send(request("", "multipart/form-data", BodyPublishers.ofString("abc"))), 400);
		assertProblem(send(form("document", new byte[3])), 400);
	}

	@Test
	void refusesOtherKindsAndOtherMethods() throws Exception {
		assertProblem(send(request("", "application/json", BodyPublishers.ofString("{}"))), 415);
		assertProblem(send(form("file", "%PDF-1.7\n\0\1\2".getBytes(StandardCharsets.ISO_8859_1))), 422);
		HttpRequest read = HttpRequest.newBuilder(uri("")).GET().build();
		assertProblem(send(read), 405);
	}

	@Test
	void makesOneAddressWaitAndNoOther() throws Exception {
		try (HttpClient busy = HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.2")).build()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + CheckApi.PATH))
				.header("Content-Type", "text/plain")
				.POST(BodyPublishers.ofString("x"))
				.build();
			HttpResponse<String> response = busy.send(request, BodyHandlers.ofString());
			for (int i = 0; i < 200 && response.statusCode() == 422; i++) {
				response = busy.send(request, BodyHandlers.ofString());
			}
			assertProblem(response, 429);
			assertThat(response.headers().firstValue("Retry-After")).get().asString().matches("[1-9]\\d*");
		}
		assertThat(send(text("", "x")).statusCode()).isEqualTo(422);
	}

	private static void assertProblem(HttpResponse<String> response, int status) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).get()
			.asString()
			.startsWith("application/problem+json");
		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
		JsonNode problem = JSON.readTree(response.body());
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("title").asString()).isNotBlank();
		assertThat(problem.get("detail").asString()).isNotBlank();
	}

	private HttpRequest text(String query, String document) {
		return request(query, "text/markdown; charset=utf-8", BodyPublishers.ofString(document));
	}

	private HttpRequest form(String name, byte[] file) {
		String head = "--boundary\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"report.md\"\r\n\r\n"
			.formatted(name);
		return request("", "multipart/form-data; boundary=boundary",
				BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(file),
						BodyPublishers.ofString("\r\n--boundary--\r\n")));
	}

	private HttpRequest request(String query, String type, BodyPublisher body) {
		return HttpRequest.newBuilder(uri(query)).header("Content-Type", type).POST(body).build();
	}

	private URI uri(String query) {
		return URI.create("http://localhost:" + this.port + CheckApi.PATH + query);
	}

	private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, BodyHandlers.ofString());
		}
	}

}
