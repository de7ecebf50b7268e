package org.nianbao.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.check.Finding;
import org.nianbao.check.Rulebook;
import org.nianbao.document.DocumentHints;
import org.nianbao.document.DocumentReader;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** All that is found in five published reports, which lie beside the project. */
class RealReportTests {

	private static final Path REPORTS = Path.of("../shared/reports");

	private static final Editions EDITIONS = TestEditions.official();

	private final Checker checker = new Checker(new DocumentReader(EDITIONS), EDITIONS, new Rulebook(EDITIONS));

	/** The findings of a report: level, rule and place. */
	record Expected(String file, List<String> findings) {

		static Expected of(String file, String... findings) {
			return new Expected(file, List.of(findings));
		}

		@Override
		public String toString() {
			return this.file;
		}

	}

	static List<Expected> reports() {
		// The public checker knows no earlier year and no other text.
		String jump = "note series.jump report:0";
		String same = "note series.same report:0";
		String pending = "note disputes.pendingChain report:0";
		String copied = "note text.copied report:0";
		String items = "note items.rollForward proactive:0";
		String unsigned = "hint report.date signature:0";
		String carryOver = "note requests.carryOver requests:0";
		// Rows that lost a value reconcile in one way only; no cell of any report is
		// lost.
		String inferred = "hint cell.inferred requests:0";
		return List.of(
				Expected.of("qinzhou-industry-2020.txt", jump, same, pending, copied, items, inferred, carryOver,
						"hint text.label requests.denied.otherLaw.naturalPerson"),
				Expected.of("baoqing-industry-2020.txt", jump, same, pending, copied, unsigned,
						"hint text.aspects overview:0", "hint text.outdated overview:3", items, carryOver),
				Expected.of("liubei-industry-2020.txt", jump, same, pending, copied, "explain text.ownName preface:1",
						"hint report.sections overview:0", "hint text.aspects overview:0",
						"hint text.outdated overview:7", "hint text.outdated overview:12", items, carryOver,
						"hint text.outdated problems:1"),
				Expected.of("liwan-industry-2020.txt", jump, same, pending, copied,
						"note unit.slip procurement.procurement.amount", items, inferred, carryOver,
						"hint text.label requests.unavailable.notExisting.naturalPerson",
						"hint text.doubled problems:2"),
				Expected.of("qinzhou-investment-2023.txt", jump, same, pending, copied, unsigned,
						"explain text.foreignPlace overview:1", "explain text.foreignPlace overview:5",
						"note documents.rollForward proactive:0",
						"explain report.otherHandling requests.otherHandling.other.naturalPerson", carryOver,
						"hint report.sections problems:0", "block text.residue problems:1",
						"explain text.fee other:0"));
	}

	@BeforeEach
	void skipWithoutTheReports() {
		assumeThat(Files.isDirectory(REPORTS))
			.withFailMessage("skipped: the real reports are not in " + REPORTS.toAbsolutePath().normalize())
			.isTrue();
	}

	@ParameterizedTest
	@MethodSource("reports")
	void findsWhatIsWrongWithItAndNothingElse(Expected expected) throws IOException {
		byte[] document = Files.readAllBytes(REPORTS.resolve(expected.file()));
		Checked checked = this.checker.check(document, DocumentHints.NONE.withFileName(expected.file()));
		assertThat(checked.findings()).extracting(RealReportTests::written)
			.containsExactlyElementsOf(expected.findings());
	}

	private static String written(Finding finding) {
		return finding.level().code() + ' ' + finding.rule() + ' ' + finding.place().code();
	}

}
