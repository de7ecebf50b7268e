package org.nianbao.remark;

import java.time.Instant;
import java.util.List;

import org.nianbao.report.ReportKey;

/**
 * A remark of the office with what came of it.
 *
 * @param report the report
 * @param number the number of the remark within the report, from 1
 * @param receipt the number of the receipt of the submission that it was made on
 * @param anchor what it is about, in that submission
 * @param quote what stood there; of a passage the part that was meant; empty if nothing
 * @param text the remark
 * @param by the name of the reviewer
 * @param at when it was made, on the database's clock
 * @param state who has to do something about it
 * @param entries what was said and done since, the oldest first
 */
public record Remark(ReportKey report, int number, String receipt, Anchor anchor, String quote, String text, String by,
		Instant at, RemarkState state, List<RemarkEntry> entries) {

	/** The longest text of a remark or an answer, in UTF-16 units. */
	public static final int LONGEST_TEXT = 2000;

	public Remark {
		entries = List.copyOf(entries);
	}

	/** Whether the office has not settled it. */
	public boolean isUnresolved() {
		return this.state != RemarkState.RESOLVED;
	}

	/** The id of the remark on a page. */
	public String elementId() {
		return "remark-" + this.number;
	}

}
