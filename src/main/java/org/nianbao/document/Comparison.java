package org.nianbao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.nianbao.content.ReportContent;

/**
 * Compares what was read back from a file with what was written to it, cell by cell and
 * text by text. Spaces around a tab are not compared, since a cell of a table has none.
 */
final class Comparison {

	private static final Pattern AROUND_TAB = Pattern.compile("[\\s\\p{Z}]*\\t[\\s\\p{Z}]*");

	private final List<String> differences = new ArrayList<>();

	private Comparison() {
	}

	/** The codes of the cells and texts that differ; empty if none does. */
	static List<String> of(ReportContent read, ReportContent written) {
		Comparison comparison = new Comparison();
		comparison.same("edition", read.edition(), written.edition());
		comparison.same("year", read.year(), written.year());
		comparison.text("title", read.title(), written.title());
		comparison.text("documentNumber", read.documentNumber(), written.documentNumber());
		comparison.text("indexNumber", read.indexNumber(), written.indexNumber());
		comparison.text("preface", read.preface(), written.preface());
		comparison.texts("narrative.", read.narratives(), written.narratives());
		comparison.texts("note.", read.tableNotes(), written.tableNotes());
		comparison.same("signature", read.signature(), written.signature());
		for (String cell : both(read.cells(), written.cells())) {
			comparison.same(cell, read.cell(cell), written.cell(cell));
		}
		return List.copyOf(comparison.differences);
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
		same(code, AROUND_TAB.matcher(read).replaceAll("\t"), AROUND_TAB.matcher(written).replaceAll("\t"));
	}

	private void same(String code, Object read, Object written) {
		if (!read.equals(written)) {
			this.differences.add(code);
		}
	}

}
