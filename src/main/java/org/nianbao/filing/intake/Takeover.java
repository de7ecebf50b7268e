package org.nianbao.filing.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.TextEdit;

/**
 * What a draft becomes when parts of a document are taken over. What the document leaves
 * blank, or has not got, stays as it is in the draft; so does what is longer than a draft
 * can hold.
 */
final class Takeover {

	/** Stands for what is around the sections, beside the sections' codes. */
	static final String COVER = "cover";

	private final Edition edition;

	private final ReportContent draft;

	private final ReportContent read;

	Takeover(Edition edition, ReportContent draft, ReportContent read) {
		this.edition = edition;
		this.draft = draft;
		this.read = read;
	}

	/**
	 * The draft with the chosen parts of the document.
	 * @param chosen codes of sections, and {@link #COVER}
	 */
	ReportContent of(Set<String> chosen) {
		Map<String, CellValue> cells = new HashMap<>(this.draft.cells());
		Map<String, String> narratives = new HashMap<>(this.draft.narratives());
		Map<String, String> notes = new HashMap<>(this.draft.tableNotes());
		for (Section section : this.edition.sections()) {
			if (!chosen.contains(section.code())) {
				continue;
			}
			narratives.put(section.code(), text(this.draft.narrative(section.code()),
					this.read.narrative(section.code()), TextEdit.LONGEST_TEXT));
			for (Table table : section.tables()) {
				notes.put(table.code(), text(this.draft.tableNote(table.code()), this.read.tableNote(table.code()),
						TextEdit.LONGEST_TEXT));
				this.edition.cells(table)
					.stream()
					.filter((cell) -> !cell.computed())
					.forEach((cell) -> cells.put(cell.code(), value(cell)));
			}
		}
		boolean cover = chosen.contains(COVER);
		return new ReportContent(this.draft.edition(), this.draft.year(), this.draft.scope(),
				cover ? line(this.draft.title(), this.read.title()) : this.draft.title(),
				cover ? line(this.draft.documentNumber(), this.read.documentNumber()) : this.draft.documentNumber(),
				cover ? line(this.draft.indexNumber(), this.read.indexNumber()) : this.draft.indexNumber(),
				cover ? text(this.draft.preface(), this.read.preface(), TextEdit.LONGEST_TEXT) : this.draft.preface(),
				narratives, cells, notes, cover ? signature() : this.draft.signature());
	}

	/** What the cell holds once its table is taken over. */
	CellValue value(Cell cell) {
		CellValue now = this.draft.cell(cell);
		CellValue found = this.read.cell(cell);
		boolean nothingNew = found.state() == CellState.NOT_FILLED
				|| found.state() == CellState.ABSENT && now.state() != CellState.NOT_FILLED;
		return (nothingNew || isTooLong(found.text()) || isTooLong(found.note())) ? now : found;
	}

	private Signature signature() {
		LocalDate date = this.read.signature().date();
		return new Signature(line(this.draft.signature().agency(), this.read.signature().agency()),
				(date != null) ? date : this.draft.signature().date());
	}

	private static String line(String now, String found) {
		return text(now, found, TextEdit.LONGEST_LINE);
	}

	private static String text(String now, String found, int longest) {
		return (found.isEmpty() || found.length() > longest) ? now : found;
	}

	private static boolean isTooLong(@Nullable String text) {
		return text != null && text.length() > DraftEditor.LONGEST_CELL;
	}

}
