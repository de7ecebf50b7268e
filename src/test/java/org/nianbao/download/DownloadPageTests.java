package org.nianbao.download;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.ReportContent;
import org.nianbao.document.ReportFileKind;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Files of a report, from the draft to the publication. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class DownloadPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private JdbcClient database;

	@Autowired
	private KeptFiles kept;

	@Autowired
	private Downloads downloads;

	private ReportWalk walk;

	private Agency agency;

	private DeskPages pages;

	private long revision;

	private String report;

	private String published;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
		this.agency = this.desk.agency();
		this.pages = new DeskPages(this.mvc, this.desk.filer(this.agency, "李青"));
		this.revision = this.walk.filled(new ReportKey(this.agency.code(), new ReportYear(2025), ReportScope.OWN));
		this.report = "/filing/" + this.agency.code() + "/2025";
		this.published = "/reports/" + this.agency.code() + "/2025";
	}

	@Test
	void marksADraftAndKeepsNoFileOfIt() throws Exception {
		assertThat(this.pages.open(this.report).select(".downloads a").eachAttr("href"))
			.containsExactlyElementsOf(addresses(this.report));
		MockHttpServletResponse draft = this.pages.send(get(this.report + "/files/docx")).getResponse();
		assertThat(draft.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(draft.getHeader("Content-Disposition")).startsWith("attachment").contains(".docx");
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(draft.getContentAsByteArray()))) {
			assertThat(word.getDocument().getBody().getSectPr().getHeaderReferenceList()).hasSize(1);
		}
		assertThat(keptKinds()).isEmpty();
	}

	@Test
	void givesASubmissionToBothSidesAndKeepsItsFile() throws Exception {
		this.walk.submit(this.revision);
		String receipt = this.report + "/submissions/1";
		assertThat(this.pages.open(receipt).select(".downloads a").eachAttr("href"))
			.containsExactlyElementsOf(addresses(receipt));
		byte[] first = this.pages.send(get(receipt + "/files/docx")).getResponse().getContentAsByteArray();
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(first))) {
			assertThat(word.getDocument().getBody().getSectPr().getHeaderReferenceList()).isEmpty();
		}
		assertThat(keptKinds()).containsExactly("DOCX");
		DeskPages reviewer = new DeskPages(this.mvc,
				this.desk.person(this.application.getBean(AgencyRegister.class).require(this.agency.reviewingOffice()),
						Role.REVIEWER, "王审"));
		String review = "/review/" + this.agency.code() + "/2025";
		for (String page : List.of(review, review + "/submissions/1")) {
			String address = reviewer.open(page).select(".downloads a[href$=docx]").attr("href");
			assertThat(reviewer.send(get(address)).getResponse().getContentAsByteArray()).as(page).isEqualTo(first);
		}
		assertThat(this.mvc.perform(get(this.published + "/files/docx")).andReturn().getResponse().getStatus())
			.isEqualTo(404);
	}

	@Test
	void givesAPublishedReportToEverybodyUntilItIsTakenDown() throws Exception {
		this.walk.publish(this.revision);
		List<ReportFileKind> kinds = this.downloads.endings()
			.stream()
			.map((ending) -> ReportFileKind.ofEnding(ending).orElseThrow())
			.toList();
		for (ReportFileKind kind : kinds) {
			MockHttpServletResponse file = open(this.published + "/revisions/1/files/" + kind.ending());
			assertThat(file.getStatus()).as(kind.ending()).isEqualTo(200);
			assertThat(file.getContentType()).as(kind.ending()).isEqualToIgnoringCase(kind.mediaType());
			assertThat(file.getHeader("Cache-Control")).isEqualTo("no-cache, public");
		}
		assertThat(keptKinds()).hasSize(kinds.size());
		String tag = open(this.published + "/files/csv").getHeader("ETag");
		assertThat(this.mvc.perform(get(this.published + "/files/csv").header("If-None-Match", tag))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(304);
		assertThat(this.pages.open("/en" + this.published).select(".downloads a").eachAttr("href"))
			.containsExactlyElementsOf(addresses("/en" + this.published + "/revisions/1"));
		assertThat(open(this.published + "/files/exe").getStatus()).isEqualTo(404);
		this.walk.publications.takeDown(this.revision, "误发", this.walk.publisher(this.revision));
		assertThat(open(this.published + "/files/docx").getStatus()).isEqualTo(410);
	}

	@Test
	void saysWhyThereIsNoFile() throws Exception {
		TextPlace place = TextPlace.narrative("overview");
		String text = place.in(this.walk.reports.content(this.revision));
		this.walk.editor.edit(this.revision, List.of(), List.of(TextEdit.of(place, text, "由右向左：שלום")),
				ReportWalk.FILER);
		MockHttpServletResponse refused = this.pages.send(get(this.report + "/files/pdf")).getResponse();
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(DeskPages.page(refused).select("main").text()).contains("未提供这份文件", "pdf", "读回后与报告内容不一致")
			.doesNotContain("??");
	}

	@Test
	void keepsTheNewestFilesAlone() {
		String hash = CanonicalForm.hash(content());
		this.kept.keep(hash, ReportFileKind.CSV, new byte[] { 1 });
		this.kept.keep(hash, ReportFileKind.CSV, new byte[] { 2 });
		assertThat(this.kept.find(hash, ReportFileKind.CSV)).get().isEqualTo(new byte[] { 1 });
		this.database
			.sql("SELECT setval(pg_get_serial_sequence('kept_file', 'id'), (SELECT max(id) FROM kept_file) + :most)")
			.param("most", KeptFiles.MOST)
			.query(Long.class)
			.single();
		this.kept.keep(hash, ReportFileKind.MD, new byte[] { 3 });
		assertThat(this.kept.find(hash, ReportFileKind.CSV)).isEmpty();
		assertThat(this.kept.find(hash, ReportFileKind.MD)).isPresent();
	}

	@Test
	void notesWhereTheAgencysOwnPortalHasPublished() throws Exception {
		String form = this.report + "/portal";
		assertThat(this.pages.status(form)).isEqualTo(404);
		this.walk.publish(this.revision);
		assertThat(this.pages.open(this.report).select("a[href=" + form + "]")).hasSize(1);
		MockHttpServletResponse refused = this.pages
			.post(form, Map.of("address", "javascript:alert(1)", "indexNumber", "QS-2026-7", "documentNumber", ""))
			.getResponse();
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(DeskPages.page(refused).select(".error-summary a").eachAttr("href")).containsExactly("#address");
		assertThat(DeskPages.page(refused).select("#indexNumber").val()).isEqualTo("QS-2026-7");
		Map<String, String> noted = Map.of("address", "https://www.example.org/zwgk/2025nb.html", "indexNumber",
				"QS-2026-7", "documentNumber", "");
		assertThat(this.pages.postAndFollow(form, noted).select(".done").text()).contains("已登记");
		this.pages.postAndFollow(form, noted);
		assertThat(this.pages.open(form).select("input[type=text]").eachAttr("value"))
			.containsExactly("https://www.example.org/zwgk/2025nb.html", "QS-2026-7", "");
		assertThat(this.pages.open(this.published).select("aside dl").text())
			.contains("https://www.example.org/zwgk/2025nb.html", "QS-2026-7")
			.doesNotContain("文号");
		assertThat(this.database
			.sql("SELECT count(*) FROM history_entry WHERE act = 'publication.notePortal' AND agency_code = :agency")
			.param("agency", this.agency.code())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	private ReportContent content() {
		return this.walk.reports.content(this.revision);
	}

	private List<String> keptKinds() {
		return this.database.sql("SELECT kind FROM kept_file WHERE content_hash = :hash ORDER BY kind")
			.param("hash", CanonicalForm.hash(content()))
			.query(String.class)
			.list();
	}

	private MockHttpServletResponse open(String address) throws Exception {
		return this.mvc.perform(get(address)).andReturn().getResponse();
	}

	private static List<String> addresses(String page) {
		return List.of("docx", "pdf", "xlsx", "csv", "json", "md", "html")
			.stream()
			.map((kind) -> page + "/files/" + kind)
			.toList();
	}

}
