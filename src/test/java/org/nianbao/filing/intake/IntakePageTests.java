package org.nianbao.filing.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.TestDatabase;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.document.writing.ReportPrinter;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.report.CellEdit;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class IntakePageTests {

	private static final String CELL = "requests.carriedOut.enterprise";

	private static final String[] ALL = { "cover", "overview", "proactive", "requests", "disputes", "problems",
			"other" };

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private Editions editions;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	private Edition edition;

	private Agency agency;

	private SignedIn li;

	private DeskPages pages;

	private String address;

	private long revision;

	private ReportContent document;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
		this.edition = this.editions.require("2021");
		this.agency = this.desk.agency();
		this.li = this.desk.filer(this.agency, "李青");
		this.pages = new DeskPages(this.mvc, this.li);
		this.address = "/filing/" + this.agency.code() + "/2025";
		this.revision = this.desk.begin(this.agency, 2025, this.li).id();
		this.document = report(2025);
	}

	@Test
	void takesNothingOverBeforeItIsConfirmed() throws Exception {
		ReportContent before = draft();
		Document page = this.pages.open(read(ReportPrinter.text(this.edition, this.document)));
		assertThat(page.select("input[name=parts]").eachAttr("value")).contains("overview", "proactive", "requests",
				"disputes", "problems", "other");
		assertThat(page.getElementById("cell-" + CELL).ownText() + page.getElementById("cell-" + CELL).text())
			.contains(grouped(this.document.cell(CELL)));
		assertThat(draft()).isEqualTo(before);
	}

	@Test
	void showsTheDocumentBesideWhatWasReadFromIt() throws Exception {
		String text = ReportPrinter.text(this.edition, this.document);
		Document page = this.pages.open(read(text));
		String line = page.getElementById("cell-" + CELL).attr("data-line");
		assertThat(line).isNotEmpty();
		assertThat(page.select("#source-" + line + " .typed").text()).contains(this.document.cell(CELL).text());
		assertThat(page.select(".source-text li")).hasSizeGreaterThan(40);
	}

	@Test
	void saysInTheFormThatAFileIsTooLarge() throws Exception {
		Document page = this.pages.open(this.address + "/import?tooLarge=true");
		assertThat(page.select(".error-message").text()).contains("20 MB");
		assertThat(page.select("#file[aria-invalid=true]")).hasSize(1);
	}

	@Test
	void takesOverADocumentAsItWasRead() throws Exception {
		Document page = takeOver(read(ReportPrinter.html(this.edition, this.document)), ALL);
		assertThat(page.select(".done").text()).matches(".*已将文件中的\\d+处内容写入草稿。.*");
		assertThat(draft().cells()).isEqualTo(this.document.cells());
		assertThat(draft().narratives()).isEqualTo(this.document.narratives());
		assertThat(staged()).as("documents kept").isZero();
	}

	@Test
	void takesOverOnlyTheChosenParts() throws Exception {
		takeOver(read(ReportPrinter.markdown(this.edition, this.document)), "disputes", "problems");
		assertThat(draft().cells().keySet()).allMatch((cell) -> cell.startsWith("disputes.")).hasSize(12);
		assertThat(draft().narratives()).containsOnlyKeys("problems");
	}

	@Test
	void listsInferredCellsInTheDraftUntilTheyAreConfirmedOrChanged() throws Exception {
		takeOver(read(withoutAValue("四、结转下年度继续办理")), ALL);
		Document page = this.pages.open(this.address);
		assertThat(page.select("#inferred li")).hasSize(6);
		edit(CELL, draft().cell(CELL), CellValue.of(7_000_001));
		assertThat(this.pages.open(this.address).select("#inferred li")).hasSize(5);
		this.pages.post(this.address + "/inferred-cells/confirmation", Map.of());
		assertThat(this.pages.open(this.address).select("#inferred")).isEmpty();
	}

	@Test
	void marksInferredCellsInTheGridAndAsksForThemBeforeSubmission() throws Exception {
		String read = read(withoutAValue("四、结转下年度继续办理"));
		assertThat(this.pages.open(read).select(".findings").text()).contains("有6处的数由勾稽关系推定");
		takeOver(read, ALL);
		String section = this.address + "/sections/requests";
		Document grid = this.pages.open(section);
		assertThat(grid.select("td.inferred")).hasSize(6);
		assertThat(grid.select("[data-inferred]").text()).contains("有6处数据是导入时推定的");
		assertThat(this.pages.open(this.address + "/check").select("#inferred li")).hasSize(6);
		Map<String, String> key = Map.of("key", UUID.randomUUID().toString());
		Document asked = DeskPages.page(this.pages.post(this.address + "/submissions", key).getResponse());
		assertThat(asked.select(".error-summary a[href=#compared]").text()).contains("有6处数据是导入时推定的");
		assertThat(this.pages.postAndFollow(section, Map.of("confirmed", CELL)).select("td.inferred")).hasSize(5);
		this.pages.post(section + "/edits", Map.of("confirmed", "requests"));
		assertThat(this.pages.open(section).select("td.inferred, [data-inferred]")).isEmpty();
		assertThat(this.pages.open(this.address + "/check").select("#inferred")).isEmpty();
	}

	/** The document with all zeros, in which a row lacks one of its values. */
	private String withoutAValue(String label) {
		ReportContent zeros = this.document;
		for (Cell cell : this.edition.enteredCells()) {
			zeros = zeros.withCell(cell.code(), CellValue.of(0));
		}
		return ReportPrinter.text(this.edition, zeros).replaceFirst(label + "(\\t+)0\\t", label + "$1");
	}

	@Test
	void undoesATakeoverAsAWhole() throws Exception {
		edit(CELL, CellValue.NOT_FILLED, CellValue.of(5));
		ReportContent before = draft();
		Document page = takeOver(read(ReportPrinter.text(this.edition, this.document)), ALL);
		assertThat(draft()).isNotEqualTo(before);
		Document undone = this.pages.postAndFollow(page.select("form[action$=reversal]").attr("action"), Map.of());
		assertThat(undone.select(".done").text()).contains("已撤销");
		assertThat(draft()).isEqualTo(before);
	}

	@Test
	void showsWhatTheDraftHoldsBesideWhatWasRead() throws Exception {
		edit(CELL, CellValue.NOT_FILLED, CellValue.of(987));
		this.walk.editor.edit(this.revision, List.of(),
				List.of(TextEdit.of(TextPlace.narrative("overview"), "", "草稿里的总体情况。")), InventedDesk.actor(this.li));
		Document page = this.pages.open(read(ReportPrinter.text(this.edition, this.document)));
		assertThat(page.getElementById("cell-" + CELL).select(".now").text()).isEqualTo("草稿：987");
		assertThat(page.select("#section-overview blockquote").text()).isEqualTo("草稿里的总体情况。");
	}

	@Test
	void keepsWhatTheDraftHoldsWhereTheDocumentIsBlank() throws Exception {
		edit(CELL, CellValue.NOT_FILLED, CellValue.of(987));
		ReportContent blank = this.document.withCell(CELL, CellValue.NOT_FILLED);
		String review = read(ReportPrinter.text(this.edition, blank));
		assertThat(this.pages.open(review).getElementById("cell-" + CELL).hasClass("notFilled")).isTrue();
		takeOver(review, ALL);
		assertThat(draft().cell(CELL)).isEqualTo(CellValue.of(987));
	}

	@Test
	void pointsOutAStatedTotalThatDiffers() throws Exception {
		ReportContent printed = this.document.withCell("disputes.reconsideration.upheld", CellValue.of(20))
			.withCell("disputes.reconsideration.corrected", CellValue.of(0))
			.withCell("disputes.reconsideration.otherResult", CellValue.of(0))
			.withCell("disputes.reconsideration.pending", CellValue.of(0));
		String text = ReportPrinter.text(this.edition, printed).replace("20\t0\t0\t0\t20\t", "20\t0\t0\t0\t21\t");
		Document page = this.pages.open(read(text));
		assertThat(page.getElementById("cell-disputes.reconsideration.total").select(".now").text())
			.isEqualTo("原文件：21");
		assertThat(page.select(".findings li.block").text()).contains("应为20，原文件为21");
	}

	@Test
	void keepsWhatIsNoNumberAsWritten() throws Exception {
		ReportContent odd = this.document.withCell(CELL, new CellValue.Unreadable("12a"));
		String review = read(ReportPrinter.html(this.edition, odd));
		assertThat(this.pages.open(review).getElementById("cell-" + CELL).hasClass("unreadable")).isTrue();
		takeOver(review, ALL);
		assertThat(draft().cell(CELL)).isEqualTo(new CellValue.Unreadable("12a"));
	}

	@Test
	void listsWhatWasNotUnderstoodWithItsLine() throws Exception {
		String text = "首页 | 政务公开 | 登录\n" + ReportPrinter.text(this.edition, this.document);
		Document page = this.pages.open(read(text));
		assertThat(page.getElementById("not-understood").text()).contains("第1行").contains("首页 | 政务公开 | 登录");
	}

	@Test
	void looksAgainWhenTheDraftChangedMeanwhile() throws Exception {
		String review = read(ReportPrinter.text(this.edition, this.document));
		Map<String, String[]> form = form(review, ALL);
		edit(CELL, CellValue.NOT_FILLED, CellValue.of(987));
		MockHttpServletResponse answer = send(review, form);
		assertThat(answer.getStatus()).isEqualTo(409);
		Document page = DeskPages.page(answer);
		assertThat(page.select(".error-summary").text()).contains("草稿已有变化");
		assertThat(page.getElementById("cell-" + CELL).text()).contains("草稿：987");
		assertThat(draft().cells()).containsOnlyKeys(CELL);
	}

	@Test
	void asksForAtLeastOnePart() throws Exception {
		String review = read(ReportPrinter.text(this.edition, this.document));
		MockHttpServletResponse answer = send(review, form(review));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(DeskPages.page(answer).select(".error-summary a").attr("href")).isEqualTo("#parts");
	}

	@Test
	void readsAnUploadedFileInTheEncodingOfOlderWordProcessors() throws Exception {
		byte[] bytes = ReportPrinter.text(this.edition, this.document).getBytes(Charset.forName("GB18030"));
		MockHttpServletResponse answer = this.pages
			.send(multipart(this.address + "/import").file(new MockMultipartFile("file", "年报.txt", "text/plain", bytes))
				.with(csrf()))
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(302);
		Document page = this.pages.open(String.valueOf(answer.getRedirectedUrl()));
		assertThat(page.text()).contains("来源：年报.txt");
		assertThat(page.getElementById("cell-" + CELL).text()).contains(grouped(this.document.cell(CELL)));
	}

	@Test
	void takesOverTheTemplateThatWasFilledInElsewhere() throws Exception {
		assertThat(this.pages.open(this.address + "/import").select("a[download]").attr("href"))
			.isEqualTo(this.address + "/template");
		MockHttpServletResponse template = this.pages.send(get(this.address + "/template")).getResponse();
		assertThat(template.getHeader("Content-Disposition")).startsWith("attachment").contains(".xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template.getContentAsByteArray()))) {
			for (Cell cell : this.edition.enteredCells()) {
				CellReference place = new CellReference(workbook.getName(cell.code()).getRefersToFormula());
				workbook.getSheet(place.getSheetName())
					.getRow(place.getRow())
					.getCell(place.getCol())
					.setCellValue(this.document.cell(cell).counted().orElseThrow().doubleValue());
			}
			XSSFSheet problems = workbook.getSheetAt(workbook.getSheetIndex("五、存在的主要问题及改进情况"));
			problems.getRow(1).getCell(0).setCellValue("更新不够及时。");
			ByteArrayOutputStream filled = new ByteArrayOutputStream();
			workbook.write(filled);
			takeOver(upload("填报模板.xlsx", filled.toByteArray()), ALL);
		}
		this.edition.enteredCells()
			.forEach((cell) -> assertThat(draft().cell(cell).counted().orElseThrow()).as(cell.code())
				.isEqualByComparingTo(this.document.cell(cell).counted().orElseThrow()));
		assertThat(draft().narrative("problems")).isEqualTo("更新不够及时。");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "csv", "json" })
	void readsTheFilesThatItGivesOut(String kind) throws Exception {
		takeOver(read(ReportPrinter.text(this.edition, this.document)), ALL);
		byte[] file = this.pages.send(get(this.address + "/files/" + kind)).getResponse().getContentAsByteArray();
		Document page = this.pages.open(upload("年报." + kind, file));
		assertThat(page.getElementById("cell-" + CELL).text()).contains(grouped(this.document.cell(CELL)));
		assertThat(page.select("#not-understood")).isEmpty();
	}

	private String upload(String name, byte[] file) throws Exception {
		MockHttpServletResponse answer = this.pages
			.send(multipart(this.address + "/import")
				.file(new MockMultipartFile("file", name, "application/octet-stream", file))
				.with(csrf()))
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(302);
		return String.valueOf(answer.getRedirectedUrl());
	}

	@Test
	void refusesWhatIsNoReportAndKeepsItOnThePage() throws Exception {
		MockHttpServletResponse answer = this.pages.post(this.address + "/import", Map.of("text", "今天天气很好。"))
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = DeskPages.page(answer);
		assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#text");
		assertThat(page.select("textarea").text()).isEqualTo("今天天气很好。");
		assertThat(staged()).isZero();
	}

	@Test
	void asksForAFileOrAText() throws Exception {
		MockHttpServletResponse answer = this.pages.post(this.address + "/import", Map.of("text", " ")).getResponse();
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(DeskPages.page(answer).select(".error-summary a").text()).contains("请上传文件");
	}

	@Test
	void showsADocumentToNobodyElse() throws Exception {
		String review = read(ReportPrinter.text(this.edition, this.document));
		DeskPages colleague = new DeskPages(this.mvc, this.desk.filer(this.agency, "赵石"));
		assertThat(colleague.status(review)).isEqualTo(404);
		DeskPages stranger = new DeskPages(this.mvc, this.desk.filer(this.desk.agency(), "王新"));
		assertThat(stranger.status(review)).isEqualTo(404);
		assertThat(this.pages.status(this.address + "/imports/nothing")).isEqualTo(404);
	}

	@Test
	void forgetsADocumentThatIsDiscardedOrReplaced() throws Exception {
		String first = read(ReportPrinter.text(this.edition, this.document));
		String second = read(ReportPrinter.markdown(this.edition, this.document));
		assertThat(this.pages.status(first)).isEqualTo(404);
		assertThat(staged()).isEqualTo(1);
		this.pages.postAndFollow(second + "/removal", Map.of());
		assertThat(staged()).isZero();
	}

	@Test
	void leadsBackWhoReturnsToADocumentThatWasDealtWith() throws Exception {
		String review = read(ReportPrinter.text(this.edition, this.document));
		this.pages.postAndFollow(review + "/removal", Map.of());
		MockHttpServletResponse answer = this.pages.post(review, Map.of()).getResponse();
		assertThat(answer.getStatus()).isEqualTo(404);
		Document page = DeskPages.page(answer);
		assertThat(page.select("h1").text()).isEqualTo("这份文件已经处理");
		assertThat(page.select("main a").eachAttr("href")).contains(this.address, this.address + "/import");
	}

	@Test
	void warnsOfTheDocumentOfAnotherYear() throws Exception {
		Document page = this.pages.open(read(ReportPrinter.text(this.edition, report(2024))));
		assertThat(page.select(".notice").text()).contains("2024年").contains("2025年");
	}

	private ReportContent report(int year) {
		ReportContent content = new ConsistentReports(this.edition, 7).next(new ReportYear(year));
		String title = this.edition.reportTitle(this.agency.nameZh(), content.year(), Locale.CHINESE);
		return new ReportContent(content.edition(), content.year(), content.scope(), title, "", "", "",
				content.narratives(), content.cells(), Map.of(), content.signature());
	}

	/** Pastes a text and gives the address of the page that shows what was read. */
	private String read(String text) throws Exception {
		MockHttpServletResponse answer = this.pages.post(this.address + "/import", Map.of("text", text)).getResponse();
		assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(302);
		return String.valueOf(answer.getRedirectedUrl());
	}

	private Document takeOver(String review, String... parts) throws Exception {
		MockHttpServletResponse answer = send(review, form(review, parts));
		assertThat(answer.getStatus()).isEqualTo(302);
		return this.pages.open(String.valueOf(answer.getRedirectedUrl()));
	}

	private Map<String, String[]> form(String review, String... parts) throws Exception {
		Map<String, String[]> form = new HashMap<>();
		form.put("seen", new String[] { this.pages.open(review).select("input[name=seen]").val() });
		form.put("parts", parts);
		return form;
	}

	private MockHttpServletResponse send(String review, Map<String, String[]> form) throws Exception {
		var request = post(review).with(csrf());
		form.forEach(request::param);
		return this.pages.send(request).getResponse();
	}

	private void edit(String cell, CellValue seen, CellValue wanted) {
		this.walk.editor.edit(this.revision, List.of(new CellEdit(cell, seen, wanted)), List.of(),
				InventedDesk.actor(this.li));
	}

	private ReportContent draft() {
		return this.walk.reports.content(this.revision);
	}

	private int staged() {
		return this.database.sql("SELECT count(*) FROM staged_document WHERE revision_id = :revision")
			.param("revision", this.revision)
			.query(Integer.class)
			.single();
	}

	private static String grouped(CellValue value) {
		return String.format("%,d", value.counted().orElseThrow().longValueExact());
	}

}
