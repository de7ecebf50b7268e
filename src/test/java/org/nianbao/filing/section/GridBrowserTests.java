package org.nianbao.filing.section;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.browser.Browsers;
import org.nianbao.content.CellValue;
import org.nianbao.filing.InventedDesk;
import org.nianbao.report.ReportDesk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The grid's script in a real browser, against the running application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class GridBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@Autowired
	private InventedDesk desk;

	@Autowired
	private ReportDesk reports;

	@LocalServerPort
	private int port;

	private long revision;

	private Page page;

	@BeforeEach
	void openTheMatrix() {
		Agency agency = this.desk.agency();
		SignedIn person = this.desk.account(agency, "李青", Role.FILER);
		this.revision = this.desk.begin(agency, 2025, person).id();
		this.page = browsers.open(Browsers.DESK);
		InventedDesk.signIn(this.page, site(), person);
		this.page.navigate(site() + "/filing/" + agency.code() + "/2025/sections/requests");
	}

	@Test
	void savesEachChangedCellByItself() {
		cell("received.naturalPerson").fill("21");
		cell("received.naturalPerson").press("Enter");
		assertThat(cell("carriedIn.naturalPerson")).isFocused();
		assertThat(status()).containsText("已保存");
		assertThat(this.reports.content(this.revision).cell("requests.received.naturalPerson"))
			.isEqualTo(CellValue.of(21));
		Browsers.picture(this.page, "grid");
	}

	private Locator cell(String code) {
		return this.page.locator("[id='cell-requests." + code + "']");
	}

	private Locator status() {
		return this.page.locator("[data-saving]");
	}

	private String site() {
		return "http://localhost:" + this.port;
	}

}
