package org.nianbao.check.corpus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** All planters by the code of the rule that is to find what they plant. */
final class Planters {

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
		planters.putAll(OfficePlanters.all());
		return Collections.unmodifiableMap(planters);
	}

}
