package org.nianbao.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.check.Context.Earlier;
import org.nianbao.check.rule.Rule;
import org.nianbao.check.rule.Rules;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentGenerator;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.EditionFile;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RulebookTests {

	private static final long SEED = 424242;

	private static final Edition EDITION = TestEditions.official("2021");

	private final Rulebook rulebook = new Rulebook(TestEditions.official());

	@Test
	@Tag("slow")
	void listsEveryRuleThatThereIs() {
		Set<String> implementations = new ClassFileImporter().importPackages("org.nianbao.check")
			.stream()
			.filter((type) -> type.isAssignableTo(Rule.class) && !type.isInterface()
					&& !type.getModifiers().contains(JavaModifier.ABSTRACT))
			.map(JavaClass::getName)
			.collect(Collectors.toSet());
		Set<String> listed = Rules.all(TestEditions.official())
			.stream()
			.map((rule) -> rule.getClass().getName())
			.collect(Collectors.toSet());
		assertThat(implementations).isNotEmpty().isEqualTo(listed);
	}

	@Test
	void givesEachRuleACodeATitleAndABasisInBothLanguages() {
		List<RuleDescription> rules = this.rulebook.rules();
		assertThat(rules).extracting(RuleDescription::code)
			.doesNotHaveDuplicates()
			.allMatch((code) -> code.matches("[a-z]+\\.[a-zA-Z]+"))
			.contains("requests.reconcile", "requests.handledSum", "requests.totalColumn", "disputes.totals",
					"requests.carryOver", "documents.rollForward", "items.rollForward", "documents.disclosed",
					"documents.made", "cell.notFilled", "cell.statedNone", "cell.absent", "cell.notCount", "cell.range",
					"table.arity", "report.edition", "report.otherHandling", "report.year", "text.missing",
					"text.copied");
		assertThat(rules).allSatisfy((rule) -> {
			assertThat(rule.title().zh()).isNotBlank().doesNotContain("check.");
			assertThat(rule.title().en()).isNotBlank().doesNotContain("check.");
			assertThat(rule.basis().zh()).isNotBlank();
			assertThat(rule.basis().en()).isNotBlank();
			assertThat(rule.editions()).isNotEmpty();
		});
	}

	@Test
	void saysToWhichEditionsARuleApplies() {
		assertThat(editionsOf("requests.reconcile")).containsExactly("2019", "2021");
		assertThat(editionsOf("items.rollForward")).containsExactly("2019");
		assertThat(editionsOf("documents.rollForward")).containsExactly("2021");
		assertThat(editionsOf("report.otherHandling")).containsExactly("2021");
		assertThat(editionsOf("cell.notFilled")).containsExactly("2019", "2021");
		assertThat(editionsOf("text.feeCell")).containsExactly("2021");
	}

	@Test
	void keepsTheLevelOfWhatMustReconcile() {
		assertThat(this.rulebook.rules()).filteredOn(RuleDescription::fixed)
			.extracting(RuleDescription::code)
			.containsExactlyInAnyOrder("requests.totalColumn", "requests.handledSum", "requests.reconcile",
					"disputes.totals");
	}

	private List<String> editionsOf(String code) {
		return this.rulebook.rules()
			.stream()
			.filter((rule) -> rule.code().equals(code))
			.findFirst()
			.orElseThrow()
			.editions();
	}

	@Test
	void refusesAnEditionWhoseRelationHasTheCodeOfAnotherRule() {
		Edition edition = EditionFile.read("e.yaml", new StringReader(
				"""
						code: "e"
						name: {zh: 甲, en: E}
						source: {zh: 甲, en: E}
						years: {from: 2031}
						reportTitle: {zh: "{agency}{year}", en: "{agency}{year}"}
						sections:
						  - code: t
						    title: {zh: 一, en: T}
						    tables:
						      - code: t
						        caption: {zh: 表, en: T}
						        layout: grid
						        rows: [{code: a, label: {zh: 甲, en: A}, meaning: a}]
						        columns: [{code: x, label: {zh: 乙, en: X}, meaning: x}, {code: y, label: {zh: 丙, en: Y}, meaning: y}]
						relations:
						  - rule: cell.notFilled
						    kind: limit
						    level: hint
						    title: {zh: 比较, en: Compare}
						    basis: {zh: 说明, en: Notes}
						    tables: [t]
						    along: columns
						    left: {lines: [x], name: {zh: 乙, en: x}}
						    right: {lines: [y], name: {zh: 丙, en: y}}
						"""));
		assertThatIllegalArgumentException().isThrownBy(() -> new Rulebook(new Editions(List.of(edition))))
			.withMessage("two rules have the code cell.notFilled");
	}

	@Test
	void looksForARuleInNoYearThatThereCannotBe() {
		Edition last = EditionFile.read("e.yaml", new StringReader("""
				code: "e"
				name: {zh: 甲, en: E}
				source: {zh: 甲, en: E}
				years: {from: 2980}
				reportTitle: {zh: "{agency}{year}", en: "{agency}{year}"}
				sections: [{code: t, title: {zh: 一, en: T}, meaning: narrative.overview}]
				"""));
		assertThat(new Rulebook(new Editions(List.of(last))).rules())
			.filteredOn((rule) -> rule.editions().contains("e"))
			.extracting(RuleDescription::code)
			.contains("text.missing");
	}

	@Test
	void asksWhatTheOfficeSetsAndStillSaysWhatCannotBeDecided() {
		Map<String, RuleLevel> levels = Map.of("cell.statedNone", RuleLevel.HINT, "requests.carryOver", RuleLevel.HINT,
				"text.missing", RuleLevel.OFF, "requests.reconcile", RuleLevel.OFF);
		List<Finding> usual = this.rulebook.check(Subject.typed(EDITION, faulty(), Context.NONE));
		assertThat(levels(usual)).contains("cell.statedNone EXPLAIN", "requests.carryOver NOTE", "text.missing BLOCK",
				"requests.reconcile BLOCK");
		List<Finding> set = this.rulebook.check(Subject.typed(EDITION, faulty(), Context.NONE.withLevels(levels)));
		assertThat(levels(set)).contains("cell.statedNone HINT", "requests.carryOver NOTE", "requests.reconcile BLOCK")
			.noneMatch((found) -> found.startsWith("text.missing"));
		assertThat(set).extracting(Finding::message)
			.containsExactlyElementsOf(usual.stream()
				.filter((finding) -> !finding.rule().equals("text.missing"))
				.map(Finding::message)
				.toList());
	}

	@Test
	void asksNothingOfAReportThatWasPublishedElsewhere() {
		List<Finding> asked = this.rulebook.check(Subject.typed(EDITION, faulty(), Context.NONE));
		List<Finding> archived = this.rulebook.check(Subject.typed(EDITION, faulty(), Context.NONE.asArchive()));
		assertThat(archived).extracting(Finding::message).isEqualTo(asked.stream().map(Finding::message).toList());
		assertThat(levels(archived)).contains("cell.statedNone HINT", "requests.carryOver NOTE", "text.missing HINT");
	}

	@Test
	void checksEachCellByItself() {
		ReportContent content = faulty().withCell("requests.granted.enterprise", new CellValue.Unreadable("12a"))
			.withCell("requests.partial.enterprise", CellValue.of(99_999_999_999L))
			.withCell("requests.denied.process.enterprise", CellValue.NOT_FILLED);
		assertThat(this.rulebook.checkCells(Subject.typed(EDITION, content, Context.NONE))).extracting(Finding::rule)
			.containsExactlyInAnyOrder("cell.notCount", "cell.range");
	}

	private static List<String> levels(List<Finding> findings) {
		return findings.stream().map((finding) -> finding.rule() + ' ' + finding.level()).distinct().toList();
	}

	/** A report that lacks a text, does not reconcile and has a cell stated as none. */
	private static ReportContent faulty() {
		return new ConsistentReports(EDITION, SEED).next(new ReportYear(2024))
			.withNarrative("problems", "")
			.withCell("requests.carriedIn.naturalPerson", CellValue.of(987_654))
			.withCell("requests.otherHandling.other.legalService", new CellValue.StatedNone("/"));
	}

	@Test
	void refusesAReportOfAnotherEdition() {
		ReportContent content = new ConsistentReports(EDITION, SEED).next(new ReportYear(2024));
		Edition other = TestEditions.official("2019");
		assertThatIllegalArgumentException().isThrownBy(() -> Subject.typed(other, content, Context.NONE));
	}

	@ParameterizedTest
	@Tag("slow")
	@MethodSource("org.nianbao.format.TestEditions#all")
	void judgesAnyReportWithoutFailingAndAlwaysTheSame(Edition edition) {
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		Rulebook rulebook = Rulebooks.of(edition);
		ReportContent before = generator.next();
		for (int i = 0; i < 60; i++) {
			ReportContent content = generator.next();
			Context context = Context.NONE.withYearBefore(List.of(new Earlier(edition, before)));
			Reading reading = TestReadings.of(edition, content);
			for (Subject subject : List.of(Subject.typed(edition, content, context),
					Subject.of(edition, reading, context))) {
				List<Finding> findings = rulebook.check(subject);
				assertThat(findings).as("seed %d, report %d", SEED, i).isEqualTo(rulebook.check(subject));
				findings.forEach((finding) -> assertComplete(rulebook, edition, finding));
				assertThat(blamed(findings, "cell.notFilled"))
					.isEqualTo(inState(edition, subject, CellState.NOT_FILLED));
				assertThat(blamed(findings, "cell.statedNone"))
					.isEqualTo(inState(edition, subject, CellState.STATED_NONE));
				assertThat(blamed(findings, "cell.notCount"))
					.containsAll(inState(edition, subject, CellState.UNREADABLE));
			}
			before = content;
		}
	}

	private static void assertComplete(Rulebook rulebook, Edition edition, Finding finding) {
		assertThat(rulebook.rules()).extracting(RuleDescription::code).contains(finding.rule());
		assertThat(finding.place().code())
			.matches((code) -> edition.cell(code).isPresent() || code.matches("[a-z]+:\\d+"));
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			assertThat(finding.message(locale)).isNotBlank().doesNotContainPattern("check\\.\\w|\\{\\d}");
		}
	}

	private static Set<Cell> blamed(List<Finding> findings, String rule) {
		return Findings.of(rule, findings)
			.stream()
			.flatMap((finding) -> finding.cells().stream())
			.collect(Collectors.toSet());
	}

	private static Set<Cell> inState(Edition edition, Subject subject, CellState state) {
		Set<Cell> cells = new HashSet<>();
		for (Cell cell : edition.cells().values()) {
			Reading reading = subject.reading();
			CellValue stated = (reading != null) ? reading.statedTotals().get(cell.code()) : null;
			CellValue value = cell.computed() ? stated : subject.content().cell(cell);
			if (value != null && value.state() == state) {
				cells.add(cell);
			}
		}
		return cells;
	}

	@Test
	void ordersFindingsByTheSectionsOfTheReport() {
		ReportContent blank = ReportContent.blank(EDITION, new ReportYear(2020), ReportScope.OWN, "空白报告");
		List<Finding> findings = Rulebooks.OFFICIAL.check(Subject.typed(EDITION, blank, Context.NONE));
		List<String> sections = new ArrayList<>(List.of(""));
		EDITION.sections().forEach((section) -> sections.add(section.code()));
		assertThat(findings).extracting((finding) -> Math.max(0, sections.indexOf(finding.place().section())))
			.isSorted()
			.contains(0, 1, 2, 3, 4, 5, 6);
	}

	@ParameterizedTest
	@Tag("slow")
	@MethodSource("org.nianbao.format.TestEditions#all")
	void asksNothingOfAnArchivedReport(Edition edition) {
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		int blocked = 0;
		for (int i = 0; i < 30; i++) {
			ReportContent content = generator.next();
			List<Finding> asked = Rulebooks.of(edition).check(Subject.typed(edition, content, Context.NONE));
			List<Finding> archived = Rulebooks.of(edition)
				.check(Subject.typed(edition, content, Context.NONE.asArchive()));
			assertThat(archived).extracting(Finding::message).isEqualTo(asked.stream().map(Finding::message).toList());
			assertThat(archived).extracting(Finding::level).isSubsetOf(FindingLevel.HINT, FindingLevel.NOTE);
			blocked += Findings.block(asked) ? 1 : 0;
		}
		assertThat(blocked).as("reports that could not have been submitted").isGreaterThan(15);
	}

}
