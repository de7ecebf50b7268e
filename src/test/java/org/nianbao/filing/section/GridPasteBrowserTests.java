package org.nianbao.filing.section;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.browser.Browsers;
import org.nianbao.content.CellValue;
import org.nianbao.filing.InventedDesk;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.ReportWalk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Blocks from the machine's clipboard in the grid, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class GridPasteBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@Autowired
	private ApplicationContext application;

	private GridDesk grid;

	@BeforeEach
	void openTheMatrix() {
		this.grid = GridDesk.open(this.application, browsers);
	}

	/** 24 rows of 7, as spreadsheets copy the matrix without its row of totals. */
	@Test
	void takesTheMatrixWithoutItsRowOfTotals() {
		this.grid.cell("received.naturalPerson").focus();
		String block = IntStream.range(0, 24)
			.mapToObj((row) -> IntStream.range(0, 6)
				.mapToObj((column) -> (row == 0 && column == 0) ? "" : String.valueOf(row + column))
				.collect(Collectors.joining("\t")) + "\t" + ((row == 0) ? 15 : row * 6 + 15))
			.collect(Collectors.joining("\r\n"));
		this.grid.paste(block + "\r\n");
		assertThat(this.grid.dialog().locator("[data-part=stated] tbody")).containsText("15未填完");
		this.grid.press("Enter");
		assertThat(this.grid.cell("received.naturalPerson")).hasValue("");
		assertThat(this.grid.cell("received.otherApplicant")).hasValue("5");
		assertThat(this.grid.cell("otherHandling.other.naturalPerson")).hasValue("22");
		assertThat(this.grid.cell("carriedOut.naturalPerson")).hasValue("23");
		assertThat(this.grid.status()).containsText("已保存");
		assertThat(this.grid.stored("carriedOut.otherApplicant")).isEqualTo(CellValue.of(28));
		assertThat(this.grid.content().cells()).hasSize(143);
	}

	@Test
	void takesRowsAndColumnsAndKeepsTotalsOut() {
		this.grid.cell("received.naturalPerson").focus();
		this.grid.paste("1\t2\t3\t4\t5\t6\t21\n");
		assertThat(this.grid.notice()).hasText("已粘贴6处；另有1处合计与计算结果一致，合计由系统计算，不保存");
		assertThat(this.grid.output("received.total")).hasText("21");
		this.grid.cell("carriedIn.enterprise").focus();
		this.grid.paste("7\n\"8\n（其中1件补正）\"\n９\n");
		assertThat(this.grid.notice()).hasText("已粘贴3处");
		assertThat(this.grid.status()).containsText("已保存");
		assertThat(this.grid.stored("granted.enterprise").note()).isEqualTo("其中1件补正");
		assertThat(this.grid.stored("partial.enterprise")).isEqualTo(CellValue.of(9));
		DraftEditor editor = this.application.getBean(DraftEditor.class);
		assertThat(editor.log(this.grid.revision(), "requests.carriedIn.enterprise").getFirst().act())
			.as("the block is one act")
			.isEqualTo(editor.log(this.grid.revision(), "requests.partial.enterprise").getFirst().act());
	}

	@Test
	void showsWhatItWouldOverwriteAndTakesTheWholeBlockBack() {
		this.grid.type("received.naturalPerson", "5");
		this.grid.type("received.enterprise", "1,200");
		this.grid.cell("received.naturalPerson").focus();
		this.grid.paste("6\t1200\t12a\t4\t5\t6\t20\t99");
		assertThat(this.grid.dialog()).containsText("将填入6处，其中1处已有内容，会被替换。");
		assertThat(this.grid.dialog()).containsText("另有1处落在表格之外");
		assertThat(this.grid.dialog().locator("[data-part=overwritten] tbody"))
			.hasText("一、本年新收政府信息公开申请数量 · 申请人情况 · 自然人56");
		assertThat(this.grid.dialog().locator("[data-part=stated] tbody")).containsText("20未填完");
		assertThat(this.grid.dialog().locator("[data-part=unclear] tbody")).containsText("12a");
		this.grid.press("Escape");
		assertThat(this.grid.cell("received.naturalPerson")).hasValue("5");
		assertThat(this.grid.cell("received.naturalPerson")).isFocused();
		this.grid.press("Control+V", "Enter");
		assertThat(this.grid.cell("received.naturalPerson")).hasValue("6");
		assertThat(this.grid.page().locator("[id='error-requests.received.research']")).containsText("12a");
		this.grid.press("Control+Z");
		assertThat(this.grid.cell("received.naturalPerson")).hasValue("5");
		assertThat(this.grid.cell("received.research")).hasValue("");
		assertThat(this.grid.status()).containsText("已保存");
		assertThat(this.grid.stored("received.naturalPerson")).isEqualTo(CellValue.of(5));
		assertThat(this.grid.stored("received.otherApplicant")).isEqualTo(CellValue.NOT_FILLED);
	}

	/** The older form prints the last group of outcomes as one row. */
	@Test
	void dropsTheFormsOwnWordsAndPutsNumbersWhereTheySay() {
		this.grid.cell("granted.legalService").focus();
		this.grid.paste(Map.of("text/html",
				"""
						<table>
						<tr><td colspan=3 rowspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan=7>申请人情况</td></tr>
						<tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>
						<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
						<tr><td colspan=3>一、本年新收政府信息公开申请数量</td><td>4</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>5</td></tr>
						<tr><td rowspan=4>三、本年度办理结果</td><td colspan=2>（一）予以公开</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>3</td></tr>
						<tr><td rowspan=1>（三）不予公开</td><td>3.危及“三安全<br>一稳定”</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>
						<tr><td colspan=2>（六）其他处理</td><td>0</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>
						<tr><td colspan=2>（八）本表没有的一行</td><td>0</td><td>9</td><td>0</td><td>0</td><td>0</td><td>0</td><td>9</td></tr>
						</table>
						"""));
		assertThat(this.grid.dialog()).containsText("一并粘贴的行名、列名已经识别，不会填入。");
		assertThat(this.grid.dialog().locator("[data-part=unknown] tbody")).hasText("（八）本表没有的一行");
		this.grid.press("Enter");
		assertThat(this.grid.cell("received.naturalPerson")).hasValue("4");
		assertThat(this.grid.cell("granted.naturalPerson")).hasValue("3");
		assertThat(this.grid.cell("denied.security.naturalPerson")).hasValue("1");
		assertThat(this.grid.cell("otherHandling.other.enterprise")).hasValue("1");
		assertThat(this.grid.cell("carriedOut.naturalPerson")).hasValue("");
		assertThat(this.grid.output("received.total")).hasText("5");
	}

	/**
	 * What stands beside names and figures on a page is neither; a figure with a finding
	 * is one.
	 */
	@Test
	void takesTheTableOfThePreviewAsItIs() {
		new ReportWalk(this.application).fill(this.grid.revision());
		CellValue received = this.grid.stored("received.enterprise");
		this.grid.edit("received.enterprise", received, CellValue.of(99999));
		Page page = this.grid.page();
		page.navigate(page.url().replace("sections/requests", "preview"));
		assertThat(page.locator("#table-requests td.marked")).not().hasCount(0);
		page.evaluate("() => getSelection().selectAllChildren(document.querySelector('#table-requests'))");
		this.grid.press("Control+C");
		this.grid.open("requests");
		this.grid.cell("granted.legalService").focus();
		this.grid.press("Control+V");
		assertThat(this.grid.notice()).hasText("已粘贴144处；另有31处合计与计算结果一致，合计由系统计算，不保存");
		assertThat(this.grid.status()).not().hasAttribute("data-saving", "conflict");
		assertThat(this.grid.stored("received.enterprise")).isEqualTo(CellValue.of(99999));
	}

	@Test
	void knowsNamesByTheirBeginningAndShiftsNothing() {
		this.grid.cell("received.naturalPerson").focus();
		this.grid.paste("""
				（一）予以公开?（一）予以公开是什么意思\t1\t2\t3
				（三）不予公开?（三）不予公开是什么意思\t1.本表没有的情形\t7\t8\t9
				2.其他法律行政法规禁止公开?2.是什么意思\t4\t5\t6
				""");
		assertThat(this.grid.dialog().locator("[data-part=unknown] tbody")).containsText("1.本表没有的情形");
		assertThat(this.grid.dialog().locator("[data-part=unclear]")).isHidden();
		this.grid.press("Enter");
		assertThat(this.grid.cell("granted.naturalPerson")).hasValue("1");
		assertThat(this.grid.cell("granted.research")).hasValue("3");
		assertThat(this.grid.cell("denied.otherLaw.enterprise")).hasValue("5");
		assertThat(this.grid.notice()).hasText("已粘贴6处");
	}

	@Test
	void readsBlocksAsSpreadsheetsWriteThem() {
		Object read = this.grid.page().evaluate("""
				async () => {
				  const { readText, readHtml, write } = await import('/js/block.js');
				  return [
				    readText('\\t2\\r\\n3\\t4\\r\\n'),
				    readText('"a\\tb ""c"" "\\t1\\n"2'),
				    readText('"1\\n234"\\t'),
				    readHtml('<p>x<table><tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3</table>'),
				    readText(write([['-5', '=x', '+1', '"'], ['@y', '1\\t2', '', '']])),
				  ].map((rows) => rows.map((row) => row.join('|')).join('/'));
				}
				""");
		assertThat(read)
			.isEqualTo(List.of("|2/3|4", "a b \"c\"|1/\"2", "1  234|", "a||b/1|2|3", "-5|=x|+1|\"/@y|1 2||"));
	}

}
