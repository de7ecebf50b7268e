package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.check.Context;
import org.nianbao.check.Finding;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

/** A report of 2024 with figures that reconcile, and what its text says beside them. */
final class Told {

	static final Edition EDITION = TestEditions.official("2021");

	static final ReportYear YEAR = new ReportYear(2024);

	/**
	 * 23 received, 2 carried in, 24 handled, 1 carried out; 2 reconsiderations, 2
	 * litigations.
	 */
	private static final Map<String, String> FIGURES = Map.ofEntries(Map.entry("requests.received.naturalPerson", "20"),
			Map.entry("requests.received.enterprise", "3"), Map.entry("requests.carriedIn.naturalPerson", "2"),
			Map.entry("requests.granted.naturalPerson", "10"), Map.entry("requests.partial.naturalPerson", "5"),
			Map.entry("requests.denied.stateSecret.naturalPerson", "1"),
			Map.entry("requests.denied.process.enterprise", "2"),
			Map.entry("requests.unavailable.notHeld.naturalPerson", "4"),
			Map.entry("requests.notProcessed.petition.naturalPerson", "1"),
			Map.entry("requests.otherHandling.other.enterprise", "1"),
			Map.entry("requests.carriedOut.naturalPerson", "1"), Map.entry("disputes.reconsideration.upheld", "1"),
			Map.entry("disputes.reconsideration.corrected", "1"), Map.entry("disputes.directLitigation.pending", "1"),
			Map.entry("disputes.litigationAfterReconsideration.upheld", "1"), Map.entry("fees.fees.amount", "1.5"));

	private Told() {
	}

	/** The report with that text in section 1 and a statement on fees in section 6. */
	static ReportContent overview(String text) {
		Map<String, CellValue> cells = new HashMap<>();
		EDITION.enteredCells()
			.forEach((cell) -> cells.put(cell.code(), figure(FIGURES.getOrDefault(cell.code(), "0"))));
		return new ReportContent(EDITION.code(), YEAR, ReportScope.OWN, "青石县水务局2024年政府信息公开工作年度报告", "", "", "",
				Map.of("overview", text, "problems", "公开不够及时的问题仍然存在，下一步加强培训。", "other", "本年度未收取信息处理费。"), cells,
				Map.of(), Signature.NONE);
	}

	/** The report with that text in section 6. */
	static ReportContent other(String text) {
		return overview("全年工作总体平稳，按计划完成。").withNarrative("other", text);
	}

	static CellValue figure(String number) {
		return new CellValue.Figure(new BigDecimal(number), null);
	}

	/** The same report for other bodies. */
	static ReportContent in(ReportScope scope, ReportContent content) {
		return new ReportContent(content.edition(), content.year(), scope, content.title(), content.documentNumber(),
				content.indexNumber(), content.preface(), content.narratives(), content.cells(), content.tableNotes(),
				content.signature());
	}

	/**
	 * What that rule finds, notes too; the other rules are not asked, which take longer.
	 */
	static List<Finding> all(String rule, ReportContent content) {
		Rule asked = ClaimRules.all().stream().filter((each) -> each.code().equals(rule)).findFirst().orElseThrow();
		List<Finding> found = asked.check(Subject.typed(EDITION, content, Context.NONE));
		assertThat(found).allMatch((finding) -> finding.rule().equals(rule));
		return found;
	}

	/** What that rule finds, notes left out. */
	static List<Finding> findings(String rule, ReportContent content) {
		return all(rule, content).stream().filter((finding) -> finding.level() != FindingLevel.NOTE).toList();
	}

	/** The passages that it finds in a text in section 1. */
	static List<String> inOverview(String rule, String text) {
		return findings(rule, overview(text)).stream().map(Finding::left).toList();
	}

}
