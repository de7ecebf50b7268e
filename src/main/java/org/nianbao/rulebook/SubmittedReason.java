package org.nianbao.rulebook;

import org.nianbao.shared.LocalizedText;

/**
 * A reason with which a report was submitted, as it was frozen.
 *
 * @param rule the public code of the rule that asked
 * @param section the code of the section that the rule asked about; empty for the report
 * as a whole
 * @param table the code of the table; empty where the rule asked about a text
 * @param cell the code of the first cell that it asked about; empty if none
 * @param words what the rule found there, as plain text; empty if there is nothing to
 * show
 * @param question what the rule asked about: what it found, not what it asked to be done
 * @param reason what the agency says
 */
public record SubmittedReason(String rule, String section, String table, String cell, String words,
		LocalizedText question, String reason) {
}
