package org.nianbao.filing.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.report.CellEdit;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.SubmissionDesk;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Sections as they are filled in without script. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class SectionPageTests {

	private static final String RECEIVED = "requests.received.naturalPerson";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private Editions editions;

	@Autowired
	private DraftEditor editor;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private SubmissionDesk submissions;

	private Agency agency;

	private SignedIn li;

	private SignedIn zhao;

	private DeskPages pages;

	private long revision;

	@BeforeEach
	void begin() {
		this.agency = this.desk.agency();
		this.li = this.desk.filer(this.agency, "李青");
		this.zhao = this.desk.filer(this.agency, "赵石");
		this.pages = new DeskPages(this.mvc, this.li);
		this.revision = this.desk.begin(this.agency, 2025, this.li).id();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2020, 2025 })
	void showsAFieldForEveryEnteredCellUnderItsHeaders(int year) throws Exception {
		Edition edition = this.editions.require(this.desk.begin(this.agency, year, this.li).edition());
		List<String> shown = new ArrayList<>();
		for (String section : List.of("proactive", "requests", "disputes")) {
			Document page = this.pages.open(address(year, section));
			shown.addAll(page.select("input[data-cell]").eachAttr("data-cell"));
			for (Element cell : page.select("tbody td.cell")) {
				for (String header : cell.attr("headers").split(" ")) {
					assertThat(page.getElementById(header)).as(header).isNotNull();
				}
			}
			assertThat(page.select("input[data-cell]").eachAttr("aria-label")).doesNotHaveDuplicates();
			assertThat(page.html()).doesNotContain("??");
		}
		assertThat(shown).containsExactlyElementsOf(edition.enteredCells().stream().map(Cell::code).toList());
	}

	@Test
	void tellsWhatACellIsWithItsLabels() throws Exception {
		assertThat(cell(this.pages.open(address("requests")), RECEIVED).attr("aria-label"))
			.isEqualTo("一、本年新收政府信息公开申请数量 · 申请人情况 · 自然人");
		assertThat(cell(this.pages.open("/en" + address("disputes")), "disputes.directLitigation.upheld")
			.attr("aria-label")).isEqualTo("Administrative litigation · Brought directly · Upheld");
	}

	@Test
	void showsTheHintsOfLines() throws Exception {
		assertThat(this.pages.open(address("requests")).select(".line-hint").eachText()).contains("申请人主动撤回的申请，计入本项。");
	}

	@Test
	void writesTheStatementOnFeesIntoTheTypedTextWithoutStoringIt() throws Exception {
		Map<String, String> fields = Map.of("text", "其他事项。", "version", "", "pages", "40", "insert", "true");
		MockHttpServletResponse answer = this.pages.post(address("other") + "/fees", fields).getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(DeskPages.page(answer).getElementById("text").val())
			.isEqualTo("其他事项。\n2025年，本机关共收取信息处理费100元，其中按量计收100元，涉及1件申请、40页。");
		assertThat(content().narrative("other")).isEmpty();
		assertThat(this.pages.post(address("overview") + "/fees", fields).getResponse().getStatus()).isEqualTo(404);
	}

	@Test
	void savesWhatWasTypedAndShowsItAgain() throws Exception {
		Document page = this.pages.postAndFollow(address("requests"), typed(RECEIVED, "１，０２１件", ""));
		assertThat(page.select(".done").text()).matches("已保存 \\d\\d:\\d\\d");
		assertThat(cell(page, RECEIVED).val()).isEqualTo("1021");
		assertThat(content().cell(RECEIVED)).isEqualTo(CellValue.of(1021));
	}

	@Test
	void keepsWhatIsNoNumberAsTypedWithItsError() throws Exception {
		Document page = this.pages.postAndFollow(address("requests"), typed(RECEIVED, "12a", ""));
		assertThat(cell(page, RECEIVED).val()).isEqualTo("12a");
		assertThat(cell(page, RECEIVED).attr("aria-invalid")).isEqualTo("true");
		assertThat(page.getElementById("error-" + RECEIVED).text()).isEqualTo("“12a”不是数字。请填写数字，没有发生的填“0”。");
		Element summed = page.select(".error-summary a").first();
		assertThat(summed.attr("href")).isEqualTo("#cell-" + RECEIVED);
		assertThat(summed.text()).isEqualTo("“一、本年新收政府信息公开申请数量 · 申请人情况 · 自然人”：“12a”不是数字。请填写数字，没有发生的填“0”。");
		assertThat(page.title()).startsWith("错误：");
	}

	@Test
	void keepsANoteBesideANumber() throws Exception {
		String cell = "documents.normativeDocuments.inForce";
		Document page = this.pages.postAndFollow(address("proactive"), typed(cell, "22（其中修订16件）", ""));
		assertThat(cell(page, cell).val()).isEqualTo("22（其中修订16件）");
		assertThat(content().cell(cell).note()).isEqualTo("其中修订16件");
	}

	@Test
	void computesTotalsAndBalances() throws Exception {
		zeros("requests");
		Map<String, String> fields = new HashMap<>();
		fields.putAll(typed(RECEIVED, "13", CellInput.seen(CellValue.of(0))));
		fields.putAll(typed("requests.granted.naturalPerson", "12", CellInput.seen(CellValue.of(0))));
		Document page = this.pages.postAndFollow(address("requests"), fields);
		assertThat(page.getElementById("cell-requests.received.total").text()).isEqualTo("13");
		assertThat(page.getElementById("cell-requests.handled.naturalPerson").text()).isEqualTo("12");
		assertThat(page.select("tfoot output.balance").eachText()).startsWith("相差1 13 ／ 12", "勾稽相符 0 ／ 0")
			.endsWith("相差1 13 ／ 12")
			.hasSize(7);
	}

	@Test
	void saysOfATotalOnlyWhatIsKnownSoFar() throws Exception {
		Document page = this.pages.postAndFollow(address("requests"), typed(RECEIVED, "13", ""));
		assertThat(page.getElementById("cell-requests.received.total").text()).isEqualTo("13…");
		assertThat(page.getElementById("cell-requests.carriedIn.total").text()).isEmpty();
		assertThat(page.select("tfoot output.balance").eachText()).containsOnly("未填完");
	}

	@Test
	void showsBothValuesOfAConflictAndWhoMadeIt() throws Exception {
		edit(RECEIVED, CellValue.NOT_FILLED, CellValue.of(5), this.zhao);
		MockHttpServletResponse answer = this.pages.post(address("requests"), typed(RECEIVED, "6", "")).getResponse();
		assertThat(answer.getStatus()).isEqualTo(409);
		Document page = DeskPages.page(answer);
		assertThat(cell(page, RECEIVED).val()).isEqualTo("6");
		assertThat(page.select("[data-theirs]").first().text()).matches("保留赵石（\\d\\d:\\d\\d）填写的：5");
		assertThat(page.select("[data-mine]").first().text()).isEqualTo("保留我填写的：6");
		assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#cell-" + RECEIVED);
		assertThat(content().cell(RECEIVED)).isEqualTo(CellValue.of(5));
	}

	@Test
	void asksAgainAsLongAsNothingIsChosen() throws Exception {
		edit(RECEIVED, CellValue.NOT_FILLED, CellValue.of(5), this.zhao);
		this.pages.post(address("requests"), typed(RECEIVED, "6", ""));
		assertThat(this.pages.post(address("requests"), typed(RECEIVED, "6", "")).getResponse().getStatus())
			.isEqualTo(409);
	}

	@Test
	void keepsTheValueThatIsChosen() throws Exception {
		edit(RECEIVED, CellValue.NOT_FILLED, CellValue.of(5), this.zhao);
		Document asked = DeskPages.page(this.pages.post(address("requests"), typed(RECEIVED, "6", "")).getResponse());
		Map<String, String> fields = typed(RECEIVED, "6", "");
		fields.put("choices[" + RECEIVED + "]", "theirs");
		assertThat(cell(this.pages.postAndFollow(address("requests"), fields), RECEIVED).val()).isEqualTo("5");
		fields.put("choices[" + RECEIVED + "]", asked.select("input[data-choice=mine]").first().val());
		assertThat(cell(this.pages.postAndFollow(address("requests"), fields), RECEIVED).val()).isEqualTo("6");
	}

	@Test
	void meetsNoConflictAtACellThatWasLeftAlone() throws Exception {
		edit(RECEIVED, CellValue.NOT_FILLED, CellValue.of(5), this.zhao);
		assertThat(cell(this.pages.postAndFollow(address("requests"), typed(RECEIVED, "", "")), RECEIVED).val())
			.isEqualTo("5");
	}

	@Test
	void keepsWhatTheSourceLacksAndWordsForNoneWhereTheyAreLeftAlone() throws Exception {
		CellValue none = new CellValue.StatedNone("尚无");
		edit(RECEIVED, CellValue.NOT_FILLED, CellValue.ABSENT, this.li);
		edit("requests.received.enterprise", CellValue.NOT_FILLED, none, this.li);
		Map<String, String> fields = typed(RECEIVED, "", CellInput.seen(CellValue.ABSENT));
		fields.putAll(typed("requests.received.enterprise", "尚无", CellInput.seen(none)));
		this.pages.postAndFollow(address("requests"), fields);
		assertThat(content().cell(RECEIVED)).isEqualTo(CellValue.ABSENT);
		assertThat(content().cell("requests.received.enterprise")).isEqualTo(none);
	}

	@Test
	void leavesTotalsAndCellsOfOtherSectionsAside() throws Exception {
		Map<String, String> fields = typed("requests.received.total", "7", "");
		fields.putAll(typed("disputes.reconsideration.upheld", "7", ""));
		fields.putAll(typed("nothing.like.this", "7", ""));
		this.pages.postAndFollow(address("requests"), fields);
		assertThat(content().cells()).isEmpty();
	}

	@Test
	void keepsATextThatIsTooLongForACellOnThePage() throws Exception {
		String text = "1".repeat(DraftEditor.LONGEST_CELL + 1);
		MockHttpServletResponse answer = this.pages.post(address("requests"), typed(RECEIVED, text, "")).getResponse();
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(cell(DeskPages.page(answer), RECEIVED).val()).isEqualTo(text);
		assertThat(content().cells()).isEmpty();
	}

	@Test
	void refusesAndShowsWhatComesAfterTheReportWasClosed() throws Exception {
		close();
		MockHttpServletResponse answer = this.pages.post(address("requests"), typed(RECEIVED, "6", "")).getResponse();
		assertThat(answer.getStatus()).isEqualTo(409);
		Document page = DeskPages.page(answer);
		assertThat(page.select(".error-summary").text()).contains("本次修改没有保存").contains("待签发");
		assertThat(cell(page, RECEIVED).val()).isEqualTo("6");
		assertThat(page.select("button[name], .saving-bar button")).isEmpty();
		assertThat(content().cells()).isEmpty();
	}

	@Test
	void showsAClosedReportWithoutFields() throws Exception {
		close();
		Document page = this.pages.open(address("requests"));
		assertThat(page.select("main input[type=text]")).isEmpty();
		assertThat(page.getElementById("cell-" + RECEIVED)).isNotNull();
	}

	@Test
	void fillsBlankCellsWithZerosOnceThatIsConfirmed() throws Exception {
		Map<String, String> fields = typed(RECEIVED, "7", "");
		fields.put("zeros", "requests");
		Document question = this.pages.postAndFollow(address("requests"), fields);
		assertThat(question.select("main form").text()).contains("将本表143处空白填为“0”，请确认相关事项确未发生。");
		assertThat(content().cells()).containsOnlyKeys(RECEIVED);
		Document page = this.pages.postAndFollow(address("requests") + "/zeros/requests", Map.of());
		assertThat(page.select(".done").text()).contains("143");
		assertThat(content().cells()).hasSize(144).containsEntry(RECEIVED, CellValue.of(7));
		assertThat(content().cell("requests.carriedOut.otherApplicant")).isEqualTo(CellValue.of(0));
	}

	@Test
	void savesNotesUnderTables() throws Exception {
		Map<String, String> fields = Map.of("notes[disputes]", "含上年结转1件。", "versions[disputes]", TextEdit.version(""));
		Document page = this.pages.postAndFollow(address("disputes"), fields);
		assertThat(page.getElementById("note-disputes").text()).isEqualTo("含上年结转1件。");
		assertThat(content().tableNote("disputes")).isEqualTo("含上年结转1件。");
	}

	@Test
	void savesANarrativeAndItsMark() throws Exception {
		Document page = this.pages.postAndFollow(address("overview"), text("（一）主动公开。\n\n全年公开12条。", "", true));
		assertThat(page.getElementById("text").wholeText()).isEqualTo("（一）主动公开。\n全年公开12条。");
		assertThat(page.select("input[name=finished]").hasAttr("checked")).isTrue();
		assertThat(page.select("[data-preview] strong").text()).isEqualTo("（一）主动公开。");
		assertThat(page.select("[data-count]").text()).isEqualTo("已写16字");
	}

	@Test
	void takesTheMarkBack() throws Exception {
		this.pages.postAndFollow(address("overview"), text("总体情况。", "", true));
		Document page = this.pages.postAndFollow(address("overview"), text("总体情况。", "总体情况。", false));
		assertThat(page.select("input[name=finished]").hasAttr("checked")).isFalse();
	}

	@Test
	void keepsANarrativeThatIsTooLongOnThePage() throws Exception {
		String text = "长".repeat(TextEdit.LONGEST_TEXT + 1);
		MockHttpServletResponse answer = this.pages.post(address("overview"), text(text, "", false)).getResponse();
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = DeskPages.page(answer);
		assertThat(page.getElementById("text").wholeText()).isEqualTo(text);
		assertThat(page.select(".error-summary a").text()).contains("最多20万字");
	}

	@Test
	void showsBothTextsOfAConflict() throws Exception {
		this.editor.edit(this.revision, List.of(), List.of(TextEdit.of(TextPlace.narrative("overview"), "", "赵写的")),
				InventedDesk.actor(this.zhao));
		MockHttpServletResponse answer = this.pages.post(address("overview"), text("李写的", "", false)).getResponse();
		assertThat(answer.getStatus()).isEqualTo(409);
		Document page = DeskPages.page(answer);
		assertThat(page.select("blockquote").eachText()).containsExactly("赵写的", "李写的");
		Element box = page.selectFirst(".text-conflict");
		assertThat(box.text()).contains("赵石");
		assertThat(box.selectFirst(".compared p").html().replaceAll("\\s*<span[^>]*>|</span>\\s*", "|"))
			.isEqualTo("<del>|（仅对方：）|赵</del><ins>|（仅我方：）|李</ins>写的");
		assertThat(box.select("[data-text=both]").text()).isEqualTo("赵写的 李写的");
		assertThat(page.getElementById("text").text()).isEqualTo("李写的");
		Map<String, String> fields = text("李写的，赵写的", "", false);
		fields.put("version", page.select("input[name=version]").val());
		this.pages.postAndFollow(address("overview"), fields);
		assertThat(content().narrative("overview")).isEqualTo("李写的，赵写的");
	}

	@Test
	void previewsWithoutSaving() throws Exception {
		Map<String, String> fields = text("（一）<b>公开</b>。加强管理。", "", false);
		assertThat(this.pages.post(address("overview") + "/preview", fields).getResponse().getContentAsString())
			.contains("<strong>（一）&lt;b&gt;公开&lt;/b&gt;。</strong>")
			.doesNotContain("<html");
		fields.put("page", "true");
		Document page = DeskPages.page(this.pages.post(address("overview") + "/preview", fields).getResponse());
		assertThat(page.getElementById("text").wholeText()).isEqualTo("（一）<b>公开</b>。加强管理。");
		assertThat(content().narrative("overview")).isEmpty();
	}

	@Test
	void savesTheCover() throws Exception {
		Map<String, String> fields = new HashMap<>(
				Map.of("texts[documentNumber]", "青水函〔2026〕3号", "versions[documentNumber]", TextEdit.version(""),
						"texts[signature.date]", "2026-01-15", "versions[signature.date]", TextEdit.version("")));
		Document page = this.pages.postAndFollow(cover(), fields);
		assertThat(page.getElementById("text-documentNumber").val()).isEqualTo("青水函〔2026〕3号");
		assertThat(content().signature().date()).hasToString("2026-01-15");
	}

	@Test
	void keepsADateThatIsNoneOnThePage() throws Exception {
		MockHttpServletResponse answer = this.pages
			.post(cover(), Map.of("texts[signature.date]", "2026年1月", "versions[signature.date]", TextEdit.version("")))
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(422);
		Element field = DeskPages.page(answer).getElementById("text-signature.date");
		assertThat(field.val()).isEqualTo("2026年1月");
		assertThat(field.attr("aria-invalid")).isEqualTo("true");
	}

	@Test
	void knowsNoSectionOfAnotherAgencyOrNone() throws Exception {
		Agency other = this.desk.agency();
		this.desk.begin(other, 2025, this.desk.filer(other, "王新"));
		assertThat(this.pages.status("/filing/" + other.code() + "/2025/sections/requests")).isEqualTo(404);
		assertThat(this.pages.status(address("nothing"))).isEqualTo(404);
		assertThat(this.pages.status(address(2024, "requests"))).as("not begun").isEqualTo(404);
		assertThat(this.pages.status(address("requests") + "/zeros/nothing")).isEqualTo(404);
		assertThat(this.pages.post(address("overview"), typed(RECEIVED, "1", "")).getResponse().getStatus())
			.as("cells sent to a narrative")
			.isEqualTo(404);
	}

	private void zeros(String table) throws Exception {
		this.pages.postAndFollow(address(table) + "/zeros/" + table, Map.of());
	}

	/** Replaces the report by one that was released for submission. */
	private void close() {
		this.agency = this.desk.invented().agencyWithSignOff(this.desk.invented().office());
		this.li = this.desk.filer(this.agency, "李青");
		this.pages = new DeskPages(this.mvc, this.li);
		this.revision = this.desk.begin(this.agency, 2025, this.li).id();
		this.submissions.release(this.revision, InventedDesk.actor(this.desk.person(this.agency, Role.SIGNER, "陈签")));
	}

	private void edit(String cell, CellValue seen, CellValue wanted, SignedIn person) {
		this.editor.edit(this.revision, List.of(new CellEdit(cell, seen, wanted)), List.of(),
				InventedDesk.actor(person));
	}

	private ReportContent content() {
		return this.reports.content(this.revision);
	}

	private String address(String section) {
		return address(2025, section);
	}

	private String address(int year, String section) {
		return "/filing/" + this.agency.code() + "/" + year + "/sections/" + section;
	}

	private String cover() {
		return "/filing/" + this.agency.code() + "/2025/cover";
	}

	private static Map<String, String> typed(String cell, String text, String seen) {
		return new HashMap<>(Map.of("cells[" + cell + "]", text, "seen[" + cell + "]", seen));
	}

	/** A browser leaves out a box that is not ticked. */
	private static Map<String, String> text(String text, String seen, boolean finished) {
		Map<String, String> fields = new HashMap<>(Map.of("text", text, "version", TextEdit.version(seen)));
		if (finished) {
			fields.put("finished", "true");
		}
		return fields;
	}

	private static Element cell(Document page, String code) {
		Element field = page.getElementById("cell-" + code);
		assertThat(field).as(code).isNotNull();
		return field;
	}

}
