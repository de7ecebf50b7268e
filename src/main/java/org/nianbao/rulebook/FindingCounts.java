package org.nianbao.rulebook;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.check.Finding;
import org.nianbao.shared.FindingLevel;

/**
 * How many findings a submission has.
 *
 * @param byLevel the numbers by level; a level without findings is missing
 * @param byRule the numbers by the code of the rule, of findings that are not mere notes;
 * a rule that found nothing is missing
 */
public record FindingCounts(Map<FindingLevel, Integer> byLevel, Map<String, Integer> byRule) {

	public FindingCounts {
		byLevel = Map.copyOf(byLevel);
		byRule = Map.copyOf(byRule);
	}

	/** Counts findings. */
	public static FindingCounts of(List<Finding> findings) {
		Map<FindingLevel, Integer> byLevel = new EnumMap<>(FindingLevel.class);
		Map<String, Integer> byRule = new HashMap<>();
		for (Finding finding : findings) {
			byLevel.merge(finding.level(), 1, Integer::sum);
			if (finding.level() != FindingLevel.NOTE) {
				byRule.merge(finding.rule(), 1, Integer::sum);
			}
		}
		return new FindingCounts(byLevel, byRule);
	}

	/** How many findings of that level there are. */
	public int count(FindingLevel level) {
		return this.byLevel.getOrDefault(level, 0);
	}

	/** How many findings that rule has. */
	public int count(String rule) {
		return this.byRule.getOrDefault(rule, 0);
	}

	/** The levels that have findings, the strictest first. */
	public List<FindingLevel> levels() {
		return Arrays.stream(FindingLevel.values()).filter(this.byLevel::containsKey).toList();
	}

}
