package org.nianbao.administration.upload;

import java.util.regex.Pattern;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.access.SignedInWindow;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.RegionRegister;
import org.nianbao.browser.Browsers;
import org.nianbao.history.Actor;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An administrator's pages in a real browser, and a table on its way through them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class UploadBrowserTests {

	private static final Pattern ERROR = Pattern.compile("^错误：");

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	private static final String PASSWORD = "a very long password";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AgencyRegister register;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private FilingTasks tasks;

	@Autowired
	private UploadWork work;

	private InventedAgencies invented;

	private Agency office;

	private String base;

	private SignedIn zhao;

	@BeforeEach
	void inventOffice() {
		this.invented = new InventedAgencies(this.regions, this.register);
		this.office = this.invented.office();
		this.base = "/administration/offices/" + this.office.code();
		long account = this.accounts.register(
				new NewAccount("admin-" + this.office.code(), "赵敏", PASSWORD,
						Set.of(new Duty(this.office.code(), Role.ADMIN), new Duty(this.office.code(), Role.REVIEWER))),
				Actor.APPLICATION);
		this.zhao = this.accounts.find(account).orElseThrow();
	}

	@Test
	void everyPageIsAccessible() {
		Agency agency = this.invented.agency(this.office);
		Agency below = this.invented.office(this.office);
		this.tasks.open(OfficeYear.undecided(this.office.code(), new ReportYear(2025)), Actor.APPLICATION);
		this.tasks.exempt(agency.code(), new ReportYear(2025), "年内新设，未开展工作", Actor.APPLICATION);
		Page page = signedIn(Browsers.TELEPHONE);
		look(page, "/administration", "home");
		look(page, this.base, "office");
		look(page, this.base + "/agencies", "agencies");
		look(page, this.base + "/agencies/new", "agency-new");
		look(page, this.base + "/agencies/" + below.code(), "agency");
		look(page, this.base + "/agencies/" + agency.code() + "/name", "agency-name");
		look(page, this.base + "/agencies/" + agency.code() + "/end", "agency-end");
		look(page, "/administration/agencies/" + agency.code() + "/contact", "contact");
		look(page, this.base + "/regions", "regions");
		look(page, this.base + "/regions/new", "region");
		look(page, this.base + "/years", "years");
		look(page, this.base + "/years/2025", "year");
		look(page, this.base + "/uploads", "uploads");
		page.navigate(address(this.base + "/agencies/new"));
		press(page, "保存");
		assertThat(page).hasTitle(ERROR);
		look(page, "agency-refused");
	}

	@Test
	void aTableIsCheckedShownAndTakenOver() {
		Agency agency = this.invented.agency(this.office);
		Page page = signedIn(Browsers.DESK);
		page.navigate(address(this.base + "/uploads"));
		String template = page
			.waitForDownload(
					() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("机关：空白模板")).click())
			.suggestedFilename();
		Assertions.assertThat(template).isEqualTo("机关.xlsx");
		UploadTable table = new UploadTable("机关编码", "机关名称", "机关类型", "自编代码", "所在地区编码", "名称启用日期")
			.row("", "青石县教育局", "政府部门", "B2", this.office.region(), "")
			.row(agency.code(), "青石县水利局", "", "", "", "2024-01-01");
		upload(page, table.row("", "无名局", "某部门", "B3", "999999", ""));
		assertThat(page.locator("[data-progress]")).isVisible();
		look(page, "upload-running", Browsers.DESK);
		this.work.run(id(page));
		page.waitForSelector("nav.states");
		assertThat(page.locator(".notice")).containsText("1行不能导入");
		assertThat(page.locator("tbody tr")).containsText("999999");
		assertThat(page.locator("tbody tr")).containsText("某部门");
		look(page, "upload-refused", Browsers.DESK);
		press(page, "放弃");
		upload(page,
				new UploadTable("机关编码", "机关名称", "机关类型", "自编代码", "所在地区编码", "名称启用日期")
					.row("", "青石县教育局", "政府部门", "B2", this.office.region(), "")
					.row(agency.code(), "青石县水利局", "", "", "", "2024-01-01"));
		this.work.run(id(page));
		page.waitForSelector("nav.states");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("变更 1")).click();
		Assertions.assertThat(page.locator("tbody tr").textContent()).contains(agency.nameZh(), "青石县水利局");
		look(page, "upload-changes", Browsers.DESK);
		press(page, "确认导入（新增1，变更1）");
		assertThat(page.locator("[data-progress]")).isVisible();
		this.work.run(id(page));
		page.waitForSelector("p.done");
		assertThat(page.locator("p.done")).containsText("新增1，变更1");
		look(page, "upload-done", Browsers.DESK);
		page.navigate(address(this.base + "/agencies"));
		assertThat(page.locator("tbody")).containsText("青石县教育局");
		assertThat(page.locator("tbody")).containsText("青石县水利局");
	}

	private void upload(Page page, UploadTable table) {
		page.navigate(address(this.base + "/uploads"));
		page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
			.setInputFiles(new FilePayload("机关.xlsx", "application/octet-stream", table.excel()));
		press(page, "上传并核对");
	}

	private static UUID id(Page page) {
		String address = page.url();
		return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
	}

	private Page signedIn(int width) {
		Page page = browsers.open(width);
		SignedInWindow.enter(page, this.zhao, this.application);
		return page;
	}

	private void look(Page page, String path, String name) {
		page.navigate(address(path));
		look(page, name);
	}

	private static void look(Page page, String name) {
		Browsers.look(page, "administration-" + name);
	}

	private static void look(Page page, String name, int width) {
		Browsers.look(page, "administration-" + name, width);
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
