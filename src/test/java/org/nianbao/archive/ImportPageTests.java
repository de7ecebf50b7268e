package org.nianbao.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.CellValue;
import org.nianbao.content.PictureSource;
import org.nianbao.content.ReportContent;
import org.nianbao.document.ReportFileKind;
import org.nianbao.document.ReportFiles;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.publication.PublicationLookup;
import org.nianbao.publication.PublishedReports;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportRecords;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** An office brings in many reports: nothing is written without a look and an act. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class ImportPageTests {

	private static final String ODD = "requests.granted.research";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private Editions editions;

	@Autowired
	private ReportFiles files;

	@Autowired
	private ImportWork work;

	@Autowired
	private Imports imports;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private ReportRecords records;

	@Autowired
	private PublishedReports published;

	@Autowired
	private JdbcClient database;

	@Autowired
	private AgencyRegister register;

	private Agency office;

	private Agency agency;

	private Agency other;

	private DeskPages pages;

	private String address;

	@BeforeEach
	void begin() {
		InventedAgencies invented = this.desk.invented();
		this.office = invented.office();
		this.agency = named(invented.agency(this.office), "青石县水务局");
		this.other = named(invented.agency(this.office), "青石县民政局");
		this.pages = new DeskPages(this.mvc, publisher(this.office));
		this.address = "/review/offices/" + this.office.code() + "/imports";
	}

	@Test
	void tellsWhoseReportEachDocumentOfABundleIs() throws Exception {
		Agency stranger = named(this.desk.agency(), "白塘市水务局");
		Map<String, byte[]> bundle = new LinkedHashMap<>();
		bundle.put("年报/甲.txt", text(content(this.agency, 2022)));
		bundle.put("年报/乙.xlsx", file(ReportFileKind.XLSX, content(this.other, 2021)));
		bundle.put("别处.docx", file(ReportFileKind.DOCX, content(stranger, 2022)));
		bundle.put("天气.txt", "今天天气很好。".getBytes(StandardCharsets.UTF_8));
		bundle.put("再压缩.zip", zip(Map.of("甲.txt", text(content(this.agency, 2020)))));
		bundle.put("年报/.DS_Store", new byte[] { 1 });
		bundle.put("__MACOSX/甲.txt", new byte[] { 1 });
		List<ImportedFile> found = files(upload("旧年报.zip", zip(bundle)));
		assertThat(found).extracting(ImportedFile::name)
			.containsExactly("年报/甲.txt", "年报/乙.xlsx", "别处.docx", "天气.txt", "再压缩.zip");
		assertThat(found).extracting(ImportedFile::state)
			.containsExactly(FileState.READ, FileState.READ, FileState.READ, FileState.REFUSED, FileState.REFUSED);
		assertThat(found.get(0).key()).isEqualTo(key(this.agency, 2022));
		assertThat(found.get(1).key()).isEqualTo(key(this.other, 2021));
		assertThat(found.get(2).key()).isNull();
		assertThat(found.get(2).note()).isEqualTo(ImportedFile.Note.of("archive.note.notYours", stranger.nameZh()));
		assertThat(found.get(3).note()).isEqualTo(ImportedFile.Note.of("document.unreadable.noReport", ""));
		assertThat(found.get(4).note()).isEqualTo(ImportedFile.Note.of("document.unreadable.unsupported", "ZIP"));
	}

	@Test
	void bringsInWhatWasLookedAtAndNothingElse() throws Exception {
		ReportContent odd = content(this.agency, 2022).withCell(ODD, new CellValue.Unreadable("约30"));
		String batch = upload("旧年报.zip",
				zip(Map.of("甲.txt", text(odd), "乙.docx", file(ReportFileKind.DOCX, content(this.other, 2022)))));
		ImportedFile first = file(batch, this.agency);
		ImportedFile second = file(batch, this.other);
		take(batch, Taking.ARCHIVE, first, second);
		assertThat(files(batch)).extracting(ImportedFile::state).containsOnly(FileState.READ);
		look(batch, first);
		assertThat(this.pages.open(batch).select("input[name=files]").eachAttr("value"))
			.containsExactly(Integer.toString(first.number()));
		take(batch, Taking.ARCHIVE, first, second);
		assertThat(file(batch, this.agency).state()).isEqualTo(FileState.TAKEN);
		assertThat(file(batch, this.other).state()).isEqualTo(FileState.READ);
		assertThat(this.published.lookup(key(this.other, 2022))).isInstanceOf(PublicationLookup.NotPublished.class);
		ReportKey key = key(this.agency, 2022);
		assertThat(this.published.lookup(key)).isInstanceOfSatisfying(PublicationLookup.Found.class, (report) -> {
			assertThat(report.report().content().cell(ODD)).isEqualTo(new CellValue.Unreadable("约30"));
			assertThat(report.report().content().narratives()).isEqualTo(odd.narratives());
		});
		RevisionStatus status = this.reports.revisions(key).getFirst();
		assertThat(status.state()).isEqualTo(RevisionState.PUBLISHED);
		assertThat(this.reports.content(status.id()).cells()).isEqualTo(odd.cells());
		assertThat(acts(key)).containsExactly("report.BRING_IN");
		assertThat(this.records.differing(key)).isEmpty();
		assertThat(this.pages.open("/reports/" + this.agency.code() + "/2022").select("h1").text())
			.contains(this.agency.nameZh());
	}

	@Test
	void beginsADraftForTheAgency() throws Exception {
		ReportContent content = content(this.agency, 2023);
		String batch = upload("甲.xlsx", file(ReportFileKind.XLSX, content));
		ImportedFile file = file(batch, this.agency);
		look(batch, file);
		take(batch, Taking.DRAFT, file);
		RevisionStatus status = this.reports.revisions(key(this.agency, 2023)).getFirst();
		assertThat(status.state()).isEqualTo(RevisionState.DRAFT);
		assertThat(this.reports.content(status.id()).cells()).isEqualTo(content.cells());
		assertThat(acts(key(this.agency, 2023))).containsExactly("report.BEGIN");
	}

	@Test
	void neverTouchesAReportThatWasBegun() throws Exception {
		SignedIn filer = this.desk.filer(this.agency, "李青");
		String batch = upload("甲.txt", text(content(this.agency, 2022)));
		ImportedFile file = file(batch, this.agency);
		look(batch, file);
		long begun = this.desk.begin(this.agency, 2022, filer).id();
		take(batch, Taking.ARCHIVE, file);
		assertThat(file(batch, this.agency).state()).isEqualTo(FileState.READ);
		assertThat(file(batch, this.agency).note()).isEqualTo(ImportedFile.Note.of("report.refused.ALREADY_BEGUN"));
		assertThat(this.reports.content(begun).cells()).isEmpty();
		assertThat(this.pages.open(batch).text()).contains("已经开始编制");
		String again = upload("甲.txt", text(content(this.agency, 2022)));
		assertThat(file(again, this.agency).note()).isEqualTo(ImportedFile.Note.of("report.refused.ALREADY_BEGUN"));
		assertThat(this.pages.open(again + "/files/1").select("form[action$=look]")).isEmpty();
	}

	@Test
	void settlesByHandWhoseReportItIs() throws Exception {
		Agency stranger = named(this.desk.agency(), "白塘市水务局");
		String batch = upload("年报.txt", text(content(stranger, 2022)));
		String page = batch + "/files/1";
		assertThat(this.pages.open(page).select(".notice").text()).contains(stranger.nameZh());
		for (Map<String, String> wrong : List.of(Map.of("agency", stranger.code(), "year", "2022", "scope", "own"),
				Map.of("agency", this.agency.code(), "year", "22", "scope", "own"),
				Map.of("agency", this.agency.code(), "year", "2022", "scope", "x"),
				Map.of("agency", this.agency.code(), "year", "2001", "scope", "own"))) {
			MockHttpServletResponse refused = this.pages.post(page + "/placement", wrong).getResponse();
			assertThat(refused.getStatus()).as(wrong.toString()).isEqualTo(422);
			assertThat(DeskPages.page(refused).select(".error-summary a")).as(wrong.toString()).hasSize(1);
		}
		Document settled = this.pages.postAndFollow(page + "/placement",
				Map.of("agency", this.agency.code(), "year", "2022", "scope", "own"));
		assertThat(settled.select("form[action$=look]")).hasSize(1);
		assertThat(settled.select(".source-text li")).hasSizeGreaterThan(40);
		assertThat(files(batch).getFirst().key()).isEqualTo(key(this.agency, 2022));
	}

	@Test
	void keepsNothingOfAnUploadThatIsTooMuch() throws Exception {
		Map<String, byte[]> many = new LinkedHashMap<>();
		for (int i = 0; i <= Upload.MOST_FILES; i++) {
			many.put(i + ".txt", new byte[] { 'a' });
		}
		assertThat(refusal("很多.zip", zip(many))).contains("200");
		Map<String, byte[]> bomb = new LinkedHashMap<>();
		byte[] zeros = new byte[Upload.MOST_BYTES];
		for (int i = 0; i < 11; i++) {
			bomb.put(i + ".txt", zeros);
		}
		assertThat(refusal("炸弹.zip", zip(bomb))).contains("200 MB");
		byte[] whole = zip(Map.of("甲.txt", text(content(this.agency, 2022))));
		assertThat(refusal("残缺.zip", Arrays.copyOf(whole, whole.length / 2))).contains("残缺.zip");
		assertThat(refusal("空.zip", zip(Map.of("空/", new byte[0])))).contains("请选择");
		assertThat(this.imports.of(this.office.code())).isEmpty();
	}

	@Test
	void readsManyDocumentsOneAfterAnother() throws Exception {
		byte[] body = text(content(this.agency, 2022));
		Map<String, byte[]> many = new LinkedHashMap<>();
		for (int i = 0; i < 40; i++) {
			many.put("年报" + i + ".txt", body);
		}
		String batch = upload("很多.zip", zip(many));
		assertThat(files(batch)).hasSize(40).extracting(ImportedFile::state).containsOnly(FileState.READ);
		assertThat(this.pages.open(batch).select("[data-progress]")).isEmpty();
	}

	@Test
	void showsHowFarItHasCome() throws Exception {
		UUID id = this.imports.begin(this.office.code(), Actor.APPLICATION);
		this.imports.add(id, 1, "甲.txt", new byte[] { 'a' }, null);
		this.imports.add(id, 2, "乙.txt", null, ImportedFile.Note.of("document.unreadable.encrypted"));
		for (String language : List.of("", "/en")) {
			Document page = this.pages.open(language + this.address + "/" + id);
			assertThat(page.select("[data-progress] [role=status]").text()).contains("1").contains("2");
			assertThat(page.select("[data-progress] progress").attr("value")).isEqualTo("50");
		}
		assertThat(this.pages.open(this.address).text()).contains("正在处理");
	}

	@Test
	void isThereForTheOfficesOwnPublishersAlone() throws Exception {
		String batch = upload("甲.txt", text(content(this.agency, 2022)));
		DeskPages colleague = new DeskPages(this.mvc, publisher(this.desk.invented().office()));
		assertThat(colleague.status(batch)).isEqualTo(404);
		SignedIn reviewer = this.desk.person(this.office, Role.REVIEWER, "王审");
		assertThat(new DeskPages(this.mvc, reviewer).status(batch)).isEqualTo(403);
		Agency elsewhere = this.desk.invented().office();
		DeskPages theirs = new DeskPages(this.mvc, publisher(elsewhere));
		assertThat(theirs.status(batch.replace(this.office.code(), elsewhere.code()))).isEqualTo(404);
	}

	@Test
	void leavesOutWhatIsNotWanted() throws Exception {
		String batch = upload("甲.txt", text(content(this.agency, 2022)));
		this.pages.postAndFollow(batch + "/files/1/removal", Map.of());
		assertThat(files(batch).getFirst().state()).isEqualTo(FileState.LEFT_OUT);
		assertThat(this.database.sql("SELECT count(*) FROM report_import_file WHERE id = :id AND body IS NOT NULL")
			.param("id", files(batch).getFirst().id())
			.query(Long.class)
			.single()).isZero();
	}

	private Agency named(Agency agency, String name) {
		this.register.rename(agency.code(), name, null, null, Actor.APPLICATION);
		return this.register.require(agency.code());
	}

	private SignedIn publisher(Agency agency) {
		return this.desk.person(agency, Role.PUBLISHER, "陈发");
	}

	private static ReportKey key(Agency agency, int year) {
		return new ReportKey(agency.code(), new ReportYear(year), ReportScope.OWN);
	}

	private ReportContent content(Agency agency, int year) {
		Edition edition = this.editions.ofYear(new ReportYear(year)).orElseThrow();
		ReportContent content = new ConsistentReports(edition, 11).next(new ReportYear(year));
		return new ReportContent(content.edition(), content.year(), ReportScope.OWN,
				edition.reportTitle(agency.nameZh(), content.year(), Locale.CHINESE), "", "", "", content.narratives(),
				content.cells(), Map.of(), content.signature());
	}

	private byte[] text(ReportContent content) {
		return file(ReportFileKind.MD, content);
	}

	private byte[] file(ReportFileKind kind, ReportContent content) {
		return this.files.file(kind, content, PictureSource.NONE, false);
	}

	/** As Windows writes bundles: names in GBK. */
	private static byte[] zip(Map<String, byte[]> entries) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(file, Charset.forName("GBK"))) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
		return file.toByteArray();
	}

	private MockHttpServletResponse send(String name, byte[] file) throws Exception {
		return this.pages
			.send(multipart(this.address).file(new MockMultipartFile("files", name, "application/octet-stream", file))
				.with(csrf()))
			.getResponse();
	}

	private String refusal(String name, byte[] file) throws Exception {
		MockHttpServletResponse answer = send(name, file);
		assertThat(answer.getStatus()).isEqualTo(422);
		return DeskPages.page(answer).select(".error-summary a[href=#files]").text();
	}

	/** Uploads a file, has it read, and gives the address of the import. */
	private String upload(String name, byte[] file) throws Exception {
		MockHttpServletResponse answer = send(name, file);
		assertThat(answer.getStatus()).isEqualTo(302);
		String batch = String.valueOf(answer.getRedirectedUrl());
		this.work.run(id(batch));
		return batch;
	}

	private static UUID id(String batch) {
		return UUID.fromString(batch.substring(batch.lastIndexOf('/') + 1));
	}

	private List<ImportedFile> files(String batch) {
		return this.imports.files(id(batch));
	}

	private ImportedFile file(String batch, Agency agency) {
		return files(batch).stream().filter((file) -> agency.code().equals(file.agency())).findFirst().orElseThrow();
	}

	private void look(String batch, ImportedFile file) throws Exception {
		String page = batch + "/files/" + file.number();
		String seen = this.pages.open(page).select("input[name=seen]").val();
		this.pages.postAndFollow(page + "/look", Map.of("seen", seen));
	}

	private void take(String batch, Taking as, ImportedFile... files) throws Exception {
		var request = post(batch + "/taking").with(csrf()).param("as", as.name());
		for (ImportedFile file : files) {
			request.param("files", Integer.toString(file.number()));
		}
		assertThat(this.pages.send(request).getResponse().getStatus()).isEqualTo(302);
		this.work.run(id(batch));
	}

	private List<String> acts(ReportKey key) {
		return this.database.sql("SELECT act FROM history_entry WHERE chain = :chain ORDER BY number")
			.param("chain", "report:" + key)
			.query(String.class)
			.list();
	}

}
