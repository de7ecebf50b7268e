package org.nianbao.walk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
import org.nianbao.account.factor.Base32;
import org.nianbao.account.factor.OneTimeCodes;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.browser.Browsers;
import org.nianbao.history.Actor;
import org.nianbao.mail.MailServer;
import org.nianbao.mail.MailServer.Received;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nianbao.browser.Browsers.look;
import static org.nianbao.walk.Walker.button;
import static org.nianbao.walk.Walker.press;

/**
 * An office's whole year in a real browser, with the jobs in the background running and a
 * real mail server: from opening the year to publishing on the office's date.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "db-scheduler.polling-interval=200ms")
@Import(TestDatabase.class)
@DirtiesContext
class OfficeYearTests {

	private static final String PASSWORD = "a kingfisher above the weir";

	private static final String CELL = "requests.granted.naturalPerson";

	private static final String NEW_SENTENCE = "全年举办开放日活动两次。";

	private static final Pattern INVITATION = Pattern.compile("/invitation\\?token=\\S+");

	private static final Duration DONE_WITHIN = Duration.ofSeconds(40);

	private static MailServer mailServer;

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

	@Autowired
	private OneTimeCodes codes;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	private Walker walker;

	private Agency office;

	private String filerAddress;

	@BeforeAll
	static void startMailServer() {
		mailServer = MailServer.start();
	}

	@AfterAll
	static void stopMailServer() {
		mailServer.close();
	}

	@DynamicPropertySource
	static void sendMailThere(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> mailServer.port());
	}

	@BeforeEach
	void inventAnOffice() {
		this.walker = new Walker(browsers, this.port);
		this.office = new InventedAgencies(this.regions, this.agencies).office();
		this.filerAddress = "filer-" + this.office.code() + "@mail.example";
		register("admin", this.office, Role.ADMIN);
		register("reviewer", this.office, Role.REVIEWER);
		register("publisher", this.office, Role.PUBLISHER);
		this.scheduler.start();
	}

	@AfterEach
	void stopJobs() {
		this.scheduler.stop();
	}

	@Test
	void leadsFromOpeningTheYearToPublishingOnTheOfficesDate() throws IOException {
		Page administrator = this.walker.signIn(login("admin"), PASSWORD);
		openTheYear(administrator);
		Agency agency = importAgencies(administrator);
		askForSignature(administrator, agency);
		inviteAFiler(administrator, agency);
		register("signer", agency, Role.SIGNER);
		Page filer = joinWithASecondFactor();
		fillIn(filer, agency);
		submit(filer, agency, true);
		Page reviewer = this.walker.signIn(login("reviewer"), PASSWORD);
		remarkAndReturn(reviewer, agency);
		answerAndMend(filer, agency);
		submit(filer, agency, false);
		seeOnlyTheChangesAndAccept(reviewer, agency);
		publishOnItsDate(this.walker.signIn(login("publisher"), PASSWORD), agency);
	}

	private void openTheYear(Page page) {
		page.navigate(this.walker.at("/administration/offices/" + this.office.code() + "/years/2025"));
		look(page, "year");
		page.locator("#submissionDate").fill("2098-01-20");
		page.locator("#reviewDate").fill("2098-01-25");
		page.locator("#publicationDate").fill("2098-01-31");
		page.locator("input[name=mode][value=BY_OFFICE]").check();
		press(page, "开启年度");
		assertThat(page.locator(".done")).containsText("年度安排已保存");
	}

	private Agency importAgencies(Page page) {
		String table = "机关名称,机关类型,自编代码,所在地区编码\n" + "青石县林业局,政府部门,A1," + this.office.region() + "\n" + "青石县体育局,政府部门,A2,"
				+ this.office.region() + "\n";
		page.navigate(this.walker.at("/administration/offices/" + this.office.code() + "/uploads"));
		look(page, "uploads");
		page.locator("#file")
			.setInputFiles(new FilePayload("agencies.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
		press(page, "上传并核对");
		Locator apply = button(page, "确认导入（新增2，变更0）");
		assertThat(apply).isVisible();
		look(page, "upload");
		apply.click();
		assertThat(page.locator(".done")).containsText("已全部导入");
		return this.agencies.supervisedBy(this.office.code())
			.stream()
			.filter((agency) -> agency.nameZh().equals("青石县林业局"))
			.findFirst()
			.orElseThrow();
	}

	private void askForSignature(Page page, Agency agency) {
		page.navigate(this.walker.at("/filing/" + agency.code() + "/sign-off"));
		page.locator("input[name=steps][value=SIGNING]").check();
		press(page, "保存");
		look(page, "practice");
	}

	private void inviteAFiler(Page page, Agency agency) {
		page.navigate(this.walker.at("/people/" + agency.code()));
		page.locator("#displayName").fill("林报");
		page.locator("#email").fill(this.filerAddress);
		page.locator("input[name=role][value=FILER]").check();
		press(page, "发送邀请");
		assertThat(page.locator(".done")).containsText("邀请邮件已写好");
	}

	private Page joinWithASecondFactor() {
		Matcher link = INVITATION
			.matcher(mail(this.filerAddress, (mail) -> mail.text().contains("/invitation")).text());
		Assertions.assertThat(link.find()).isTrue();
		Page page = this.walker.open(link.group());
		page.locator("#password").fill(PASSWORD);
		page.locator("#repeated").fill(PASSWORD);
		byte[] secret = Base32.decode(page.locator(".proposal code").innerText());
		page.locator("#code").fill(this.codes.code(secret, this.clock.instant()));
		press(page, "启用账号并登录");
		assertThat(page.locator(".recovery-codes li")).hasCount(10);
		Page again = this.walker.offerPassword(this.filerAddress, PASSWORD);
		look(again, "code");
		again.locator("#code").fill(this.codes.code(secret, this.clock.instant().plusSeconds(30)));
		press(again, "继续");
		assertThat(again.locator(".who")).containsText("林报");
		return again;
	}

	private void fillIn(Page page, Agency agency) throws IOException {
		page.navigate(this.walker.at("/filing"));
		assertThat(page.locator("main")).containsText("青石县林业局");
		page.navigate(filing(agency, ""));
		press(page, "开始编制2025年度报告");
		page.navigate(filing(agency, "/import"));
		page.locator("#file")
			.setInputFiles(new FilePayload("report.md", "text/markdown",
					new ClassPathResource("static/samples/sample-report.md").getContentAsByteArray()));
		press(page, "读取");
		press(page, "写入草稿");
		for (String section : List.of("proactive", "requests", "disputes")) {
			page.navigate(filing(agency, "/sections/" + section));
			Locator zeros = page.locator("button[name=zeros]");
			while (zeros.count() > 0) {
				zeros.first().click();
				press(page, "确认填0");
				page.navigate(filing(agency, "/sections/" + section));
			}
		}
	}

	/**
	 * The filer sends it for signature, at first with figures that were inferred from the
	 * document and are to be compared; the signer signs and submits.
	 */
	private void submit(Page filer, Agency agency, boolean inferred) {
		filer.navigate(filing(agency, "/check"));
		Walker.explainAll(filer);
		filer.navigate(filing(agency, ""));
		assertThat(filer.locator("#compared")).hasCount(inferred ? 1 : 0);
		if (inferred) {
			filer.locator("#compared").check();
		}
		press(filer, "送领导签发");
		assertThat(filer.locator("h1 .tag")).hasText("待签发");
		Page signer = this.walker.signIn(login("signer"), PASSWORD);
		signer.navigate(filing(agency, "/signing"));
		look(signer, "signing");
		press(signer, "签发并报送");
		assertThat(signer.locator("main")).containsText("回执编号");
		signer.context().close();
	}

	private void remarkAndReturn(Page page, Agency agency) {
		page.navigate(this.walker.at("/review?office=" + this.office.code() + "&year=2025"));
		assertThat(page.locator("table.queue tbody tr").first()).containsText("青石县林业局");
		look(page, "queue-of-the-year");
		page.navigate(review(agency, ""));
		press(page, "开始审核");
		remark(page, page.locator("#place option[value*='" + CELL + "']"), "请与台账核对。");
		remark(page, page.locator("#place option[value*='overview']"), "请补充政策解读情况。");
		look(page, "remarks-made");
		press(page, "退回修改");
		assertThat(page.locator("h1 .tag").first()).hasText("退回修改");
		Received returned = mail(this.filerAddress, (mail) -> mail.subject().contains("退回修改"));
		Assertions.assertThat(returned.text())
			.contains("/filing/" + agency.code() + "/2025")
			.doesNotContain("台账", "政策解读");
	}

	private void remark(Page page, Locator place, String text) {
		page.locator("#place").selectOption(place.first().getAttribute("value"));
		page.locator("#text").fill(text);
		press(page, "提出意见");
		assertThat(page.locator(".done")).containsText("已提出意见");
	}

	private void answerAndMend(Page page, Agency agency) {
		page.navigate(filing(agency, "/remarks"));
		look(page, "remarks-to-answer");
		page.locator("#answer-1").fill("已核对，改为5件。");
		page.locator("#remark-1 button").click();
		assertThat(page.locator(".done")).containsText("已答复");
		enter(page, agency, "requests.received.naturalPerson");
		enter(page, agency, CELL);
		page.navigate(filing(agency, "/sections/overview"));
		page.locator("textarea[name=text]")
			.fill(page.locator("textarea[name=text]").inputValue() + "\n\n" + NEW_SENTENCE);
		press(page, "保存");
		assertThat(page.locator(".done")).containsText("已保存");
	}

	/** Types a number that is one more than what stands there. */
	private void enter(Page page, Agency agency, String code) {
		page.navigate(filing(agency, "/sections/requests"));
		Locator cell = page.locator("[id='cell-" + code + "']");
		cell.fill(Integer.toString(Integer.parseInt(cell.inputValue()) + 1));
		cell.press("Enter");
		assertThat(page.locator("[data-saving]")).containsText("已保存");
	}

	private void seeOnlyTheChangesAndAccept(Page page, Agency agency) {
		page.navigate(review(agency, "/changes"));
		// Two that the filer changed, and the four totals in which they are.
		assertThat(page.locator("section[aria-labelledby=cells] tbody tr")).hasCount(6);
		assertThat(page.locator(".difference")).hasCount(1);
		assertThat(page.locator(".difference ins")).containsText(NEW_SENTENCE);
		look(page, "changes");
		page.navigate(review(agency, ""));
		press(page, "开始审核");
		assertThat(page.locator("#remark-1")).containsText("已核对，改为5件。");
		while (page.locator(".remark-acts button:text('标记为已解决')").count() > 0) {
			page.locator(".remark-acts button:text('标记为已解决')").first().click();
		}
		press(page, "审核通过");
		assertThat(page.locator("h1 .tag").first()).containsText("审核通过");
	}

	private void publishOnItsDate(Page page, Agency agency) {
		String address = this.walker.at("/review/offices/" + this.office.code() + "/2025/publication");
		page.navigate(address);
		page.locator("#date").fill("2098-01-31");
		press(page, "定时发布");
		assertThat(page.locator("main")).containsText("2098年1月31日");
		look(page, "together-planned");
		Assertions.assertThat(this.walker.open(published(agency)).title()).contains("没有找到");
		this.database.sql("UPDATE office_publication SET at = now() WHERE office_code = :office")
			.param("office", this.office.code())
			.update();
		await().atMost(DONE_WITHIN).untilAsserted(() -> {
			page.reload();
			Assertions.assertThat(page.locator("main").innerText()).contains("发布1份，未能发布0份");
		});
		look(page, "together-published");
		Page reader = this.walker.open(published(agency));
		assertThat(reader.locator(".report-section")).hasCount(6);
		assertThat(reader.locator("main")).containsText(NEW_SENTENCE);
	}

	/** The mail that came or comes for an address. */
	private static Received mail(String address, Predicate<Received> wanted) {
		return await().atMost(DONE_WITHIN)
			.until(() -> mailServer.received(address).stream().filter(wanted).findFirst(), Optional::isPresent)
			.orElseThrow();
	}

	private void register(String name, Agency where, Role role) {
		this.accounts.register(new NewAccount(login(name), name, PASSWORD, Set.of(new Duty(where.code(), role))),
				Actor.APPLICATION);
	}

	private String login(String name) {
		return "year-" + name + "-" + this.office.code();
	}

	private String filing(Agency agency, String page) {
		return this.walker.at("/filing/" + agency.code() + "/2025" + page);
	}

	private String review(Agency agency, String page) {
		return this.walker.at("/review/" + agency.code() + "/2025" + page);
	}

	private static String published(Agency agency) {
		return "/reports/" + agency.code() + "/2025";
	}

}
