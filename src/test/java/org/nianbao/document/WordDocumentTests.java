package org.nianbao.document;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.SourceRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.document.OfficeFiles.cell;
import static org.nianbao.document.OfficeFiles.docx;
import static org.nianbao.document.OfficeFiles.paragraph;
import static org.nianbao.document.OfficeFiles.run;

/** What is seen of a Word document, and in which order. */
class WordDocumentTests {

	@Test
	void readsParagraphsAndNumbersTheirLines() throws SourceRefusedException {
		List<Block> blocks = blocks(docx(paragraph("一、总体情况") + paragraph("") + paragraph("全年公开&lt;86&gt;条。")));
		assertThat(blocks).extracting(Block::text).containsExactly("一、总体情况", "全年公开<86>条。");
		assertThat(blocks).extracting(Block::line).containsExactly(1, 2);
	}

	@Test
	void readsWhatWasInsertedAndNotWhatWasDeletedOrMovedAway() throws SourceRefusedException {
		assertThat(texts(docx("<w:p>" + run("新收申请") + "<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>"
				+ run("7") + "</w:ins>" + run("件") + "</w:p><w:p><w:moveFrom>" + run("旧处") + "</w:moveFrom><w:moveTo>"
				+ run("新处") + "</w:moveTo></w:p>")))
			.containsExactly("新收申请7件", "新处");
	}

	@Test
	void joinsParagraphsOfWhichTheEndIsDeleted() throws SourceRefusedException {
		assertThat(texts(docx("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("全年公开") + "</w:p>" + paragraph("86条。")
				+ paragraph("办结7件。"))))
			.containsExactly("全年公开86条。", "办结7件。");
	}

	@Test
	void leavesOutDeletedRowsAndHiddenText() throws SourceRefusedException {
		assertThat(texts(docx("<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("", "甲") + cell("", "1") + "</w:tr><w:tr>"
				+ cell("", "乙") + cell("", "2") + "</w:tr></w:tbl><w:p>" + run("看得见")
				+ "<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r></w:p>")))
			.containsExactly("乙\t2", "看得见");
	}

	@Test
	void putsCellsIntoTheirColumnsWhateverIsMerged() throws SourceRefusedException {
		List<Block> rows = blocks(
				docx("<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", "角")
						+ cell("", "甲") + "</w:tr><w:tr>" + cell("<w:gridSpan w:val=\"2\"/><w:vMerge/>", "")
						+ cell("", "乙") + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("", "丙")
						+ cell("", "3") + "</w:tr></w:tbl>"));
		assertThat(rows).extracting((row) -> row.cells().stream().map((cell) -> cell.text()).toList())
			.containsExactly(List.of("角", "", "甲"), List.of("", "", "乙"), List.of("", "丙", "3"));
		assertThat(rows).extracting(Block::line).containsExactly(1, 2, 3);
	}

	@Test
	void countsWhatWordNumbersByItself() throws SourceRefusedException {
		String numbering = "<w:root><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
				+ "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\">"
				+ "<w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>"
				+ "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/></w:num></w:root>";
		String styles = "<w:root><w:style w:styleId=\"H\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
				+ "<w:style w:styleId=\"H2\"><w:basedOn w:val=\"H\"/></w:style></w:root>";
		String second = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>";
		assertThat(texts(docx(
				styled("H", "总体情况") + second + run("主动公开") + "</w:p>" + second + run("依申请公开") + "</w:p>"
						+ styled("H2", "主动公开政府信息情况") + second + run("略") + "</w:p>",
				Map.of("word/numbering.xml", numbering, "word/styles.xml", styles))))
			.containsExactly("一、总体情况", "1.主动公开", "2.依申请公开", "二、主动公开政府信息情况", "1.略");
	}

	@Test
	void readsATextBoxOnceAndBehindItsParagraph() throws SourceRefusedException {
		String box = "<w:txbxContent>" + paragraph("框中文字") + "</w:txbxContent>";
		assertThat(texts(
				docx("<w:p>" + run("正文") + "<w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
						+ box + "</mc:Fallback></mc:AlternateContent></w:r>" + run("继续") + "</w:p>")))
			.containsExactly("正文继续", "框中文字");
	}

	@Test
	void readsAFootnoteOfATableAsANoteBelowIt() throws SourceRefusedException {
		String notes = "<w:root><w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph("线")
				+ "</w:footnote><w:footnote w:id=\"3\">" + paragraph("含上年转入1件。") + "</w:footnote></w:root>";
		assertThat(texts(docx(
				"<w:tbl><w:tr>" + cell("", "甲") + "<w:tc><w:p>" + run("1")
						+ "<w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p></w:tc></w:tr></w:tbl>" + paragraph("后文"),
				Map.of("word/footnotes.xml", notes))))
			.containsExactly("甲\t1", "注：含上年转入1件。", "后文");
	}

	private static String styled(String style, String text) {
		return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>";
	}

	private static List<String> texts(byte[] file) throws SourceRefusedException {
		return blocks(file).stream().map(Block::text).toList();
	}

	private static List<Block> blocks(byte[] file) throws SourceRefusedException {
		return SourceFile.read(file, DocumentHints.NONE);
	}

}
