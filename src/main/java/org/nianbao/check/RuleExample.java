package org.nianbao.check;

import java.util.List;
import java.util.Map;

import org.nianbao.content.CellValue;

/**
 * A worked example of a rule: a small report in which it finds something.
 *
 * @param rule the rule's public code
 * @param subject the report with all that is known of it
 * @param cells the values in which it differs from an uneventful report, by cell code
 * @param texts the texts in which it does, by {@code title}, {@code preface}, the code of
 * a section, {@code note:} and a table, or {@code signature}
 * @param before the values of the report of the year before that matter, by cell code;
 * empty if none is on file
 * @param stated what a document states beside its numbers, by cell code; empty if the
 * report was typed in
 */
public record RuleExample(String rule, Subject subject, Map<String, CellValue> cells, Map<String, String> texts,
		Map<String, CellValue> before, Map<String, CellValue> stated) {

	/** What the rulebook finds in it, all that could not be decided left out. */
	public List<Finding> findings(Rulebook rulebook) {
		return rulebook.check(this.subject).stream().filter((finding) -> finding.rule().equals(this.rule)).toList();
	}

}
