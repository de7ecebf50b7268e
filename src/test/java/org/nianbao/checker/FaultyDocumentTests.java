package org.nianbao.checker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.check.Finding;
import org.nianbao.check.Rulebook;
import org.nianbao.document.DocumentHints;
import org.nianbao.document.DocumentReader;
import org.nianbao.document.DocumentWriter;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found in a right report into which one fault was put, as text with tabs, as
 * Markdown and as a page.
 */
class FaultyDocumentTests {

	private static final Editions EDITIONS = TestEditions.official();

	private static final DocumentReader READER = new DocumentReader(EDITIONS);

	private static final String RECEIVED = "一、本年新收政府信息公开申请数量\t\t\t8\t4\t0\t0\t2\t0\t14";

	private static final String GRANTED = "（一）予以公开\t\t4\t2\t0\t0\t1\t0\t7";

	private static final String PARTIAL = "不计其他情形）\t\t1\t1\t0\t0\t0\t0\t2";

	private static final String HANDLED = "（七）总计\t\t8\t5\t0\t0\t2\t0\t15";

	private static final String CARRIED_OUT = "四、结转下年度继续办理\t\t\t1\t0\t0\t0\t0\t0\t1";

	private final Checker checker = new Checker(READER, EDITIONS, new Rulebook(EDITIONS));

	/** A fault and the findings that must block the report: rule and place. */
	record Fault(String name, UnaryOperator<String> put, List<String> blocking) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static List<Fault> faults() {
		return List.of(new Fault("none", UnaryOperator.identity(), List.of()),
				new Fault("nothing filled in", (report) -> cells(narratives(report), (cell) -> ""),
						List.of("text.missing overview:0", "cell.notFilled proactive:0",
								"cell.notFilled services.licensing.decisions", "cell.notFilled proactive:0",
								"cell.notFilled fees.fees.amount", "cell.notFilled requests:0",
								"cell.notFilled disputes:0", "text.missing problems:0", "text.missing other:0")),
				new Fault("total column removed", FaultyDocumentTests::withoutTotalColumn,
						List.of("table.arity requests:0")),
				new Fault("block missing",
						(report) -> replaced(report, "第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t0.35\n", ""),
						List.of("table.arity proactive:0")),
				new Fault("negative count balanced elsewhere",
						(report) -> replaced(replaced(report, GRANTED, "（一）予以公开\t\t-5000\t2\t0\t0\t1\t0\t-4997"),
								PARTIAL, "不计其他情形）\t\t5005\t1\t0\t0\t0\t0\t5006"),
						List.of("cell.notCount requests.granted.naturalPerson",
								"cell.notCount requests.granted.total")),
				new Fault("half a person",
						(report) -> replaced(
								replaced(report, RECEIVED, "一、本年新收政府信息公开申请数量\t\t\t8.5\t4\t0\t0\t2\t0\t14.5"),
								CARRIED_OUT, "四、结转下年度继续办理\t\t\t1.5\t0\t0\t0\t0\t0\t1.5"),
						List.of("cell.notCount requests.received.naturalPerson",
								"cell.notCount requests.received.total",
								"cell.notCount requests.carriedOut.naturalPerson",
								"cell.notCount requests.carriedOut.total")),
				new Fault("text in a total",
						(report) -> replaced(report, HANDLED, "（七）总计\t\t8\t5\t0\t0\t2\t0\t1191件abc"),
						List.of("cell.notCount requests.handled.total")),
				new Fault("zeros left blank", (report) -> cells(report, (cell) -> "0".equals(cell) ? "" : cell),
						List.of("cell.notFilled proactive:0", "cell.notFilled enforcement.compulsion.decisions",
								"cell.notFilled requests:0", "cell.notFilled disputes:0")),
				new Fault("column that does not reconcile",
						(report) -> replaced(report, RECEIVED, "一、本年新收政府信息公开申请数量\t\t\t9\t4\t0\t0\t2\t0\t15"),
						List.of("requests.reconcile requests.received.naturalPerson",
								"requests.reconcile requests.received.total")),
				new Fault("wrong total of a row",
						(report) -> replaced(report, GRANTED, "（一）予以公开\t\t4\t2\t0\t0\t1\t0\t8"),
						List.of("requests.totalColumn requests.granted.total")),
				new Fault("wrong total of a column",
						(report) -> replaced(report, HANDLED, "（七）总计\t\t7\t5\t0\t0\t2\t0\t15"),
						List.of("requests.handledSum requests.handled.naturalPerson")),
				new Fault("wrong total of disputes",
						(report) -> replaced(report, "\n1\t0\t0\t0\t1\t", "\n1\t0\t0\t0\t2\t"),
						List.of("disputes.totals disputes.reconsideration.total")));
	}

	static Stream<Arguments> documents() {
		return faults().stream()
			.flatMap((fault) -> Stream.of("text/plain", "text/markdown", "text/html")
				.map((type) -> Arguments.of(fault, type)));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void areRefusedForTheirFault(Fault fault, String type) {
		String document = as(type, fault.put().apply(report()));
		Checked checked = this.checker.check(document.getBytes(StandardCharsets.UTF_8),
				DocumentHints.NONE.withMediaType(type, StandardCharsets.UTF_8));
		assertThat(checked.findings().stream().filter(Finding::blocks))
			.extracting((finding) -> finding.rule() + ' ' + finding.place().code())
			.as("%s in %s", fault, type)
			.containsExactlyInAnyOrderElementsOf(fault.blocking());
	}

	private static String report() {
		return new DocumentWriter(EDITIONS)
			.text(READER.read(Samples.report().getBytes(StandardCharsets.UTF_8), DocumentHints.NONE).content());
	}

	private static String replaced(String report, String right, String wrong) {
		assertThat(report).contains(right);
		return report.replace(right, wrong);
	}

	/** The report with other figures in its tables. */
	private static String cells(String report, UnaryOperator<String> change) {
		return lines(report,
				(line) -> Arrays.stream(line.split("\t", -1))
					.map((cell) -> cell.matches("[0-9.]+") ? change.apply(cell) : cell)
					.collect(Collectors.joining("\t")));
	}

	private static String withoutTotalColumn(String report) {
		return lines(report, (line) -> {
			List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
			if (cells.size() == 10) {
				cells.removeLast();
			}
			return String.join("\t", cells);
		});
	}

	/** The report without what its narratives say. */
	private static String narratives(String report) {
		return report.lines()
			.filter((line) -> line.contains("\t") || line.matches("[一二三四五六]、.*|第二十条.*|.*年度报告"))
			.collect(Collectors.joining("\n"));
	}

	private static String lines(String report, UnaryOperator<String> change) {
		return report.lines()
			.map((line) -> line.contains("\t") ? change.apply(line) : line)
			.collect(Collectors.joining("\n"));
	}

	/** Lines with tabs as rows of a table, without merged cells. */
	private static String as(String type, String report) {
		return switch (type) {
			case "text/markdown" -> report.lines()
				.map((line) -> line.contains("\t") ? "| " + line.replace("\t", " | ") + " |" : line + "\n")
				.collect(Collectors.joining("\n"));
			case "text/html" -> report.lines()
				.map((line) -> line.contains("\t") ? "<tr><td>" + line.replace("\t", "</td><td>") + "</td></tr>"
						: "<p>" + line + "</p>")
				.collect(Collectors.joining("\n", "<html><body>", "</body></html>"))
				.replaceAll("(?s)((<tr>.*?</tr>\\s*)+)", "<table>$1</table>");
			default -> report;
		};
	}

}
