package org.nianbao.check.corpus;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All planters by the code of the rule that is to find what they plant. */
final class Planters {

	/**
	 * Rules that look at more than a report and what is on file beside it, so that a
	 * report can't hold their defect.
	 */
	static final Set<String> BEYOND_A_REPORT = Set.of("report.publishedLate", "report.late", "rollup.difference",
			"text.copied");

	private static final Map<String, Planter> ALL = all();

	private Planters() {
	}

	static Map<String, Planter> byCode() {
		return ALL;
	}

	private static Map<String, Planter> all() {
		Map<String, Planter> planters = new TreeMap<>();
		planters.putAll(CellPlanters.all());
		planters.putAll(YearBeforePlanters.all());
		planters.putAll(FactPlanters.all());
		planters.putAll(PhrasePlanters.all());
		planters.putAll(FramePlanters.all());
		return Collections.unmodifiableMap(planters);
	}

}
