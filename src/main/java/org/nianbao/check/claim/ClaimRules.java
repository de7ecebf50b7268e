package org.nianbao.check.claim;

import java.util.List;

import org.nianbao.check.rule.Rule;

/**
 * The rules that compare a report's text with its tables and with itself, in one list.
 */
public final class ClaimRules {

	private ClaimRules() {
	}

	/** All of them, in the order in which they are listed to people. */
	public static List<Rule> all() {
		return List.of(ClaimRule.received(), ClaimRule.outcome(), ClaimRule.disputes(), new PartsRule(),
				new TwoFiguresRule(), new AllDoneRule(), new ScopeRule(), new FeeRule(), new FeeCellRule());
	}

}
