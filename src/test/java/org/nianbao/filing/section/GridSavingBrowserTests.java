package org.nianbao.filing.section;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.browser.Browsers;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.InventedDesk;
import org.nianbao.report.ReportWalk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** How the grid saves while people type, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class GridSavingBrowserTests {

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
	void savesEachChangedCellByItself() {
		this.grid.type("received.naturalPerson", "21");
		assertThat(this.grid.status()).hasText(Pattern.compile("已保存 \\d\\d:\\d\\d"));
		assertThat(this.grid.stored("received.naturalPerson")).isEqualTo(CellValue.of(21));
		this.grid.type("received.naturalPerson", "22");
		assertThat(this.grid.status()).containsText("已保存");
		this.grid.page().reload();
		assertThat(this.grid.cell("received.naturalPerson")).hasValue("22");
	}

	@Test
	void savesAlsoWithoutLeavingTheCell() {
		this.grid.cell("received.naturalPerson").fill("21");
		assertThat(this.grid.status()).containsText("已保存");
		assertThat(this.grid.stored("received.naturalPerson")).isEqualTo(CellValue.of(21));
	}

	@Test
	void followsTheTypingWithTotalsAndDifferences() {
		this.grid.zeros();
		this.grid.cell("received.enterprise").fill("1,200");
		this.grid.cell("granted.enterprise").fill("1199");
		assertThat(this.grid.output("received.total")).hasText("1,200");
		assertThat(this.grid.output("handled.enterprise")).hasText("1,199");
		assertThat(this.grid.output("handled.total")).hasText("1,199");
		assertThat(this.grid.balance(1)).hasText("相差1 1,200 ／ 1,199");
		assertThat(this.grid.balance(0)).containsText("勾稽相符");
		this.grid.cell("carriedOut.enterprise").fill("１");
		assertThat(this.grid.balance(1)).containsText("勾稽相符");
		this.grid.cell("carriedOut.enterprise").fill("—");
		assertThat(this.grid.page().locator(".none-mark")).hasText("按0计？请填“0”");
		this.grid.cell("carriedOut.enterprise").fill("");
		assertThat(this.grid.page().locator(".none-mark")).hasCount(0);
		assertThat(this.grid.balance(1)).hasText("未填完");
		this.grid.cell("carriedOut.enterprise").fill("1x");
		assertThat(this.grid.balance(1)).hasText("未填完");
	}

	@Test
	void showsTheErrorOfACellOnceItIsSaved() {
		this.grid.type("received.naturalPerson", "12a");
		Locator error = this.grid.page().locator("[id='error-requests.received.naturalPerson']");
		assertThat(error).containsText("12a");
		assertThat(this.grid.cell("received.naturalPerson")).hasAttribute("aria-invalid", "true");
		this.grid.type("received.naturalPerson", "12");
		assertThat(error).isHidden();
		assertThat(this.grid.cell("received.naturalPerson")).hasAttribute("aria-invalid", "false");
	}

	@Test
	void saysSoAsLongAsNothingIsSavedAndSavesLater() {
		this.grid.page().context().setOffline(true);
		this.grid.type("received.naturalPerson", "21");
		assertThat(this.grid.status()).hasText("尚未同步，请勿关闭页面");
		this.grid.page().locator(".saving-bar button[type=submit]").click();
		assertThat(this.grid.status()).containsText("尚未同步：网络已断开");
		assertThat(this.grid.cell("received.naturalPerson")).hasValue("21");
		this.grid.page().context().setOffline(false);
		assertThat(this.grid.status()).containsText("已保存");
		assertThat(this.grid.stored("received.naturalPerson")).isEqualTo(CellValue.of(21));
	}

	@Test
	void showsBothValuesOfAConflictAndKeepsTheChosenOne() {
		this.grid.edit("received.naturalPerson", CellValue.NOT_FILLED, CellValue.of(5));
		this.grid.type("received.naturalPerson", "6");
		assertThat(this.grid.status()).hasText("此处已被他人修改，请选择保留内容");
		assertThat(this.grid.cell("received.naturalPerson")).hasValue("6");
		this.grid.page().getByText("填写的：5").click();
		assertThat(this.grid.cell("received.naturalPerson")).hasValue("5");
		this.grid.edit("received.naturalPerson", CellValue.of(5), CellValue.of(7));
		this.grid.type("received.naturalPerson", "8");
		assertThat(this.grid.page().getByText("填写的：7")).isVisible();
		this.grid.edit("received.naturalPerson", CellValue.of(7), CellValue.of(41));
		this.grid.look();
		assertThat(this.grid.page().getByText("填写的：41")).isVisible();
		assertThat(this.grid.cell("received.naturalPerson")).hasValue("8");
		this.grid.page().getByText("保留我填写的：8").click();
		assertThat(this.grid.status()).containsText("已保存");
		assertThat(this.grid.stored("received.naturalPerson")).isEqualTo(CellValue.of(8));
	}

	@Test
	void savesByHandAfterSavingByItself() {
		this.grid.type("received.naturalPerson", "21");
		assertThat(this.grid.status()).containsText("已保存");
		this.grid.cell("received.enterprise").fill("3");
		this.grid.page().locator(".saving-bar button[type=submit]").click();
		assertThat(this.grid.page().locator(".done")).containsText("已保存");
		assertThat(this.grid.stored("received.naturalPerson")).isEqualTo(CellValue.of(21));
		assertThat(this.grid.stored("received.enterprise")).isEqualTo(CellValue.of(3));
	}

	@Test
	void refusesWhatIsTypedAfterTheReportWasSubmitted() {
		ReportWalk walk = new ReportWalk(this.application);
		ReportContent content = walk.fill(this.grid.revision());
		this.grid.page().reload();
		walk.submit(this.grid.revision());
		this.grid.type("received.naturalPerson", "21");
		assertThat(this.grid.status()).containsText("内容不能再修改");
		assertThat(this.grid.content().cells()).isEqualTo(content.cells());
	}

}
