package org.nianbao.filing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.browser.Browsers;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.document.writing.ReportPrinter;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.report.CellEdit;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Every page of the desk in a real browser, on a desk's and a telephone's screen: no
 * obstacle for people with disabilities, nothing that must be scrolled sideways but
 * tables.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class DeskBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@Autowired
	private InventedDesk desk;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Editions editions;

	@LocalServerPort
	private int port;

	private ReportWalk walk;

	private Agency agency;

	private SignedIn li;

	private long revision;

	private Page page;

	@BeforeEach
	void signIn() {
		this.walk = new ReportWalk(this.application);
		this.agency = this.desk.agency();
		this.li = this.desk.account(this.agency, "李青", Role.FILER);
		this.page = browsers.open(Browsers.DESK);
		this.desk.enter(this.page, this.li);
	}

	@Test
	void beginsWithAReportThatNobodyHasBegun() {
		look("/filing", "desk-new");
		look(report(""), "report-new");
	}

	@Test
	void showsADraftInTheMaking() {
		begin();
		texts();
		edit("documents.rules.made", CellValue.NOT_FILLED, CellValue.of(3));
		edit("fees.fees.amount", CellValue.NOT_FILLED, new CellValue.Unreadable("12a"));
		edit("services.licensing.decisions", CellValue.NOT_FILLED, CellValue.of(27642000));
		look(report(""), "report-draft");
		look(report("/cover"), "cover");
		look(report("/sections/overview"), "narrative");
		look(report("/sections/proactive"), "tables");
		look(report("/sections/disputes"), "strip");
		look(report("/sections/requests/zeros/requests"), "zeros");
		look(report("/check"), "check-fails");
		look(report("/import"), "import");
		inferred();
		look("/en" + report("/sections/requests"), "grid-en");
		look("/en" + report(""), "report-en");
	}

	@Test
	void showsBothSidesOfConflicts() {
		begin();
		texts();
		Page other = browsers.open(Browsers.DESK);
		this.desk.enter(other, this.li);
		// Who hears of others' edits in time has no conflict with them.
		other.route("**/presence?*", Route::abort);
		other.navigate(site() + report("/sections/requests"));
		edit("requests.received.naturalPerson", CellValue.NOT_FILLED, CellValue.of(21));
		other.locator("[id='cell-requests.received.naturalPerson']").fill("22");
		other.locator("[id='cell-requests.received.naturalPerson']").press("Enter");
		assertThat(other.locator("[data-conflict]")).containsText("李青");
		look(other, "conflict-script");
		other.navigate(site() + report("/sections/overview"));
		this.page.navigate(site() + report("/sections/overview"));
		this.page.locator("#text").fill("甲写的总体情况。");
		press("保存");
		other.locator("#text").fill("乙写的总体情况。");
		other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存")).click();
		assertThat(other.locator("[data-text=theirs]")).hasText("甲写的总体情况。");
		look(other, "conflict-text");
	}

	@Test
	void showsAReportThatIsComplete() {
		begin();
		this.walk.fill(this.revision);
		texts();
		look(report("/sections/requests"), "grid-complete");
		look(report("/check"), "check-passes");
		look(report("/preview"), "preview");
		look(report("/submissions/new"), "submission");
		CellValue before = this.walk.reports.content(this.revision).cell("requests.carriedOut.enterprise");
		edit("requests.carriedOut.enterprise", before,
				CellValue.of(before.counted().orElseThrow().longValueExact() + 1));
		press("确认报送");
		assertThat(this.page.locator("#error-summary")).isFocused();
		look(this.page, "submission-refused");
		look(report("/sections/requests"), "grid-differs");
	}

	@Test
	void showsWhatWasRead() {
		begin();
		edit("requests.received.enterprise", CellValue.NOT_FILLED, CellValue.of(987));
		texts();
		Edition edition = this.editions.require("2021");
		ReportContent filled = new ConsistentReports(edition, 7).next(new ReportYear(2025));
		ReportContent content = new ReportContent(filled.edition(), filled.year(), filled.scope(),
				edition.reportTitle(this.agency.nameZh(), filled.year(), Locale.CHINESE), "青水函〔2026〕3号", "",
				"根据《中华人民共和国政府信息公开条例》编制本报告。", filled.narratives(), filled.cells(), Map.of("disputes", "含上年结转1件。"),
				filled.signature())
			.withCell("fees.fees.amount", new CellValue.Unreadable("12a"))
			.withCell("requests.granted.research", CellValue.NOT_FILLED)
			.withCell("documents.rules.repealed", new CellValue.StatedNone("/"));
		this.page.navigate(site() + report("/import"));
		this.page.locator("textarea").fill("网站首页 | 登录\n" + ReportPrinter.text(edition, content));
		press("读取");
		look(this.page, "reading");
		press("写入草稿");
		look(this.page, "report-taken");
	}

	@Test
	void showsWhatHelpsToFillInTables() {
		this.walk.accepted(new ReportKey(this.agency.code(), new ReportYear(2024), this.agency.mainScope()));
		this.page.navigate(site() + "/filing");
		this.page.locator("form[action$='/2025/revisions'] button").first().click();
		this.revision = this.walk.reports
			.revisions(new ReportKey(this.agency.code(), new ReportYear(2025), this.agency.mainScope()))
			.getLast()
			.id();
		this.page.navigate(site() + report("/sections/requests"));
		Locator carried = this.page.locator("[id='cell-requests.carriedIn.naturalPerson']");
		carried.fill("99999");
		carried.press("Enter");
		assertThat(this.page.locator("[data-saving]")).containsText("已保存");
		look(this.page, "grid-carried");
		this.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		this.page.evaluate(
				"() => navigator.clipboard.writeText('一、本年新收政府信息公开申请数量\\t1\\t2\\t3\\t4x\\t5\\t6\\t22\\n二、上年结转政府信息公开申请数量\\t0\\t0\\t0\\t0\\t0\\t0\\t0\\n其他一行\\t1')");
		carried.focus();
		this.page.keyboard().press("Control+V");
		assertThat(this.page.locator("#paste-preview")).isVisible();
		look(this.page, "paste-preview");
		look(report("/ledger"), "ledger");
		this.page.locator("#file").setInputFiles(new FilePayload("台账.csv", "text/csv", """
				收到日期,申请人类别,办理结果,答复日期
				2025-02-01,自然人,予以公开,2025-02-09
				2025-12-30,商业企业,,
				2025-06-30,自然人,不予公开,2025-07-09
				""".getBytes(StandardCharsets.UTF_8)));
		press("读取台账");
		this.page.locator("details summary").click();
		look(this.page, "ledger-count");
		this.page.navigate(site() + report("/sections/other"));
		this.page.locator("[data-fees] summary").click();
		this.page.locator("#items").fill("12, 31");
		this.page.locator("[data-fee-write]").click();
		assertThat(this.page.locator("[data-fee-sentence]")).containsText("2400");
		look(this.page, "fees");
	}

	@Test
	void showsAReportOnItsWay() {
		begin();
		this.walk.fill(this.revision);
		this.walk.submissions.submit(this.revision, UUID.randomUUID(), InventedDesk.actor(this.li));
		look(report(""), "report-submitted");
		look(report("/submissions/1"), "receipt");
		look(report("/sections/requests"), "section-closed");
		look(report("/cover"), "cover-closed");
		this.walk.reviews.open(this.revision, ReportWalk.REVIEWER);
		this.walk.reviews.returnToAgency(this.revision, "第三部分“商业企业”列请核对。\n第五部分请补充改进情况。", ReportWalk.REVIEWER);
		look(report(""), "report-returned");
		this.walk.publish(this.revision);
		look(report(""), "report-published");
		look(report("/revisions/new"), "correction");
		look("/filing", "desk");
	}

	private void look(String address, String name) {
		this.page.navigate(site() + address);
		look(this.page, name);
	}

	private static void look(Page shown, String name) {
		Browsers.look(shown, "filing-" + name);
	}

	private void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
			.first()
			.click();
	}

	private void begin() {
		this.revision = this.desk.begin(this.agency, 2025, this.li).id();
	}

	private void texts() {
		String written = this.walk.reports.content(this.revision).narrative("overview");
		this.walk.editor.edit(this.revision, List.of(),
				List.of(TextEdit.of(TextPlace.narrative("overview"), written,
						"（一）主动公开情况。全年公开信息231条，其中政策文件12条。\n（二）依申请公开情况\n一是规范办理；二是加强培训。\n类别\t数量\n动态信息\t219\n政策文件\t12")),
				InventedDesk.actor(this.li));
	}

	/** Cells that were taken over from a document in which they were not. */
	private void inferred() {
		CellValue four = CellValue.of(4);
		List<String> cells = List.of("requests.received.enterprise", "requests.carriedOut.otherApplicant");
		for (String cell : cells) {
			edit(cell, CellValue.NOT_FILLED, four);
			this.application.getBean(InferredCells.class).mark(this.revision, Map.of(cell, four));
		}
		this.page.navigate(site() + report("/sections/requests"));
		assertThat(this.page.locator("td.inferred")).hasCount(cells.size());
	}

	private void edit(String cell, CellValue seen, CellValue wanted) {
		this.walk.editor.edit(this.revision, List.of(new CellEdit(cell, seen, wanted)), List.of(),
				InventedDesk.actor(this.li));
	}

	private String report(String page) {
		return "/filing/" + this.agency.code() + "/2025" + page;
	}

	private String site() {
		return "http://localhost:" + this.port;
	}

}
