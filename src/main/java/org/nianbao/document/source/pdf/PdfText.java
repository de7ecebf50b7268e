package org.nianbao.document.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.BlockList;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;

/**
 * PDF with a text layer. Cells stand in the columns that ruled lines make, over page
 * breaks too; lines of a paragraph are joined again; page numbers and running heads are
 * dropped; radicals are replaced by the characters that are meant.
 */
public final class PdfText {

	private static final int MOST_PAGES = 300;

	/** A report has thousands; what has fewer is a scan, perhaps with a stamp on it. */
	private static final int FEWEST_CHARACTERS = 40;

	static {
		FontMappers.set(new PlainFonts());
	}

	private final List<PrintedPage> pages;

	private final BlockList blocks = new BlockList();

	/** The places of a page: each row and each line of text is one. */
	private int line;

	private @Nullable StringBuilder paragraph;

	private int paragraphLine;

	private PdfText(List<PrintedPage> pages) {
		this.pages = pages;
	}

	/**
	 * Reads a file.
	 * @throws SourceRefusedException if it is damaged, encrypted, longer than any report,
	 * or has no text layer
	 */
	public static List<Block> read(byte[] file) throws SourceRefusedException {
		PdfBombs.refuse(file);
		List<PrintedPage> pages = pages(file);
		long characters = pages.stream().mapToLong(PdfText::understood).sum();
		long all = pages.stream().mapToLong((page) -> page.glyphs().size()).sum();
		if (characters < FEWEST_CHARACTERS || characters * 2 < all) {
			throw new SourceRefusedException(Why.NO_TEXT, "");
		}
		PdfText text = new PdfText(pages);
		text.lay();
		return text.blocks.toList();
	}

	private static long understood(PrintedPage page) {
		return page.glyphs().stream().filter((glyph) -> !glyph.text().equals("\uFFFD")).count();
	}

	private static List<PrintedPage> pages(byte[] file) throws SourceRefusedException {
		try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(file),
				IOUtils.createMemoryOnlyStreamCache())) {
			if (document.getNumberOfPages() > MOST_PAGES) {
				throw new SourceRefusedException(Why.TOO_LONG, Integer.toString(MOST_PAGES));
			}
			List<PrintedPage> pages = new ArrayList<>();
			for (int i = 0; i < document.getNumberOfPages(); i++) {
				pages.add(PageEngine.read(document.getPage(i)));
			}
			return pages;
		}
		catch (InvalidPasswordException ex) {
			throw new SourceRefusedException(Why.ENCRYPTED, "", ex);
		}
		// PDFBox answers damaged files with whatever goes wrong first.
		catch (IOException | RuntimeException ex) {
			throw new SourceRefusedException(Why.DAMAGED, "", ex);
		}
	}

	private void lay() throws SourceRefusedException {
		List<List<RuledTable>> tables = this.pages.stream().map(RuledTable::findOn).toList();
		alignOverPages(tables);
		List<List<TextLine>> lines = new ArrayList<>();
		for (int i = 0; i < this.pages.size(); i++) {
			lines.add(linesOutside(i, tables.get(i)));
		}
		lines = PageFurniture.without(lines, this.pages);
		Paragraphs paragraphs = new Paragraphs(lines, this.pages);
		TextLine last = null;
		for (int i = 0; i < this.pages.size(); i++) {
			int next = 0;
			for (TextLine textLine : lines.get(i)) {
				while (next < tables.get(i).size() && tables.get(i).get(next).top() < textLine.y()) {
					add(tables.get(i).get(next++), this.pages.get(i));
					last = null;
				}
				add(textLine, paragraphs.goesOn(last, textLine, this.pages.get(i).width()));
				last = textLine;
			}
			while (next < tables.get(i).size()) {
				add(tables.get(i).get(next++), this.pages.get(i));
				last = null;
			}
		}
		endParagraph();
	}

	/** The last table of a page and the first one of the next are one, if as wide. */
	private static void alignOverPages(List<List<RuledTable>> tables) {
		List<RuledTable> parts = new ArrayList<>();
		for (List<RuledTable> page : tables) {
			for (int i = 0; i < page.size(); i++) {
				if (i > 0 || parts.isEmpty() || !page.get(i).goesOnFrom(parts.getLast())) {
					align(parts);
					parts.clear();
				}
				parts.add(page.get(i));
			}
			if (page.isEmpty()) {
				align(parts);
				parts.clear();
			}
		}
		align(parts);
	}

	private static void align(List<RuledTable> parts) {
		List<Float> columns = new ArrayList<>();
		parts.forEach((part) -> columns.addAll(part.columns()));
		parts.forEach((part) -> part.alignTo(columns));
	}

	private List<TextLine> linesOutside(int page, List<RuledTable> tables) {
		List<Glyph> outside = this.pages.get(page)
			.glyphs()
			.stream()
			.filter((glyph) -> tables.stream().noneMatch((table) -> table.holds(glyph)))
			.toList();
		return Lettering.lines(outside).stream().map((glyphs) -> TextLine.of(page, glyphs)).toList();
	}

	private void add(RuledTable table, PrintedPage page) throws SourceRefusedException {
		endParagraph();
		List<Glyph> inside = page.glyphs().stream().filter(table::holds).toList();
		for (List<String> row : table.texts(inside)) {
			this.line++;
			if (row.stream().anyMatch((cell) -> !cell.isEmpty())) {
				this.blocks.row(this.line, Block.Kind.RULED_ROW, row);
			}
		}
	}

	private void add(TextLine textLine, boolean goesOn) throws SourceRefusedException {
		this.line++;
		if (goesOn && this.paragraph != null) {
			String joined = Lettering.joined(this.paragraph.toString(), textLine.text());
			this.paragraph.setLength(0);
			this.paragraph.append(joined);
			return;
		}
		endParagraph();
		if (textLine.texts().size() > 1) {
			this.blocks.row(this.line, Block.Kind.LOOSE_ROW, textLine.texts());
		}
		else {
			this.paragraph = new StringBuilder(textLine.text());
			this.paragraphLine = this.line;
		}
	}

	private void endParagraph() throws SourceRefusedException {
		if (this.paragraph != null) {
			this.blocks.paragraph(this.paragraphLine, this.paragraph.toString());
			this.paragraph = null;
		}
	}

}
