package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.format.Cell;

/** The lines in which a relation can't be decided for one reason: one note for all. */
final class Undecided {

	private final RelationRule rule;

	private final String reason;

	private final List<Message> lines = new ArrayList<>();

	private final Set<Cell> cells = new LinkedHashSet<>();

	/**
	 * Collects lines.
	 * @param rule the rule that can't be decided
	 * @param reason the key of the sentence that says why; it takes the lines and the
	 * rule's title, and what a caller adds
	 */
	Undecided(RelationRule rule, String reason) {
		this.rule = rule;
		this.reason = reason;
	}

	void add(Message line, List<Cell> because) {
		this.lines.add(line);
		this.cells.addAll(because);
	}

	/** Adds the note to the findings if there is anything to say. */
	void sayTo(List<Finding> findings, Subject subject, int allLines, Object... more) {
		if (!this.lines.isEmpty()) {
			List<Object> arguments = new ArrayList<>(List.of(Names.lines(this.lines, allLines), this.rule.title()));
			arguments.addAll(List.of(more));
			findings.add(this.rule.note(subject, List.copyOf(this.cells), new Message(this.reason, arguments)));
		}
	}

}
