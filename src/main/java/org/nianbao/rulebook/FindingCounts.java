package org.nianbao.rulebook;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.nianbao.check.Finding;
import org.nianbao.shared.FindingLevel;

/**
 * How many findings of each level a submission has.
 *
 * @param byLevel the numbers; a level without findings is missing
 */
public record FindingCounts(Map<FindingLevel, Integer> byLevel) {

	public FindingCounts {
		byLevel = Map.copyOf(byLevel);
	}

	/** Counts findings. */
	public static FindingCounts of(List<Finding> findings) {
		Map<FindingLevel, Integer> counts = new EnumMap<>(FindingLevel.class);
		findings.forEach((finding) -> counts.merge(finding.level(), 1, Integer::sum));
		return new FindingCounts(counts);
	}

	/** How many findings of that level there are. */
	public int count(FindingLevel level) {
		return this.byLevel.getOrDefault(level, 0);
	}

	/** The levels that have findings, the strictest first. */
	public List<FindingLevel> levels() {
		return Arrays.stream(FindingLevel.values()).filter(this.byLevel::containsKey).toList();
	}

}
