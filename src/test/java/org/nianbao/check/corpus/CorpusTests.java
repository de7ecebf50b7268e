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

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.nianbao.check.Finding;
import org.nianbao.check.RuleDescription;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.check.TestReadings;
import org.nianbao.check.copy.Names;
import org.nianbao.shared.FindingLevel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Judges the rulebook by generated reports: whether each rule finds what was planted for
 * it, and how often any rule speaks of a report in which all is right. The figures stand
 * in docs/rules.md.
 */
class CorpusTests {

	private static final long FIRST_SEED = 20_260;

	private static final int REPORTS = 320;

	private static final int PLANTED_PER_RULE = 40;

	/** How often all reports are tried for one rule: not each can hold each defect. */
	private static final int MOST_ROUNDS = 6;

	private static final double LEAST_RECALL = 0.95;

	/** Clean reports for each false finding. */
	private static final int REPORTS_PER_FALSE_FINDING = 20;

	private static final Rulebook RULEBOOK = new Rulebook(Draft.EDITIONS);

	private static final List<Draft> DRAFTS = LongStream.range(FIRST_SEED, FIRST_SEED + REPORTS)
		.mapToObj(Draft::of)
		.toList();

	@Test
	void writesReportsThatDiffer() {
		Set<String> overviews = DRAFTS.stream()
			.map((draft) -> draft.content().narrative("overview"))
			.collect(Collectors.toSet());
		assertThat(overviews).hasSize(REPORTS);
		assertThat(DRAFTS.stream().map((draft) -> draft.year().value()).distinct()).hasSize(12);
		assertThat(DRAFTS).extracting((draft) -> draft.author().kind()).contains(Author.Kind.values());
		assertThat(DRAFTS)
			.allSatisfy((draft) -> assertThat(draft.content()).isEqualTo(Draft.of(draft.seed()).content()));
	}

	@Test
	void findsNothingWrongWithReportsThatAreRight() {
		List<String> wrong = new ArrayList<>();
		Map<String, Integer> byRule = new TreeMap<>();
		for (Draft draft : DRAFTS) {
			Set<String> told = new TreeSet<>();
			for (Subject subject : List.of(draft.subject(),
					CellPlanters.subject(draft, TestReadings.of(draft.edition(), draft.content())))) {
				for (Finding finding : RULEBOOK.check(subject)) {
					if (finding.level() != FindingLevel.NOTE && told.add(finding.rule() + finding.place().code())) {
						wrong.add(told(draft, finding));
						byRule.merge(finding.rule(), 1, Integer::sum);
					}
				}
			}
		}
		System.out.printf("False findings on %d reports: %s%n", REPORTS, byRule);
		assertThat(wrong).hasSizeLessThanOrEqualTo(REPORTS / REPORTS_PER_FALSE_FINDING);
	}

	private static String told(Draft draft, Finding finding) {
		return "seed " + draft.seed() + ": " + finding.level().code() + ' ' + finding.rule() + ' '
				+ finding.place().code() + " [" + finding.left() + "] [" + finding.right() + "] "
				+ finding.message(Locale.CHINESE);
	}

	@Test
	void findsWhatWasPlanted() {
		Map<String, Double> recall = new TreeMap<>();
		List<String> missed = new ArrayList<>();
		Set<String> rules = codes();
		Planters.byCode().forEach((code, planter) -> {
			List<Planted> planted = planted(code, planter);
			assertThat(planted).as(code).hasSize(PLANTED_PER_RULE).allMatch((defect) -> !defect.places().isEmpty());
			if (rules.contains(code)) {
				recall.put(code, recall(code, planted, missed));
			}
		});
		System.out.println("Rules that are not there: "
				+ Planters.byCode().keySet().stream().filter((code) -> !rules.contains(code)).toList());
		recall.forEach((code, share) -> System.out.printf("%-24s %.1f %%%n", code, 100 * share));
		assertThat(recall.values()).as("missed: %s", missed).allMatch((share) -> share >= LEAST_RECALL);
	}

	/** The share of the planted defects that a rule finds. */
	private static double recall(String code, List<Planted> planted, List<String> missed) {
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

	private static Set<String> codes() {
		return RULEBOOK.rules().stream().map(RuleDescription::code).collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void knowsADefectForEveryRule() {
		assertThat(Planters.byCode().keySet()).containsAll(codes());
	}

	@Test
	void sharesNothingWithTheRules() {
		JavaClasses corpus = new ClassFileImporter().importPath("target/test-classes/org/nianbao/check/corpus");
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.nianbao.check.*..")
				.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("org.nianbao.check.corpus..")
					.or(JavaClass.Predicates.type(Names.class)))))
			.check(corpus);
	}

}
