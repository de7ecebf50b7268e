package org.nianbao.check;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Cell;
import org.nianbao.shared.FindingLevel;

/**
 * What a rule found in a report.
 *
 * @param rule the rule's public code
 * @param level what it asks of the agency
 * @param place where it is
 * @param cells the cells that it concerns, for marking them; empty if none. Where one
 * finding speaks of many cells, all of them stand here.
 * @param left what was compared, as plain text: the figure or text found; empty if there
 * is none
 * @param right what it was compared with; empty if there is nothing
 * @param message what is wrong, both sides of it, and what to do
 * @param beside a text on file that it is to be read beside; null if there is none
 */
public record Finding(String rule, FindingLevel level, Place place, List<Cell> cells, String left, String right,
		Message message, @Nullable SideBySide beside) {

	public Finding {
		cells = List.copyOf(cells);
	}

	/** A finding that is to be read beside no other text. */
	public Finding(String rule, FindingLevel level, Place place, List<Cell> cells, String left, String right,
			Message message) {
		this(rule, level, place, cells, left, right, message, null);
	}

	/** Whether a report with this finding can't be submitted. */
	public boolean blocks() {
		return this.level == FindingLevel.BLOCK;
	}

	/** The sentence for a reader of that locale. */
	public String message(Locale locale) {
		return this.message.in(locale);
	}

	/** The sentence for a reader who stands at the place, which it need not name. */
	public String messageHere(Locale locale) {
		return this.message.here(locale);
	}

	/** What the sentence states, without what it asks the agency to do. */
	public String fact(Locale locale) {
		return this.message.fact(locale);
	}

	/** The same finding with another level. */
	public Finding withLevel(FindingLevel other) {
		return new Finding(this.rule, other, this.place, this.cells, this.left, this.right, this.message, this.beside);
	}

}
