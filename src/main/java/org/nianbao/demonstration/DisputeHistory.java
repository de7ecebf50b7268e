package org.nianbao.demonstration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The cases of reconsideration and litigation of one agency, year after year: what one
 * year leaves pending, the next one ends.
 */
final class DisputeHistory {

	private static final Map<String, Double> GROUPS = new LinkedHashMap<>();

	private static final Map<String, Double> RESULTS = new LinkedHashMap<>();

	static {
		GROUPS.put("reconsideration", 0.65);
		GROUPS.put("directLitigation", 0.2);
		GROUPS.put("litigationAfterReconsideration", 0.15);
		RESULTS.put("upheld", 60.0);
		RESULTS.put("corrected", 14.0);
		RESULTS.put("otherResult", 26.0);
	}

	private final InventedAgency agency;

	private final Map<String, Integer> pending = new HashMap<>();

	private Map<String, BigDecimal> previous = Map.of();

	DisputeHistory(InventedAgency agency) {
		this.agency = agency;
	}

	/** How many cases the year before left pending. */
	int pending() {
		return this.pending.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** The cells of the next year; those that are zero are left out. */
	Map<String, BigDecimal> next(int year, double trend) {
		Map<String, Integer> left = new HashMap<>();
		Map<String, BigDecimal> cells = Map.of();
		for (int attempt = 0; attempt == 0 || !cells.isEmpty() && cells.equals(this.previous); attempt++) {
			left.clear();
			cells = draw(Luck.of(this.agency.code(), year, "disputes", attempt), trend, left);
		}
		this.pending.clear();
		this.pending.putAll(left);
		this.previous = cells;
		return cells;
	}

	private Map<String, BigDecimal> draw(Luck luck, double trend, Map<String, Integer> left) {
		Map<String, BigDecimal> cells = new HashMap<>();
		GROUPS.forEach((group, share) -> {
			int fresh = (int) luck.around(this.agency.figures().disputes() * share * trend);
			int stillPending = (fresh > 1 && luck.chance(0.4)) ? 1 : 0;
			int ended = this.pending.getOrDefault(group, 0) + fresh - stillPending;
			for (int i = 0; i < ended; i++) {
				cells.merge("disputes." + group + '.' + luck.pick(RESULTS), BigDecimal.ONE, BigDecimal::add);
			}
			if (stillPending > 0) {
				cells.put("disputes." + group + ".pending", BigDecimal.valueOf(stillPending));
				left.put(group, stillPending);
			}
		});
		return cells;
	}

}
