package org.nianbao.filing.section;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.SubmissionDesk;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the script of a page is told of what it sends while people type. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class AutosavePageTests {

	private static final String CARRIED_IN = "requests.carriedIn.naturalPerson";

	private static final String REASON = "上年度有1件申请误计为已办结，实际结转办理。";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private DraftEditor editor;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private SubmissionDesk submissions;

	@Autowired
	private Explanations explanations;

	@Autowired
	private ApplicationContext application;

	private Agency agency;

	private SignedIn li;

	private long revision;

	@BeforeEach
	void begin() {
		this.agency = this.desk.agency();
		this.li = this.desk.filer(this.agency, "李青");
	}

	@Test
	void savesTheCoverTextByText() throws Exception {
		blank();
		JsonNode answer = send("/cover", cover("documentNumber", "青水函〔2026〕3号 "));
		JsonNode text = answer.get("texts").get("documentNumber");
		assertThat(text.get("typed").asString()).as("what was sent, to the last blank").isEqualTo("青水函〔2026〕3号 ");
		assertThat(text.get("version").asString()).isEqualTo(TextEdit.version("青水函〔2026〕3号"));
		assertThat(answer.get("savedAt").asString()).matches("\\d\\d:\\d\\d");
		assertThat(content().documentNumber()).isEqualTo("青水函〔2026〕3号");
		assertThat(send("/cover", cover("signature.date", "2026年1月")).get("texts").get("signature.date").get("error"))
			.isNotNull();
		assertThat(content().signature().date()).isNull();
	}

	@Test
	void tellsThatSomebodyElseChangedATextAndChangesNothing() throws Exception {
		blank();
		this.editor.edit(this.revision, List.of(),
				List.of(TextEdit.of(TextPlace.INDEX_NUMBER, "", "甲"),
						TextEdit.of(TextPlace.note("requests"), "", "赵写的注。")),
				InventedDesk.actor(this.desk.filer(this.agency, "赵石")));
		assertThat(
				send("/cover", cover("indexNumber", "乙")).get("texts").get("indexNumber").get("conflict").asBoolean())
			.isTrue();
		JsonNode note = send("/sections/requests",
				Map.of("notes[requests]", "李写的注。", "versions[requests]", TextEdit.version("")))
			.get("texts")
			.get("note:requests");
		assertThat(note.get("conflict").asBoolean()).isTrue();
		assertThat(note.get("typed").asString()).isEqualTo("李写的注。");
		assertThat(content().indexNumber()).isEqualTo("甲");
		assertThat(content().tableNote("requests")).isEqualTo("赵写的注。");
	}

	@Test
	void keepsAReasonAndTellsTheNoteInWhichItStands() throws Exception {
		ReportKey key = afterAReportOfTheYearBefore();
		CellValue before = content().cell(CARRIED_IN);
		Map<String, String> fields = new HashMap<>(
				Map.of("cells[" + CARRIED_IN + "]", "99999", "seen[" + CARRIED_IN + "]", CellInput.seen(before),
						"notes[requests]", "另注。", "versions[requests]", TextEdit.version("")));
		fields.put("reasons[" + CARRIED_IN + "]", "有误。");
		JsonNode tooShort = send("/sections/requests", fields);
		assertThat(tooShort.get("texts").get("reason:" + CARRIED_IN).get("error").asString()).contains("10");
		assertThat(tooShort.get("texts").get("note:requests").get("version").asString())
			.isEqualTo(TextEdit.version("另注。"));
		assertThat(this.explanations.of(key)).isEmpty();
		JsonNode answer = send("/sections/requests", Map.of("reasons[" + CARRIED_IN + "]", REASON));
		assertThat(answer.get("texts").get("reason:" + CARRIED_IN).has("error")).isFalse();
		assertThat(this.explanations.of(key)).hasSize(1);
		String note = content().tableNote("requests");
		assertThat(note).startsWith("另注。\n自然人：").endsWith(REASON);
		JsonNode noted = answer.get("noted").get("note:requests");
		assertThat(noted.get("text").asString()).isEqualTo(note);
		assertThat(noted.get("version").asString()).isEqualTo(TextEdit.version(note));
		assertThat(noted.get("told").asString()).contains("附注");
	}

	@Test
	void tellsThatItComesTooLate() throws Exception {
		this.agency = this.desk.invented().agencyWithSignOff(this.desk.invented().office());
		this.li = this.desk.filer(this.agency, "李青");
		blank();
		this.submissions.release(this.revision, InventedDesk.actor(this.desk.person(this.agency, Role.SIGNER, "陈签")));
		ReportContent closed = content();
		Map<String, Map<String, String>> late = Map.of("/sections/requests",
				Map.of("cells[requests.received.naturalPerson]", "6"), "/sections/overview", Map.of("text", "迟到"),
				"/cover", cover("indexNumber", "迟到"));
		for (Map.Entry<String, Map<String, String>> sent : late.entrySet()) {
			MockHttpServletResponse answer = post(sent.getKey(), sent.getValue());
			assertThat(answer.getStatus()).as(sent.getKey()).isEqualTo(409);
			assertThat(answer.getContentAsString()).contains("\"refused\":\"报告已经报送或正在办理");
		}
		assertThat(content()).isEqualTo(closed);
	}

	@Test
	void answersInOnePieceThatSaysHowLongItIs() throws Exception {
		blank();
		MockHttpServletResponse answer = post("/cover", cover("documentNumber", "青水函〔2026〕3号"));
		assertThat(answer.getContentLength()).isPositive().isEqualTo(answer.getContentAsByteArray().length);
	}

	@Test
	void refusesMoreThanAnyPageSends() throws Exception {
		blank();
		ReportContent before = content();
		Map<String, String> notes = new HashMap<>();
		for (int i = 0; i < 101; i++) {
			notes.put("notes[t" + i + "]", "注");
		}
		notes.put("notes[requests]", "注");
		assertThat(post("/sections/requests", notes).getStatus()).isEqualTo(400);
		assertThat(content()).isEqualTo(before);
	}

	private void blank() {
		this.revision = this.desk.begin(this.agency, 2025, this.li).id();
	}

	private ReportKey afterAReportOfTheYearBefore() throws Exception {
		ReportKey key = new ReportKey(this.agency.code(), new ReportYear(2025), this.agency.mainScope());
		new ReportWalk(this.application).accepted(new ReportKey(key.agency(), new ReportYear(2024), key.scope()));
		new DeskPages(this.mvc, this.li).postAndFollow("/filing/" + this.agency.code() + "/2025/revisions", Map.of());
		this.revision = this.reports.revisions(key).getLast().id();
		return key;
	}

	private ReportContent content() {
		return this.reports.content(this.revision);
	}

	private JsonNode send(String page, Map<String, String> fields) throws Exception {
		MockHttpServletResponse answer = post(page, fields);
		assertThat(answer.getStatus()).isEqualTo(200);
		return JsonMapper.builder().build().readTree(answer.getContentAsString());
	}

	private MockHttpServletResponse post(String page, Map<String, String> fields) throws Exception {
		return new DeskPages(this.mvc, this.li)
			.post("/filing/" + this.agency.code() + "/2025" + page + "/edits", fields)
			.getResponse();
	}

	private static Map<String, String> cover(String place, String text) {
		return Map.of("texts[" + place + "]", text, "versions[" + place + "]", TextEdit.version(""));
	}

}
