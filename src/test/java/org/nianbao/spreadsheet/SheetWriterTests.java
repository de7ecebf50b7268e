package org.nianbao.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SheetWriterTests {

	private static final SheetLimits LIMITS = new SheetLimits(1000, 20);

	private static final Sheet SHEET = new Sheet("报送[情况]/2026",
			List.of(new Sheet.Column("机关", 30), new Sheet.Column("件数", 8), new Sheet.Column("日期", 12),
					new Sheet.Column("收到", 18)),
			List.of(List.of(SheetCell.of("水务局"), SheetCell.of(1191), SheetCell.of(LocalDate.of(2027, 1, 31)),
					SheetCell.of(OffsetDateTime.parse("2027-01-18T14:03:59+08:00"))),
					List.of(SheetCell.of("财政局,“一科”"), SheetCell.of(new BigDecimal("-0.50")), SheetCell.EMPTY,
							SheetCell.of((OffsetDateTime) null))));

	private static final List<SheetRow> READ = List.of(new SheetRow(1, List.of("机关", "件数", "日期", "收到")),
			new SheetRow(2, List.of("水务局", "1191", "2027-01-31", "2027-01-18 14:03")));

	@Test
	void writesExcelThatReadsBack() {
		List<SheetRow> rows = SheetReader.read(SheetWriter.excel(List.of(SHEET)), LIMITS);
		assertThat(rows).startsWith(READ.getFirst());
		assertThat(rows.get(1).cells()).startsWith("水务局", "1191", "2027-01-31");
		assertThat(rows.get(1).cell(3)).startsWith("2027-01-18 14:03");
		assertThat(rows.get(2).cells()).containsExactly("财政局,“一科”", "-0.5");
	}

	@Test
	void writesCsvThatReadsBackAndThatExcelOpensAsUtf8() {
		byte[] file = SheetWriter.csv(SHEET);
		assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\uFEFF\"机关\",\"件数\",\"日期\",\"收到\"\r\n");
		assertThat(SheetReader.read(file, LIMITS)).startsWith(READ.get(0), READ.get(1))
			.endsWith(new SheetRow(3, List.of("财政局,“一科”", "-0.50")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''+1", "'引文'",
			"=HYPERLINK(\"http://a\")", "a\n=1" })
	void startsNoFormula(String text) throws IOException {
		Sheet sheet = new Sheet("表", List.of(new Sheet.Column(text, 10)), List.of(List.of(SheetCell.of(text))));
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(SheetWriter.excel(List.of(sheet))))) {
			for (int row = 0; row <= 1; row++) {
				assertThat(book.getSheetAt(0).getRow(row).getCell(0).getCellType()).isEqualTo(CellType.STRING);
			}
		}
		String csv = new String(SheetWriter.csv(sheet), StandardCharsets.UTF_8).substring(1);
		String first = csv.startsWith("\"") ? csv.substring(1) : csv;
		assertThat(first).doesNotContainPattern("\\A[=+\\-@\\t\\r]");
		assertThat(SheetReader.read(SheetWriter.csv(sheet), LIMITS)).extracting((row) -> row.cell(0))
			.containsExactly(text, text);
	}

	@Test
	void writesWhateverIsTyped() throws IOException {
		long seed = 49;
		Random random = new Random(seed);
		String signs = "a水=+-@\t\r\n\"',;<>&\u0001\uFFFE\uD83D\uDE00\u202E";
		List<List<SheetCell>> rows = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			StringBuilder text = new StringBuilder();
			IntStream.range(0, random.nextInt(12))
				.forEach((n) -> text.append(signs.charAt(random.nextInt(signs.length()))));
			rows.add(List.of(SheetCell.of(text.toString()), SheetCell.of(i)));
		}
		Sheet sheet = new Sheet("任意", List.of(new Sheet.Column("文字", 10), new Sheet.Column("数", 5)), rows);
		List<SheetRow> read = SheetReader.read(SheetWriter.excel(List.of(sheet)), LIMITS);
		assertThat(read).as("seed %s", seed).hasSize(201);
		assertThat(SheetReader.read(SheetWriter.csv(sheet), LIMITS)).as("seed %s", seed).hasSize(201);
	}

	@Test
	void cutsATextThatExcelCannotHold() {
		StringBuilder many = new StringBuilder();
		new Random(7).ints(32_766, 0x4E00, 0x9FA5).forEach((c) -> many.append((char) c));
		String text = many + "\uD83D\uDE00尾";
		Sheet sheet = new Sheet("长", List.of(new Sheet.Column("文字", 10)), List.of(List.of(SheetCell.of(text))));
		assertThat(SheetReader.read(SheetWriter.excel(List.of(sheet)), LIMITS).get(1).cell(0))
			.isEqualTo(many.toString());
		assertThat(SheetReader.read(SheetWriter.csv(sheet), LIMITS).get(1).cell(0)).isEqualTo(text);
	}

	@Test
	void refusesRowsThatDoNotFitTheColumns() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Sheet("表", List.of(new Sheet.Column("一", 5)),
				List.of(List.of(SheetCell.EMPTY, SheetCell.EMPTY))));
		assertThatIllegalArgumentException().isThrownBy(() -> new Sheet("表", List.of(), List.of()));
	}

	@Test
	void offersAFileUnderItsChineseName() {
		ResponseEntity<byte[]> answer = SheetDownload.excel("报送情况", List.of(SHEET));
		assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("报送情况.xlsx");
		assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
		assertThat(SheetDownload.csv("报送情况", SHEET).getHeaders().getContentType())
			.hasToString("text/csv;charset=UTF-8");
	}

}
