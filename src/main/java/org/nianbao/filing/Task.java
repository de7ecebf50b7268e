package org.nianbao.filing;

import org.nianbao.content.CellState;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.format.Table;

/**
 * A section on the task list.
 *
 * @param section the section
 * @param progress how far it is
 * @param blanks how many of its cells are not filled in; 0 for a narrative
 * @param unreadable how many of its cells hold something that is no number
 */
record Task(Section section, Progress progress, int blanks, int unreadable) {

	/**
	 * How far a section is. Tables are finished when no cell is blank or unreadable, a
	 * narrative when its author says so.
	 * @param marked whether the author calls the section finished
	 */
	static Task of(Edition edition, Section section, ReportContent content, boolean marked) {
		if (section.isNarrative()) {
			Progress written = content.narrative(section.code()).isEmpty() ? Progress.NOT_STARTED
					: Progress.IN_PROGRESS;
			return new Task(section, marked ? Progress.FINISHED : written, 0, 0);
		}
		int cells = 0;
		int blanks = 0;
		int unreadable = 0;
		for (Table table : section.tables()) {
			for (Cell cell : edition.cells(table)) {
				if (!cell.computed()) {
					CellState state = content.cell(cell).state();
					cells++;
					blanks += (state == CellState.NOT_FILLED) ? 1 : 0;
					unreadable += (state == CellState.UNREADABLE) ? 1 : 0;
				}
			}
		}
		boolean finished = blanks == 0 && unreadable == 0;
		Progress started = (blanks == cells) ? Progress.NOT_STARTED : Progress.IN_PROGRESS;
		return new Task(section, finished ? Progress.FINISHED : started, blanks, unreadable);
	}

	/** How far a section is. */
	enum Progress {

		/** Nothing is written (未开始). */
		NOT_STARTED(""),

		/** Something is written, something is left (填写中). */
		IN_PROGRESS("warn"),

		/** Nothing is left (已完成). */
		FINISHED("good");

		private final String tone;

		Progress(String tone) {
			this.tone = tone;
		}

		/** The colour of its mark. */
		public String tone() {
			return this.tone;
		}

	}

}
