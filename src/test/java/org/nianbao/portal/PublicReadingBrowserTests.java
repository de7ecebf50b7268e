package org.nianbao.portal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.browser.Browsers;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What the public reads, as browsers show it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class PublicReadingBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	/** What a page of a report may weigh with all that it is made of, in bytes. */
	private static final int LIGHT = 60 * 1024;

	/** By how much anything moved after it was first seen. */
	private static final String SHIFT = """
			() => new Promise((done) => {
			  let sum = 0;
			  const seen = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }));
			  seen.observe({ type: "layout-shift", buffered: true });
			  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
			})
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	private ReportWalk walk;

	private ReportKey key;

	private final List<String> complaints = new ArrayList<>();

	@BeforeEach
	void publish() {
		this.walk = new ReportWalk(this.application);
		this.key = this.walk.newKey();
		this.walk.published(new ReportKey(this.key.agency(), new ReportYear(2020), this.key.scope()));
		long first = this.walk.published(this.key);
		long second = this.walk.reports.correct(first, "更正受理数量", ReportWalk.FILER).id();
		this.walk.fill(second);
		this.walk.publish(second);
	}

	@Test
	void areReadOnEveryScreenWithoutObstaclesOrComplaints() {
		Page page = open();
		for (String language : List.of("", "/en")) {
			String name = language.isEmpty() ? "zh" : "en";
			page.navigate(address(language + report()));
			assertThat(((Number) page.evaluate(SHIFT)).doubleValue()).isZero();
			Browsers.look(page, "public-report-" + name);
			page.setViewportSize(768, 900);
			Browsers.picture(page, "public-report-" + name + "-768");
			page.navigate(address(language + "/reports/" + this.key.agency()));
			Browsers.look(page, "public-agency-" + name);
			page.navigate(address(language + "/compare?with=" + this.key.agency()));
			Browsers.look(page, "public-compare-" + name);
			Browsers.look(page, "public-compare-" + name, 320);
		}
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void leadFromACorrectedFigureToItsTwoValuesWithoutScript() {
		Page page = browsers.openWithoutScript(Browsers.TELEPHONE);
		page.navigate(address(report()));
		page.locator("td.corrected a").first().click();
		assertThat(page.url()).contains("#change-");
		page.locator(".plain-meaning summary").first().click();
		assertThat(page.locator(".plain-meaning p").first().isVisible()).isTrue();
	}

	@Test
	void weighLittle() throws Exception {
		int weight = weigh(report());
		Document page = Jsoup.parse(get(report(), "identity"));
		for (String file : page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href")) {
			weight += weigh(file);
		}
		for (String file : page.select("script[src]").eachAttr("src")) {
			weight += weigh(file);
		}
		assertThat(page.select("img, iframe")).isEmpty();
		assertThat(weight).isLessThan(LIGHT);
	}

	private int weigh(String path) throws Exception {
		return get(path, "gzip").length();
	}

	/** The body, one character for each byte. */
	private String get(String path, String encoding) throws Exception {
		HttpResponse<byte[]> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address(path))).header("Accept-Encoding", encoding).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return new String(answer.body(), StandardCharsets.ISO_8859_1);
	}

	private Page open() {
		Page page = browsers.open(Browsers.DESK);
		page.onConsoleMessage((ConsoleMessage message) -> {
			if (List.of("error", "warning").contains(message.type())) {
				this.complaints.add(page.url() + ": " + message.text());
			}
		});
		return page;
	}

	private String report() {
		return "/reports/" + this.key.agency() + "/2025";
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
