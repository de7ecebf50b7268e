package org.nianbao.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;

/**
 * A browser as far as security goes: it keeps cookies, also Secure ones on localhost,
 * sends back the hidden fields of the form it saw, and follows no redirect unasked.
 */
public final class Browser {

	private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

	private final String site;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	/** A browser that looks at the application on the port. */
	public Browser(int port) {
		this.site = "http://localhost:" + port;
	}

	/** Opens a page. */
	public HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
		return send(request(address, headers).GET().build());
	}

	/** Sends a form. */
	public HttpResponse<String> post(String address, Map<String, String> form, String... headers)
			throws IOException, InterruptedException {
		String body = form.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(address, headers).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	/** Sends a form with a text file in its field {@code file}. */
	public HttpResponse<String> upload(String address, String text, String csrf)
			throws IOException, InterruptedException {
		String body = """
				--border\r
				Content-Disposition: form-data; name="_csrf"\r
				\r
				%s\r
				--border\r
				Content-Disposition: form-data; name="file"; filename="report.txt"\r
				Content-Type: text/plain\r
				\r
				%s\r
				--border--\r
				""".formatted(csrf, text);
		return send(request(address).header("Content-Type", "multipart/form-data; boundary=border")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	/** Opens the sign-in page and sends its form. */
	public HttpResponse<String> signIn(String loginName, String password) throws IOException, InterruptedException {
		return post("/sign-in", Map.of("loginName", loginName, "password", password, "_csrf", csrf("/sign-in")));
	}

	/** The token that the page has in its forms. */
	public String csrf(String address) throws IOException, InterruptedException {
		return Jsoup.parse(get(address).body()).select("input[name=_csrf]").attr("value");
	}

	/** What a cookie holds; empty if there is none. */
	public String cookie(String name) {
		return this.cookies.getOrDefault(name, "");
	}

	/** All cookies, as the header has them that sends them back. */
	public String cookies() {
		return this.cookies.entrySet()
			.stream()
			.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	/** Puts a cookie into the browser. */
	public void plant(String name, String value) {
		this.cookies.put(name, value);
	}

	private HttpRequest.Builder request(String address, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.site + address));
		if (!this.cookies.isEmpty()) {
			request.header("Cookie", cookies());
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
		for (String cookie : response.headers().allValues("Set-Cookie")) {
			String pair = cookie.split(";", 2)[0];
			String name = pair.substring(0, pair.indexOf('='));
			if (cookie.contains("Max-Age=0")) {
				this.cookies.remove(name);
			}
			else {
				this.cookies.put(name, pair.substring(name.length() + 1));
			}
		}
		return response;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
