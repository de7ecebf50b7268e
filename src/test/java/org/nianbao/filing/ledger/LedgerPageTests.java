package org.nianbao.filing.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.content.CellValue;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.Subject;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.spreadsheet.SheetLimits;
import org.nianbao.spreadsheet.SheetReader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A list of requests on its way into the matrix. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class LedgerPageTests {

	private static final String LIST = """
			编号,何时收到,申请人类别,办理结果,答复日期
			1,2025-02-01,自然人,予以公开,2025-02-09
			2,2024-12-20,商业企业,部分公开,2025-01-09
			3,2025-12-30,自然人,,
			4,2025-06-30,自然人,不予公开,2025-07-09
			""";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private History history;

	@Autowired
	private JdbcClient database;

	private Agency agency;

	private SignedIn li;

	private DeskPages pages;

	private RevisionStatus report;

	@BeforeEach
	void begin() {
		this.agency = this.desk.agency();
		this.li = this.desk.filer(this.agency, "李青");
		this.pages = new DeskPages(this.mvc, this.li);
		this.report = this.desk.begin(this.agency, 2025, this.li);
	}

	@Test
	void countsAListOnceItsColumnsAreConfirmed() throws Exception {
		String ledger = upload(LIST);
		Document asked = this.pages.open(ledger);
		assertThat(asked.select("select#kind option[selected]").text()).isEqualTo("申请人类别");
		assertThat(asked.select("select#received option[selected]").text()).isEqualTo("何时收到");
		assertThat(asked.getElementById("counted").text()).isEqualTo("共4行，计入3行，1行无法计入");
		assertThat(asked.getElementById("cell-requests.received.naturalPerson").text()).isEqualTo("2");
		assertThat(asked.getElementById("cell-requests.carriedIn.enterprise").text()).isEqualTo("1");
		assertThat(asked.getElementById("cell-requests.carriedOut.total").text()).isEqualTo("1");
		assertThat(asked.getElementById("cell-requests.handled.total").text()).isEqualTo("2");
		assertThat(asked.select("tr[data-behind=requests.received.naturalPerson] td").last().text()).isEqualTo("2, 4");
		assertThat(asked.text()).contains("第5行 办理结果不在表中，或可能是多项：不予公开");
		assertThat(this.pages.open(ledger + "?received=1&kind=2&outcome=3&answered=-1").text()).contains("请为四项内容各选择一列");
		assertThat(this.reports.content(this.report.id()).cells()).as("nothing is taken over unseen").isEmpty();
	}

	@Test
	void countsTheSampleThatTheSignInPageOffers() throws Exception {
		String sample = new ClassPathResource("static/samples/sample-ledger.csv")
			.getContentAsString(StandardCharsets.UTF_8);
		Document asked = this.pages.open(upload(sample));
		assertThat(asked.getElementById("counted").text()).isEqualTo("共12行，计入11行，1行无法计入");
		assertThat(asked.getElementById("cell-requests.received.total").text()).isEqualTo("10");
		assertThat(asked.getElementById("cell-requests.carriedIn.total").text()).isEqualTo("1");
		assertThat(asked.getElementById("cell-requests.carriedOut.enterprise").text()).isEqualTo("1");
		assertThat(asked.text()).contains("电话答复");
	}

	@Test
	void takesOverInOneEditThatCanBeTakenBackAndForgetsTheList() throws Exception {
		String ledger = upload(LIST);
		Document taken = this.pages.postAndFollow(ledger, confirmed(this.pages.open(ledger), false));
		assertThat(stored("requests.carriedIn.enterprise")).isEqualTo(CellValue.of(1));
		assertThat(stored("requests.denied.process.research")).isEqualTo(CellValue.of(0));
		assertThat(this.pages.status(ledger)).isEqualTo(404);
		assertThat(lists()).isZero();
		this.pages.postAndFollow(taken.select("form[action$=/reversal]").attr("action"), Map.of());
		assertThat(this.reports.content(this.report.id()).cells()).isEmpty();
	}

	@Test
	void takesNothingOverBesideADraftThatHasChanged() throws Exception {
		String ledger = upload(LIST);
		Map<String, String> fields = confirmed(this.pages.open(ledger), false);
		this.pages.postAndFollow(address() + "/sections/requests", Map.of("cells[requests.received.research]", "7"));
		MockHttpServletResponse answer = this.pages.post(ledger, fields).getResponse();
		assertThat(answer.getStatus()).isEqualTo(409);
		Element cell = DeskPages.page(answer).getElementById("cell-requests.received.research");
		assertThat(cell.select("del").text()).isEqualTo("7");
		assertThat(stored("requests.received.research")).isEqualTo(CellValue.of(7));
	}

	@Test
	void keepsAListOnlyIfTheAgencySaysSoAndForTheAgencyAlone() throws Exception {
		String ledger = upload(LIST);
		DeskPages colleague = new DeskPages(this.mvc, this.desk.filer(this.agency, "赵石"));
		assertThat(colleague.status(ledger)).as("somebody else's upload").isEqualTo(404);
		this.pages.postAndFollow(ledger, confirmed(this.pages.open(ledger), true));
		assertThat(colleague.open(address() + "/ledger").text()).contains("list.csv（李青");
		assertThat(colleague.status(ledger)).isEqualTo(200);
		Agency other = this.desk.agency();
		SignedIn stranger = this.desk.filer(other, "周山");
		this.desk.begin(other, 2025, stranger);
		String elsewhere = ledger.replace(this.agency.code(), other.code());
		assertThat(new DeskPages(this.mvc, stranger).status(elsewhere)).isEqualTo(404);
		colleague.postAndFollow(ledger + "/removal", Map.of());
		assertThat(lists()).isZero();
		ReportKey key = this.report.key();
		assertThat(this.history.of(Subject.report(key.toString()))).extracting(HistoryEntry::act)
			.contains("filing.keep-ledger", "filing.remove-ledger");
	}

	@Test
	void refusesWhatIsNoListAndOffersATemplateThatItUnderstands() throws Exception {
		MockHttpServletResponse refused = send("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(DeskPages.page(refused).select(".error-summary a").attr("href")).isEqualTo("#file");
		assertThat(send(new byte[0]).getStatus()).isEqualTo(422);
		byte[] template = this.pages.send(MockMvcRequestBuilders.get(address() + "/ledger/template"))
			.getResponse()
			.getContentAsByteArray();
		assertThat(LedgerColumns.named(SheetReader.read(template, new SheetLimits(10, 10)).getFirst()).areComplete())
			.isTrue();
	}

	private Map<String, String> confirmed(Document page, boolean keep) {
		Map<String, String> fields = new HashMap<>();
		page.select("form[method=post] input[type=hidden]")
			.forEach((input) -> fields.put(input.attr("name"), input.val()));
		fields.remove("_csrf");
		if (keep) {
			fields.put("keep", "true");
		}
		return fields;
	}

	private String upload(String list) throws Exception {
		MockHttpServletResponse answer = send(list.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.getStatus()).isEqualTo(302);
		return String.valueOf(answer.getRedirectedUrl());
	}

	private MockHttpServletResponse send(byte[] file) throws Exception {
		return this.pages
			.send(MockMvcRequestBuilders.multipart(address() + "/ledger")
				.file(new MockMultipartFile("file", "list.csv", "text/csv", file))
				.with(csrf()))
			.getResponse();
	}

	private CellValue stored(String cell) {
		return this.reports.content(this.report.id()).cell(cell);
	}

	private long lists() {
		return this.database.sql("""
				SELECT count(*) FROM request_ledger l JOIN report p ON p.id = l.report_id WHERE p.agency_code = :agency
				""").param("agency", this.agency.code()).query(Long.class).single();
	}

	private String address() {
		return "/filing/" + this.agency.code() + "/2025";
	}

}
