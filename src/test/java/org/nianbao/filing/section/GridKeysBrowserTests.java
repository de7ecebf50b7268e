package org.nianbao.filing.section;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.browser.Browsers;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The keys of the grid in a real browser: moving, taking back, selecting, copying. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class GridKeysBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@Autowired
	private ApplicationContext application;

	private GridDesk grid;

	@BeforeEach
	void openTheMatrix() {
		this.grid = GridDesk.open(this.application, browsers);
	}

	@Test
	void movesAsInASpreadsheet() {
		this.grid.cell("received.naturalPerson").focus();
		this.grid.press("ArrowRight");
		assertFocused("received.enterprise");
		this.grid.press("Enter");
		assertFocused("carriedIn.enterprise");
		this.grid.press("ArrowDown");
		assertFocused("granted.enterprise");
		this.grid.press("Shift+Enter");
		assertFocused("carriedIn.enterprise");
		this.grid.press("ArrowLeft", "ArrowLeft");
		assertFocused("carriedIn.naturalPerson");
		this.grid.press("Tab", "Tab", "Enter");
		assertFocused("granted.naturalPerson");
		this.grid.press("End");
		assertFocused("granted.otherApplicant");
		this.grid.press("Home");
		assertFocused("granted.naturalPerson");
		this.grid.press("Control+End");
		assertFocused("carriedOut.otherApplicant");
		this.grid.press("ArrowUp");
		assertFocused("otherHandling.other.otherApplicant");
		this.grid.press("Control+Home");
		assertFocused("received.naturalPerson");
	}

	@Test
	void takesBackWithEscapeAndMovesTheCaretWhileEditing() {
		this.grid.cell("received.enterprise").fill("12");
		this.grid.press("Enter");
		this.grid.cell("received.enterprise").focus();
		this.grid.press("F2", "ArrowLeft", "Home");
		assertFocused("received.enterprise");
		this.grid.page().keyboard().type("7");
		assertThat(this.grid.cell("received.enterprise")).hasValue("712");
		this.grid.press("Escape");
		assertThat(this.grid.cell("received.enterprise")).hasValue("12");
	}

	@Test
	void takesOwnEditsBackAndMakesThemAgain() {
		this.grid.type("received.enterprise", "12");
		this.grid.type("received.enterprise", "13");
		this.grid.cell("carriedIn.enterprise").fill("4");
		this.grid.press("Control+Z");
		assertThat(this.grid.cell("carriedIn.enterprise")).hasValue("");
		this.grid.press("Control+Z");
		assertThat(this.grid.cell("received.enterprise")).hasValue("12");
		assertFocused("received.enterprise");
		this.grid.press("Control+Z", "Control+Y", "Control+Y", "Control+Y", "Control+Y");
		assertThat(this.grid.cell("received.enterprise")).hasValue("13");
		assertThat(this.grid.cell("carriedIn.enterprise")).hasValue("4");
		assertThat(this.grid.status()).containsText("已保存");
		assertThat(this.grid.stored("received.enterprise")).isEqualTo(CellValue.of(13));
		assertThat(this.grid.stored("carriedIn.enterprise")).isEqualTo(CellValue.of(4));
		assertThat(this.grid.page().locator("[data-redo]")).isDisabled();
		this.grid.page().locator("[data-undo]").click();
		assertThat(this.grid.cell("carriedIn.enterprise")).hasValue("");
		assertThat(this.grid.notice()).hasText("已撤销1处修改");
	}

	@Test
	void copiesAndClearsASelection() {
		this.grid.type("received.naturalPerson", "1,200");
		this.grid.type("received.enterprise", "12a");
		this.grid.type("carriedIn.naturalPerson", "=1+1");
		this.grid.type("carriedIn.enterprise", "１５");
		this.grid.cell("received.naturalPerson").focus();
		this.grid.press("Shift+ArrowRight", "Shift+ArrowDown");
		assertThat(this.grid.page().locator("td.selected")).hasCount(4);
		this.grid.press("Control+C");
		assertThat(this.grid.clipboard()).isEqualTo("1200\t12a\r\n'=1+1\t15");
		assertThat(this.grid.notice()).hasText("已复制2行2列");
		this.grid.press("Delete");
		assertThat(this.grid.cell("carriedIn.enterprise")).hasValue("");
		this.grid.press("Control+Z");
		assertThat(this.grid.cell("carriedIn.enterprise")).hasValue("１５");
		this.grid.cell("granted.naturalPerson").focus();
		this.grid.press("Control+V");
		this.grid.press("Enter");
		assertThat(this.grid.cell("granted.naturalPerson")).hasValue("1200");
		assertThat(this.grid.cell("partial.naturalPerson")).hasValue("=1+1");
	}

	@Test
	void marksTheCellsThatMakeUpADifference() {
		this.grid.zeros();
		this.grid.cell("received.enterprise").fill("3");
		this.grid.balance(1).locator("button").click();
		assertThat(this.grid.notice()).hasText("第一项与第二项之和：实线框标出的2格；第三项（七）总计与第四项之和：虚线框标出的22格");
		assertThat(this.grid.page().locator("td.marked-left input[data-cell]")).hasCount(2);
		assertThat(this.grid.page().locator("td.marked-right input[data-cell]")).hasCount(22);
		this.grid.balance(1).locator("button").click();
		assertThat(this.grid.page().locator("td.marked-left")).hasCount(0);
	}

	/** No mouse and no field is touched by the test: every cell is reached by keys. */
	@Test
	void takesTheWholeMatrixFromTheKeyboard() {
		Edition edition = this.application.getBean(Editions.class).require("2021");
		List<Cell> cells = edition.cells(edition.table("requests").orElseThrow())
			.stream()
			.filter((cell) -> !cell.computed())
			.toList();
		this.grid.cell("received.naturalPerson").focus();
		for (int i = 0; i < cells.size(); i++) {
			this.grid.page().keyboard().insertText(String.valueOf(i % 10));
			this.grid.press(cells.get(i).column().code().equals("otherApplicant") ? "Enter" : "Tab");
		}
		assertThat(this.grid.status()).containsText("已保存");
		ReportContent content = this.grid.content();
		for (int i = 0; i < cells.size(); i++) {
			assertThat(content.cell(cells.get(i))).as(cells.get(i).code()).isEqualTo(CellValue.of(i % 10));
		}
	}

	private void assertFocused(String code) {
		assertThat(this.grid.cell(code)).isFocused();
	}

}
