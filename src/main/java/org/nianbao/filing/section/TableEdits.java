package org.nianbao.filing.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.content.CellValue;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.report.CellEdit;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;

/**
 * What a posted form with tables asks for.
 *
 * @param cells the edits of cells
 * @param notes the edits of notes
 * @param typed the texts of all cells that were sent, as typed, by cell code
 * @param wanted what these texts say, by cell code; none for a text that is too long
 * @param seen what the person saw in the cells or means to replace, by cell code
 * @param tooLong the codes of the cells whose text is too long to be kept
 * @param tooLongNotes the notes that are too long to be kept, as typed, by table code
 */
record TableEdits(List<CellEdit> cells, List<TextEdit> notes, Map<String, String> typed, Map<String, CellValue> wanted,
		Map<String, String> seen, List<String> tooLong, Map<String, String> tooLongNotes) {

	static TableEdits of(Edition edition, Section section, TablesForm form) {
		TableEdits edits = new TableEdits(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new HashMap<>(),
				new HashMap<>(), new ArrayList<>(), new HashMap<>());
		for (Table table : section.tables()) {
			edition.cells(table)
				.stream()
				.filter((cell) -> !cell.computed() && form.cells().containsKey(cell.code()))
				.forEach((cell) -> edits.add(cell, form));
			if (form.notes().containsKey(table.code())) {
				edits.add(table, form);
			}
		}
		return edits;
	}

	private void add(Cell cell, TablesForm form) {
		String code = cell.code();
		if (form.keepsTheirs(code)) {
			return;
		}
		String text = form.cells().getOrDefault(code, "");
		this.typed.put(code, text);
		this.seen.put(code, form.replaced(code));
		if (text.strip().length() > DraftEditor.LONGEST_CELL) {
			this.tooLong.add(code);
			return;
		}
		CellValue before = CellInput.seen(form.replaced(code)).orElse(CellValue.NOT_FILLED);
		CellValue wanted = CellInput.value(text, before, cell);
		this.wanted.put(code, wanted);
		if (!wanted.equals(before)) {
			this.cells.add(new CellEdit(code, before, wanted));
		}
	}

	private void add(Table table, TablesForm form) {
		String text = form.notes().getOrDefault(table.code(), "");
		if (text.length() > TextEdit.LONGEST_TEXT) {
			this.tooLongNotes.put(table.code(), text);
		}
		else {
			this.notes
				.add(new TextEdit(TextPlace.note(table.code()), form.versions().getOrDefault(table.code(), ""), text));
		}
	}

	/** Whether something can't be kept at all, whatever stands there now. */
	boolean areTooLong() {
		return !this.tooLong.isEmpty() || !this.tooLongNotes.isEmpty();
	}

}
