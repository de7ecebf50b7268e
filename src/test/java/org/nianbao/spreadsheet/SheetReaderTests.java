package org.nianbao.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.spreadsheet.UnreadableSheetException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SheetReaderTests {

	private static final SheetLimits LIMITS = new SheetLimits(100, 10);

	@ParameterizedTest
	@EnumSource
	void readsTextsNumbersDaysAndTruths(Excel excel) throws IOException {
		byte[] file = excel.file((book, sheet) -> {
			Row row = sheet.createRow(2);
			row.createCell(0).setCellValue(" 水务局 ");
			row.createCell(1).setCellValue(1191);
			row.createCell(2).setCellValue(0.1);
			row.createCell(3).setCellValue(123456789012345.0);
			day(book, row.createCell(4), "yyyy年m月d日").setCellValue(LocalDate.of(2027, 1, 31));
			day(book, row.createCell(5), "m/d/yy h:mm").setCellValue(LocalDateTime.of(2027, 1, 31, 14, 3));
			row.createCell(7).setCellValue(true);
			sheet.createRow(5).createCell(1).setCellValue(0);
		});
		assertThat(SheetReader.read(file, LIMITS)).containsExactly(new SheetRow(3,
				List.of(" 水务局 ", "1191", "0.1", "123456789012345", "2027-01-31", "2027-01-31 14:03", "", "TRUE")),
				new SheetRow(6, List.of("", "0")));
	}

	@ParameterizedTest
	@EnumSource
	void readsOfAFormulaTheValueThatItHad(Excel excel) throws IOException {
		byte[] file = excel.file((book, sheet) -> {
			Row row = sheet.createRow(0);
			row.createCell(0).setCellFormula("1+2");
			row.createCell(1).setCellFormula("\"水务\"&\"局\"");
			row.createCell(2).setCellFormula("1/0");
			day(book, row.createCell(3), "yyyy-mm-dd").setCellFormula("DATE(2027,1,31)");
			book.getCreationHelper().createFormulaEvaluator().evaluateAll();
		});
		assertThat(SheetReader.read(file, LIMITS))
			.containsExactly(new SheetRow(1, List.of("3", "水务局", "#DIV/0!", "2027-01-31")));
	}

	@ParameterizedTest
	@EnumSource
	void readsTheFirstSheetAlone(Excel excel) throws IOException {
		byte[] file = excel.file((book, sheet) -> {
			sheet.createRow(0).createCell(0).setCellValue("第一");
			book.createSheet("第二").createRow(0).createCell(0).setCellValue("第二");
		});
		assertThat(SheetReader.read(file, LIMITS)).containsExactly(new SheetRow(1, List.of("第一")));
	}

	@ParameterizedTest
	@EnumSource
	void countsRowsAndColumnsInWhichSomethingIsWritten(Excel excel) throws IOException {
		byte[] file = excel.file((book, sheet) -> {
			for (int row = 0; row < 300; row++) {
				sheet.createRow(row).createCell(20).setCellValue(" ");
			}
			sheet.getRow(250).createCell(9).setCellValue("a");
		});
		assertThat(SheetReader.read(file, new SheetLimits(1, 10))).hasSize(1);
		refuses(file, new SheetLimits(1, 9), Reason.TOO_MANY_COLUMNS);
		byte[] two = excel.file((book, sheet) -> {
			sheet.createRow(0).createCell(0).setCellValue("a");
			sheet.createRow(1).createCell(0).setCellValue("b");
		});
		refuses(two, new SheetLimits(1, 10), Reason.TOO_MANY_ROWS);
	}

	@ParameterizedTest
	@EnumSource
	void refusesAnEmptySheet(Excel excel) throws IOException {
		refuses(excel.file((book, sheet) -> sheet.createRow(0).createCell(0).setCellValue("  ")), LIMITS, Reason.EMPTY);
	}

	@Test
	void readsDaysThatAreCountedFrom1904() throws IOException {
		byte[] file = Excel.XLSX.file((book, sheet) -> {
			((XSSFWorkbook) book).getCTWorkbook().getWorkbookPr().setDate1904(true);
			day(book, sheet.createRow(0).createCell(0), "yyyy-mm-dd").setCellValue(LocalDate.of(2027, 1, 31));
		});
		assertThat(SheetReader.read(file, LIMITS)).containsExactly(new SheetRow(1, List.of("2027-01-31")));
	}

	@Test
	void refusesAFileWithAPassword() throws IOException, GeneralSecurityException, InvalidFormatException {
		byte[] plain = Excel.XLSX.file((book, sheet) -> sheet.createRow(0).createCell(0).setCellValue("a"));
		try (POIFSFileSystem folder = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(plain));
					var encrypted = encryptor.getDataStream(folder)) {
				parts.save(encrypted);
			}
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			folder.writeFilesystem(file);
			refuses(file.toByteArray(), LIMITS, Reason.ENCRYPTED);
		}
	}

	@Test
	void refusesAFileThatUnpacksToFarMore() throws IOException {
		byte[] plain = Excel.XLSX.file((book, sheet) -> sheet.createRow(0).createCell(0).setCellValue("a"));
		byte[] bomb = withSheet(plain, "<worksheet>" + " ".repeat(80_000_000) + "</worksheet>");
		assertThat(bomb).hasSizeLessThan(1_000_000);
		refuses(bomb, LIMITS, Reason.DAMAGED);
	}

	@Test
	void readsNothingOutsideTheFile() throws IOException {
		byte[] plain = Excel.XLSX.file((book, sheet) -> sheet.createRow(0).createCell(0).setCellValue("a"));
		byte[] curious = withSheet(plain, """
				<!DOCTYPE worksheet [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
				<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
				<c r="A1" t="str"><v>a&secret;b</v></c></row></sheetData></worksheet>""");
		refuses(curious, LIMITS, Reason.DAMAGED);
	}

	@ParameterizedTest
	@EnumSource
	void readsOrRefusesADamagedFileAndNothingElse(Excel excel) throws IOException {
		byte[] whole = excel.file((book, sheet) -> {
			for (int row = 0; row < 20; row++) {
				sheet.createRow(row).createCell(0).setCellValue("机关" + row);
			}
		});
		long seed = 20270131;
		Random random = new Random(seed);
		for (int i = 0; i < 150; i++) {
			byte[] damaged = Arrays.copyOf(whole, (i % 3 == 0) ? random.nextInt(8, whole.length) : whole.length);
			for (int change = 0; change < 1 + random.nextInt(20); change++) {
				damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
			}
			try {
				SheetReader.read(damaged, LIMITS);
			}
			catch (UnreadableSheetException ex) {
				assertThat(ex.getCodes()).as("seed %s, file %s", seed, i).hasSize(1);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "UTF-16" })
	void readsCsvInEveryUsualEncoding(String charset) {
		byte[] file = "名称,数量\r\n水务局,\"1,191\"\r\n\r\n,\"多\n行\"\r\n".getBytes(Charset.forName(charset));
		assertThat(SheetReader.read(file, LIMITS)).containsExactly(new SheetRow(1, List.of("名称", "数量")),
				new SheetRow(2, List.of("水务局", "1,191")), new SheetRow(4, List.of("", "多\n行")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a;b\n1;2", "a\tb\n1\t2", "a,b\n1,2", "\uFEFFa,b\r1,2" })
	void findsWhatPartsTheCellsOfCsv(String text) {
		assertThat(SheetReader.read(text.getBytes(StandardCharsets.UTF_8), LIMITS))
			.containsExactly(new SheetRow(1, List.of("a", "b")), new SheetRow(2, List.of("1", "2")));
	}

	@Test
	void refusesWhatIsNoTable() {
		refuses("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), LIMITS, Reason.UNSUPPORTED);
		refuses(new byte[] { 1, 0, 2, 0, 3 }, LIMITS, Reason.UNSUPPORTED);
		refuses(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0 }, LIMITS, Reason.UNSUPPORTED);
		refuses("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), LIMITS, Reason.DAMAGED);
		refuses(new byte[0], LIMITS, Reason.EMPTY);
		refuses(new byte[SheetReader.MOST_BYTES + 1], LIMITS, Reason.TOO_LARGE);
		refuses("a\nb\nc".getBytes(StandardCharsets.UTF_8), new SheetLimits(2, 2), Reason.TOO_MANY_ROWS);
		refuses("a,b,c".getBytes(StandardCharsets.UTF_8), new SheetLimits(2, 2), Reason.TOO_MANY_COLUMNS);
	}

	private static void refuses(byte[] file, SheetLimits limits, Reason reason) {
		assertThatExceptionOfType(UnreadableSheetException.class).isThrownBy(() -> SheetReader.read(file, limits))
			.extracting(UnreadableSheetException::reason)
			.isEqualTo(reason);
	}

	private static Cell day(Workbook book, Cell cell, String format) {
		CellStyle style = book.createCellStyle();
		style.setDataFormat(book.createDataFormat().getFormat(format));
		cell.setCellStyle(style);
		return cell;
	}

	/** The file with another text in place of its first sheet. */
	private static byte[] withSheet(byte[] file, String sheet) throws IOException {
		ByteArrayOutputStream changed = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
				ZipOutputStream out = new ZipOutputStream(changed)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(entry.getName().equals("xl/worksheets/sheet1.xml") ? sheet.getBytes(StandardCharsets.UTF_8)
						: in.readAllBytes());
			}
		}
		return changed.toByteArray();
	}

	private enum Excel {

		XLSX, XLS;

		byte[] file(Filling filling) throws IOException {
			try (Workbook book = (this == XLSX) ? new XSSFWorkbook() : new HSSFWorkbook()) {
				filling.fill(book, book.createSheet("第一"));
				ByteArrayOutputStream file = new ByteArrayOutputStream();
				book.write(file);
				return file.toByteArray();
			}
		}

	}

	private interface Filling {

		void fill(Workbook book, Sheet sheet);

	}

}
