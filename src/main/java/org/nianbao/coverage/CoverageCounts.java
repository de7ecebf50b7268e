package org.nianbao.coverage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many agencies are in each state.
 *
 * @param name the name of the area; empty for a kind and for all together
 * @param code the code of the area or kind; empty for all together
 * @param states how many are in each state; a state without any is missing
 * @param late how many missed the last day
 * @param total how many there are
 */
public record CoverageCounts(String name, String code, Map<CoverageState, Integer> states, int late, int total) {

	static CoverageCounts of(String name, String code, Collection<Standing> standings) {
		Map<CoverageState, Integer> states = new EnumMap<>(CoverageState.class);
		int late = 0;
		for (Standing standing : standings) {
			states.merge(standing.state(), 1, Integer::sum);
			late += standing.isLate() ? 1 : 0;
		}
		return new CoverageCounts(name, code, states, late, standings.size());
	}

	/** How many agencies are in that state. */
	public int count(CoverageState state) {
		return this.states.getOrDefault(state, 0);
	}

}
