package org.nianbao.document.source.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.HtmlBlocks;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;
import org.nianbao.document.source.pack.PartXml;
import org.nianbao.document.source.pack.ZipParts;

/**
 * Word's documents as of 2007 (.docx). What a reader of the printed document sees is
 * read: inserted text and not deleted text, automatic numbers, text boxes behind the
 * paragraph that they hang on, footnotes as notes. Pages' heads and feet are passed over.
 */
public final class DocxText implements PartXml.Handler {

	/** The part that holds the text. */
	public static final String DOCUMENT = "word/document.xml";

	/**
	 * Text that is deleted or was moved elsewhere, what stands for newer Word's text in
	 * older ones, pronunciations, and how things were set before a change.
	 */
	private static final Set<String> PASSED_OVER = Set.of("moveFrom", "Fallback", "sdtPr", "sdtEndPr", "rt",
			"pPrChange", "rPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange", "sectPrChange",
			"numberingChange", "tblPrExChange", "sectPr", "tblGrid", "tblPr");

	private static final int WIDEST = 64;

	private final Numbering numbering;

	private final Map<String, String> footnotes;

	/** Where text goes: the document, and inside it text boxes, rows and cells. */
	private final Deque<WordHtml> targets = new ArrayDeque<>();

	private final Deque<Paragraph> paragraphs = new ArrayDeque<>();

	private final Deque<Row> rows = new ArrayDeque<>();

	/** Footnotes of the table that is being read, which are printed below it. */
	private WordHtml notes = new WordHtml();

	private boolean inText;

	private boolean inParagraphProperties;

	private boolean inRowProperties;

	private boolean hidden;

	private DocxText(Numbering numbering, Map<String, String> footnotes) {
		this.numbering = numbering;
		this.footnotes = footnotes;
		this.targets.push(new WordHtml());
	}

	private static final class Paragraph {

		private final StringBuilder text = new StringBuilder();

		/** Text boxes, and lines below a break. */
		private final WordHtml behind = new WordHtml();

		private @Nullable String style;

		private @Nullable String list;

		private @Nullable Integer level;

		/** Whether its end is deleted, so that the next one goes on. */
		private boolean open;

		private boolean numbered;

	}

	private static final class Row {

		private boolean deleted;

		private int span = 1;

		private boolean continued;

	}

	/**
	 * Reads a document.
	 * @throws SourceRefusedException if it is damaged or longer than any report
	 */
	public static List<Block> read(ZipParts file) throws SourceRefusedException {
		Map<String, String> footnotes = new HashMap<>();
		file.read("word/footnotes.xml", (name, part) -> PartXml.read(part, new FootnotesReader(footnotes)));
		DocxText document = new DocxText(Numbering.of(file), footnotes);
		try {
			file.read(DOCUMENT, (name, part) -> PartXml.read(part, document));
		}
		// Cells and paragraphs end that began where none may stand.
		catch (NoSuchElementException ex) {
			throw new SourceRefusedException(Why.DAMAGED, "", ex);
		}
		return HtmlBlocks.of(document.target().toString());
	}

	private WordHtml target() {
		return this.targets.element();
	}

	@Override
	public boolean start(String name, PartXml element) throws SourceRefusedException {
		if (PASSED_OVER.contains(name)) {
			return false;
		}
		if (this.inParagraphProperties) {
			startParagraphProperty(name, element);
			return true;
		}
		switch (name) {
			case "p" -> startParagraph();
			case "pPr" -> this.inParagraphProperties = true;
			case "t" -> this.inText = true;
			case "r" -> this.hidden = false;
			case "vanish" -> this.hidden = element.isOn();
			case "tab", "ptab" -> append("\t");
			case "noBreakHyphen" -> append("-");
			case "br", "cr" -> append("\n");
			case "sym" -> appendSymbol(element);
			case "footnoteReference" -> footnote(element.get("id"));
			case "txbxContent" -> this.targets.push(new WordHtml());
			case "trPr" -> this.inRowProperties = true;
			case "del" -> {
				if (this.inRowProperties && !this.rows.isEmpty()) {
					this.rows.element().deleted = true;
				}
				return this.inRowProperties;
			}
			default -> startTable(name, element);
		}
		return true;
	}

	private void startParagraph() {
		Paragraph last = this.paragraphs.peek();
		if (last == null || !last.open) {
			this.paragraphs.push(new Paragraph());
		}
		else {
			last.open = false;
		}
	}

	private void startParagraphProperty(String name, PartXml element) {
		Paragraph paragraph = this.paragraphs.peek();
		if (paragraph == null) {
			return;
		}
		switch (name) {
			case "pStyle" -> paragraph.style = element.get("val");
			case "numId" -> paragraph.list = element.get("val");
			case "ilvl" -> paragraph.level = element.number("val", 0);
			case "del" -> paragraph.open = true;
			default -> {
			}
		}
	}

	private void startTable(String name, PartXml element) throws SourceRefusedException {
		Row row = this.rows.peek();
		switch (name) {
			case "tbl" -> target().add("<table>");
			case "tr" -> {
				this.rows.push(new Row());
				this.targets.push(new WordHtml());
				target().add("<tr>");
			}
			case "gridBefore" -> target().add("<td></td>".repeat(Math.clamp(element.number("val", 0), 0, WIDEST)));
			case "tc" -> {
				if (row != null) {
					row.span = 1;
					row.continued = false;
				}
				this.targets.push(new WordHtml());
			}
			case "gridSpan" -> {
				if (row != null) {
					row.span = Math.clamp(element.number("val", 1), 1, WIDEST);
				}
			}
			case "vMerge", "hMerge" -> {
				if (row != null) {
					row.continued = !"restart".equals(element.get("val"));
				}
			}
			default -> {
			}
		}
	}

	@Override
	public void end(String name) throws SourceRefusedException {
		switch (name) {
			case "p" -> endParagraph();
			case "pPr" -> this.inParagraphProperties = false;
			case "t" -> this.inText = false;
			case "trPr" -> this.inRowProperties = false;
			case "txbxContent" -> {
				WordHtml box = this.targets.pop();
				Paragraph anchor = this.paragraphs.peek();
				(anchor != null ? anchor.behind : target()).add(box);
			}
			case "tc" -> endCell();
			case "tr" -> endRow();
			case "tbl" -> {
				target().add("</table>");
				if (this.rows.isEmpty()) {
					target().add(this.notes);
					this.notes = new WordHtml();
				}
			}
			case "body" -> {
				// The last paragraph, if its end is deleted.
				while (!this.paragraphs.isEmpty()) {
					this.paragraphs.element().open = false;
					endParagraph();
				}
			}
			default -> {
			}
		}
	}

	private void endParagraph() throws SourceRefusedException {
		Paragraph paragraph = this.paragraphs.element();
		if (!paragraph.numbered && !paragraph.text.isEmpty()) {
			paragraph.numbered = true;
			paragraph.text.insert(0, this.numbering.next(paragraph.list, paragraph.level, paragraph.style));
		}
		if (!paragraph.open) {
			this.paragraphs.pop();
			target().paragraph(paragraph.text.toString());
			target().add(paragraph.behind);
		}
	}

	private void endCell() throws SourceRefusedException {
		WordHtml content = this.targets.pop();
		Row row = this.rows.peek();
		int span = (row != null) ? row.span : 1;
		target().add((span > 1) ? "<td colspan=" + span + ">" : "<td>");
		if (row == null || !row.continued) {
			target().addCell(content);
		}
		target().add("</td>");
	}

	private void endRow() throws SourceRefusedException {
		Row row = this.rows.pop();
		WordHtml cells = this.targets.pop();
		if (!row.deleted) {
			target().add(cells);
			target().add("</tr>\n");
		}
	}

	@Override
	public void text(String characters) {
		if (this.inText) {
			append(characters);
		}
	}

	private void append(String characters) {
		Paragraph paragraph = this.paragraphs.peek();
		if (paragraph != null && !this.hidden) {
			paragraph.text.append(characters);
		}
	}

	/** A character of a font of symbols, if it is one that every font has. */
	private void appendSymbol(PartXml element) {
		String code = element.get("char");
		if (code != null && code.matches("[0-9A-Fa-f]{4}")) {
			char c = (char) Integer.parseInt(code, 16);
			if (c >= 0x20 && c < 0xE000) {
				append(String.valueOf(c));
			}
		}
	}

	private void footnote(@Nullable String id) throws SourceRefusedException {
		String text = this.footnotes.get(String.valueOf(id));
		Paragraph paragraph = this.paragraphs.peek();
		if (text != null && !text.isBlank() && paragraph != null) {
			WordHtml note = this.rows.isEmpty() ? paragraph.behind : this.notes;
			note.paragraph(text.startsWith("注") ? text : "注：" + text);
		}
	}

	/** Reads the footnotes by their numbers. */
	private static final class FootnotesReader implements PartXml.Handler {

		private final Map<String, String> footnotes;

		private @Nullable String id;

		private boolean inText;

		FootnotesReader(Map<String, String> footnotes) {
			this.footnotes = footnotes;
		}

		@Override
		public boolean start(String name, PartXml attributes) {
			switch (name) {
				case "footnote" -> this.id = (attributes.get("type") == null) ? attributes.get("id") : null;
				case "t" -> this.inText = true;
				default -> {
				}
			}
			return !name.equals("del") && !PASSED_OVER.contains(name);
		}

		@Override
		public void end(String name) {
			if (name.equals("t")) {
				this.inText = false;
			}
		}

		@Override
		public void text(String characters) {
			if (this.inText && this.id != null) {
				this.footnotes.merge(this.id, characters.strip(), String::concat);
			}
		}

	}

}
