package org.nianbao.review;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.NewAgency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.PUBLISHER;
import static org.nianbao.report.ReportWalk.REVIEWER;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, CountedStatements.class })
class ReviewQueueTests {

	private static final ReportYear YEAR = new ReportYear(2025);

	private static final String QUEUE = "/review?year=2025";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private FilingTasks tasks;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private CountedStatements statements;

	private ReportWalk walk;

	private Agency office;

	private RequestPostProcessor reviewer;

	@BeforeEach
	void inventOffice() {
		this.walk = new ReportWalk(this.application);
		this.office = this.walk.agencies.office();
		this.reviewer = ReviewPages.at(this.office.code(), Role.REVIEWER);
	}

	@Test
	void showsTheAgenciesOfTheOfficeAndNoOthers() throws Exception {
		Agency own = this.walk.agencies.agency(this.office);
		Agency foreign = this.walk.agencies.agency();
		Document page = ReviewPages.open(this.mvc, this.reviewer, QUEUE);
		assertThat(codes(page)).containsExactlyInAnyOrder(this.office.code(), own.code());
		assertThat(page.text()).doesNotContain(foreign.code()).doesNotContain(foreign.nameZh());
	}

	@Test
	void showsNothingOfAnOfficeThatIsNotThePersons() throws Exception {
		Agency foreign = this.walk.agencies.office();
		Agency supervised = this.walk.agencies.agency(foreign);
		Document page = ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&office=" + foreign.code());
		assertThat(page.text()).contains(this.office.nameZh()).doesNotContain(supervised.code());
	}

	@Test
	void leavesOutTheOfficesOwnReportWhereTheOfficeAboveReviewsIt() throws Exception {
		Agency below = this.walk.agencies.office(this.office);
		Agency agency = this.walk.agencies.agency(below);
		assertThat(codes(ReviewPages.open(this.mvc, ReviewPages.at(below.code(), Role.REVIEWER), QUEUE)))
			.containsExactly(agency.code());
		assertThat(codes(ReviewPages.open(this.mvc, ReviewPages.at(below.code(), Role.PUBLISHER), QUEUE)))
			.containsExactly(below.code(), agency.code());
	}

	@Test
	void letsAPersonOfTwoOfficesChoose() throws Exception {
		Agency other = this.walk.agencies.office();
		RequestPostProcessor both = org.nianbao.access.SignedInAs.person(Role.REVIEWER, this.office.code(),
				other.code());
		Document page = ReviewPages.open(this.mvc, both, QUEUE + "&office=" + other.code());
		assertThat(page.select("#office option").eachAttr("value")).containsExactlyInAnyOrder(this.office.code(),
				other.code());
		assertThat(codes(page)).containsExactly(other.code());
	}

	@Test
	void tellsTheStateOfEveryReportInWords() throws Exception {
		Map<String, String> expected = new java.util.LinkedHashMap<>();
		expected.put(report().agency(), "未开始");
		ReportKey drafting = report();
		this.walk.begun(drafting);
		expected.put(drafting.agency(), "编制中");
		ReportKey released = new ReportKey(this.walk.agencies.agencyWithSignOff(this.office).code(), YEAR,
				ReportScope.OWN);
		this.walk.submissions.release(this.walk.filled(released), FILER);
		expected.put(released.agency(), "待签发");
		ReportKey submitted = report();
		this.walk.submitted(submitted);
		expected.put(submitted.agency(), "待审核");
		ReportKey opened = report();
		this.walk.opened(opened);
		expected.put(opened.agency(), "待审核 王审正在审核");
		ReportKey returned = report();
		this.walk.reviews.returnToAgency(this.walk.opened(returned), "请核对", REVIEWER);
		expected.put(returned.agency(), "退回修改");
		ReportKey accepted = report();
		this.walk.accepted(accepted);
		expected.put(accepted.agency(), "审核通过（待发布）");
		ReportKey published = report();
		this.walk.published(published);
		expected.put(published.agency(), "已发布");
		ReportKey correcting = report();
		this.walk.reports.correct(this.walk.published(correcting), "数字有误", FILER);
		expected.put(correcting.agency(), "更正中");
		ReportKey takenDown = report();
		this.walk.publications.takeDown(this.walk.published(takenDown), "含个人信息", PUBLISHER);
		expected.put(takenDown.agency(), "已撤下");
		Document page = ReviewPages.open(this.mvc, this.reviewer, QUEUE);
		expected.forEach((agency, state) -> assertThat(row(page, agency).child(2).text()).as(agency).isEqualTo(state));
		assertThat(page.select(".states a").eachText()).containsExactly("全部 11", "未开始 2", "编制中 1", "待签发 1", "待审核 2",
				"退回修改 1", "审核通过（待发布） 1", "已发布 1", "更正中 1", "已撤下 1");
		assertThat(row(page, correcting.agency()).child(6).text()).contains("第2版");
	}

	@Test
	void narrowsDownByState() throws Exception {
		ReportKey submitted = report();
		this.walk.submitted(submitted);
		report();
		Document page = ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&state=awaiting-review");
		assertThat(codes(page)).containsExactly(submitted.agency());
		assertThat(page.select(".states a[aria-current]").text()).isEqualTo("待审核 1");
		assertThat(page.select(".states a").first().text()).isEqualTo("全部 3");
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&state=nonsense"))).hasSize(3);
	}

	@Test
	void narrowsDownByNameAndCode() throws Exception {
		Agency fire = register("消防队（100%_）", this.office.region());
		this.walk.agencies.agency(this.office);
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&name=消防"))).containsExactly(fire.code());
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&name=100%_")))
			.containsExactly(fire.code());
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&name=" + fire.code())))
			.containsExactly(fire.code());
		Document page = ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&name=没有的名称");
		assertThat(codes(page)).isEmpty();
		assertThat(page.text()).contains("没有符合条件的报告");
		assertThat(page.select("#name").attr("value")).isEqualTo("没有的名称");
		assertThat(page.select(".states a").first().attr("href")).contains("name=%E6%B2%A1");
	}

	@Test
	void saysWhatIsWrongWithAnOverlongName() throws Exception {
		Document page = ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&name=" + "长".repeat(101));
		assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#name");
		assertThat(page.select("#name-error").text()).contains("最多100个字");
		assertThat(page.title()).startsWith("错误：");
	}

	@Test
	void narrowsDownByAreaWithWhatLiesInside() throws Exception {
		String inside = this.office.region() + "001";
		this.regions.add(new Region(inside, new LocalizedText("石桥镇", "Shiqiao"), this.office.region()),
				Actor.APPLICATION);
		Agency town = register("镇政府", inside);
		Agency county = this.walk.agencies.agency(this.office);
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&area=" + inside)))
			.containsExactly(town.code());
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&area=" + this.office.region())))
			.contains(town.code(), county.code());
	}

	@Test
	void putsWhatBlocksOrMustBeExplainedFirst() throws Exception {
		ReportKey clean = report();
		this.walk.submitted(clean);
		ReportKey explained = report();
		submittedWithSlash(explained);
		ReportKey done = report();
		this.walk.published(done);
		Document page = ReviewPages.open(this.mvc, this.reviewer, QUEUE);
		assertThat(codes(page)).startsWith(explained.agency(), clean.agency()).endsWith(done.agency());
		assertThat(row(page, explained.agency()).child(5).text()).contains("须更正或说明");
		assertThat(row(page, clean.agency()).child(5).text()).doesNotContain("须更正");
	}

	@Test
	void putsSuddenChangesAgainstLastYearBeforeWhatHasNone() throws Exception {
		ReportKey steady = report();
		this.walk.submitted(steady);
		ReportKey jumping = report();
		this.walk.accepted(new ReportKey(jumping.agency(), new ReportYear(2024), jumping.scope()));
		long revision = this.walk.filled(jumping);
		ReportContent seen = this.walk.reports.content(revision);
		this.walk.editor.takeOver(revision, seen,
				seen.withCell("services.licensing.decisions", CellValue.of(99_999_999)), FILER);
		this.walk.submit(revision);
		Document page = ReviewPages.open(this.mvc, this.reviewer, QUEUE);
		assertThat(codes(page)).startsWith(jumping.agency(), steady.agency());
		assertThat(row(page, jumping.agency()).child(5).text()).containsPattern("\\d+处与上年相比变化很大");
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&findings=jump")))
			.containsExactly(jumping.agency());
	}

	@Test
	void narrowsDownByFindings() throws Exception {
		ReportKey clean = report();
		this.walk.submitted(clean);
		ReportKey explained = report();
		submittedWithSlash(explained);
		report();
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&findings=asked")))
			.containsExactly(explained.agency());
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&findings=none")))
			.containsExactly(clean.agency());
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&findings=block"))).isEmpty();
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&findings=nonsense"))).hasSize(4);
	}

	@Test
	void narrowsDownByKindAndKeepsWhatWasChosen() throws Exception {
		Agency government = this.agencies.register(new NewAgency(this.office.region(), "某县人民政府", null,
				AgencyDetails.of(AgencyKind.GOVERNMENT, this.office.code())), Actor.APPLICATION);
		report();
		Document page = ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&kind=GOVERNMENT&late=true&name=县");
		assertThat(codes(page)).containsExactly(government.code());
		assertThat(page.select("#kind option[selected]").attr("value")).isEqualTo("GOVERNMENT");
		assertThat(page.select("[name=late]").hasAttr("checked")).isTrue();
		assertThat(page.select(".states a").first().attr("href")).contains("kind=GOVERNMENT", "late=true",
				"name=%E5%8E%BF");
	}

	@Test
	void showsOnlyWhatIsLate() throws Exception {
		LocalDate past = LocalDate.of(2026, 1, 20);
		LocalDate future = LocalDate.of(2999, 1, 20);
		this.walk.submitted(report());
		this.calendar.decide(
				new OfficeYear(this.office.code(), YEAR, future, future, future, PublicationMode.BY_OFFICE),
				Actor.APPLICATION);
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&late=true"))).isEmpty();
		this.calendar.decide(new OfficeYear(this.office.code(), YEAR, past, past, past, PublicationMode.BY_OFFICE),
				Actor.APPLICATION);
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&late=true"))).hasSize(2);
	}

	@Test
	void tellsWhatCameInTimeAndWhatIsLate() throws Exception {
		LocalDate past = LocalDate.of(2026, 1, 20);
		this.calendar.decide(new OfficeYear(this.office.code(), YEAR, past, past, past, PublicationMode.BY_OFFICE),
				Actor.APPLICATION);
		ReportKey late = report();
		this.walk.submitted(late);
		ReportKey missing = report();
		Document page = ReviewPages.open(this.mvc, this.reviewer, QUEUE);
		assertThat(row(page, late.agency()).child(4).text()).matches("逾期\\d+天报送");
		assertThat(row(page, missing.agency()).child(4).text()).matches("已逾期\\d+天");
		assertThat(page.text()).contains("报送截止：2026年1月20日24时");
		LocalDate future = LocalDate.of(2999, 1, 1);
		this.calendar.decide(
				new OfficeYear(this.office.code(), YEAR, future, future, future, PublicationMode.BY_OFFICE),
				Actor.APPLICATION);
		page = ReviewPages.open(this.mvc, this.reviewer, QUEUE);
		assertThat(row(page, late.agency()).child(4).text()).isEqualTo("按时报送");
		assertThat(row(page, missing.agency()).child(4).text()).matches("距截止[\\d,]+天");
	}

	@Test
	void showsNoSubmissionThatWasWithdrawn() throws Exception {
		ReportKey key = report();
		long revision = this.walk.submitted(key);
		this.walk.submissions.withdraw(revision, FILER);
		Element row = row(ReviewPages.open(this.mvc, this.reviewer, QUEUE), key.agency());
		assertThat(row.child(2).text()).isEqualTo("编制中");
		assertThat(row.child(3).text()).contains("未收到");
		assertThat(row.child(5).text()).contains("报送后显示");
	}

	@Test
	void tellsAnOfficeWithoutAgenciesAndAPersonWithoutOffice() throws Exception {
		Agency below = this.walk.agencies.office(this.office);
		assertThat(ReviewPages.open(this.mvc, ReviewPages.at(below.code(), Role.REVIEWER), QUEUE).text())
			.contains("还没有应报送年度报告的机关");
		assertThat(ReviewPages.open(this.mvc, ReviewPages.at("999999-999", Role.REVIEWER), QUEUE).text())
			.contains("没有可审核或发布的机关");
	}

	@Test
	void asksOnlyAgenciesThatExistedAtTheYearsEnd() throws Exception {
		Agency dissolved = this.walk.agencies.agency(this.office);
		this.agencies.dissolve(dissolved.code(), LocalDate.of(2025, 12, 30), Actor.APPLICATION);
		Agency stillThere = this.walk.agencies.agency(this.office);
		this.agencies.dissolve(stillThere.code(), LocalDate.of(2025, 12, 31), Actor.APPLICATION);
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE))).contains(stillThere.code())
			.doesNotContain(dissolved.code());
	}

	@Test
	void doesNotWaitForThoseWhoAreLetOff() throws Exception {
		Agency exempted = this.walk.agencies.agency(this.office);
		this.tasks.exempt(exempted.code(), YEAR, "年内新设", Actor.APPLICATION);
		ReportKey filesAllTheSame = report();
		this.walk.begun(filesAllTheSame);
		this.tasks.exempt(filesAllTheSame.agency(), YEAR, "年内新设", Actor.APPLICATION);
		assertThat(codes(ReviewPages.open(this.mvc, this.reviewer, QUEUE))).contains(filesAllTheSame.agency())
			.doesNotContain(exempted.code());
	}

	@Test
	void offersTheYearsThatTheOfficeHasOpened() throws Exception {
		ReportYear far = new ReportYear(2998);
		String years = "#year option[value=2998]";
		assertThat(ReviewPages.open(this.mvc, this.reviewer, "/review").select(years)).isEmpty();
		this.tasks.open(OfficeYear.undecided(this.office.code(), far), Actor.APPLICATION);
		assertThat(ReviewPages.open(this.mvc, this.reviewer, "/review").select(years)).hasSize(1);
	}

	@Test
	void isDownloadedAsExcelAsItIsOnScreen() throws Exception {
		ReportKey clean = report();
		this.walk.submitted(clean);
		ReportKey explained = report();
		submittedWithSlash(explained);
		report();
		byte[] file = this.mvc
			.perform(MockMvcRequestBuilders.get("/review/queue.xlsx?year=2025&state=awaiting-review")
				.with(this.reviewer))
			.andExpect(MockMvcResultMatchers.status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getLastRowNum()).isEqualTo(2);
			assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("编码");
			assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo(explained.agency());
			assertThat(sheet.getRow(1).getCell(9).getNumericCellValue()).isPositive();
			assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo(clean.agency());
			assertThat(sheet.getRow(2).getCell(9).getNumericCellValue()).isZero();
		}
	}

	@Test
	void readsTheSameInEnglish() throws Exception {
		this.walk.submitted(report());
		Document page = ReviewPages.open(this.mvc, this.reviewer, "/en/review?year=2025");
		assertThat(page.select("h1").text()).isEqualTo("Reports of 2025 under review");
		assertThat(page.select("tbody a").attr("href")).startsWith("/en/review/");
		assertThat(page.select(".states a").attr("href")).startsWith("/en/review?");
		assertThat(page.html()).doesNotContain("??");
	}

	@Test
	void needsNoQueryPerRow() throws Exception {
		for (int i = 0; i < 4; i++) {
			this.walk.submitted(report());
		}
		int few = this.statements.of(() -> ReviewPages.open(this.mvc, this.reviewer, QUEUE));
		int fewAgain = this.statements.of(() -> ReviewPages.open(this.mvc, this.reviewer, QUEUE));
		inventOffice();
		List<ReportKey> keys = new ArrayList<>();
		for (int i = 0; i < 199; i++) {
			keys.add(report());
		}
		for (ReportKey key : keys.subList(0, 30)) {
			this.walk.submitted(key);
		}
		List<Document> pages = new ArrayList<>();
		int many = this.statements.of(() -> pages.add(ReviewPages.open(this.mvc, this.reviewer, QUEUE)));
		int manyAgain = this.statements
			.of(() -> pages.add(ReviewPages.open(this.mvc, this.reviewer, QUEUE + "&page=4")));
		assertThat(pages.getFirst().text()).contains("共200份，本页显示第1至50份", "第1页，共4页");
		assertThat(codes(pages.getLast())).hasSize(50);
		assertThat(many).isEqualTo(few).isLessThanOrEqualTo(16);
		assertThat(manyAgain).as("nothing is checked for a page").isEqualTo(fewAgain).isLessThanOrEqualTo(many);
	}

	private ReportKey report() {
		return new ReportKey(this.walk.agencies.agency(this.office).code(), YEAR, ReportScope.OWN);
	}

	/** Submits a report that says “/” where there is nothing, to be explained. */
	private void submittedWithSlash(ReportKey key) {
		long revision = this.walk.filled(key);
		ReportContent seen = this.walk.reports.content(revision);
		ReportContent wanted = seen.withCell("documents.rules.repealed", new CellValue.StatedNone("/"));
		this.walk.editor.takeOver(revision, seen, wanted, FILER);
		this.walk.submit(revision);
	}

	private Agency register(String name, String region) {
		return this.agencies.register(
				new NewAgency(region, name, null, AgencyDetails.of(AgencyKind.DEPARTMENT, this.office.code())),
				Actor.APPLICATION);
	}

	private static List<String> codes(Document page) {
		return page.select("table.queue tbody th > .below").eachText();
	}

	private static Element row(Document page, String agency) {
		return page.select("table.queue tbody tr")
			.stream()
			.filter((row) -> row.text().contains(agency))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no row of " + agency));
	}

}
