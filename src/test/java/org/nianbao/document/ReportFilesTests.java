package org.nianbao.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentGenerator;
import org.nianbao.content.PictureMark;
import org.nianbao.content.PictureSource;
import org.nianbao.content.ReportContent;
import org.nianbao.document.ReportFileRefusedException.Reason;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is given out was read back; what is read back differently is not given out. */
class ReportFilesTests {

	private static final long SEED = 20261123;

	private static final int REPORTS = 40;

	private static final int PDFS = 8;

	private static final Edition EDITION = TestEditions.official("2021");

	private final ReportFiles files = files(TestEditions.official());

	private static ReportFiles files(Editions editions) {
		return new ReportFiles(new DocumentWriter(editions), new DocumentReader(editions), editions);
	}

	static List<Arguments> kinds() {
		List<Arguments> kinds = new ArrayList<>();
		for (Edition edition : TestEditions.all()) {
			for (ReportFileKind kind : ReportFileKind.values()) {
				if (kind != ReportFileKind.PDF) {
					kinds.add(Arguments.of(kind, edition));
				}
			}
		}
		return kinds;
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void givesOutEveryReport(ReportFileKind kind, Edition edition) {
		ReportFiles files = files(
				edition.code().equals("invented") ? new Editions(List.of(edition)) : TestEditions.official());
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		for (int i = 0; i < REPORTS; i++) {
			ReportContent content = generator.next();
			byte[] file = files.file(kind, content, PictureSource.NONE, false);
			assertThat(file).as("report %d of seed %d", i, SEED).isNotEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019", "2021" })
	void givesOutEveryReportThatPassesTheRulesAsPdf(String code) {
		Edition edition = TestEditions.official(code);
		ConsistentReports reports = new ConsistentReports(edition, SEED);
		for (int i = 0; i < PDFS; i++) {
			ReportContent content = reports.next(edition.firstYear())
				.withNarrative("overview", "（一）主动公开情况。全年公开231条。\n甲\t乙\n1\t2\n一是规范发布，方便群众查询。\n2026年1月15日");
			assertThat(this.files.file(ReportFileKind.PDF, content, PictureSource.NONE, i % 2 == 0))
				.as("report %d of seed %d", i, SEED)
				.isNotEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(ReportFileKind.class)
	void findsEachCellAndEachTextThatIsReadBackDifferently(ReportFileKind kind) {
		ReportContent content = filled();
		byte[] file = this.files.file(kind, content, PictureSource.NONE, false);
		assertThat(this.files.differences(kind, content.withCell("requests.granted.research", CellValue.of(8)),
				PictureSource.NONE, file))
			.containsExactly("requests.granted.research");
		assertThat(this.files.differences(kind, content.withNarrative("problems", "更新不够快。"), PictureSource.NONE, file))
			.containsExactly("narrative.problems");
	}

	@Test
	void refusesAPdfThatIsReadBackInAnotherOrder() {
		assertThatExceptionOfType(ReportFileRefusedException.class)
			.isThrownBy(() -> this.files.file(ReportFileKind.PDF, filled().withNarrative("overview", "由右向左：שלום。"),
					PictureSource.NONE, true))
			.matches((refusal) -> refusal.reason() == Reason.DIFFERS);
	}

	@Test
	void readsBackAPdfWithCharactersThatNoFontHas() {
		ReportContent content = filled().withNarrative("overview", "满意👍。\n喜欢❤\uFE0F和\uE123。");
		byte[] file = this.files.file(ReportFileKind.PDF, content, PictureSource.NONE, true);
		assertThat(this.files.differences(ReportFileKind.PDF, content, PictureSource.NONE, file)).isEmpty();
		assertThat(this.files.differences(ReportFileKind.PDF,
				content.withNarrative("overview", "满意👎。\n喜欢❤\uFE0F和\uE123。"), PictureSource.NONE, file))
			.containsExactly("narrative.overview");
	}

	@Test
	void writesNumbersAndTextsThatLookLikeFormulasToCsvAsTheyAre() {
		ReportContent content = filled().withNarrative("overview", "=1+1")
			.withCell("fees.fees.amount", new CellValue.Figure(new BigDecimal("59237.2449"), "含上年"));
		String csv = new String(this.files.file(ReportFileKind.CSV, content, PictureSource.NONE, false),
				StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\uFEFF\"code\",\"label_zh\",\"label_en\",\"value\",\"unit\",\"state\",\"note\"\r\n")
			.contains("\"narrative.overview\",\"一、总体情况\",\"1. Overview\",\"'=1+1\",\"\",\"\",\"\"\r\n")
			.contains("\"fees.fees.amount\",\"第二十条第（八）项 › 行政事业性收费 › 本年收费金额（单位：万元）\",")
			.contains("\"59237.2449\",\"万元\",\"number\",\"含上年\"\r\n")
			.contains("\"requests.granted.total\",");
	}

	@Test
	void showsPicturesWhereTheirMarksAre() throws Exception {
		byte[] png = png();
		PictureMark mark = new PictureMark("窗口服务\"一楼\"", "ab".repeat(32));
		PictureSource pictures = (hash) -> hash.equals(mark.hash())
				? Optional.of(new PictureSource.Drawn("image/png", 30, 20, png)) : Optional.empty();
		ReportContent content = filled().withNarrative("overview", "前一段。\n" + mark.line() + "\n后一段。");
		try (XWPFDocument word = new XWPFDocument(
				new ByteArrayInputStream(this.files.file(ReportFileKind.DOCX, content, pictures, false)))) {
			assertThat(word.getAllPictures()).singleElement().extracting(XWPFPictureData::getData).isEqualTo(png);
			assertThat(word.getDocument().xmlText()).contains("descr=\"窗口服务&quot;一楼&quot;\"");
		}
		String html = new String(this.files.file(ReportFileKind.HTML, content, pictures, false),
				StandardCharsets.UTF_8);
		assertThat(html).contains("<img src=\"data:image/png;base64,", "alt=\"窗口服务&quot;一楼&quot;\"");
		byte[] pdf = new DocumentWriter(TestEditions.official()).pdf(content, pictures, false);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
		}
		assertThat(new String(this.files.file(ReportFileKind.MD, content, pictures, false), StandardCharsets.UTF_8))
			.contains("窗口服务", mark.hash());
	}

	@ParameterizedTest
	@EnumSource(value = ReportFileKind.class, names = { "DOCX", "PDF", "HTML" })
	void findsALostASwappedAndAnotherPicture(ReportFileKind kind) throws Exception {
		PictureMark one = new PictureMark("窗口", "ab".repeat(32));
		PictureMark other = new PictureMark("大厅", "cd".repeat(32));
		Map<String, PictureSource.Drawn> drawn = Map.of(one.hash(),
				new PictureSource.Drawn("image/png", 30, 20, png(30, 20)), other.hash(),
				new PictureSource.Drawn("image/png", 20, 40, png(20, 40)));
		PictureSource pictures = (hash) -> Optional.ofNullable(drawn.get(hash));
		ReportContent content = filled().withNarrative("overview", one.line() + "\n全年。\n" + other.line());
		byte[] file = this.files.file(kind, content, pictures, false);
		assertThat(this.files.differences(kind, content, pictures, file)).isEmpty();
		for (String text : List.of(one.line() + "\n全年。", other.line() + "\n全年。\n" + one.line(),
				one.line() + "\n全年。\n" + one.line())) {
			assertThat(this.files.differences(kind, content.withNarrative("overview", text), pictures, file)).as(text)
				.containsExactly("pictures");
		}
	}

	@Test
	void tellsTitleAuthorSubjectAndLanguageInAPdf() throws Exception {
		byte[] pdf = this.files.file(ReportFileKind.PDF, filled(), PictureSource.NONE, false);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDDocumentInformation told = document.getDocumentInformation();
			assertThat(told.getTitle()).isEqualTo(filled().title());
			assertThat(told.getSubject()).isEqualTo(filled().title());
			assertThat(told.getAuthor()).isEqualTo(filled().signature().agency());
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
		}
	}

	private static byte[] png() throws IOException {
		return png(30, 20);
	}

	private static byte[] png(int width, int height) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file);
		return file.toByteArray();
	}

	private static ReportContent filled() {
		return ReportContent.blank(EDITION, EDITION.firstYear(), ReportScope.OWN, "青石县水务局2021年政府信息公开工作年度报告")
			.withCells((cells) -> {
				EDITION.enteredCells().forEach((cell) -> cells.put(cell.code(), CellValue.of(cell.index() % 10)));
				return cells;
			})
			.withNarrative("overview", "全年公开信息231条。\n一是完善制度；二是加强培训。")
			.withNarrative("problems", "更新不够及时。")
			.withNarrative("other", "未收取信息处理费。");
	}

}
