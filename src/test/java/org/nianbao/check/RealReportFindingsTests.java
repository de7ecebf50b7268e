package org.nianbao.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.check.Filer.Kind;
import org.nianbao.check.Filer.Region;
import org.nianbao.content.Reading;
import org.nianbao.document.DocumentHints;
import org.nianbao.document.DocumentReader;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Every finding of five published reports, which lie beside the project and not in it, so
 * that a change of a rule shows what it changes. {@code -Dnianbao.findings=write} writes
 * the list anew.
 */
class RealReportFindingsTests {

	private static final Path REPORTS = Path.of("../shared/reports");

	private static final Path LIST = Path.of("src/test/resources/check/real-reports.txt");

	private static final Editions EDITIONS = TestEditions.official();

	private static final Rulebook RULEBOOK = new Rulebook(EDITIONS);

	private final DocumentReader reader = new DocumentReader(EDITIONS);

	private record Report(String file, Filer filer) {
	}

	private static List<Report> reports() {
		Region guangxi = new Region("450000", "广西壮族自治区");
		List<Region> qinzhou = List.of(new Region("450700", "钦州市"), guangxi);
		List<Region> liubei = List.of(new Region("450205", "柳北区"), new Region("450200", "柳州市"), guangxi);
		List<Region> liwan = List.of(new Region("440103", "荔湾区"), new Region("440100", "广州市"),
				new Region("440000", "广东省"));
		List<Region> baoqing = List.of(new Region("230523", "宝清县"), new Region("230500", "双鸭山市"),
				new Region("230000", "黑龙江省"));
		return List.of(report("qinzhou-industry-2020.txt", "钦州市工业和信息化局", qinzhou),
				report("baoqing-industry-2020.txt", "宝清县工业信息科技局", baoqing),
				report("liubei-industry-2020.txt", "柳州市柳北区工业和信息化局", liubei),
				report("liwan-industry-2020.txt", "广州市荔湾区科技工业和信息化局", liwan),
				report("qinzhou-investment-2023.txt", "钦州市投资促进局", qinzhou));
	}

	private static Report report(String file, String name, List<Region> regions) {
		return new Report(file, new Filer(name, List.of(), Kind.DEPARTMENT, regions));
	}

	@BeforeEach
	void skipWithoutTheReports() {
		assumeThat(Files.isDirectory(REPORTS))
			.withFailMessage("skipped: the real reports are not in " + REPORTS.toAbsolutePath().normalize())
			.isTrue();
	}

	@Test
	void findsInEachReportWhatIsListed() throws IOException {
		List<String> found = new ArrayList<>();
		for (Report report : reports()) {
			found.add("# " + report.file());
			findings(report).forEach((finding) -> found.add(written(finding)));
		}
		if ("write".equals(System.getProperty("nianbao.findings"))) {
			Files.createDirectories(LIST.getParent());
			Files.write(LIST, found);
		}
		assertThat(found).containsExactlyElementsOf(Files.readAllLines(LIST));
	}

	@Test
	void refusesNoPublishedReportForWhatItsTextDidNotLose() throws IOException {
		for (Report report : reports()) {
			assertThat(findings(report).stream().filter(Finding::blocks).map(Finding::rule).collect(Collectors.toSet()))
				.as(report.file())
				.isSubsetOf("table.arity", "cell.notFilled", "text.residue");
		}
	}

	private List<Finding> findings(Report report) throws IOException {
		byte[] document = Files.readAllBytes(REPORTS.resolve(report.file()));
		Reading reading = this.reader.read(document, DocumentHints.NONE.withFileName(report.file()));
		return RULEBOOK.check(Subject.of(EDITIONS.ofCode(reading.content().edition()).orElseThrow(), reading,
				Context.NONE.withFiler(report.filer())));
	}

	/** Rule, place and figures of a finding, but none of the report's words. */
	private static String written(Finding finding) {
		String sides = figure(finding.left()) + ' ' + figure(finding.right());
		return (finding.level().code() + ' ' + finding.rule() + ' ' + finding.place().code() + ' ' + sides.strip())
			.strip();
	}

	private static String figure(String side) {
		return side.matches("[-+0-9.,% ]{1,20}") ? side.strip() : "";
	}

}
