package org.nianbao.document.writing;

import java.util.List;
import java.util.function.Function;

import org.nianbao.format.Cell;
import org.nianbao.format.TableLayout;

/** A file on which all text is lines, and each table stands by itself. */
abstract class LineSheet implements Sheet {

	/** A line of text. */
	abstract void paragraph(String line);

	/** A table with its caption. */
	abstract void table(TableLayout layout, Function<Cell, String> values);

	@Override
	public void cover(String line) {
		paragraph(line);
	}

	@Override
	public void text(List<String> lines) {
		lines.forEach(this::paragraph);
	}

	@Override
	public void tables(List<TableLayout> tables, boolean captioned, Function<Cell, String> values) {
		tables.forEach((table) -> table(table, values));
	}

	@Override
	public void note(String line) {
		paragraph(line);
	}

	@Override
	public void signature(String line) {
		paragraph(line);
	}

	/** The file's text. */
	abstract String text();

}
