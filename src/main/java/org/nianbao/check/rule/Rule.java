package org.nianbao.check.rule;

import java.util.List;
import java.util.Locale;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.format.Edition;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

/**
 * One rule of the rulebook. A rule is a pure function: the same report gives the same
 * findings, nothing is changed, and nothing is thrown, whatever the report holds. Where a
 * rule can't be decided it says so with a note; it never passes silently.
 */
public interface Rule {

	/** The rule's public code, such as {@code cell.notFilled}; unique in the rulebook. */
	String code();

	/** What a breach asks of the agency; the strictest level where that differs. */
	FindingLevel level();

	/**
	 * Whether the rule keeps its level, whatever an office decides: the arithmetic rules
	 * of tables 3 and 4 always block a submission.
	 */
	default boolean keepsItsLevel() {
		return false;
	}

	/** What the rule demands, in one sentence. */
	default LocalizedText title() {
		return text("title");
	}

	/** The law or the paragraph of the official format that the rule comes from. */
	default LocalizedText basis() {
		return text("basis");
	}

	/** Whether the rule applies to reports of that edition and year. */
	default boolean appliesTo(Edition edition, ReportYear year) {
		return true;
	}

	/**
	 * Whether the rule looks at each cell by itself, so that what it says of a cell can
	 * be told while the rest of the report is not known.
	 */
	default boolean looksAtSingleCells() {
		return false;
	}

	/** What the rule finds in a report to which it applies; empty if all is well. */
	List<Finding> check(Subject subject);

	private LocalizedText text(String part) {
		Message message = Message.of("check.rule." + code() + '.' + part);
		return new LocalizedText(message.in(Locale.SIMPLIFIED_CHINESE), message.in(Locale.ENGLISH));
	}

}
