package org.nianbao.filing.section;

import java.util.Optional;

import org.nianbao.content.CellText;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentJson;
import org.nianbao.format.Cell;

/**
 * How a cell's value goes to a page and comes back: the text in its field, and beside it
 * the value that the person sees, which is what an edit is measured against.
 */
final class CellInput {

	private CellInput() {
	}

	/** The text in the cell's field; empty where nothing is to be seen. */
	static String text(CellValue value) {
		String text = (value.text() != null) ? value.text() : "";
		return (value.note() != null) ? text + "（" + value.note() + "）" : text;
	}

	/** The value as the page carries it along; empty for a cell that is not filled in. */
	static String seen(CellValue value) {
		return (value instanceof CellValue.NotFilled) ? "" : ContentJson.write(value);
	}

	/** The value that a page carried along; empty if no page wrote this. */
	static Optional<CellValue> seen(String written) {
		if (written.isEmpty()) {
			return Optional.of(CellValue.NOT_FILLED);
		}
		try {
			return Optional.of(ContentJson.readCell(written));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What the field's text says. A text that was left as it was says what it said: a
	 * cell that the source lacks stays so, and a word that stands for none does too.
	 */
	static CellValue value(String typed, CellValue seen, Cell cell) {
		return typed.strip().equals(text(seen)) ? seen : CellText.parse(typed, cell.type());
	}

}
