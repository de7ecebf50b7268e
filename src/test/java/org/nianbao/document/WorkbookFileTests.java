package org.nianbao.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentGenerator;
import org.nianbao.content.PictureSource;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Workbooks in the official layout, full and blank, as people and programs use them. */
class WorkbookFileTests {

	private static final long SEED = 20261122;

	private static final int REPORTS = 12;

	private static final int SAVED = 4;

	private static final Edition EDITION = TestEditions.official("2021");

	private final ReportFiles files = files(TestEditions.official());

	private final DocumentReader reader = new DocumentReader(TestEditions.official());

	@TempDir
	private Path folder;

	private static Editions all(Edition edition) {
		return edition.code().equals("invented") ? new Editions(List.of(edition)) : TestEditions.official();
	}

	private static ReportFiles files(Edition edition) {
		return files(all(edition));
	}

	private static ReportFiles files(Editions editions) {
		return new ReportFiles(new DocumentWriter(editions), new DocumentReader(editions), editions);
	}

	static List<Edition> editions() {
		return TestEditions.all();
	}

	@Test
	void readsBackWhatLibreOfficeHasSaved() throws IOException {
		LibreOffice.assumeInstalled();
		List<Path> written = new ArrayList<>();
		Map<Path, ReportContent> contents = new LinkedHashMap<>();
		for (Edition edition : editions()) {
			ContentGenerator generator = new ContentGenerator(edition, SEED);
			for (int i = 0; i < SAVED; i++) {
				Path name = Path.of(edition.code() + "-" + i + ".xlsx");
				contents.put(name, generator.next());
				written.add(Files.write(this.folder.resolve(name),
						files(edition).file(ReportFileKind.XLSX, contents.get(name), PictureSource.NONE, i == 0)));
			}
		}
		Path saved = Files.createDirectory(this.folder.resolve("saved"));
		LibreOffice.convert("xlsx", written, "", saved);
		for (Map.Entry<Path, ReportContent> content : contents.entrySet()) {
			Edition edition = editions().stream()
				.filter((candidate) -> candidate.code().equals(content.getValue().edition()))
				.findFirst()
				.orElseThrow();
			assertThat(files(edition).differences(ReportFileKind.XLSX, content.getValue(), PictureSource.NONE,
					Files.readAllBytes(saved.resolve(content.getKey()))))
				.as("%s of seed %d", content.getKey(), SEED)
				.isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("editions")
	void statesTotalsAsFormulasThatSayWhatIsWritten(Edition edition) throws IOException {
		DocumentWriter writer = new DocumentWriter(all(edition));
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		int formulas = 0;
		for (int i = 0; i < REPORTS; i++) {
			ReportContent content = generator.next();
			try (XSSFWorkbook workbook = open(writer.excel(content, false))) {
				FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
				Totals totals = Totals.of(edition, content);
				for (org.nianbao.format.Cell cell : edition.allCells()) {
					Cell place = place(workbook, cell.code());
					if (place.getCellType() == CellType.FORMULA) {
						formulas++;
						org.apache.poi.ss.usermodel.CellValue computed = evaluator.evaluate(place);
						String cached = (place.getCachedFormulaResultType() == CellType.NUMERIC)
								? Double.toString(place.getNumericCellValue()) : place.getStringCellValue();
						assertThat((computed.getCellType() == CellType.NUMERIC)
								? Double.toString(computed.getNumberValue()) : computed.getStringValue())
							.as("%s of report %d of seed %d", cell.code(), i, SEED)
							.isEqualTo(cached)
							.isEqualTo(totals.counted(cell)
								.map((number) -> Double.toString(number.doubleValue()))
								.orElse(""));
					}
				}
			}
		}
		assertThat(formulas > 0).isEqualTo(!edition.totals().isEmpty());
	}

	@Test
	void writesNumbersAsNumbersUnderTheirCodes() throws IOException {
		ReportContent content = blank().withCell("requests.granted.research", CellValue.of(8));
		try (XSSFWorkbook workbook = open(this.files.file(ReportFileKind.XLSX, content, PictureSource.NONE, false))) {
			Cell cell = place(workbook, "requests.granted.research");
			assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(cell.getNumericCellValue()).isEqualTo(8);
			assertThat(workbook.getNumberOfNames()).isEqualTo(EDITION.allCells().size());
			XSSFSheet matrix = workbook.getSheet("三、收到和处理政府信息公开申请情况");
			assertThat(matrix.getNumMergedRegions()).isPositive();
			assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo(content.title());
		}
	}

	@Test
	void keepsEveryTextOnAPageOfA4WhenItIsPrinted() throws IOException {
		String paragraph = "全年主动公开信息1,025条。".repeat(90);
		ReportContent content = blank().withNarrative("overview", "短的一段。\n" + paragraph)
			.withNarrative("problems", "甲\t乙\n1\t2");
		try (XSSFWorkbook workbook = open(this.files.file(ReportFileKind.XLSX, content, PictureSource.NONE, false))) {
			for (Sheet sheet : workbook) {
				assertThat(sheet.getFitToPage()).as(sheet.getSheetName()).isTrue();
				PrintSetup print = sheet.getPrintSetup();
				assertThat(print.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
				assertThat(print.getFitWidth()).isEqualTo((short) 1);
				assertThat(print.getFitHeight()).as("as many pages as it takes").isZero();
				for (Row row : sheet) {
					assertThat(row.getHeightInPoints()).as("%s, row %d", sheet.getSheetName(), row.getRowNum())
						.isBetween(15F, 409F);
				}
			}
			Sheet text = workbook.getSheet("一、总体情况");
			assertThat(text.getColumnWidth(0) / 256).as("a single column is not made smaller").isLessThanOrEqualTo(72);
			assertThat(text.getRow(2).getCell(0).getStringCellValue()).isEqualTo(paragraph);
			assertThat(text.getRow(2).getCell(0).getCellStyle().getWrapText()).isTrue();
			CellRangeAddress merged = text.getMergedRegion(0);
			assertThat(merged.getFirstRow()).isEqualTo(2);
			double height = 0;
			for (int row = merged.getFirstRow(); row <= merged.getLastRow(); row++) {
				height += text.getRow(row).getHeightInPoints();
			}
			int lines = paragraph.length() / 30;
			assertThat(height).as("room for %d lines of 12 points", lines).isGreaterThan(lines * 12.0);
		}
		assertThat(this.files.differences(ReportFileKind.XLSX, content, PictureSource.NONE,
				this.files.file(ReportFileKind.XLSX, content, PictureSource.NONE, false)))
			.isEmpty();
	}

	@Test
	void neverMakesAFormulaOfWhatSomebodyWrote() throws IOException {
		ReportContent content = blank().withNarrative("overview", "=1+1\n=HYPERLINK(\"http://example.org\")")
			.withCell("requests.granted.research", new CellValue.Unreadable("=2+3"));
		try (XSSFWorkbook workbook = open(this.files.file(ReportFileKind.XLSX, content, PictureSource.NONE, false))) {
			for (Sheet sheet : workbook) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						assertThat(cell.getCellType() == CellType.FORMULA
								&& !cell.getCellFormula().startsWith("IF(COUNT("))
							.as("%s", cell)
							.isFalse();
					}
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019", "2021" })
	void readsAFilledTemplate(String code) throws IOException {
		Edition edition = TestEditions.official(code);
		ReportContent blank = ReportContent.blank(edition, edition.firstYear(), ReportScope.OWN, "青石县水务局政府信息公开工作年度报告");
		byte[] template = this.files.template(blank);
		assertThat(this.reader.read(template, DocumentHints.NONE.withYear(edition.firstYear())).content().cells())
			.allSatisfy((cell, value) -> assertThat(value.state()).as(cell).isEqualTo(CellState.NOT_FILLED));
		try (XSSFWorkbook workbook = open(template)) {
			edition.enteredCells().forEach((cell) -> place(workbook, cell.code()).setCellValue(cell.index() % 7));
			fill(workbook, "一、总体情况", "（一）主动公开。全年公开信息231条。\n（二）依申请公开。全年收到申请12件。");
			fill(workbook, "六、其他需要报告的事项", "全年未收取信息处理费。");
			fill(workbook, "落款", "青石县水务局\n2026年1月15日");
			assertThat(workbook.getSheet("三、收到和处理政府信息公开申请情况").getDataValidations()).isNotEmpty();
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			Reading reading = this.reader.read(bytes(workbook), DocumentHints.NONE.withYear(edition.firstYear()));
			edition.enteredCells()
				.forEach((cell) -> assertThat(reading.content().cell(cell)).as(cell.code())
					.isEqualTo(CellValue.of(cell.index() % 7)));
			Totals totals = Totals.of(edition, reading.content());
			assertThat(reading.statedTotals()).hasSize(edition.totals().size())
				.allSatisfy((cell, stated) -> assertThat(stated.counted())
					.isEqualTo(totals.counted(edition.cell(cell).orElseThrow())));
			assertThat(reading.content().narrative("overview")).isEqualTo("（一）主动公开。全年公开信息231条。\n（二）依申请公开。全年收到申请12件。");
			assertThat(reading.content().narrative("problems")).isEmpty();
			assertThat(reading.content().narrative("other")).isEqualTo("全年未收取信息处理费。");
			assertThat(reading.content().signature().agency()).isEqualTo("青石县水务局");
			assertThat(reading.notUnderstood()).isEmpty();
		}
	}

	@Test
	void readsAListOfCodesThatWasSavedInChineseEncoding() {
		ReportContent content = new ContentGenerator(EDITION, SEED).next().withNarrative("overview", "全年公开信息231条。");
		String csv = new String(this.files.file(ReportFileKind.CSV, content, PictureSource.NONE, false),
				StandardCharsets.UTF_8);
		byte[] tabs = csv.substring(1).replace("\",\"", "\"\t\"").getBytes(StandardCharsets.UTF_16);
		Reading reading = this.reader.read(tabs, DocumentHints.NONE.withScope(content.scope()));
		assertThat(Comparison.of(reading.content(), content)).isEmpty();
		assertThat(reading.foundYear()).isEqualTo(content.year());
		assertThat(reading.missing().rows()).isEmpty();
	}

	@Test
	void saysWhatAListOfCodesLacksAndWhatIsNotKnown() {
		ReportContent content = blank().withCells((cells) -> {
			EDITION.enteredCells().forEach((cell) -> cells.put(cell.code(), CellValue.of(0)));
			return cells;
		});
		String csv = new String(this.files.file(ReportFileKind.CSV, content, PictureSource.NONE, false),
				StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.startsWith("\"requests.granted."))
			.reduce("", (text, line) -> text + line + "\n") + "\"requests.invented.row\",,,5,,,\n";
		Reading reading = this.reader.read(csv.getBytes(StandardCharsets.UTF_8), DocumentHints.NONE);
		assertThat(reading.missing().rows()).containsExactly("requests.granted");
		assertThat(reading.content().cell("requests.granted.research").state()).isEqualTo(CellState.ABSENT);
		assertThat(reading.content().cell("requests.partial.research")).isEqualTo(CellValue.of(0));
		assertThat(reading.notUnderstood()).extracting(Reading.NotUnderstood::text)
			.containsExactly("requests.invented.row 5");
	}

	@Test
	void refusesJsonThatIsNoReportAndJsonWithoutEnd() {
		for (String text : List.of("{}", "{\"cells\":{},\"edition\":\"2021\"}", "{".repeat(100_000),
				"{\"edition\":\"2021\",\"cells\":{\"a\":[" + "0,".repeat(2_000_000) + "0]}}",
				"{\"edition\":\"2021\",\"cells\":{\"requests.granted.research\":{\"value\":\"1e999999999\",\"state\":\"number\"}",
				"code,label_zh\nx,y\n")) {
			byte[] file = text.getBytes(StandardCharsets.UTF_8);
			assertThat(catchThrowableOfType(UnreadableDocumentException.class,
					() -> this.reader.read(file, DocumentHints.NONE))
				.reason())
				.isIn(UnreadableDocumentException.Reason.NO_REPORT, UnreadableDocumentException.Reason.TOO_LONG);
		}
		byte[] large = "{\"edition\":\"2021\",\"year\":2023,\"cells\":{\"requests.granted.research\":{\"value\":\"1e999999999\",\"state\":\"number\"}}}"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(this.reader.read(large, DocumentHints.NONE).content().cell("requests.granted.research").state())
			.isEqualTo(CellState.UNREADABLE);
	}

	private static ReportContent blank() {
		return ReportContent.blank(EDITION, EDITION.firstYear(), ReportScope.OWN, "青石县水务局2021年政府信息公开工作年度报告");
	}

	private static void fill(XSSFWorkbook workbook, String sheet, String text) {
		XSSFSheet page = workbook.getSheet(sheet);
		page.getRow(page.getLastRowNum()).getCell(0).setCellValue(text);
	}

	private static XSSFWorkbook open(byte[] file) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(file));
	}

	private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		workbook.write(file);
		return file.toByteArray();
	}

	private static Cell place(XSSFWorkbook workbook, String code) {
		CellReference reference = new CellReference(workbook.getName(code).getRefersToFormula());
		return workbook.getSheet(reference.getSheetName()).getRow(reference.getRow()).getCell(reference.getCol());
	}

}
