package org.nianbao.filing.section;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.browser.Browsers;
import org.nianbao.content.CellText;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentGenerator;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.report.CellEdit;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportScope;
import org.nianbao.web.Figures;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The scripts of the sections in a real browser, against the running application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class GridBrowserTests {

	private static final int COLUMNS = 6;

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@Autowired
	private InventedDesk desk;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private DraftEditor editor;

	@Autowired
	private Editions editions;

	@Autowired
	private Figures figures;

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private Agency agency;

	private SignedIn li;

	private SignedIn zhao;

	private long revision;

	private Page page;

	@BeforeEach
	void openTheMatrix() {
		this.agency = this.desk.agency();
		this.li = this.desk.account(this.agency, "李青", Role.FILER);
		this.zhao = this.desk.filer(this.agency, "赵石");
		this.revision = this.desk.begin(this.agency, 2025, this.li).id();
		this.page = browsers.open(Browsers.DESK);
		InventedDesk.signIn(this.page, site(), this.li);
		open("requests");
	}

	@Test
	void savesEachChangedCellByItself() {
		type("received.naturalPerson", "21");
		assertThat(status()).hasText(Pattern.compile("已保存 \\d\\d:\\d\\d"));
		assertThat(stored("received.naturalPerson")).isEqualTo(CellValue.of(21));
		type("received.naturalPerson", "22");
		assertThat(status()).containsText("已保存");
		this.page.reload();
		assertThat(cell("received.naturalPerson")).hasValue("22");
	}

	@Test
	void savesAlsoWithoutLeavingTheCell() {
		cell("received.naturalPerson").fill("21");
		assertThat(status()).containsText("已保存");
		assertThat(stored("received.naturalPerson")).isEqualTo(CellValue.of(21));
	}

	@Test
	void followsTheTypingWithTotalsAndDifferences() {
		zeros();
		cell("received.enterprise").fill("1,200");
		cell("granted.enterprise").fill("1199");
		assertThat(output("received.total")).hasText("1,200");
		assertThat(output("handled.enterprise")).hasText("1,199");
		assertThat(output("handled.total")).hasText("1,199");
		assertThat(balance(1)).hasText("相差1 1,200 ／ 1,199");
		assertThat(balance(0)).containsText("勾稽相符");
		cell("carriedOut.enterprise").fill("１");
		assertThat(balance(1)).containsText("勾稽相符");
		cell("carriedOut.enterprise").fill("");
		assertThat(balance(1)).hasText("未填完");
		cell("carriedOut.enterprise").fill("1x");
		assertThat(balance(1)).hasText("未填完");
	}

	@Test
	void showsTheErrorOfACellOnceItIsSaved() {
		type("received.naturalPerson", "12a");
		Locator error = this.page.locator("[id='error-requests.received.naturalPerson']");
		assertThat(error).containsText("12a");
		assertThat(cell("received.naturalPerson")).hasAttribute("aria-invalid", "true");
		type("received.naturalPerson", "12");
		assertThat(error).isHidden();
		assertThat(cell("received.naturalPerson")).hasAttribute("aria-invalid", "false");
	}

	@Test
	void movesAsInASpreadsheet() {
		cell("received.naturalPerson").focus();
		press("ArrowRight");
		assertThat(cell("received.enterprise")).isFocused();
		press("Enter");
		assertThat(cell("carriedIn.enterprise")).isFocused();
		press("ArrowDown");
		assertThat(cell("granted.enterprise")).isFocused();
		press("Shift+Enter");
		assertThat(cell("carriedIn.enterprise")).isFocused();
		press("ArrowLeft");
		assertThat(cell("carriedIn.naturalPerson")).isFocused();
		press("ArrowLeft");
		assertThat(cell("carriedIn.naturalPerson")).isFocused();
		cell("otherHandling.other.enterprise").focus();
		press("ArrowDown");
		assertThat(cell("carriedOut.enterprise")).isFocused();
	}

	@Test
	void takesBackWithEscapeAndMovesTheCaretWhileEditing() {
		cell("received.enterprise").fill("12");
		press("Enter");
		cell("received.enterprise").focus();
		press("F2");
		press("ArrowLeft");
		assertThat(cell("received.enterprise")).isFocused();
		this.page.keyboard().type("7");
		press("Escape");
		assertThat(cell("received.enterprise")).hasValue("12");
	}

	@Test
	void fillsCellsFromAPastedBlock() {
		cell("received.naturalPerson").focus();
		paste("1\t2\t3\t4\t5\t6\t21\n0\t0\t0\t0\t0\t0\t0\n");
		assertThat(notice()).hasText("已粘贴12处，另有2处落在合计或表格之外，没有填入");
		assertThat(output("received.total")).hasText("21");
		assertThat(status()).containsText("已保存");
		assertThat(stored("received.otherApplicant")).isEqualTo(CellValue.of(6));
		assertThat(stored("carriedIn.naturalPerson")).isEqualTo(CellValue.of(0));
		ReportContent content = this.reports.content(this.revision);
		assertThat(content.cells()).hasSize(12);
		assertThat(this.editor.log(this.revision, "requests.received.research").getFirst().act())
			.as("the block is one act")
			.isEqualTo(this.editor.log(this.revision, "requests.carriedIn.enterprise").getFirst().act());
	}

	@Test
	void leavesOutWhatFallsOutsideTheTable() {
		cell("carriedOut.otherApplicant").focus();
		paste("7\t8\t9\n10");
		assertThat(notice()).hasText("已粘贴1处，另有3处落在合计或表格之外，没有填入");
		assertThat(cell("carriedOut.otherApplicant")).hasValue("7");
	}

	@Test
	void saysSoAsLongAsNothingIsSavedAndSavesLater() {
		this.page.context().setOffline(true);
		type("received.naturalPerson", "21");
		assertThat(status()).hasText("尚未同步，请勿关闭页面");
		this.page.context().setOffline(false);
		assertThat(status()).containsText("已保存");
		assertThat(stored("received.naturalPerson")).isEqualTo(CellValue.of(21));
	}

	@Test
	void showsBothValuesOfAConflictAndKeepsTheChosenOne() {
		edit("received.naturalPerson", CellValue.NOT_FILLED, CellValue.of(5));
		type("received.naturalPerson", "6");
		assertThat(status()).hasText("此处已被他人修改，请选择保留内容");
		assertThat(cell("received.naturalPerson")).hasValue("6");
		this.page.getByText("填写的：5").click();
		assertThat(cell("received.naturalPerson")).hasValue("5");
		edit("received.naturalPerson", CellValue.of(5), CellValue.of(7));
		type("received.naturalPerson", "8");
		this.page.getByText("保留我填写的：8").click();
		assertThat(status()).containsText("已保存");
		assertThat(stored("received.naturalPerson")).isEqualTo(CellValue.of(8));
	}

	@Test
	void savesByHandAfterSavingByItself() {
		type("received.naturalPerson", "21");
		assertThat(status()).containsText("已保存");
		cell("received.enterprise").fill("3");
		this.page.locator(".saving-bar button").click();
		assertThat(this.page.locator(".done")).containsText("已保存");
		assertThat(stored("received.naturalPerson")).isEqualTo(CellValue.of(21));
		assertThat(stored("received.enterprise")).isEqualTo(CellValue.of(3));
	}

	@Test
	void refusesWhatIsTypedAfterTheReportWasSubmitted() {
		ReportWalk walk = new ReportWalk(this.application);
		ReportContent content = walk.fill(this.revision);
		this.page.reload();
		walk.submit(this.revision);
		type("received.naturalPerson", "21");
		assertThat(status()).containsText("内容不能再修改");
		assertThat(this.reports.content(this.revision).cells()).isEqualTo(content.cells());
	}

	@Test
	void savesAndPreviewsANarrativeWhileItIsWritten() {
		open("overview");
		this.page.locator("#text").fill("（一）主动公开。全年<b>公开12条。");
		assertThat(this.page.locator("[data-preview] strong")).hasText("（一）主动公开。");
		assertThat(this.page.locator("[data-preview] p")).containsText("<b>");
		assertThat(this.page.locator("[data-count]")).hasText("已写19字");
		assertThat(status()).containsText("已保存");
		this.page.locator("#text").fill("改写。");
		assertThat(this.page.locator("[data-preview]")).hasText("改写。");
		assertThat(status()).containsText("已保存");
		assertThat(this.reports.content(this.revision).narrative("overview")).isEqualTo("改写。");
	}

	/** What a cell counts is the same to the script and to the server. */
	@Test
	void understandsNumbersAsTheServerDoes() {
		long seed = 20_261_122;
		Edition edition = this.editions.require("2021");
		ContentGenerator generator = new ContentGenerator(edition, seed);
		Cell count = edition.cell("requests.received.naturalPerson").orElseThrow();
		Cell money = edition.cell("fees.fees.amount").orElseThrow();
		List<Map<String, String>> cases = new ArrayList<>();
		Random random = new Random(seed);
		for (int i = 0; i < 600; i++) {
			Cell cell = (i % 3 == 0) ? money : count;
			String text = garbled(CellInput.text(generator.value(cell.type())), random);
			String counted = CellText.parse(text, cell.type()).counted().map(this.figures::number).orElse("unknown");
			cases.add(Map.of("text", text, "unit", (cell == money) ? "万元" : "", "counted", counted));
		}
		Object wrong = this.page.evaluate("""
				async (cases) => {
				  const { read, format } = await import('/js/figure.js');
				  const form = document.querySelector('form[data-grid]');
				  const none = new Set(form.dataset.none.split(' '));
				  const units = new Set(form.dataset.units.split(' '));
				  return cases.map((one) => {
				    const figure = read(one.text, none, one.unit ? new Set([one.unit]) : units);
				    return { ...one, script: figure === null ? 'unknown' : format(figure) };
				  }).filter((one) => one.script !== one.counted).map((one) => JSON.stringify(one));
				}
				""", cases);
		assertThat((List<?>) wrong).as("seed %d", seed).isEmpty();
	}

	/** Totals are the same to the last digit, whatever is typed. */
	@Test
	void addsAsTheServerDoes() {
		long seed = 20_261_123;
		Edition edition = this.editions.require("2021");
		Random random = new Random(seed);
		List<Cell> cells = edition.cells(edition.table("requests").orElseThrow())
			.stream()
			.filter((cell) -> !cell.computed())
			.toList();
		List<String> texts = IntStream.range(0, cells.size())
			.mapToObj((i) -> new BigDecimal(new BigInteger(60, random), random.nextInt(7)).toPlainString())
			.toList();
		StringBuilder block = new StringBuilder();
		for (int i = 0; i < texts.size(); i += COLUMNS) {
			if (cells.get(i).row().code().equals("carriedOut")) {
				// The computed row lies in between.
				block.append("\t\t\t\t\t\t\n");
			}
			block.append(String.join("\t", texts.subList(i, i + COLUMNS))).append("\t\n");
		}
		cell("received.naturalPerson").focus();
		paste(block.toString());
		ReportContent content = ReportContent.blank(edition, edition.firstYear(), ReportScope.OWN, "")
			.withCells((none) -> {
				IntStream.range(0, cells.size())
					.forEach((i) -> none.put(cells.get(i).code(), CellText.parse(texts.get(i), cells.get(i).type())));
				return none;
			});
		Totals totals = Totals.of(edition, content);
		for (Cell cell : edition.cells(edition.table("requests").orElseThrow())) {
			if (cell.computed()) {
				assertThat(this.page.locator("[id='cell-" + cell.code() + "']"))
					.hasText(this.figures.number(totals.counted(cell).orElseThrow()));
			}
		}
	}

	/** The text with some characters as people and word processors write them. */
	private static String garbled(String text, Random random) {
		StringBuilder result = new StringBuilder();
		for (char c : text.toCharArray()) {
			boolean wide = c > ' ' && c < '\u007F' && random.nextInt(4) == 0;
			result.append(wide ? (char) (c - '!' + '\uFF01') : c);
		}
		return switch (random.nextInt(8)) {
			case 0 -> " " + result + "\u3000";
			case 1 -> result + "件";
			case 2 -> result + " 万元";
			case 3 -> "+" + result;
			case 4 -> result.toString().replace("-", "\u2212");
			case 5 -> result.toString().replaceAll("(?<=\\d)(?=\\d{3}$)", ",");
			case 6 -> result + "\u200B";
			default -> result.toString();
		};
	}

	private void open(String section) {
		this.page.navigate(site() + "/filing/" + this.agency.code() + "/2025/sections/" + section);
	}

	/** Types into a cell and leaves it. */
	private void type(String code, String text) {
		cell(code).fill(text);
		cell(code).press("Enter");
	}

	private void press(String key) {
		this.page.keyboard().press(key);
	}

	/**
	 * Pastes as a spreadsheet's block arrives, without touching the machine's clipboard.
	 */
	private void paste(String text) {
		this.page.evaluate("""
				(text) => {
				  const clipboardData = new DataTransfer();
				  clipboardData.setData('text/plain', text);
				  document.activeElement.dispatchEvent(
				    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
				}
				""", text);
	}

	private void zeros() {
		this.page.locator("button[name=zeros]").click();
		this.page.locator("main form button").click();
		assertThat(this.page.locator(".done")).containsText("144");
	}

	private void edit(String cell, CellValue seen, CellValue wanted) {
		this.editor.edit(this.revision, List.of(new CellEdit("requests." + cell, seen, wanted)), List.of(),
				InventedDesk.actor(this.zhao));
	}

	private CellValue stored(String code) {
		return this.reports.content(this.revision).cell("requests." + code);
	}

	private Locator cell(String code) {
		return this.page.locator("input[id='cell-requests." + code + "']");
	}

	private Locator output(String code) {
		return this.page.locator("output[id='cell-requests." + code + "']");
	}

	private Locator balance(int column) {
		return this.page.locator("tfoot output").nth(column);
	}

	private Locator status() {
		return this.page.locator("[data-saving]");
	}

	private Locator notice() {
		return this.page.locator("[data-notice]");
	}

	private String site() {
		return "http://localhost:" + this.port;
	}

}
