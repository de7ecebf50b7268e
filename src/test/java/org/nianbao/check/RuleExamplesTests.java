package org.nianbao.check;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked examples that people are shown are true. */
class RuleExamplesTests {

	private static final RuleExamples EXAMPLES = new RuleExamples(TestEditions.official());

	static List<String> rules() {
		return Rulebooks.OFFICIAL.rules().stream().map(RuleDescription::code).toList();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void showsAReportInWhichExactlyThisRuleFires(String rule) {
		assertThat(EXAMPLES.of(rule)).as("an example of %s in src/main/resources/examples, see docs/rules.md", rule)
			.hasValueSatisfying((example) -> {
				List<Finding> found = example.findings(Rulebooks.OFFICIAL);
				assertThat(found).isNotEmpty();
				boolean notesAlone = found.stream().allMatch((finding) -> finding.level() == FindingLevel.NOTE);
				assertThat(notesAlone).as("only what could not be decided").isEqualTo(isNote(rule));
				assertThat(Findings.withoutNotes(Rulebooks.OFFICIAL.check(example.subject())))
					.extracting((finding) -> finding.rule() + ": " + finding.message(Locale.CHINESE))
					.allMatch((sentence) -> sentence.startsWith(rule + ": "));
			});
	}

	private static boolean isNote(String code) {
		return Rulebooks.OFFICIAL.rules()
			.stream()
			.anyMatch((rule) -> rule.code().equals(code) && rule.level() == FindingLevel.NOTE);
	}

	@Test
	void differFromAReportInWhichNothingIsFound() {
		for (Edition edition : TestEditions.official().all()) {
			ReportYear year = new ReportYear(edition.firstYear().value() + 1);
			List<Finding> found = Rulebooks.OFFICIAL.check(EXAMPLES.uneventful(edition, year));
			assertThat(Findings.withoutNotes(found)).extracting((finding) -> finding.message(Locale.CHINESE)).isEmpty();
		}
	}

	@Test
	void knowsNoExampleOfARuleThatThereIsNot() {
		assertThat(EXAMPLES.of("nothing.atAll")).isEmpty();
		assertThat(EXAMPLES.of("nonsense")).isEmpty();
	}

}
