package org.nianbao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.nianbao.content.CellValue;
import org.nianbao.content.CellValue.Figure;
import org.nianbao.content.PictureMark;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.format.Table;

/**
 * Compares what was read back from a file with what was written to it, cell by cell and
 * text by text. Spaces around a tab are not compared, since a cell of a table has none.
 */
final class Comparison {

	private static final Pattern AROUND_TAB = Pattern.compile("[\\s\\p{Z}]*\\t[\\s\\p{Z}]*");

	private final List<String> differences = new ArrayList<>();

	/** Up to where the printed text is compared. */
	private int place;

	/** Whether the file shows pictures at their marks, which are no text there. */
	private final boolean drawn;

	private Comparison(boolean drawn) {
		this.drawn = drawn;
	}

	/** The codes of the cells and texts that differ; empty if none does. */
	static List<String> of(ReportContent read, ReportContent written) {
		return of(read, written, false);
	}

	/** The same for a file that shows pictures at their marks. */
	static List<String> ofWords(ReportContent read, ReportContent written) {
		return of(read, written, true);
	}

	private static List<String> of(ReportContent read, ReportContent written, boolean drawn) {
		Comparison comparison = new Comparison(drawn);
		comparison.same("edition", read.edition(), written.edition());
		comparison.same("year", read.year(), written.year());
		comparison.text("title", read.title(), written.title());
		comparison.text("documentNumber", read.documentNumber(), written.documentNumber());
		comparison.text("indexNumber", read.indexNumber(), written.indexNumber());
		comparison.text("preface", read.preface(), written.preface());
		comparison.texts("narrative.", read.narratives(), written.narratives());
		comparison.texts("note.", read.tableNotes(), written.tableNotes());
		comparison.same("signature", read.signature(), written.signature());
		comparison.cells(read, written);
		return List.copyOf(comparison.differences);
	}

	/**
	 * Compares a PDF, whose text is set in lines and pages: the cells as they are read,
	 * and each line of text, wherever it was broken, in its order.
	 * @param printed all characters of the file but spaces
	 */
	static List<String> ofPrinted(Edition edition, ReportContent read, String printed, ReportContent written) {
		Comparison comparison = new Comparison(true);
		comparison.cells(read, written);
		comparison.printed(printed, "title", written.title());
		comparison.printed(printed, "indexNumber", written.indexNumber());
		comparison.printed(printed, "documentNumber", written.documentNumber());
		comparison.printed(printed, "preface", written.preface());
		for (Section section : edition.sections()) {
			comparison.printed(printed, "narrative." + section.code(), written.narrative(section.code()));
			for (Table table : section.tables()) {
				comparison.printed(printed, "note." + table.code(), written.tableNote(table.code()));
			}
		}
		comparison.printed(printed, "signature", written.signature().agency());
		return List.copyOf(comparison.differences);
	}

	/** Looks for a text behind the one that was looked for before. */
	private void printed(String printed, String code, String text) {
		for (String line : PictureMark.written(text)) {
			String characters = PrintedText.withoutSpaces(line);
			int found = printed.indexOf(characters, this.place);
			if (found < 0) {
				this.differences.add(code);
				return;
			}
			this.place = found + characters.length();
		}
	}

	private void cells(ReportContent read, ReportContent written) {
		for (String cell : both(read.cells(), written.cells())) {
			if (!isSame(read.cell(cell), written.cell(cell))) {
				this.differences.add(cell);
			}
		}
	}

	/** Excel forgets the last zero of 10.50. */
	private static boolean isSame(CellValue read, CellValue written) {
		return read.equals(written) || read instanceof Figure one && written instanceof Figure other
				&& one.number().compareTo(other.number()) == 0 && Objects.equals(one.note(), other.note());
	}

	private void texts(String prefix, Map<String, String> read, Map<String, String> written) {
		for (String code : both(read, written)) {
			text(prefix + code, read.getOrDefault(code, ""), written.getOrDefault(code, ""));
		}
	}

	private static Set<String> both(Map<String, ?> read, Map<String, ?> written) {
		Set<String> codes = new TreeSet<>(read.keySet());
		codes.addAll(written.keySet());
		return codes;
	}

	private void text(String code, String read, String written) {
		same(code, compared(read), compared(written));
	}

	private String compared(String text) {
		String words = this.drawn ? String.join("\n", PictureMark.written(text)) : text;
		return AROUND_TAB.matcher(words).replaceAll("\t");
	}

	private void same(String code, Object read, Object written) {
		if (!read.equals(written)) {
			this.differences.add(code);
		}
	}

}
