package org.nianbao.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser for tests, to be registered as a static extension. One process serves the
 * whole test run; every test gets windows of its own, without anything that another one
 * left, and they are closed after it.
 * <p>
 * No browser means that the test fails: what people see is not to go untested unnoticed.
 */
public final class Browsers implements BeforeAllCallback, AfterEachCallback {

	/** The width of a desk's screen, in CSS pixels. */
	public static final int DESK = 1280;

	private static final int HEIGHT = 900;

	/** The width of a telephone's screen, in CSS pixels. */
	public static final int TELEPHONE = 390;

	/** What the rules of axe must hold against: WCAG 2.2, levels A and AA. */
	private static final List<String> ACCESSIBILITY = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/** Chromium's own services are switched off: a test calls nobody but the server. */
	private static final List<String> FLAGS = List.of("--disable-background-networking", "--disable-component-update",
			"--disable-default-apps", "--disable-domain-reliability",
			"--disable-features=MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater",
			"--disable-sync", "--disable-dev-shm-usage", "--metrics-recording-only", "--no-first-run", "--no-pings",
			"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

	/**
	 * The elements that make a page wider than the screen, as far as they can be told.
	 */
	private static final String STANDING_OUT = """
			() => {
			  const root = document.documentElement;
			  if (root.scrollWidth <= root.clientWidth) {
			    return [];
			  }
			  const wide = [...document.body.querySelectorAll("*")]
			    .filter((element) => element.getBoundingClientRect().right > root.clientWidth)
			    .map((element) => element.outerHTML.slice(0, 120));
			  return ["scroll width " + root.scrollWidth, ...wide.slice(0, 12)];
			}
			""";

	/** How long a page may take on a machine that builds other things too, in ms. */
	private static final double PATIENCE = 30_000;

	private final List<BrowserContext> windows = new ArrayList<>();

	private Running running;

	@Override
	public void beforeAll(ExtensionContext test) {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		this.running = test.getRoot()
			.getStore(ExtensionContext.Namespace.create(Browsers.class))
			.computeIfAbsent(Running.class, (key) -> Running.start(), Running.class);
	}

	@Override
	public void afterEach(ExtensionContext test) {
		this.windows.forEach(BrowserContext::close);
		this.windows.clear();
	}

	/** A new window of that width, with no cookies. */
	public Page open(int width) {
		return open(width, true);
	}

	/** A new window of that width, with no cookies, in which no script runs. */
	public Page openWithoutScript(int width) {
		return open(width, false);
	}

	private Page open(int width, boolean script) {
		BrowserContext window = this.running.browser()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, HEIGHT)
				.setLocale("zh-CN")
				.setTimezoneId("Asia/Shanghai")
				.setJavaScriptEnabled(script));
		window.setDefaultTimeout(PATIENCE);
		this.windows.add(window);
		return window.newPage();
	}

	/** Refuses a page on which people with disabilities meet an obstacle. */
	public static void assertAccessible(Page page) {
		AxeRunOptions options = new AxeRunOptions();
		// What passes need not be told element by element.
		options.setResultTypes(List.of("violations"));
		// No page has frames, so that axe need not open one of its own to join their
		// results.
		List<Rule> violations = new AxeBuilder(page).options(options)
			.withTags(ACCESSIBILITY)
			.setLegacyMode(true)
			.analyze()
			.getViolations();
		assertThat(violations).as("what axe finds on %s", page.url())
			.map((rule) -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
			.isEmpty();
	}

	/**
	 * Looks at a page on a desk's and on a telephone's screen: no obstacle for people
	 * with disabilities, nothing that must be scrolled sideways but tables.
	 */
	public static void look(Page page, String name) {
		look(page, name, TELEPHONE);
		look(page, name, DESK);
	}

	/** The same on a screen of that width, which the page then keeps. */
	public static void look(Page page, String name, int width) {
		page.waitForLoadState();
		page.setViewportSize(width, HEIGHT);
		// At its end nothing that sticks to the screen's edge covers half of a field.
		page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
		assertThat(page.evaluate(STANDING_OUT)).as("what stands out of a screen of %d pixels on %s", width, name)
			.isEqualTo(List.of());
		assertAccessible(page);
		picture(page, name + "-" + width);
	}

	/**
	 * Takes a picture of the whole page, for people to look at, below {@code target};
	 * only if the system property {@code nianbao.pictures} asks for it, since a page's
	 * picture takes longer than the page.
	 */
	public static void picture(Page page, String name) {
		if (!Boolean.getBoolean("nianbao.pictures")) {
			return;
		}
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"))
			.setFullPage(true));
	}

	/** The browser's process and the one through which it is driven. */
	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running start() {
			Optional<Path> installed = InstalledBrowser.find(System.getenv());
			Playwright playwright = Playwright.create(new Playwright.CreateOptions()
				.setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
			BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true)
				.setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
				.setArgs(FLAGS);
			installed.ifPresent(options::setExecutablePath);
			try {
				return new Running(playwright, playwright.chromium().launch(options));
			}
			catch (PlaywrightException ex) {
				playwright.close();
				throw new IllegalStateException(installed.map((path) -> "The browser " + path + " does not start.")
					.orElse("No browser was found. Install Chromium, Chrome or Edge, or name one in the variable CHROMIUM."),
						ex);
			}
		}

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
		}

	}

}
