package org.nianbao.demonstration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.check.Context;
import org.nianbao.check.Finding;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.CellState;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Table;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

class DemonstrationReportsTests {

	private static final Editions EDITIONS = TestEditions.official();

	private static final Rulebook RULEBOOK = new Rulebook(EDITIONS);

	private static final DemonstrationReports REPORTS = new DemonstrationReports(EDITIONS, new DemonstrationFiles());

	/** What has to be explained in the demonstration, so that it can be seen. */
	private static final Map<String, String> EXPLAINED = Map.of("990102001-001/2022", "cell.statedNone",
			"990122-001/2023", "documents.rollForward");

	@ParameterizedTest
	@MethodSource("reports")
	void passesTheRulebookExceptWhereItIsMeantToShowAFinding(ReportContent report, String name) {
		List<Finding> asked = findings(report, name).stream()
			.filter((finding) -> finding.level() == FindingLevel.BLOCK || finding.level() == FindingLevel.EXPLAIN)
			.toList();
		String meant = EXPLAINED.get(name);
		assertThat(asked.stream().map(Finding::rule).toList())
			.as(() -> asked.stream().map((finding) -> finding.message(Locale.CHINA)).toList().toString())
			.isEqualTo((meant != null) ? List.of(meant) : List.of());
	}

	@ParameterizedTest
	@MethodSource("reports")
	void leavesNoCellUnfilled(ReportContent report, String name) {
		assertThat(EDITIONS.require(report.edition()).enteredCells())
			.noneMatch((cell) -> report.cell(cell).state() == CellState.NOT_FILLED);
	}

	@ParameterizedTest
	@MethodSource("reports")
	void writesTheFiguresOfItsTables(ReportContent report, String name) {
		String overview = report.narrative("overview");
		assertStated(report, overview, "(?:收到|新收)[^，。；\\d]*(\\d+)件", "requests.received.total");
		assertStated(report, overview, "办结[^，。；\\d]*(\\d+)件", "requests.handled.total");
		assertStated(report, overview, "结转[^，。；\\d上]*下年度(\\d+)件", "requests.carriedOut.total");
		assertStated(report, overview, "行政复议(\\d+)件", "disputes.reconsideration.total");
		assertStated(report, overview, "行政许可决定(\\d+)件", "services.licensing.decisions");
		assertThat(overview).doesNotContain("{", "[", "|");
	}

	@ParameterizedTest
	@MethodSource("reports")
	void listsPartsThatAddUp(ReportContent report, String name) {
		for (MatchResult list : matches("(\\d+)([件条])，其中((?:[^\\d、，。；（）]+\\d+\\2、?)+)", report.narrative("overview"))) {
			int sum = matches("\\d+", list.group(3)).stream().mapToInt((part) -> Integer.parseInt(part.group())).sum();
			assertThat(sum).as(list.group()).isEqualTo(Integer.parseInt(list.group(1)));
		}
	}

	@ParameterizedTest
	@MethodSource("reports")
	void coversWhatTheOfficialFormatAsksOfTheTexts(ReportContent report, String name) {
		assertThat(report.narrative("overview")).contains("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障");
		if (report.title().contains("人民政府" + report.year())) {
			assertThat(report.narrative("overview")).contains("工作考核", "社会评议", "责任追究");
		}
		assertThat(report.narrative("problems")).hasSizeGreaterThan(100);
		if (report.edition().equals("2021")) {
			assertThat(report.narrative("other")).containsAnyOf("信息处理费", "未收取");
		}
	}

	@Test
	void isTheSameAtEveryStartAndInEveryPlace() {
		Locale usual = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			DemonstrationReports other = new DemonstrationReports(EDITIONS, new DemonstrationFiles());
			forEach(REPORTS, (agency, year) -> assertThat(CanonicalForm.hash(other.report(agency, year)))
				.isEqualTo(CanonicalForm.hash(REPORTS.report(agency, year))));
		}
		finally {
			Locale.setDefault(usual);
		}
	}

	@Test
	void coversBothEditionsAndSevenYears() {
		Set<String> years = new HashSet<>();
		forEach(REPORTS, (agency, year) -> years.add(REPORTS.report(agency, year).edition() + "/" + year));
		assertThat(years).containsExactlyInAnyOrder("2019/2019", "2019/2020", "2021/2021", "2021/2022", "2021/2023",
				"2021/2024", "2021/2025");
	}

	@Test
	void hasMostlyReportsInWhichSomethingHappenedAndSomeInWhichNothingDid() {
		Map<Boolean, Integer> counts = new TreeMap<>();
		forEach(REPORTS, (agency, year) -> counts.merge(hasRequests(REPORTS.report(agency, year)), 1, Integer::sum));
		assertThat(counts.get(false)).isBetween(2, 10);
		assertThat(counts.get(true)).isGreaterThan(80);
	}

	@Test
	void repeatsNoTableOfTheYearBefore() {
		List<String> repeated = new ArrayList<>();
		forEach(REPORTS, (agency, year) -> {
			if (REPORTS.years(agency).contains(year.previous())) {
				ReportContent now = REPORTS.report(agency, year);
				ReportContent before = REPORTS.report(agency, year.previous());
				for (Table table : EDITIONS.require(now.edition()).tables()) {
					if (now.edition().equals(before.edition()) && isRepeated(now, before, table)) {
						repeated.add(agency + "/" + year + " " + table.code());
					}
				}
			}
		});
		assertThat(repeated).isEmpty();
	}

	@Test
	void hasNoTwoReportsThatReadAlikeButOneThatWasCopied() {
		Map<String, Set<String>> texts = new TreeMap<>();
		forEach(REPORTS, (agency, year) -> texts.put(agency + "/" + year, pieces(REPORTS.report(agency, year))));
		List<String> names = List.copyOf(texts.keySet());
		List<String> alike = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			for (int j = i + 1; j < names.size(); j++) {
				Set<String> one = texts.get(names.get(i));
				Set<String> other = texts.get(names.get(j));
				long shared = one.stream().filter(other::contains).count();
				if (shared * 3 > Math.min(one.size(), other.size())) {
					alike.add(names.get(i) + " " + names.get(j) + " " + shared + " of " + one.size());
				}
			}
		}
		assertThat(alike).singleElement().asString().startsWith("990100-006/2025 990200-002/2024");
	}

	@Test
	void correctsOneCellOfAReportThatReconcilesBeforeAndAfter() {
		ReportYear year = new ReportYear(2022);
		ReportContent before = REPORTS.reportBeforeCorrection("990100-005", year);
		ReportContent after = REPORTS.report("990100-005", year);
		assertThat(before.withCell("enforcement.compulsion.decisions", after.cell("enforcement.compulsion.decisions")))
			.isEqualTo(after);
		assertThat(before).isNotEqualTo(after);
		assertThat(findings(before, "990100-005/2022")).noneMatch(Finding::blocks);
	}

	static Stream<Arguments> reports() {
		List<Arguments> reports = new ArrayList<>();
		forEach(REPORTS,
				(agency, year) -> reports.add(Arguments.of(REPORTS.report(agency, year), agency + "/" + year)));
		return reports.stream();
	}

	private static void forEach(DemonstrationReports reports, BiConsumer<String, ReportYear> action) {
		for (InventedAgency agency : reports.agencies()) {
			reports.years(agency.code()).forEach((year) -> action.accept(agency.code(), year));
		}
	}

	private static List<Finding> findings(ReportContent report, String name) {
		String agency = name.substring(0, name.indexOf('/'));
		Context context = Context.NONE;
		if (REPORTS.years(agency).contains(report.year().previous())) {
			ReportContent before = REPORTS.report(agency, report.year().previous());
			context = Context.NONE
				.withYearBefore(List.of(new Context.Earlier(EDITIONS.require(before.edition()), before)));
		}
		return RULEBOOK.check(Subject.typed(EDITIONS.require(report.edition()), report, context));
	}

	private static void assertStated(ReportContent report, String text, String pattern, String cellCode) {
		Edition edition = EDITIONS.require(report.edition());
		Cell cell = edition.cell(cellCode).orElseThrow();
		String number = Totals.of(edition, report).counted(cell).orElseThrow().toPlainString();
		for (MatchResult stated : matches(pattern, text)) {
			assertThat(stated.group(1)).as(stated.group()).isEqualTo(number);
		}
	}

	private static boolean hasRequests(ReportContent report) {
		return report.cells()
			.entrySet()
			.stream()
			.anyMatch((cell) -> cell.getKey().startsWith("requests.")
					&& cell.getValue().counted().orElseThrow().signum() != 0);
	}

	private static boolean isRepeated(ReportContent now, ReportContent before, Table table) {
		List<Cell> entered = EDITIONS.require(now.edition())
			.cells(table)
			.stream()
			.filter((cell) -> !cell.computed())
			.toList();
		return entered.stream().allMatch((cell) -> now.cell(cell).equals(before.cell(cell)))
				&& entered.stream().anyMatch((cell) -> now.cell(cell).counted().orElseThrow().signum() != 0);
	}

	/** The narratives in pieces of eight characters, numbers made alike. */
	private static Set<String> pieces(ReportContent report) {
		String text = (report.narrative("overview") + report.narrative("problems")).replaceAll("\\d+", "0");
		Set<String> pieces = new HashSet<>();
		for (int i = 0; i + 8 <= text.length(); i++) {
			pieces.add(text.substring(i, i + 8));
		}
		return pieces;
	}

	private static List<MatchResult> matches(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		return matcher.results().toList();
	}

}
