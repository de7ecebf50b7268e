package org.nianbao.walk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.browser.Browsers;
import org.nianbao.history.Actor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nianbao.browser.Browsers.look;
import static org.nianbao.walk.Walker.button;

/**
 * The whole way of one report in a real browser: from the document that an agency has to
 * the page on which the public reads it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class WholeWayTests {

	/**
	 * A real report of 2020, where it is at hand; otherwise the project's own sample in
	 * the same layout.
	 */
	private static final Path REAL_REPORT = Path.of("..", "shared", "reports", "liwan-industry-2020.txt");

	private static final String SAMPLE = "static/samples/sample-report-2020.md";

	/** The sample has such a row by itself. */
	private static final String UNKNOWN_ROW = "行政检查\t5\t1\t38\n";

	private static final String PASSWORD = "correct horse battery staple";

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@LocalServerPort
	private int port;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private Accounts accounts;

	private Walker walker;

	private Agency office;

	private Agency agency;

	@BeforeEach
	void inventAgenciesAndPeople() {
		this.walker = new Walker(browsers, this.port);
		InventedAgencies invented = new InventedAgencies(this.regions, this.agencies);
		this.office = invented.office();
		this.agency = invented.agency(this.office);
		register("walk-filer", this.agency, Role.FILER);
		register("walk-reviewer", this.office, Role.REVIEWER);
		register("walk-publisher", this.agency, Role.PUBLISHER);
	}

	@Test
	void leadsFromADocumentToAPublishedReport() throws IOException {
		Page filer = signIn("walk-filer");
		importDocument(filer);
		mendWhatTheDocumentLost(filer);
		isToldWhatToMendWhereOneColumnDoesNotReconcile(filer);
		String receipt = submit(filer);
		accept(signIn("walk-reviewer"), receipt);
		publish(signIn("walk-publisher"));
		read(receipt);
	}

	private void importDocument(Page page) throws IOException {
		look(page, "filing-desk");
		page.navigate(filing(""));
		button(page, "开始编制2020年度报告").click();
		look(page, "filing-report");
		page.navigate(filing("/import"));
		page.locator("#file").setInputFiles(document());
		look(page, "filing-import");
		button(page, "读取").click();
		assertThat(page.locator("#not-understood")).containsText("行政检查");
		look(page, "filing-reading");
		button(page, "写入草稿").click();
		page.navigate(filing("/sections/requests"));
		assertThat(cell(page, "received.naturalPerson")).hasValue(Pattern.compile("[1-9]\\d*"));
		look(page, "filing-requests");
	}

	/** What the document lost is not read as 0, so a person fills it in. */
	private void mendWhatTheDocumentLost(Page page) {
		for (String section : List.of("proactive", "requests", "disputes")) {
			page.navigate(filing("/sections/" + section));
			Locator zeros = page.locator("button[name=zeros]");
			while (zeros.count() > 0) {
				zeros.first().click();
				button(page, "确认填0").click();
				page.navigate(filing("/sections/" + section));
			}
		}
		page.navigate(filing("/check"));
		look(page, "filing-check");
		Walker.explainAll(page);
	}

	private void isToldWhatToMendWhereOneColumnDoesNotReconcile(Page page) {
		page.navigate(filing("/sections/requests"));
		int right = Integer.parseInt(cell(page, "received.enterprise").inputValue());
		enter(page, "received.enterprise", right + 1);
		assertThat(page.locator("tfoot")).containsText("相差1");
		page.navigate(filing("/submissions/new"));
		look(page, "filing-submission");
		assertThat(button(page, "确认报送")).hasCount(0);
		page.getByText("查看须更正的内容").click();
		assertThat(page.locator("main")).containsText(
				Pattern.compile("“商业企业”列勾稽关系不符：第一项与第二项之和为" + (right + 1) + "，第三项（七）总计与第四项之和为" + right + "，相差1"));
		enter(page, "received.enterprise", right);
	}

	private String submit(Page page) {
		page.navigate(filing("/submissions/new"));
		// Asked only of a document that lost figures.
		for (Locator compared : page.locator("#compared").all()) {
			compared.check();
		}
		button(page, "确认报送").click();
		assertThat(page.locator("main")).containsText("回执编号");
		look(page, "filing-receipt");
		return this.agency.code() + "-2020-own-1";
	}

	private void accept(Page page, String receipt) {
		look(page, "review-queue");
		page.navigate(this.walker.at("/review/" + this.agency.code() + "/2020"));
		assertThat(page.locator("main")).containsText(receipt);
		look(page, "review-submitted");
		button(page, "开始审核").click();
		look(page, "review-opened");
		button(page, "审核通过").click();
		assertThat(page.locator("h1")).containsText("审核通过（待发布）");
	}

	/** The office leaves it to the agency to publish. */
	private void publish(Page page) {
		page.navigate(filing("/publication"));
		look(page, "filing-publication");
		button(page, "立即发布").click();
		assertThat(page.locator(".done")).containsText("已发布");
		look(page, "filing-published");
	}

	private void read(String receipt) {
		Page page = browsers.open(Browsers.DESK);
		page.navigate(this.walker.at("/?area=" + this.agency.region()));
		look(page, "public-list");
		page.locator("table.list tbody a").click();
		assertThat(page).hasURL(this.walker.at("/reports/" + this.agency.code() + "/2020"));
		assertThat(page.locator(".report-section")).hasCount(6);
		assertThat(page.locator("[id='cell-requests.received.total']")).hasText(Pattern.compile("[1-9]\\d*"));
		assertThat(page.locator("aside")).containsText(receipt);
		Assertions.assertThat(page.context().cookies()).isEmpty();
		look(page, "public-report");
		page.locator("a.language").click();
		assertThat(page.locator("[id='section-requests'] h2"))
			.hasText("3. Requests for information: received and handled");
		look(page, "public-report-en");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator(".site-header")).isHidden();
		assertThat(page.locator("aside nav").first()).isHidden();
		assertThat(page.locator(".citation")).isVisible();
		assertThat(page.locator(".report")).isVisible();
		Browsers.picture(page, "public-report-print");
	}

	/** Types a number into the matrix and waits until it is saved. */
	private void enter(Page page, String code, int number) {
		page.navigate(filing("/sections/requests"));
		cell(page, code).fill(Integer.toString(number));
		cell(page, code).press("Enter");
		assertThat(page.locator("[data-saving]")).containsText("已保存");
	}

	private static Locator cell(Page page, String code) {
		return page.locator("[id='cell-requests." + code + "']");
	}

	/** The report, with a row that no edition knows. */
	private static FilePayload document() throws IOException {
		String report = Files.isRegularFile(REAL_REPORT)
				? Files.readString(REAL_REPORT).replaceFirst("(\n行政强制[^\n]*\n)", "$1" + UNKNOWN_ROW)
				: new ClassPathResource(SAMPLE).getContentAsString(StandardCharsets.UTF_8);
		return new FilePayload("report.md", "text/markdown", report.getBytes(StandardCharsets.UTF_8));
	}

	private void register(String login, Agency where, Role role) {
		this.accounts.register(new NewAccount(login, login, PASSWORD, Set.of(new Duty(where.code(), role))),
				Actor.APPLICATION);
	}

	private Page signIn(String login) {
		return this.walker.signIn(login, PASSWORD);
	}

	private String filing(String page) {
		return this.walker.at("/filing/" + this.agency.code() + "/2020" + page);
	}

}
