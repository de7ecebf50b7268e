package org.nianbao.document.source.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.HtmlBlocks;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;

/**
 * Word's documents of before 2007 (.doc), which WPS still writes. Deleted and hidden text
 * is left out, automatic numbers are counted, text boxes stand behind the text.
 */
public final class DocText {

	/** The stream that holds the text. */
	public static final String DOCUMENT = "WordDocument";

	/** Twips; edges of cells in one column differ by the width of a line. */
	private static final int SAME_EDGE = 40;

	private static final int LEVELS = 9;

	private static final char FIELD_BEGIN = '\u0013';

	private static final char FIELD_RESULT = '\u0014';

	private static final char FIELD_END = '\u0015';

	private final WordHtml html = new WordHtml();

	/** How far each list is counted, by level. */
	private final Map<Integer, int[]> counts = new HashMap<>();

	private int fieldsOpen;

	private DocText() {
	}

	/**
	 * Reads a document.
	 * @throws SourceRefusedException if it is damaged, encrypted, or longer than any
	 * report
	 */
	public static List<Block> read(DirectoryNode file) throws SourceRefusedException {
		DocText text = new DocText();
		try (HWPFDocument document = new HWPFDocument(file)) {
			text.add(document.getRange());
			Range boxes = document.getMainTextboxRange();
			if (boxes != null) {
				text.add(boxes);
			}
		}
		catch (EncryptedDocumentException ex) {
			throw new SourceRefusedException(Why.ENCRYPTED, "", ex);
		}
		// POI answers damaged files with whatever goes wrong first.
		catch (IOException | RuntimeException ex) {
			throw new SourceRefusedException(Why.DAMAGED, "", ex);
		}
		return HtmlBlocks.of(text.html.toString());
	}

	private void add(Range range) throws SourceRefusedException {
		int count = range.numParagraphs();
		int i = 0;
		while (i < count) {
			Paragraph paragraph = range.getParagraph(i);
			if (paragraph.isInTable()) {
				Table table = range.getTable(paragraph);
				add(table);
				i += Math.max(1, table.numParagraphs());
			}
			else {
				this.html.paragraph(number(paragraph) + text(paragraph));
				i++;
			}
		}
	}

	private void add(Table table) throws SourceRefusedException {
		TreeSet<Integer> edges = new TreeSet<>();
		for (int i = 0; i < table.numRows(); i++) {
			TableRow row = table.getRow(i);
			for (int j = 0; j < row.numCells(); j++) {
				int edge = row.getCell(j).getLeftEdge();
				if (edges.subSet(edge - SAME_EDGE, edge + SAME_EDGE + 1).isEmpty()) {
					edges.add(edge);
				}
			}
		}
		this.html.add("<table>");
		for (int i = 0; i < table.numRows(); i++) {
			add(table.getRow(i), edges);
		}
		this.html.add("</table>");
	}

	private void add(TableRow row, TreeSet<Integer> edges) throws SourceRefusedException {
		this.html.add("<tr>");
		int column = 0;
		for (int i = 0; i < row.numCells(); i++) {
			TableCell cell = row.getCell(i);
			int due = edges.headSet(cell.getLeftEdge() - SAME_EDGE).size();
			this.html.add("<td></td>".repeat(Math.max(0, due - column)));
			column = Math.max(column, due) + 1;
			boolean spannedOver = (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged())
					|| (cell.isMerged() && !cell.isFirstMerged());
			WordHtml content = new WordHtml();
			for (int j = 0; j < (spannedOver ? 0 : cell.numParagraphs()); j++) {
				content.paragraph(number(cell.getParagraph(j)) + text(cell.getParagraph(j)));
			}
			this.html.add("<td>");
			this.html.addCell(content);
			this.html.add("</td>");
		}
		this.html.add("<td></td>".repeat(Math.max(0, edges.size() - column)));
		this.html.add("</tr>\n");
	}

	private String text(Paragraph paragraph) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
			CharacterRun run = paragraph.getCharacterRun(i);
			boolean seen = !run.isMarkedDeleted() && !run.isVanished();
			String characters = run.text();
			for (int j = 0; j < characters.length(); j++) {
				append(characters.charAt(j), seen, text);
			}
		}
		return text.toString();
	}

	/** Of a field only what it shows is text, and not how it is made. */
	private void append(char c, boolean seen, StringBuilder text) {
		switch (c) {
			case FIELD_BEGIN -> this.fieldsOpen++;
			case FIELD_RESULT, FIELD_END -> this.fieldsOpen = Math.max(0, this.fieldsOpen - 1);
			default -> {
				if (seen && this.fieldsOpen == 0) {
					appendSeen(c, text);
				}
			}
		}
	}

	private static void appendSeen(char c, StringBuilder text) {
		switch (c) {
			case '\u000B', '\f' -> text.append('\n');
			case '\u001E' -> text.append('-');
			case '\t' -> text.append(c);
			default -> {
				if (c >= ' ') {
					text.append(c);
				}
			}
		}
	}

	private String number(Paragraph paragraph) {
		HWPFList list = paragraph.isInList() ? paragraph.getList() : null;
		if (list == null || list.getLsid() == 0) {
			return "";
		}
		int at = Math.clamp(paragraph.getIlvl(), 0, LEVELS - 1);
		int[] counted = this.counts.computeIfAbsent(list.getLsid(), (id) -> new int[LEVELS]);
		for (int i = 0; i < at; i++) {
			counted[i] = Math.max(counted[i], list.getStartAt((char) i));
		}
		counted[at] = (counted[at] == 0) ? list.getStartAt((char) at) : counted[at] + 1;
		for (int i = at + 1; i < LEVELS; i++) {
			counted[i] = 0;
		}
		String format = format(list.getNumberFormat((char) at));
		String pattern = list.getNumberText((char) at);
		if (pattern == null || format.equals("bullet")) {
			return "";
		}
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < pattern.length(); i++) {
			char c = pattern.charAt(i);
			text.append((c < LEVELS) ? Numerals.of(counted[c], format(list.getNumberFormat(c))) : String.valueOf(c));
		}
		return text.toString();
	}

	/** Word's older numbers for the formats that it names today. */
	private static String format(int code) {
		return switch (code) {
			case 1 -> "upperRoman";
			case 2 -> "lowerRoman";
			case 3 -> "upperLetter";
			case 4 -> "lowerLetter";
			case 10, 11, 33, 35, 37, 39 -> "chineseCounting";
			case 34, 38 -> "chineseLegalSimplified";
			case 18, 28, 29 -> "decimalEnclosedCircle";
			case 23, 255 -> "bullet";
			default -> "decimal";
		};
	}

}
