package org.nianbao.check.wording;

import java.util.List;

import org.nianbao.check.rule.Rule;

/** The rules about wording in one list. */
public final class WordingRules {

	private WordingRules() {
	}

	/** All of them, in the order in which they are listed to people. */
	public static List<Rule> all() {
		return List.of(new MissingTextRule(), new AspectsRule(), new GovernmentRule(), new FillerRule(),
				new ResidueRule(), new DoubledRule(), new OutdatedRule(), new CitationRule(), new NumberingRule(),
				new PersonalRule(), new OfficeWordsRule());
	}

}
