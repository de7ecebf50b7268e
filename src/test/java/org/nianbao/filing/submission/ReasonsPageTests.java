package org.nianbao.filing.submission;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.CellEdit;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionState;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings that are settled by correcting or by a reason. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class ReasonsPageTests {

	private static final String CELL = "penalties.decisions";

	private static final String REASON = "本机关没有行政处罚权，今年没有作出决定。";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	private ReportWalk walk;

	private Agency agency;

	private SignedIn li;

	private DeskPages pages;

	private String address;

	private long revision;

	/** The number of a cell. */
	private String cell;

	@BeforeEach
	void writeNoneWhereANumberIsDue() throws Exception {
		this.walk = new ReportWalk(this.application);
		this.agency = this.desk.agency();
		this.li = this.desk.filer(this.agency, "李青");
		this.pages = new DeskPages(this.mvc, this.li);
		this.address = "/filing/" + this.agency.code() + "/2025";
		this.revision = this.desk.begin(this.agency, 2025, this.li).id();
		this.cell = contentsOfWhichNothingIsAsked().cells()
			.keySet()
			.stream()
			.filter((code) -> code.endsWith(CELL))
			.findFirst()
			.orElseThrow();
		write(new CellValue.StatedNone("/"));
	}

	@Test
	void refusesAReportUntilWhatIsAskedIsExplained() throws Exception {
		MockHttpServletResponse refused = submit("");
		assertThat(refused.getStatus()).isEqualTo(422);
		Document page = DeskPages.page(refused);
		Element line = page.select(".error-summary li a").first();
		assertThat(line.text()).contains("写作/").contains("确有原因的，请说明");
		assertThat(page.getElementById(line.attr("href").substring(1)).tagName()).isEqualTo("textarea");
		assertThat(state()).isEqualTo(RevisionState.DRAFT);
		Document receipt = this.pages.postAndFollow(this.address + "/submissions", fields(REASON));
		assertThat(receipt.text()).contains("回执编号");
		assertThat(state()).isEqualTo(RevisionState.SUBMITTED);
		assertThat(this.application.getBean(History.class)
			.of(Subject.report(this.agency.code() + "-2025-" + this.agency.mainScope().code())))
			.filteredOn((entry) -> entry.act().equals("report.explain"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.became()).containsEntry("reasons", REASON));
	}

	@Test
	void keepsWhatIsTypedBesideAFindingAndSaysWhatIsWrongWithIt() throws Exception {
		assertThat(asked().text()).isEmpty();
		assertThat(this.pages.open(this.address + "/check").select(".notice").text()).contains("还有1个问题需更正或说明");
		MockHttpServletResponse tooShort = this.pages.post(this.address + "/check", fields("没有。")).getResponse();
		assertThat(tooShort.getStatus()).isEqualTo(422);
		Document page = DeskPages.page(tooShort);
		assertThat(page.title()).startsWith("错误：");
		Element field = page.select("textarea[name^=reasons]").first();
		assertThat(field.text()).isEqualTo("没有。");
		assertThat(page.select(".error-summary li a").attr("href")).isEqualTo("#" + field.id());
		assertThat(page.getElementById(field.attr("aria-describedby")).text()).contains("10");
		Document kept = this.pages.postAndFollow(this.address + "/check", fields(REASON));
		assertThat(kept.select(".done").text()).contains("说明已保存").contains("可以报送");
		assertThat(asked().text()).isEqualTo(REASON);
	}

	@Test
	void asksAgainOnlyWhereTheFindingIsAnotherOneAndForgetsNoReason() throws Exception {
		this.pages.postAndFollow(this.address + "/check", fields(REASON));
		write(new CellValue.StatedNone("无"));
		assertThat(asked().text()).as("another thing is written there").isEmpty();
		write(CellValue.of(0));
		assertThat(this.pages.open(this.address + "/check").select("textarea")).as("corrected").isEmpty();
		write(new CellValue.StatedNone("/"));
		assertThat(asked().text()).as("it is as it was").isEqualTo(REASON);
		assertThat(submit("").getStatus()).isEqualTo(302);
	}

	@Test
	void asksOfTheAgencyWhatIsTooShortOnSubmissionToo() throws Exception {
		Document page = DeskPages.page(submit("没有。"));
		assertThat(page.select("textarea[name^=reasons]").text()).isEqualTo("没有。");
		assertThat(page.select(".error-summary li")).as("once").hasSize(1);
		assertThat(state()).isEqualTo(RevisionState.DRAFT);
	}

	@Test
	void showsOneLevelAloneAndGivesTheFindingsAsATable() throws Exception {
		Document page = this.pages.open(this.address + "/check?level=note");
		assertThat(page.select(".findings > li")).isNotEmpty().allMatch((line) -> line.hasClass("note"));
		assertThat(page.select(".filters a[aria-current]").text()).isEqualTo("备注");
		assertThat(this.pages.open(this.address + "/check?level=nonsense").select(".findings > li.explain")).hasSize(1);
		this.pages.postAndFollow(this.address + "/check", fields(REASON));
		byte[] file = this.pages.send(MockMvcRequestBuilders.get(this.address + "/check/findings.xlsx"))
			.getResponse()
			.getContentAsByteArray();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			List<String> reasons = new ArrayList<>();
			book.getSheetAt(0).forEach((row) -> reasons.add(row.getCell(7) != null ? row.getCell(7).toString() : ""));
			assertThat(reasons).startsWith("说明").contains(REASON);
			assertThat(book.getSheetAt(0).getRow(1).getCell(2).toString()).isNotBlank();
		}
	}

	@Test
	void showsSignersTheReasonsToReadAlone() throws Exception {
		this.pages.postAndFollow(this.address + "/check", fields(REASON));
		DeskPages signer = new DeskPages(this.mvc, this.desk.person(this.agency, Role.SIGNER, "陈签"));
		Document page = signer.open(this.address + "/check");
		assertThat(page.select("textarea")).isEmpty();
		assertThat(page.select(".explanation").text()).contains(REASON);
		assertThat(signer.post(this.address + "/check", fields(REASON)).getResponse().getStatus()).isEqualTo(403);
	}

	/**
	 * What is invented depends on what was invented before, and is asked about now and
	 * then.
	 */
	private ReportContent contentsOfWhichNothingIsAsked() throws Exception {
		ReportContent content = this.walk.fill(this.revision);
		while (!this.pages.open(this.address + "/check").select("textarea[name^=reasons]").isEmpty()) {
			content = this.walk.fill(this.revision);
		}
		return content;
	}

	private Element asked() throws Exception {
		return this.pages.open(this.address + "/check").select("textarea[name^=reasons]").first();
	}

	private MockHttpServletResponse submit(String reason) throws Exception {
		return this.pages.post(this.address + "/submissions", fields(reason)).getResponse();
	}

	private Map<String, String> fields(String reason) throws Exception {
		Document page = this.pages.open(this.address + "/submissions/new");
		Map<String, String> fields = new HashMap<>(Map.of("key", page.select("input[name=key]").val()));
		if (!reason.isEmpty()) {
			fields.put(page.select("textarea[name^=reasons]").attr("name"), reason);
		}
		return fields;
	}

	private void write(CellValue value) {
		CellValue before = this.walk.reports.content(this.revision).cell(this.cell);
		this.walk.editor.edit(this.revision, List.of(new CellEdit(this.cell, before, value)), List.of(),
				InventedDesk.actor(this.li));
	}

	private RevisionState state() {
		return this.walk.reports.status(this.revision).state();
	}

}
