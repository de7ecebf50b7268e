package org.nianbao.check.rule;

import java.util.List;
import java.util.stream.Stream;

import org.nianbao.check.claim.ClaimRules;
import org.nianbao.check.place.PlaceRules;
import org.nianbao.check.wording.WordingRules;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;

/** The whole rulebook in one list. */
public final class Rules {

	private Rules() {
	}

	/**
	 * All rules, in the order in which they are listed to people: those written here, and
	 * each edition's arithmetic rules, and those about the wording. A rule that several
	 * editions have stands here once for each.
	 */
	public static List<Rule> all(Editions editions) {
		List<Rule> written = List.of(new EditionRule(editions), new YearRule(), new ArityRule(),
				new OtherHandlingRule(), new NotFilledRule(), new NotCountRule(), new RangeRule(), new StatedNoneRule(),
				new AbsentRule(), new InferredRule(), new JumpRule(), new SameRule(), new UnitRule(),
				new AuthorityRule(), new ApplicantKindRule(), new PendingChainRule(), new CopiedTextRule(),
				new LateRule(), new PublishedLateRule(), new RollUpRule());
		Stream<Rule> arithmetic = editions.all().stream().flatMap(Rules::arithmetic);
		return Stream
			.of(written.stream(), arithmetic, ClaimRules.all().stream(), PlaceRules.all().stream(),
					WordingRules.all().stream())
			.flatMap((rules) -> rules)
			.toList();
	}

	private static Stream<Rule> arithmetic(Edition edition) {
		return edition.relations().stream().map((relation) -> RelationRule.of(edition, relation));
	}

}
