package org.nianbao.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.Context.Earlier;
import org.nianbao.check.Filer.Kind;
import org.nianbao.check.Filer.Region;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.format.Edition;
import org.nianbao.format.Meaning;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures beside last year's, beside other agencies' and beside who files them. */
class SeriesRulesTests {

	private static final Edition OLD = TestEditions.official("2019");

	private static final Edition NEW = TestEditions.official("2021");

	private static final String FEES = "fees.fees.amount";

	private static final Meaning FEES_MEANING = new Meaning("subject.fees", "fees.amount");

	@ParameterizedTest
	@CsvSource({ "services.licensing.decisions=550, services:0", "services.licensing.decisions=99, ''",
			"enforcement.penalties.decisions=17 enforcement.compulsion.decisions=3, enforcement:0",
			"enforcement.penalties.decisions=1 enforcement.compulsion.decisions=2, ''",
			"requests.received.naturalPerson=12 requests.granted.naturalPerson=10 requests.partial.naturalPerson=2, requests:0",
			"requests.received.naturalPerson=2 requests.granted.naturalPerson=2, ''", "fees.fees.amount=12.5, fees:0",
			"documents.normativeDocuments.inForce=350, ''",
			"documents.normativeDocuments.made=12 documents.normativeDocuments.repealed=4, documents:0", "'', ''" })
	void asksAboutATableThatIsLastYears(String figures, String table) {
		List<Finding> findings = found("series.same", report(NEW, 2024, figures), before(report(NEW, 2023, figures)));
		assertThat(findings).hasSize(table.isEmpty() ? 0 : 1);
		assertThat(findings).allSatisfy((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.place()).isInstanceOf(Place.OfTable.class);
			assertThat(finding.cells()).extracting((cell) -> cell.table() + ":0").containsOnly(table);
			assertThat(finding.message(Locale.CHINA)).contains("2023年");
		});
	}

	@Test
	void isSilentWhereOneCellDiffersAndAfterAMerger() {
		String figures = "requests.received.naturalPerson=120 requests.granted.naturalPerson=120";
		ReportContent now = report(NEW, 2024, figures);
		ReportContent before = report(NEW, 2023, figures + " requests.carriedOut.enterprise=1");
		assertThat(found("series.same", now, before(before))).isEmpty();
		Earlier same = new Earlier(NEW, report(NEW, 2023, figures));
		assertThat(found("series.same", now, Context.NONE.withYearBefore(List.of(same, same)))).isEmpty();
	}

	@Test
	void comparesTablesAcrossEditionsByWhatBothAsk() {
		String figures = "requests.received.naturalPerson=120 requests.granted.naturalPerson=120";
		assertThat(found("series.same", report(NEW, 2021, figures), before(report(OLD, 2020, figures)))).hasSize(1);
		assertThat(found("series.same", report(NEW, 2021, figures + " requests.otherHandling.other.research=1"),
				before(report(OLD, 2020, figures))))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "12.5, 125000, true", "12.5, 100000, true", "125000, 12.5, true", "12.5, 25, false",
			"12.5, 12500, false", "12.5, 1250000, false", "10, 30000, true", "10, 29999, false", "10, 330000, true",
			"10, 330001, false", "0, 125000, false" })
	void asksAboutAFactorNearTenThousandAgainstLastYear(String before, String now, boolean asked) {
		List<Finding> findings = found("unit.slip", report(NEW, 2024, FEES + '=' + now),
				before(report(NEW, 2023, FEES + '=' + before)));
		assertThat(!findings.isEmpty()).isEqualTo(asked);
		assertThat(findings).allSatisfy((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.left()).isEqualTo(now);
			assertThat(finding.right()).isEqualTo(before);
		});
	}

	@ParameterizedTest
	@CsvSource({ "60000, true", "60, false", "4000000, false" })
	void comparesWithPeersWhereNoYearBeforeIsKnown(String now, boolean asked) {
		Context peers = Context.NONE.withPeers(Map.of(FEES_MEANING, new BigDecimal("6.5")));
		ReportContent report = report(NEW, 2024, FEES + '=' + now);
		assertThat(!found("unit.slip", report, peers).isEmpty()).isEqualTo(asked);
		Context both = peers.withYearBefore(List.of(new Earlier(NEW, report(NEW, 2023, FEES + "=58000"))));
		assertThat(found("unit.slip", report(NEW, 2024, FEES + "=60000"), both)).isEmpty();
		Context nothing = peers.withYearBefore(List.of(new Earlier(NEW, report(NEW, 2023, ""))));
		assertThat(!found("unit.slip", report, nothing).isEmpty()).isEqualTo(asked);
	}

	@ParameterizedTest
	@CsvSource({ "2021, fees.fees.amount, 251000元, true", "2021, fees.fees.amount, 25.1万元, false",
			"2019, procurement.procurement.amount, 19.7万元, true",
			"2019, procurement.procurement.amount, 197266.13元, false" })
	void asksAboutAUnitThatTheSourcePrints(String edition, String cell, String written, boolean asked) {
		Edition used = TestEditions.official(edition);
		ReportContent report = report(used, edition.equals("2019") ? 2020 : 2024, "").withCell(cell,
				new CellValue.Unreadable(written));
		List<Finding> findings = found("unit.slip", report, Context.NONE);
		assertThat(!findings.isEmpty()).isEqualTo(asked);
		assertThat(findings).extracting(Finding::right)
			.allMatch((unit) -> unit.equals(edition.equals("2019") ? "万元" : "元"));
	}

	@ParameterizedTest
	@CsvSource({ "单位：元, true", "单位：万元, false", "收费3元, false" })
	void readsAUnitBelowTheTable(String note, boolean asked) {
		ReportContent report = report(NEW, 2024, FEES + "=12");
		ReportContent noted = new ReportContent(report.edition(), report.year(), report.scope(), report.title(), "", "",
				"", report.narratives(), report.cells(), Map.of("fees", note), report.signature());
		assertThat(!found("unit.slip", noted, Context.NONE).isEmpty()).isEqualTo(asked);
	}

	@Test
	void doesNotCompareAnAmountOfNothing() {
		assertThat(Findings.of("unit.slip",
				Rulebooks.OFFICIAL.check(Subject.typed(NEW, report(NEW, 2024, ""), Context.NONE))))
			.isEmpty();
	}

	@Test
	void readsAUnitInANoteBesideTheNumber() {
		ReportContent report = report(NEW, 2024, "");
		assertThat(
				found("unit.slip", report.withCell(FEES, new CellValue.Figure(BigDecimal.TEN, "单位：元")), Context.NONE))
			.hasSize(1);
		assertThat(
				found("unit.slip", report.withCell(FEES, new CellValue.Figure(BigDecimal.TEN, "含上年3万元")), Context.NONE))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "DEPARTMENT, 110000, true", "GOVERNMENT, 110000, false", "GOVERNMENT_OFFICE, 450700, false",
			"GOVERNMENT, 450700, false", "DEPARTMENT, 450700, true", "GOVERNMENT, 450721, true",
			"TOWNSHIP, 450721101, true", "DEPARTMENT, 100000, false" })
	void asksWhoMayMakeRules(Kind kind, String region, boolean asked) {
		Filer filer = new Filer("某机关", List.of(), kind, List.of(new Region(region, "某地")));
		List<Finding> findings = found("rules.authority", report(NEW, 2024, "documents.rules.made=2"),
				Context.NONE.withFiler(filer));
		assertThat(!findings.isEmpty()).isEqualTo(asked);
		assertThat(findings).allSatisfy((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.place().code()).isEqualTo("documents.rules.made");
			assertThat(finding.left()).isEqualTo("2");
			assertThat(finding.message(Locale.CHINA)).contains("某机关");
		});
	}

	@Test
	void asksNobodyWhoMadeNoRules() {
		Filer filer = new Filer("某县某局", List.of(), Kind.DEPARTMENT, List.of(new Region("450721", "某县")));
		assertThat(found("rules.authority", report(NEW, 2024, "documents.normativeDocuments.made=2"),
				Context.NONE.withFiler(filer)))
			.isEmpty();
		assertThat(found("rules.authority", report(OLD, 2020, "documents.rules.totalDisclosed=2"),
				Context.NONE.withFiler(filer)))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "11, 1, true", "9, 1, true", "9, 0, false", "10, 2, false", "0, 20, false" })
	void hintsAtApplicantsThatWereNotToldApart(int other, int natural, boolean hinted) {
		List<Finding> findings = found("requests.kind",
				report(NEW, 2024,
						"requests.received.otherApplicant=" + other + " requests.received.naturalPerson=" + natural),
				Context.NONE);
		assertThat(!findings.isEmpty()).isEqualTo(hinted);
		assertThat(findings).allSatisfy((finding) -> assertThat(finding.level()).isEqualTo(FindingLevel.HINT));
	}

	@ParameterizedTest
	@CsvSource({ "2, '', true", "2, pending=2, false", "2, pending=1, true", "2, upheld=1, false", "0, '', false",
			"2, pending=1 corrected=1, false" })
	void hintsAtPendingCasesThatAreGone(int before, String now, boolean hinted) {
		String cells = now.isEmpty() ? ""
				: "disputes.directLitigation." + now.replace(" ", " disputes.directLitigation.");
		List<Finding> findings = found("disputes.pendingChain", report(NEW, 2024, cells),
				before(report(NEW, 2023, "disputes.directLitigation.pending=" + before)));
		assertThat(!findings.isEmpty()).isEqualTo(hinted);
		assertThat(findings).allSatisfy((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.HINT);
			assertThat(finding.right()).isEqualTo("2");
			assertThat(finding.cells()).hasSize(5)
				.allMatch((cell) -> cell.code().startsWith("disputes.directLitigation."));
		});
	}

	@Test
	void saysWhatCannotBeDecided() {
		ReportContent report = report(NEW, 2024, "documents.rules.made=2 fees.fees.amount=3");
		List<Finding> findings = Rulebooks.OFFICIAL.check(Subject.typed(NEW, report, Context.NONE));
		for (String rule : List.of("series.same", "unit.slip", "rules.authority", "disputes.pendingChain")) {
			assertThat(Findings.of(rule, findings)).as(rule)
				.singleElement()
				.satisfies((note) -> assertThat(note.level()).isEqualTo(FindingLevel.NOTE));
		}
		assertThat(Findings.of("disputes.pendingChain", findings).getFirst().message(Locale.CHINA)).contains("2023年");
	}

	@Test
	void saysWhichFiguresOfATableAreNotKnown() {
		String figures = "requests.received.naturalPerson=120 requests.granted.naturalPerson=120";
		ReportContent now = report(NEW, 2024, figures).withCell("requests.granted.naturalPerson", CellValue.NOT_FILLED);
		assertThat(Findings.of("series.same",
				Rulebooks.OFFICIAL.check(Subject.typed(NEW, now, before(report(NEW, 2023, figures))))))
			.singleElement()
			.satisfies((note) -> {
				assertThat(note.level()).isEqualTo(FindingLevel.NOTE);
				assertThat(note.cells()).extracting((cell) -> cell.code())
					.containsExactly("requests.granted.naturalPerson");
				assertThat(note.message(Locale.CHINA)).contains("“（一）予以公开”", "“自然人”");
			});
	}

	private static List<Finding> found(String rule, ReportContent content, Context context) {
		Edition edition = TestEditions.official(content.edition());
		return Findings
			.withoutNotes(Findings.of(rule, Rulebooks.OFFICIAL.check(Subject.typed(edition, content, context))));
	}

	private static Context before(ReportContent report) {
		return Context.NONE.withYearBefore(List.of(new Earlier(TestEditions.official(report.edition()), report)));
	}

	/** A report with zeros but for these figures, parted by spaces. */
	private static ReportContent report(Edition edition, int year, String figures) {
		Map<String, CellValue> cells = new HashMap<>();
		edition.enteredCells().forEach((cell) -> cells.put(cell.code(), CellValue.of(0)));
		for (String figure : figures.isEmpty() ? new String[0] : figures.split(" ")) {
			String[] parts = figure.split("=");
			cells.put(parts[0], new CellValue.Figure(new BigDecimal(parts[1]), null));
		}
		return new ReportContent(edition.code(), new ReportYear(year), ReportScope.OWN, "某局年度报告", "", "", "",
				Map.of("overview", "全年工作总体平稳。"), cells, Map.of(), Signature.NONE);
	}

}
