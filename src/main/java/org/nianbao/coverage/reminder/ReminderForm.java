package org.nianbao.coverage.reminder;

import java.util.List;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.coverage.Board;
import org.nianbao.coverage.Standing;

/**
 * Whom of those on the board to remind, and what the office adds.
 *
 * @param which {@code all} for all on the board; otherwise the chosen ones
 * @param agency the codes of the chosen agencies; null for none
 * @param note what the office adds in its own words; null for nothing
 */
record ReminderForm(@Nullable String which, @Nullable List<String> agency,
		@Size(max = ReminderForm.LONGEST_NOTE, message = "{coverage.reminder.note.tooLong}") @Nullable String note) {

	static final int LONGEST_NOTE = 300;

	boolean all() {
		return "all".equals(this.which);
	}

	/** The agencies that are meant. */
	List<Standing> chosen(Board board) {
		List<String> codes = (this.agency != null) ? this.agency : List.of();
		return all() ? board.chosen()
				: board.chosen().stream().filter((standing) -> codes.contains(standing.agency().code())).toList();
	}

	/** What the office adds; empty for nothing. */
	String addedNote() {
		return (this.note != null) ? this.note.strip() : "";
	}

}
