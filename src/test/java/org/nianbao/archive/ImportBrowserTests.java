package org.nianbao.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.browser.Browsers;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.ReportContent;
import org.nianbao.document.DocumentWriter;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * From a document of an office to a public report, and from there to a portal's content
 * system, in a real browser with the machine's clipboard.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class ImportBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@Autowired
	private InventedDesk desk;

	@Autowired
	private Editions editions;

	@Autowired
	private ImportWork work;

	@LocalServerPort
	private int port;

	@Test
	void bringsInAReportAndCopiesItForAPortal() {
		InventedAgencies invented = this.desk.invented();
		Agency office = invented.office();
		SignedIn chen = this.desk.account(office, "陈发", Role.FILER, Role.PUBLISHER);
		ReportContent content = content(office);
		Page page = browsers.open(Browsers.DESK);
		page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		InventedDesk.signIn(page, site(), chen);
		page.navigate(site() + "/review/offices/" + office.code() + "/imports");
		Browsers.look(page, "imports");
		page.locator("#files")
			.setInputFiles(
					new FilePayload[] {
							new FilePayload("2022年报.md", "text/markdown",
									new DocumentWriter(this.editions).markdown(content)
										.getBytes(StandardCharsets.UTF_8)),
							new FilePayload("说明.txt", "text/plain", "不是年报。".getBytes(StandardCharsets.UTF_8)) });
		page.locator("form[enctype] button").click();
		assertThat(page.locator("[data-progress]")).isVisible();
		doTheJob(page);
		assertThat(page.locator("#file-1 .tag")).hasText("待核看");
		assertThat(page.locator("#file-2 .tag")).hasText("无法读取");
		Browsers.look(page, "import");
		page.locator("#file-1 a").click();
		assertThat(page.locator("form[action$=look] button")).isVisible();
		Browsers.look(page, "import-file");
		page.locator("form[action$=look] button").click();
		page.locator("input[value=ARCHIVE]").check();
		Browsers.look(page, "import-looked");
		page.locator("fieldset button").click();
		assertThat(page.locator("[data-progress]")).isVisible();
		doTheJob(page);
		assertThat(page.locator("#file-1 .tag")).hasText("已写入");
		page.navigate(site() + "/reports/" + office.code() + "/2022");
		page.locator("[data-copy]").click();
		assertThat(page.locator("[data-portal] [role=status]")).containsText("已复制");
		String copied = (String) page.evaluate("""
				async () => {
				  const [item] = await navigator.clipboard.read();
				  return (await item.getType('text/html')).text();
				}
				""");
		org.assertj.core.api.Assertions.assertThat(copied)
			.contains(content.title(), "<table")
			.doesNotContain("<script");
		page.locator("[data-show]").click();
		assertThat(page.locator("[data-preview] h1")).hasText(content.title());
		Browsers.look(page, "report-copied");
	}

	/** In tests no job runs in the background. */
	private void doTheJob(Page page) {
		String path = URI.create(page.url()).getPath();
		this.work.run(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
	}

	private ReportContent content(Agency agency) {
		ReportYear year = new ReportYear(2022);
		Edition edition = this.editions.ofYear(year).orElseThrow();
		ReportContent content = new ConsistentReports(edition, 12).next(year);
		return new ReportContent(content.edition(), year, ReportScope.OWN,
				edition.reportTitle(agency.nameZh(), year, Locale.CHINESE), "", "", "", content.narratives(),
				content.cells(), Map.of(), content.signature());
	}

	private String site() {
		return "http://localhost:" + this.port;
	}

}
