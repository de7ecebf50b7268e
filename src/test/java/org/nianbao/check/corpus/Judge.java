package org.nianbao.check.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.nianbao.check.Finding;
import org.nianbao.check.RuleDescription;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.check.TestReadings;
import org.nianbao.shared.FindingLevel;

/** Puts the corpus through the rulebook, once for all who ask. */
final class Judge {

	static final int REPORTS = 320;

	static final int PLANTED_PER_RULE = 40;

	static final List<Draft> DRAFTS = LongStream.range(20_260, 20_260 + REPORTS).mapToObj(Draft::of).toList();

	private static final Rulebook RULEBOOK = new Rulebook(Draft.EDITIONS);

	/** The codes of all rules. */
	static final Set<String> RULES = RULEBOOK.rules()
		.stream()
		.map(RuleDescription::code)
		.collect(Collectors.toCollection(TreeSet::new));

	/** How often all reports are tried for one rule: not each can hold each defect. */
	private static final int MOST_ROUNDS = 6;

	private Judge() {
	}

	/** What the rules find in reports that are right. */
	static FalseFindings falseFindings() {
		return OfCleanReports.FOUND;
	}

	/** How much the rules find of what was planted for them. */
	static Recall recall() {
		return OfPlantedReports.FOUND;
	}

	private static FalseFindings checkCleanReports() {
		List<String> told = new ArrayList<>();
		Map<String, Integer> byRule = new TreeMap<>();
		for (Draft draft : DRAFTS) {
			Set<String> known = new TreeSet<>();
			for (Subject subject : List.of(draft.subject(),
					CellPlanters.subject(draft, TestReadings.of(draft.edition(), draft.content())))) {
				for (Finding finding : RULEBOOK.check(subject)) {
					if (finding.level() != FindingLevel.NOTE && known.add(finding.rule() + finding.place().code())) {
						told.add(told(draft, finding));
						byRule.merge(finding.rule(), 1, Integer::sum);
					}
				}
			}
		}
		return new FalseFindings(told, byRule);
	}

	private static String told(Draft draft, Finding finding) {
		return "seed " + draft.seed() + ": " + finding.level().code() + ' ' + finding.rule() + ' '
				+ finding.place().code() + " [" + finding.left() + "] [" + finding.right() + "] "
				+ finding.message(Locale.CHINESE);
	}

	private static Recall checkPlantedReports() {
		Map<String, Double> shares = new TreeMap<>();
		List<String> missed = new ArrayList<>();
		Planters.byCode().forEach((code, planter) -> {
			List<Planted> planted = planted(code, planter);
			if (planted.size() < PLANTED_PER_RULE || planted.stream().anyMatch((defect) -> !defect.shows())) {
				throw new AssertionError("too little is planted for " + code);
			}
			shares.put(code, share(code, planted, missed));
		});
		return new Recall(shares, missed);
	}

	private static List<Planted> planted(String code, Planter planter) {
		Random random = new Random(code.hashCode());
		List<Planted> planted = new ArrayList<>();
		int first = random.nextInt(REPORTS);
		for (int i = 0; i < MOST_ROUNDS * REPORTS && planted.size() < PLANTED_PER_RULE; i++) {
			Planted defect = planter.plant(DRAFTS.get((first + i) % REPORTS), random);
			if (defect != null) {
				planted.add(defect);
			}
		}
		return planted;
	}

	private static double share(String code, List<Planted> planted, List<String> missed) {
		int found = 0;
		for (Planted defect : planted) {
			if (defect.found(code, RULEBOOK.check(defect.subject()))) {
				found++;
			}
			else {
				missed
					.add(code + " at " + new TreeSet<>(defect.places()) + " of " + defect.subject().content().title());
			}
		}
		return (double) found / planted.size();
	}

	/**
	 * What was found in reports that are right.
	 *
	 * @param told each finding in words, with the seed of its report
	 * @param byRule how many there are by the code of the rule; none of a rule is missing
	 */
	record FalseFindings(List<String> told, Map<String, Integer> byRule) {
	}

	/**
	 * What was found of the planted defects.
	 *
	 * @param shares the share by the code of the rule
	 * @param missed each defect that was not found
	 */
	record Recall(Map<String, Double> shares, List<String> missed) {
	}

	private static final class OfCleanReports {

		private static final FalseFindings FOUND = checkCleanReports();

	}

	private static final class OfPlantedReports {

		private static final Recall FOUND = checkPlantedReports();

	}

}
