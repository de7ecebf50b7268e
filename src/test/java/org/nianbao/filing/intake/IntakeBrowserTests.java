package org.nianbao.filing.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.browser.Browsers;
import org.nianbao.filing.InventedDesk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Documents uploaded with a real browser, whatever their size. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class IntakeBrowserTests {

	private static final int MEGABYTE = 1024 * 1024;

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@Autowired
	private InventedDesk desk;

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	private Page page;

	@BeforeEach
	void openTheImport() {
		Agency agency = this.desk.agency();
		SignedIn person = this.desk.account(agency, "李青", Role.FILER);
		this.desk.begin(agency, 2025, person);
		String site = "http://localhost:" + this.port;
		this.page = browsers.openWithoutScript(Browsers.DESK);
		this.desk.enter(this.page, person);
		this.page.navigate(site + "/filing/" + agency.code() + "/2025/import");
	}

	@Test
	void saysThatAFileIsTooLarge() throws IOException {
		upload(21 * MEGABYTE);
		assertThat(this.page.locator("#import .error-message")).containsText("20 MB");
	}

	@Test
	void saysThatAFileFarTooLargeIsTooLarge() throws IOException {
		upload(45 * MEGABYTE);
		assertThat(this.page.locator("#import .error-message")).containsText("20 MB");
	}

	private void upload(int size) throws IOException {
		byte[] content = new byte[size];
		Arrays.fill(content, (byte) ' ');
		this.page.locator("#file").setInputFiles(Files.write(this.folder.resolve("report.txt"), content));
		this.page.locator("main form button").click();
	}

}
