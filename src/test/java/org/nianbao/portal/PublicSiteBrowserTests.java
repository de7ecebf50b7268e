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
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.browser.Browsers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the public reads, as browsers show it on screens and on paper. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicSiteBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	/** What a page of a report may weigh with all that it is made of, in bytes. */
	private static final int LIGHT = 60 * 1024;

	/**
	 * What browsers bring between the margins of A4, in CSS pixels: they shrink a page by
	 * a quarter at the least. The invented figures have nine digits.
	 */
	private static final int PAPER = 658 * 4 / 3;

	private static final int HEIGHT = 900;

	/** How often a page is opened at most on which something moves. */
	private static final int VIEWS = 4;

	/** How often the tabulator key is pressed at most until something is reached. */
	private static final int PRESSES = 400;

	/** By how much anything moved after it was first seen. */
	private static final String SHIFT = """
			() => new Promise((done) => {
			  let sum = 0;
			  const seen = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }));
			  seen.observe({ type: "layout-shift", buffered: true });
			  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
			})
			""";

	/** What is copied of the table of requests. */
	private static final String COPIED = """
			() => {
			  getSelection().selectAllChildren(document.querySelector("#table-requests table"));
			  const text = getSelection().toString();
			  getSelection().removeAllRanges();
			  return text;
			}
			""";

	/** What is shown on paper though it leads nowhere there. */
	private static final String USELESS_ON_PAPER = """
			() => [...document.querySelectorAll("nav, form, button, .site-header, .site-footer, .skip-link")]
			  .filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 120))
			""";

	/**
	 * What has the focus: whether it is what is looked for, where it stands in the page,
	 * and what keeps people from seeing it.
	 */
	private static final String FOCUS = """
			(wanted) => {
			  const element = document.activeElement;
			  const style = getComputedStyle(element);
			  const box = element.getBoundingClientRect();
			  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
			  const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
			    && box.top < innerHeight && box.left < innerWidth;
			  return [element.matches(wanted), [...document.querySelectorAll("*")].indexOf(element),
			    outlined && seen ? "" : element.outerHTML.slice(0, 160)];
			}
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	private PublicSite site;

	private final HttpClient client = HttpClient.newHttpClient();

	private final List<String> complaints = new ArrayList<>();

	@BeforeAll
	void publish() {
		this.site = new PublicSite(this.application);
	}

	@Test
	void isReadOnEveryScreenWithoutObstaclesOrComplaints() {
		Page page = open(Browsers.TELEPHONE);
		SoftAssertions all = new SoftAssertions();
		this.site.pages().forEach((name, path) -> PublicSite.languages().forEach((language, prefix) -> all.check(() -> {
			page.setViewportSize(Browsers.TELEPHONE, HEIGHT);
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			assertThat(shift(page, prefix + path)).as("what moves on %s", name).isZero();
			lookAt(page, name + '-' + language);
		})));
		all.assertAll();
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void showsWhatACheckFoundOnEveryScreen() throws Exception {
		String report = new ClassPathResource("static/samples/sample-report.md")
			.getContentAsString(StandardCharsets.UTF_8);
		Page page = open(Browsers.TELEPHONE);
		PublicSite.languages().forEach((language, prefix) -> {
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			page.navigate(address(prefix + "/check"));
			page.locator("#text").fill(report);
			page.locator("form.panel button").click();
			page.locator("#as-read").waitFor();
			page.waitForLoadState();
			lookAt(page, "checked-" + language);
		});
		assertThat(this.complaints).isEmpty();
	}

	/**
	 * Opens a page and tells what moves while it comes. A busy machine may paint a page
	 * of which a part has come, so that it is asked again; what always moves remains.
	 */
	private double shift(Page page, String path) {
		double least = Double.MAX_VALUE;
		for (int view = 0; view < VIEWS && least > 0; view++) {
			page.navigate(address(path));
			least = Math.min(least, ((Number) page.evaluate(SHIFT)).doubleValue());
		}
		return least;
	}

	/**
	 * Screens of every width, of which one is that of a desk zoomed to 200 %, and paper.
	 */
	private static void lookAt(Page page, String name) {
		for (int width : PublicSite.widths()) {
			Browsers.assertFits(page, name, width);
			Browsers.picture(page, "public-" + name + '-' + width);
		}
		Browsers.assertAccessible(page);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		Browsers.assertFits(page, name + " on paper", PAPER);
		assertThat(page.evaluate(USELESS_ON_PAPER)).as("what paper shows of %s", name).isEqualTo(List.of());
		Browsers.picture(page, "public-" + name + "-paper");
	}

	@Test
	void printsWithAReportWhereItIsFoundAgain() {
		Page page = open(Browsers.DESK);
		page.navigate(address(this.site.report()));
		assertThat((String) page.evaluate(COPIED)).as("the form alone is copied").contains("\t").doesNotContain("?");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator(".citation").isVisible()).isTrue();
		assertThat(page.locator(".citation").textContent()).contains(this.site.report());
		assertThat(page.locator("svg.qr-code").isVisible()).isTrue();
		assertThat(page.locator(".report-section table").first().isVisible()).isTrue();
	}

	@Test
	void isFoundReadAndComparedByKeyboardAlone() {
		Page page = open(Browsers.DESK);
		page.navigate(address("/"));
		page.keyboard().press("Tab");
		assertThat(page.evaluate(FOCUS, ".skip-link")).isEqualTo(List.of(true, place(page, ".skip-link"), ""));
		page.keyboard().press("Enter");
		assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
		tabTo(page, "#q");
		page.keyboard().insertText(this.site.agency().nameZh());
		page.keyboard().press("Enter");
		page.waitForURL("**/search?*");
		tabTo(page, "a[href='" + this.site.report() + "']");
		page.keyboard().press("Enter");
		page.waitForURL("**" + this.site.report());
		tabTo(page, ".plain-meaning summary");
		page.keyboard().press("Enter");
		assertThat(page.locator(".plain-meaning p").first().isVisible()).isTrue();
		tabTo(page, "a[href^='/compare'][href*='year=']");
		page.keyboard().press("Enter");
		page.waitForURL("**/compare?*");
		tabTo(page, "#q");
		page.keyboard().insertText(this.site.other().nameZh());
		page.keyboard().press("Enter");
		page.waitForURL("**q=*");
		tabTo(page, "[role=status] a");
		page.keyboard().press("Enter");
		page.waitForURL((url) -> url.contains(this.site.agency().code()) && url.contains(this.site.other().code()));
		tabTo(page, ".scroll");
	}

	/**
	 * Goes on with the tabulator key until something is reached; whatever has the focus
	 * on the way is to be seen, and stands behind what had it before.
	 */
	private static void tabTo(Page page, String wanted) {
		int before = -1;
		for (int pressed = 0; pressed < PRESSES; pressed++) {
			page.keyboard().press("Tab");
			List<?> focus = (List<?>) page.evaluate(FOCUS, wanted);
			assertThat(focus.get(2)).as("what has the focus unseen on %s", page.url()).isEqualTo("");
			int place = ((Number) focus.get(1)).intValue();
			assertThat(place).as("the order on %s", page.url()).isGreaterThan(before);
			before = place;
			if (Boolean.TRUE.equals(focus.get(0))) {
				return;
			}
		}
		throw new AssertionError(wanted + " is not reached on " + page.url());
	}

	private static Object place(Page page, String element) {
		return page.evaluate("(wanted) => [...document.querySelectorAll('*')].indexOf(document.querySelector(wanted))",
				element);
	}

	@Test
	void isFoundReadAndComparedWithoutScript() {
		Page page = browsers.openWithoutScript(Browsers.TELEPHONE);
		page.navigate(address("/"));
		page.locator("#q").fill(this.site.agency().nameZh());
		page.locator("form[role=search] button").click();
		page.locator("#year").selectOption("2025");
		page.locator("form[role=search] details summary").click();
		page.locator("#received").fill("0");
		page.locator("form[role=search] button").click();
		assertThat(page.url()).contains("year=2025", "received=0");
		page.locator("a[href='" + this.site.report() + "']").click();
		page.locator("td.corrected a").first().click();
		assertThat(page.url()).contains("#change-");
		page.locator(".plain-meaning summary").first().click();
		assertThat(page.locator(".plain-meaning p").first().isVisible()).isTrue();
		page.locator("a[href^='/compare'][href*='year=']").click();
		page.locator("#q").fill(this.site.other().nameZh());
		page.locator("form[role=search] button").click();
		page.locator("[role=status] a").first().click();
		assertThat(page.locator(".chart svg.bars").first().isVisible()).isTrue();
		assertThat(page.locator(".beside-each-other").first().locator("thead th").count()).isEqualTo(2);
		page.locator("a.language").click();
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
	}

	@Test
	void isValidHtml() {
		SoftAssertions all = new SoftAssertions();
		this.site.pages().forEach((name, path) -> PublicSite.languages().forEach((language, prefix) -> {
			all.check(() -> ValidPage.parse(page(prefix + path)));
		}));
		all.assertAll();
	}

	private String page(String path) throws Exception {
		return this.client
			.send(HttpRequest.newBuilder(URI.create(address(path))).header("Accept", "text/html").build(),
					HttpResponse.BodyHandlers.ofString())
			.body();
	}

	@Test
	void weighsLittle() throws Exception {
		int weight = weigh(this.site.report());
		Document page = Jsoup.parse(get(this.site.report(), "identity"));
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
		HttpResponse<byte[]> answer = this.client.send(
				HttpRequest.newBuilder(URI.create(address(path))).header("Accept-Encoding", encoding).build(),
				HttpResponse.BodyHandlers.ofByteArray());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return new String(answer.body(), StandardCharsets.ISO_8859_1);
	}

	private Page open(int width) {
		Page page = browsers.open(width);
		page.onConsoleMessage((ConsoleMessage message) -> {
			// A page that says that something is not there is answered with such a
			// status.
			if (List.of("error", "warning").contains(message.type())
					&& !message.text().startsWith("Failed to load resource: the server responded with a status of 4")) {
				this.complaints.add(page.url() + ": " + message.text());
			}
		});
		return page;
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
