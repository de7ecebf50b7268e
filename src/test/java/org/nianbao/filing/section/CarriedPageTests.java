package org.nianbao.filing.section;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.report.CellEdit;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.Explanation;
import org.nianbao.report.Explanation.About;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
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

import static org.assertj.core.api.Assertions.assertThat;

/** Last year's figures on the pages of this year's report. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class CarriedPageTests {

	private static final String CARRIED_IN = "requests.carriedIn.naturalPerson";

	private static final String REASON = "上年度有1件申请误计为已办结，实际结转办理。";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private DraftEditor editor;

	@Autowired
	private Explanations explanations;

	@Autowired
	private ApplicationContext application;

	private ReportKey key;

	private DeskPages pages;

	private BigDecimal carriedOut;

	@BeforeEach
	void beginAfterAReportOfTheYearBefore() throws Exception {
		Agency agency = this.desk.agency();
		SignedIn li = this.desk.filer(agency, "李青");
		this.key = new ReportKey(agency.code(), new ReportYear(2025), agency.mainScope());
		ReportWalk walk = new ReportWalk(this.application);
		long before = walk.accepted(new ReportKey(agency.code(), new ReportYear(2024), agency.mainScope()));
		this.carriedOut = this.reports.content(before)
			.cell("requests.carriedOut.naturalPerson")
			.counted()
			.orElseThrow();
		this.pages = new DeskPages(this.mvc, li);
		this.pages.postAndFollow("/filing/" + agency.code() + "/2025/revisions", Map.of());
	}

	@Test
	void fillsInWhatLastYearsReportCarriesOverAndShowsItsFigures() throws Exception {
		assertThat(content().cell(CARRIED_IN).counted()).hasValueSatisfying(this::isCarriedOut);
		assertThat(content().cells()).as("one cell in each of six columns").hasSize(6);
		Document page = this.pages.open(address());
		Element cell = page.getElementById("cell-" + CARRIED_IN);
		assertThat(cell.val()).isEqualTo(this.carriedOut.toPlainString());
		assertThat(cell.parent().hasClass("prefilled")).isTrue();
		assertThat(cell.parent().text()).contains("按上年报告填入");
		assertThat(page.getElementById("cell-requests.received.enterprise").attr("title")).startsWith("上年度报告：");
		assertThat(page.getElementById("cell-requests.received.enterprise").attr("placeholder")).startsWith("上年");
		assertThat(page.select("[data-carried]")).hasSize(6).allMatch((box) -> box.hasAttr("hidden"));
		BigDecimal other = this.carriedOut.add(BigDecimal.ONE);
		Document after = this.pages.postAndFollow(address(), typed(other, ""));
		assertThat(after.getElementById("cell-" + CARRIED_IN).parent().hasClass("prefilled")).isFalse();
		assertThat(after.select("[data-carried]:not([hidden])").eachAttr("data-carried")).containsExactly(CARRIED_IN);
	}

	@Test
	void asksWhyAnotherFigureStandsThereAndPublishesTheReasonAsANote() throws Exception {
		BigDecimal other = this.carriedOut.add(BigDecimal.ONE);
		this.pages.postAndFollow(address(), typed(other, ""));
		MockHttpServletResponse tooShort = this.pages.post(address(), typed(other, "有误。")).getResponse();
		assertThat(tooShort.getStatus()).isEqualTo(422);
		assertThat(DeskPages.page(tooShort).getElementById("reason-" + CARRIED_IN).text()).isEqualTo("有误。");
		assertThat(DeskPages.page(tooShort).select(".error-summary a").attr("href")).isEqualTo("#reason-" + CARRIED_IN);
		this.pages.postAndFollow(address(), typed(other, REASON));
		About about = new About("requests.carryOver", CARRIED_IN, other.toPlainString(),
				this.carriedOut.toPlainString());
		assertThat(this.explanations.of(this.key)).hasSize(1)
			.extractingByKey(about)
			.extracting(Explanation::reason)
			.isEqualTo(REASON);
		String note = "自然人：上年结转数（" + other + "件）与上年度报告结转下年度数（" + this.carriedOut + "件）不一致，原因：" + REASON;
		assertThat(note()).isEqualTo(note);
		Element told = this.pages.open(address()).select(".findings > li.explain:contains(上年度报告结转下年度数)").first();
		assertThat(told.text()).startsWith("已说明").contains(REASON);
		String better = "上年度有1件申请于12月31日收到，漏计。";
		this.pages.postAndFollow(address(), typed(other, better));
		assertThat(note()).as("the newest reason alone").isEqualTo(note.replace(REASON, better));
		this.pages.postAndFollow(address(), typed(this.carriedOut, ""));
		assertThat(note()).as("nothing is to be explained any more").isEmpty();
		fill(this.carriedOut, other);
		assertThat(note()).as("filled in otherwise than by hand").contains(better);
		fill(other, this.carriedOut);
		assertThat(note()).as("it agrees again").isEmpty();
	}

	@Test
	void fillsBlankCarriedCellsWithLastYearsFigureNotWithZero() throws Exception {
		this.pages.postAndFollow(address(), Map.of("cells[" + CARRIED_IN + "]", "", "seen[" + CARRIED_IN + "]",
				CellInput.seen(content().cell(CARRIED_IN))));
		assertThat(content().cell(CARRIED_IN).state()).isEqualTo(CellState.NOT_FILLED);
		assertThat(this.pages.open(address() + "/zeros/requests").text()).contains("其中1处为上年结转");
		this.pages.postAndFollow(address() + "/zeros/requests", Map.of());
		assertThat(content().cell(CARRIED_IN).counted()).hasValueSatisfying(this::isCarriedOut);
		assertThat(content().cell("requests.granted.enterprise")).isEqualTo(CellValue.of(0));
	}

	/** As a list of requests or a document fills it in. */
	private void fill(BigDecimal before, BigDecimal after) {
		this.editor.edit(
				this.reports.revisions(this.key).getLast().id(), List.of(new CellEdit(CARRIED_IN,
						new CellValue.Figure(before, null), new CellValue.Figure(after, null))),
				List.of(), ReportWalk.FILER);
	}

	private void isCarriedOut(BigDecimal figure) {
		assertThat(figure).isEqualByComparingTo(this.carriedOut);
	}

	private Map<String, String> typed(BigDecimal figure, String reason) {
		Map<String, String> fields = new HashMap<>();
		fields.put("cells[" + CARRIED_IN + "]", figure.toPlainString());
		fields.put("seen[" + CARRIED_IN + "]", CellInput.seen(content().cell(CARRIED_IN)));
		fields.put("reasons[" + CARRIED_IN + "]", reason);
		return fields;
	}

	private String note() {
		return TextPlace.note("requests").in(content());
	}

	private ReportContent content() {
		return this.reports.content(this.reports.revisions(this.key).getLast().id());
	}

	private String address() {
		return "/filing/" + this.key.agency() + "/2025/sections/requests";
	}

}
