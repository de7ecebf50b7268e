package org.nianbao.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.deque.html.axecore.playwright.AxeBuilder;
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

	/**
	 * What holds for an element only as it is laid out, so that the width of the screen
	 * matters.
	 */
	private static final List<String> OF_LAYOUT = List.of("color-contrast", "link-in-text-block",
			"scrollable-region-focusable", "target-size");

	/**
	 * Chromium's own services are switched off: a test calls nobody but the server. So
	 * are the parts of its own window that are pages themselves, each of which would take
	 * a process; the list takes the place of Playwright's own.
	 */
	private static final List<String> FLAGS = List.of("--disable-background-networking", "--disable-component-update",
			"--disable-default-apps", "--disable-domain-reliability",
			"--disable-features=" + String.join(",", "MediaRouter", "OptimizationHints", "AutofillServerCommunication",
					"CertificateTransparencyComponentUpdater", "AvoidUnnecessaryBeforeUnloadCheckSync",
					"BoundaryEventDispatchTracksNodeRemoval", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider",
					"GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "PaintHolding",
					"ThirdPartyStoragePartitioning", "BlockOriginHeaderModificationOnRedirect", "Translate",
					"InitialWebUI", "WebUIReloadButton", "WebUIBackForwardButton", "WebUIHomeButton", "WebUIToolbar",
					"WebUILocationBar", "WebUISplitTabsButton", "PreloadTopChromeWebUI"),
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

	/** Which elements are shown at all, as a row of digits. */
	private static final String SHOWN = """
			() => [...document.body.querySelectorAll("*")].map((element) => Number(element.checkVisibility())).join("")
			""";

	/** What axe finds, in words. No page has frames into which it would have to look. */
	private static final String OBSTACLES = """
			async (rules) => (await axe.run(document, { runOnly: rules, resultTypes: ["violations"] })).violations.map(
			  (rule) => rule.id + ": " + rule.help + " " + rule.nodes.map((node) => node.html + " " + node.failureSummary))
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
		assertAccessible(page, ACCESSIBILITY);
	}

	/** Asks axe, which stays in a page once it is there. */
	private static void assertAccessible(Page page, List<String> rules) {
		if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
			page.evaluate(AxeBuilder.getAxeScript());
		}
		assertThat(page.evaluate(OBSTACLES, rules)).as("what axe finds on %s", page.url()).isEqualTo(List.of());
	}

	/**
	 * Looks at a page on a desk's and on a telephone's screen, on its own one last: no
	 * obstacle for people with disabilities, nothing that must be scrolled sideways but
	 * tables. Where both show the same elements, the second look asks only for what may
	 * differ.
	 */
	public static void look(Page page, String name) {
		int own = page.viewportSize().width;
		show(page, name, (own == TELEPHONE) ? DESK : TELEPHONE, ACCESSIBILITY);
		Object shown = page.evaluate(SHOWN);
		page.setViewportSize(own, HEIGHT);
		show(page, name, own, shown.equals(page.evaluate(SHOWN)) ? OF_LAYOUT : ACCESSIBILITY);
	}

	/** The same on a screen of that width alone, which the page then keeps. */
	public static void look(Page page, String name, int width) {
		show(page, name, width, ACCESSIBILITY);
	}

	private static void show(Page page, String name, int width, List<String> rules) {
		page.waitForLoadState();
		assertFits(page, name, width);
		// At its end nothing that sticks to the screen's edge covers half of a field.
		page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
		assertAccessible(page, rules);
		picture(page, name + "-" + width);
	}

	/**
	 * Refuses a page of which, on a screen of that width, more must be scrolled sideways
	 * than tables. The page keeps the width.
	 */
	public static void assertFits(Page page, String name, int width) {
		page.setViewportSize(width, HEIGHT);
		assertThat(page.evaluate(STANDING_OUT)).as("what stands out of a screen of %d pixels on %s", width, name)
			.isEqualTo(List.of());
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
