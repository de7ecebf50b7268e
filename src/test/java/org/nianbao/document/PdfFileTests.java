package org.nianbao.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentGenerator;
import org.nianbao.content.PictureSource;
import org.nianbao.content.PlainText;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Section;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

class PdfFileTests {

	private static final long SEED = 20261122;

	private static final int REPORTS = 12;

	private static final Edition EDITION = TestEditions.official("2021");

	private final DocumentWriter writer = new DocumentWriter(TestEditions.official());

	static Stream<Edition> editions() {
		return TestEditions.all().stream();
	}

	@ParameterizedTest
	@MethodSource("editions")
	void givesBackEveryCharacterThatWasWritten(Edition edition) throws Exception {
		Editions editions = edition.code().equals("invented") ? new Editions(List.of(edition))
				: TestEditions.official();
		DocumentWriter writer = new DocumentWriter(editions);
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		for (int i = 0; i < REPORTS; i++) {
			ReportContent content = printable(generator.next());
			assertThat(difference(ordered(text(writer.pdf(content, PictureSource.NONE, i % 2 == 0)), edition),
					ordered(expected(writer, content), edition)))
				.as("report %d of seed %d", i, SEED)
				.isEmpty();
		}
	}

	@Test
	void keepsEachCharacterOfTheFontApartFromThoseThatLookLikeIt() throws Exception {
		int[] every = fontCharacters().stream()
			// PDFBox takes ligatures apart when it reads.
			.filter((c) -> c < 0xFB00 || c > 0xFB06)
			.filter((c) -> !Character.isSpaceChar(c) && !PlainText.line(Character.toString(c)).isEmpty())
			.toArray();
		List<String> lines = new ArrayList<>();
		for (int start = 0; start < every.length; start += 500) {
			lines.add("全部字：" + new String(every, start, Math.min(500, every.length - start)));
		}
		ReportContent content = blank("青石县水务局2021年年报").withNarrative("overview", String.join("\n", lines));
		assertThat(
				difference(text(this.writer.pdf(content, PictureSource.NONE, false)), expected(this.writer, content)))
			.isEmpty();
	}

	@Test
	void printsRareCharactersInNames() throws Exception {
		ReportContent blank = blank("垚㙍镇𬭚𬬮村喆甪街道2021年政府信息公开工作年度报告");
		ReportContent content = new ReportContent(blank.edition(), blank.year(), blank.scope(), blank.title(), "", "",
				"由龑、䶮、喆、𫖯、𬱖负责。", blank.narratives(), blank.cells(), blank.tableNotes(),
				new Signature("垚㙍镇𬭚村", null));
		assertThat(text(this.writer.pdf(content, PictureSource.NONE, false))).contains("垚㙍镇𬭚𬬮村喆甪街道", "龑、䶮、喆、𫖯、𬱖",
				"落款：垚㙍镇𬭚村");
	}

	@Test
	void printsWhatNoFontHasAsBoxesThatAreReadAsTheCharacters() throws Exception {
		String odd = "满意度👍🏽，喜欢❤\uFE0F，自造字\uE123和\uDBBF\uDC01，家\uDB40\uDD00庭。";
		ReportContent content = blank("青石县水务局😀2021年年报").withNarrative("overview", odd);
		byte[] file = this.writer.pdf(content, PictureSource.NONE, false);
		assertThat(text(file)).contains(odd, "青石县水务局😀2021年年报");
		try (PDDocument document = Loader.loadPDF(file)) {
			PDFont boxes = null;
			for (COSName name : document.getPage(0).getResources().getFontNames()) {
				PDFont font = document.getPage(0).getResources().getFont(name);
				boxes = font.getName().endsWith("code-boxes") ? font : boxes;
			}
			assertThat(boxes).isNotNull();
			assertThat(boxes.isEmbedded()).isTrue();
		}
	}

	@Test
	void printsTheMatrixOnOnePageAndNoNumberOnTwoLines() throws Exception {
		ReportContent content = blank("青石县水务局2021年年报").withNarrative("overview", "情况很好。\n".repeat(12))
			.withCells((cells) -> {
				EDITION.enteredCells().forEach((cell) -> cells.put(cell.code(), CellValue.of(27_642_113)));
				return cells;
			});
		try (PDDocument document = Loader.loadPDF(this.writer.pdf(content, PictureSource.NONE, false))) {
			PDFTextStripper stripper = new PDFTextStripper();
			long pages = 0;
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				String text = stripper.getText(document);
				if (text.contains("一、本年新收") || text.contains("四、结转下年度继续办理")) {
					pages++;
					assertThat(text.lines().mapToInt((line) -> line.split("27642113", -1).length - 1).sum())
						.isEqualTo(24 * 6);
				}
			}
			assertThat(pages).isEqualTo(1);
		}
	}

	@Test
	void isTaggedHasBookmarksAndItsLanguage() throws Exception {
		try (PDDocument document = Loader.loadPDF(this.writer.pdf(blank("青石县水务局2021年年报"), PictureSource.NONE, false))) {
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("青石县水务局2021年年报");
			assertThat(document.getDocumentCatalog().getDocumentOutline().children())
				.extracting(PDOutlineItem::getTitle)
				.containsExactlyElementsOf(EDITION.sections().stream().map((section) -> section.title().zh()).toList());
		}
	}

	private static ReportContent blank(String title) {
		return ReportContent.blank(EDITION, EDITION.firstYear(), ReportScope.OWN, title);
	}

	/** The same without the characters that no font has. */
	private static ReportContent printable(ReportContent content) {
		BitSet known = fontCharacters();
		UnaryOperator<String> clean = (text) -> text.codePoints()
			.filter((c) -> c == '\n' || c == '\t' || known.get(c))
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
		return new ReportContent(content.edition(), content.year(), content.scope(), clean.apply(content.title()),
				clean.apply(content.documentNumber()), clean.apply(content.indexNumber()),
				clean.apply(content.preface()),
				content.narratives()
					.entrySet()
					.stream()
					.collect(Collectors.toMap((e) -> e.getKey(), (e) -> clean.apply(e.getValue()))),
				content.cells()
					.entrySet()
					.stream()
					// Any text may stand in such a cell, a section's title as well.
					.filter((e) -> !(e.getValue() instanceof CellValue.Unreadable))
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
				content.tableNotes()
					.entrySet()
					.stream()
					.collect(Collectors.toMap((e) -> e.getKey(), (e) -> clean.apply(e.getValue()))),
				new Signature(clean.apply(content.signature().agency()), content.signature().date()));
	}

	/**
	 * The text with the distinct characters of each section of tables, since a header is
	 * repeated on the next page and a label over several rows is painted beside the
	 * middle one. That the figures stand in their boxes is shown by reading them back.
	 */
	private static String ordered(String text, Edition edition) {
		StringBuilder ordered = new StringBuilder();
		int start = 0;
		for (Section section : edition.sections()) {
			int end = text.indexOf(withoutSpaces(section.title().zh()), start);
			if (end >= 0) {
				ordered.append(text, start, end);
				start = end;
			}
			if (!section.isNarrative()) {
				int next = edition.sections().size() > section.number()
						? text.indexOf(withoutSpaces(edition.sections().get(section.number()).title().zh()), start)
						: -1;
				end = (next >= 0) ? next : text.length();
				text.substring(start, end).codePoints().distinct().sorted().forEach(ordered::appendCodePoint);
				start = end;
			}
		}
		return ordered.append(text.substring(start)).toString();
	}

	/** Where two texts differ; empty if they don't. */
	private static String difference(String read, String written) {
		int same = 0;
		while (same < Math.min(read.length(), written.length()) && read.charAt(same) == written.charAt(same)) {
			same++;
		}
		return (same == read.length() && same == written.length()) ? ""
				: "read " + excerpt(read, same) + ", written " + excerpt(written, same);
	}

	private static String excerpt(String text, int at) {
		return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20));
	}

	/** All that is printed, without spaces and page numbers. */
	private static String text(byte[] file) throws IOException {
		StringBuilder text = new StringBuilder();
		try (PDDocument document = Loader.loadPDF(file)) {
			PDFTextStripper stripper = new PDFTextStripper();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				text.append(withoutSpaces(stripper.getText(document)).replace("—" + page + "—", ""));
			}
		}
		return text.toString();
	}

	/** The same of the HTML, whose boxes are in the same order. */
	private static String expected(DocumentWriter writer, ReportContent content) {
		return withoutSpaces(Jsoup.parse(writer.portalHtml(content, PictureSource.NONE)).body().wholeText());
	}

	/** The characters that the regular font has, as its list of pieces says. */
	private static BitSet fontCharacters() {
		BitSet characters = new BitSet();
		try (InputStream index = PdfFileTests.class.getResourceAsStream("/fonts/pieces.txt")) {
			new String(Objects.requireNonNull(index).readAllBytes(), StandardCharsets.US_ASCII).lines()
				.filter((line) -> line.contains(" regular "))
				.flatMap((line) -> Arrays.stream(line.split(" ")).skip(2))
				.map((range) -> range.split("-"))
				.forEach((range) -> characters.set(Integer.parseInt(range[0], 16),
						Integer.parseInt(range[range.length - 1], 16) + 1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return characters;
	}

	private static String withoutSpaces(String text) {
		return text.codePoints()
			.filter((c) -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != PlainText.WORD_JOINER)
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
	}

}
