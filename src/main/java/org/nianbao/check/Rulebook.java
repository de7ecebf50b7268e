package org.nianbao.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.nianbao.check.rule.Rule;
import org.nianbao.check.rule.Rules;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Section;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

/**
 * Checks reports by all rules. The rules themselves are listed in
 * {@link org.nianbao.check.rule.Rules}.
 */
public final class Rulebook {

	/** Of an edition that is in force, the years in which a rule is looked for. */
	private static final int YEARS_LISTED = 50;

	private final Editions editions;

	private final List<Rule> rules;

	private final List<RuleDescription> descriptions;

	private final Map<ApplicationKey, List<Rule>> applicable = new ConcurrentHashMap<>();

	/**
	 * The rulebook for reports of these editions.
	 * @throws IllegalArgumentException if an edition gives one of its relations the code
	 * of another rule
	 */
	public Rulebook(Editions editions) {
		this.editions = editions;
		this.rules = Rules.all(editions);
		this.descriptions = describe();
	}

	/** All rules in the order in which they are listed to people, each code once. */
	public List<RuleDescription> rules() {
		return this.descriptions;
	}

	/**
	 * Checks a report.
	 * @return what was found, in the order of the report's sections, what concerns the
	 * report as a whole first; a report may be submitted if none of it blocks. Of a
	 * report that was published elsewhere already nothing is asked, so nothing blocks and
	 * nothing has to be explained.
	 * @throws IllegalArgumentException if the report's edition is not one of this
	 * rulebook's
	 */
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		Map<String, RuleLevel> levels = subject.context().levels();
		for (Rule rule : applicable(subject)) {
			RuleLevel set = rule.keepsItsLevel() ? null : levels.get(rule.code());
			if (set == null) {
				findings.addAll(rule.check(subject));
				continue;
			}
			FindingLevel level = set.level();
			if (level != null) {
				rule.check(subject).forEach((finding) -> findings.add(withLevel(finding, level)));
			}
		}
		if (subject.context().archive()) {
			findings.replaceAll(Rulebook::withoutRequest);
		}
		Edition edition = subject.edition();
		findings.sort(Comparator.comparingInt((finding) -> sectionNumber(edition, finding.place().section())));
		return List.copyOf(findings);
	}

	/**
	 * Checks each cell by itself: whether what stands in it can stand there, whatever the
	 * rest of the report says.
	 * @return what was found by the rules that look at single cells
	 * @throws IllegalArgumentException if the report's edition is not one of this
	 * rulebook's
	 */
	public List<Finding> checkCells(Subject subject) {
		return applicable(subject).stream()
			.filter(Rule::looksAtSingleCells)
			.flatMap((rule) -> rule.check(subject).stream())
			.toList();
	}

	private List<Rule> applicable(Subject subject) {
		ApplicationKey key = new ApplicationKey(subject.edition().code(), subject.year());
		return this.applicable.computeIfAbsent(key, (missing) -> {
			Edition edition = this.editions.require(missing.edition());
			return this.rules.stream().filter((rule) -> rule.appliesTo(edition, missing.year())).toList();
		});
	}

	/** What can't be decided is a note, whatever an office asks. */
	private static Finding withLevel(Finding finding, FindingLevel level) {
		return (finding.level() == FindingLevel.NOTE) ? finding : finding.withLevel(level);
	}

	private static Finding withoutRequest(Finding finding) {
		return switch (finding.level()) {
			case BLOCK, EXPLAIN -> finding.withLevel(FindingLevel.HINT);
			case HINT, NOTE -> finding;
		};
	}

	private static int sectionNumber(Edition edition, String section) {
		return edition.section(section).map(Section::number).orElse(0);
	}

	private List<RuleDescription> describe() {
		Map<String, RuleDescription> byCode = new LinkedHashMap<>();
		for (Rule rule : this.rules) {
			List<String> applying = this.editions.all()
				.stream()
				.filter((edition) -> appliesToSome(rule, edition))
				.map(Edition::code)
				.toList();
			RuleDescription description = new RuleDescription(rule.code(), rule.level(), rule.title(), rule.basis(),
					rule.keepsItsLevel(), applying);
			byCode.merge(rule.code(), description, Rulebook::joined);
		}
		return List.copyOf(byCode.values());
	}

	/** One rule that several editions have. */
	private static RuleDescription joined(RuleDescription one, RuleDescription other) {
		if (one.editions().stream().anyMatch(other.editions()::contains)) {
			throw new IllegalArgumentException("two rules have the code " + one.code());
		}
		List<String> editions = new ArrayList<>(one.editions());
		editions.addAll(other.editions());
		return new RuleDescription(one.code(), one.level(), one.title(), one.basis(), one.fixed(), editions);
	}

	private static boolean appliesToSome(Rule rule, Edition edition) {
		int first = edition.firstYear().value();
		int last = edition.lastYear().map(ReportYear::value).orElse(first + YEARS_LISTED);
		return IntStream.rangeClosed(first, last)
			.filter(ReportYear::isPossible)
			.anyMatch((year) -> rule.appliesTo(edition, new ReportYear(year)));
	}

	private record ApplicationKey(String edition, ReportYear year) {
	}

}
