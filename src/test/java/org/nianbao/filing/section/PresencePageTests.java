package org.nianbao.filing.section;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.content.CellValue;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.report.CellEdit;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What an open page is told every few seconds. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class PresencePageTests {

	private static final String CELL = "requests.received.naturalPerson";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private DraftEditor editor;

	@Autowired
	private JdbcClient database;

	private Agency agency;

	private SignedIn li;

	private SignedIn zhao;

	private long revision;

	@BeforeEach
	void begin() {
		this.agency = this.desk.agency();
		this.li = this.desk.filer(this.agency, "李青");
		this.zhao = this.desk.filer(this.agency, "赵石");
		this.revision = this.desk.begin(this.agency, 2025, this.li).id();
	}

	@Test
	void tellsWhoElseIsInWhichSection() throws Exception {
		assertThat(look(this.li, "requests", 0).get("others")).isEmpty();
		JsonNode seen = look(this.zhao, "overview", 0);
		assertThat(seen.get("others")).hasSize(1);
		assertThat(seen.get("others").get(0).asString()).isEqualTo("李青正在填写“三、收到和处理政府信息公开申请情况”。");
		assertThat(look(this.li, "requests", 0).get("others").get(0).asString()).startsWith("赵石正在填写“一、");
		this.database.sql("UPDATE draft_presence SET seen_at = seen_at - interval '30 seconds' WHERE revision_id = :id")
			.param("id", this.revision)
			.update();
		assertThat(look(this.zhao, "overview", 0).get("others")).as("who has gone").isEmpty();
	}

	@Test
	void tellsWhatWasChangedInTheSection() throws Exception {
		edit(CellValue.NOT_FILLED, new CellValue.Unreadable("12a"));
		TextPlace place = TextPlace.narrative("overview");
		this.editor.edit(this.revision, List.of(), List.of(TextEdit.of(place, "", "全年公开十二条。")),
				InventedDesk.actor(this.zhao));
		JsonNode requests = look(this.li, "requests", 0);
		JsonNode cell = requests.get("cells").get(CELL);
		assertThat(cell.get("text").asString()).isEqualTo("12a");
		assertThat(cell.get("error").asString()).startsWith("“12a”不是数字。");
		assertThat(cell.get("told").asString()).matches("赵石 \\d\\d:\\d\\d 修改");
		assertThat(requests.get("texts")).isEmpty();
		JsonNode overview = look(this.li, "overview", 0);
		assertThat(overview.get("cells")).isEmpty();
		assertThat(overview.get("texts").get("narrative:overview").get("text").asString()).isEqualTo("全年公开十二条。");
		assertThat(overview.get("texts").get("narrative:overview").get("version").asString())
			.isEqualTo(TextEdit.version("全年公开十二条。"));
		assertThat(look(this.li, "disputes", 0).get("cells")).isEmpty();
	}

	@Test
	void tellsWhatWasChangedOfTheCoverAndOfNotes() throws Exception {
		this.editor.edit(this.revision, List.of(),
				List.of(TextEdit.of(TextPlace.INDEX_NUMBER, "", "11370200-2026-00012"),
						TextEdit.of(TextPlace.note("requests"), "", "含上年结转1件。")),
				InventedDesk.actor(this.zhao));
		JsonNode cover = lookFrom(this.zhao, "cover", 0);
		assertThat(cover.get("texts").get("indexNumber").get("text").asString()).isEqualTo("11370200-2026-00012");
		assertThat(cover.get("texts")).hasSize(1);
		assertThat(cover.get("cells")).isEmpty();
		JsonNode requests = look(this.li, "requests", 0);
		assertThat(requests.get("texts").get("note:requests").get("text").asString()).isEqualTo("含上年结转1件。");
		assertThat(requests.get("others").get(0).asString()).isEqualTo("赵石正在填写“封面、引言和落款”。");
	}

	@Test
	void tellsOnlyWhatWasChangedSinceTheLastLookButEditsOfTheLastSecondsAgain() throws Exception {
		edit(CellValue.NOT_FILLED, CellValue.of(1));
		JsonNode first = look(this.li, "requests", 0);
		assertThat(first.get("mark").asLong()).as("it may not be the last with its number").isZero();
		long edit = this.database.sql("SELECT max(id) FROM edit_log WHERE revision_id = :revision")
			.param("revision", this.revision)
			.query(Long.class)
			.single();
		assertThat(look(this.li, "requests", edit).get("cells")).isEmpty();
		assertThat(look(this.li, "requests", edit).get("mark").asLong()).isEqualTo(edit);
		edit(CellValue.of(1), CellValue.of(2));
		assertThat(look(this.li, "requests", edit).get("cells").get(CELL).get("text").asString()).isEqualTo("2");
	}

	@Test
	void saysThatTheReportIsClosedAndHidesItFromOthers() throws Exception {
		assertThat(look(this.li, "requests", 0).has("closed")).isFalse();
		ReportWalk walk = new ReportWalk(this.application);
		walk.fill(this.revision);
		walk.submit(this.revision);
		assertThat(look(this.li, "requests", 0).get("closed").asString()).contains("不能再修改");
		Agency other = this.desk.agency();
		SignedIn stranger = this.desk.filer(other, "钱远");
		long own = this.desk.begin(other, 2025, stranger).id();
		String address = "/filing/" + other.code() + "/2025/sections/requests/presence?revision=";
		DeskPages pages = new DeskPages(this.mvc, stranger);
		assertThat(Map.of("own", pages.status(address + own), "other", pages.status(address + this.revision)))
			.isEqualTo(Map.of("own", 200, "other", 404));
	}

	private void edit(CellValue seen, CellValue wanted) {
		this.editor.edit(this.revision, List.of(new CellEdit(CELL, seen, wanted)), List.of(),
				InventedDesk.actor(this.zhao));
	}

	private JsonNode look(SignedIn person, String section, long since) throws Exception {
		return lookFrom(person, "sections/" + section, since);
	}

	private JsonNode lookFrom(SignedIn person, String page, long since) throws Exception {
		String answer = new DeskPages(this.mvc, person)
			.send(get("/filing/" + this.agency.code() + "/2025/" + page + "/presence")
				.param("revision", String.valueOf(this.revision))
				.param("since", String.valueOf(since)))
			.getResponse()
			.getContentAsString();
		return JsonMapper.builder().build().readTree(answer);
	}

}
