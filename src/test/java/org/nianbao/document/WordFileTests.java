package org.nianbao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.ContentGenerator;
import org.nianbao.content.PictureSource;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

class WordFileTests {

	private static final long SEED = 20261122;

	private static final int REPORTS = 40;

	private static final Edition EDITION = TestEditions.official("2021");

	private final DocumentWriter writer = new DocumentWriter(TestEditions.official());

	static Stream<Edition> editions() {
		return TestEditions.all().stream();
	}

	@ParameterizedTest
	@MethodSource("editions")
	void isReadBackAsItWasWritten(Edition edition) {
		Editions editions = edition.code().equals("invented") ? new Editions(List.of(edition))
				: TestEditions.official();
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		for (int i = 0; i < REPORTS; i++) {
			ReportContent content = generator.next();
			Reading reading = new DocumentReader(editions).read(
					new DocumentWriter(editions).word(content, PictureSource.NONE, i % 2 == 0),
					DocumentHints.NONE.withYear(content.year()).withScope(content.scope()));
			assertThat(Comparison.of(reading.content(), content)).as("report %d of seed %d: %s", i, SEED, content)
				.isEmpty();
		}
	}

	@Test
	void repeatsTheHeadersOfTheMatrixAndBreaksNoRow() throws IOException {
		XWPFTable matrix = document(false).getTables().get(1);
		assertThat(matrix.getRows()).hasSize(28).allMatch(XWPFTableRow::isCantSplitRow);
		assertThat(matrix.getRows().stream().filter(XWPFTableRow::isRepeatHeader)).hasSize(3);
	}

	@Test
	void namesSectionsByHeadingStylesAndTheOfficialFonts() throws IOException {
		XWPFDocument document = document(false);
		assertThat(document.getParagraphs().stream().filter((p) -> "Heading1".equals(p.getStyle())))
			.extracting(XWPFParagraph::getText)
			.containsExactlyElementsOf(EDITION.sections().stream().map((section) -> section.title().zh()).toList());
		assertThat(document.getStyles().getStyle("Title").getCTStyle().xmlText()).contains("方正小标宋简体");
		assertThat(document.getStyles().getStyle("Heading1").getCTStyle().xmlText()).contains("黑体");
		assertThat(document.getStyles().getStyle("Heading2").getCTStyle().xmlText()).contains("楷体_GB2312");
	}

	@Test
	void marksEveryPageOfADraft() throws IOException {
		assertThat(document(true).getHeaderList()).hasSize(1).allMatch((header) -> header.getText().contains("草稿"));
		assertThat(document(true).getDocument().getBody().getSectPr().getHeaderReferenceList()).hasSize(1);
		assertThat(document(false).getDocument().getBody().getSectPr().getHeaderReferenceList()).isEmpty();
	}

	@Test
	void isPortraitA4() throws IOException {
		XWPFDocument document = document(false);
		assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW()).hasToString("11906");
		assertThat(document.getDocument().getBody().getSectPr().getPgSz().getH()).hasToString("16838");
	}

	private XWPFDocument document(boolean draft) throws IOException {
		ReportContent content = ReportContent.blank(EDITION, EDITION.firstYear(), ReportScope.OWN, "青石县水务局2021年年报");
		return new XWPFDocument(new ByteArrayInputStream(this.writer.word(content, PictureSource.NONE, draft)));
	}

}
