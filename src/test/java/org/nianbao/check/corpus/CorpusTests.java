package org.nianbao.check.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.nianbao.check.copy.Names;
import org.nianbao.check.corpus.Judge.FalseFindings;
import org.nianbao.check.corpus.Judge.Recall;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Judges the rulebook by generated reports: whether each rule finds what was planted for
 * it, and how often any rule speaks of a report in which all is right. The figures stand
 * in docs/rules.md.
 */
class CorpusTests {

	private static final double LEAST_RECALL = 0.95;

	/** Clean reports for each false finding. */
	private static final int REPORTS_PER_FALSE_FINDING = 20;

	private static final Path PAGE = Path.of("docs/rules.md");

	private static final String TABLE_HEAD = "| rule | found of what was planted | false findings |\n| --- | ---: | ---: |\n";

	@Test
	void writesReportsThatDiffer() {
		Set<String> overviews = Judge.DRAFTS.stream()
			.map((draft) -> draft.content().narrative("overview"))
			.collect(Collectors.toSet());
		assertThat(overviews).hasSize(Judge.REPORTS);
		assertThat(Judge.DRAFTS.stream().map((draft) -> draft.year().value()).distinct()).hasSize(12);
		assertThat(Judge.DRAFTS).extracting((draft) -> draft.author().kind()).contains(Author.Kind.values());
		assertThat(Judge.DRAFTS)
			.allSatisfy((draft) -> assertThat(draft.content()).isEqualTo(Draft.of(draft.seed()).content()));
	}

	@Test
	void findsNothingWrongWithReportsThatAreRight() {
		FalseFindings found = Judge.falseFindings();
		System.out.printf("False findings in %d clean reports: %s%n", Judge.REPORTS, found.byRule());
		assertThat(found.told()).hasSizeLessThanOrEqualTo(Judge.REPORTS / REPORTS_PER_FALSE_FINDING);
	}

	@Test
	void findsWhatWasPlanted() {
		Recall recall = Judge.recall();
		recall.shares().forEach((code, share) -> System.out.printf("%-24s %.1f %%%n", code, 100 * share));
		assertThat(recall.shares().values()).as("missed: %s", recall.missed())
			.allMatch((share) -> share >= LEAST_RECALL);
	}

	@Test
	void plantsADefectForEveryRule() {
		assertThat(Planters.byCode().keySet()).isEqualTo(Judge.RULES);
	}

	@Test
	void foundWhatTheDocumentationSays() throws IOException {
		String table = table();
		if ("write".equals(System.getProperty("nianbao.corpus"))) {
			String page = Files.readString(PAGE);
			Files.writeString(PAGE, page.replace(documented(page), table));
		}
		assertThat(documented(Files.readString(PAGE)))
			.as("the table in %s; written by ./mvnw test -Dtest=CorpusTests -Dnianbao.corpus=write", PAGE)
			.isEqualTo(table);
	}

	/** The table that stands in a page: from its head to the line behind it. */
	private static String documented(String page) {
		int start = page.indexOf(TABLE_HEAD);
		assertThat(start).as("a table of what was found").isNotNegative();
		return page.substring(start, page.indexOf("\n\n", start) + 1);
	}

	private static String table() {
		Map<String, Integer> wrong = Judge.falseFindings().byRule();
		StringBuilder table = new StringBuilder(TABLE_HEAD);
		new TreeMap<>(Judge.recall().shares()).forEach((code, share) -> table.append(String.format(Locale.ROOT,
				"| `%s` | %.1f%% | %d |%n", code, 100 * share, wrong.getOrDefault(code, 0))));
		int all = wrong.values().stream().mapToInt(Integer::intValue).sum();
		return table.append(String.format(Locale.ROOT, "| all, in %d clean reports | | %d |%n", Judge.REPORTS, all))
			.toString();
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
