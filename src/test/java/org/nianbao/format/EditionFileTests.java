package org.nianbao.format;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.format.CellType.Kind;
import org.nianbao.format.Relation.Balance;
import org.nianbao.format.Relation.RollForward;
import org.nianbao.format.Relation.Sum;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EditionFileTests {

	/** A small edition of which each test breaks one line. */
	private static final String FILE = """
			code: "small"
			name: {zh: 小格式, en: Small format}
			source: {zh: 某文件, en: Some document}
			years: {from: 2031, to: 2035}
			reportTitle: {zh: "{agency}{year}年报告", en: "{agency}: Report {year}"}
			sections:
			  - code: story
			    title: {zh: 一、情况, en: 1. Story}
			    meaning: narrative.overview
			  - code: end
			    title: {zh: 二、其他, en: 2. End}
			    meaning: narrative.other
			  - code: figures
			    title: {zh: 三、数据, en: 3. Figures}
			    tables:
			      - code: visits
			        caption: {zh: 来访, en: Visits}
			        layout: grid
			        rows:
			          - {code: open, label: {zh: 年初, en: Open}, meaning: visit.open}
			          - group: {zh: 本年, en: This year}
			            printedAsOneRow: come.late
			            lines:
			              - {code: come, label: {zh: 新到, en: Came}, meaning: visit.come}
			              - {code: come.late, label: {zh: 迟到, en: Late}, meaning: visit.late}
			          - {code: gone, label: {zh: 合计, en: Gone}, meaning: visit.gone}
			        columns:
			          - {code: local, label: {zh: 本地, en: Local}, meaning: visitor.local}
			          - {code: total, label: {zh: 总计, en: Total}, meaning: visitor.all}
			      - code: money
			        caption: {zh: 费用, en: Money}
			        layout: strip
			        rows:
			          - {code: paid, label: {zh: 支出, en: Paid}, meaning: money.paid}
			        columns:
			          - {code: amount, label: {zh: 金额, en: Amount}, meaning: money.amount, type: money, unit: {zh: 元, en: yuan}, decimals: 2}
			          - {code: times, label: {zh: 次数, en: Times}, meaning: money.times}
			relations:
			  - rule: visits.gone
			    kind: sum
			    level: block
			    title: {zh: 合计, en: Sum}
			    basis: {zh: 说明, en: Notes}
			    tables: [visits]
			    along: rows
			    result: gone
			    parts: [open, come]
			  - rule: visits.carried
			    kind: rollForward
			    level: explain
			    title: {zh: 结转, en: Carried}
			    basis: {zh: 说明, en: Notes}
			    from: 2032
			    tables: [visits]
			    along: rows
			    result: open
			    before: {plus: [visit.gone]}
			    now: {plus: [come]}
			    allowance: {lines: [come], word: 重复}
			    resultName: {zh: 年初, en: open}
			    name: {zh: 上年, en: last year's}
			""";

	@Test
	void readsWhatTheFileDeclares() {
		Edition edition = read(FILE);
		assertThat(edition.code()).isEqualTo("small");
		assertThat(edition.appliesTo(new ReportYear(2030))).isFalse();
		assertThat(edition.appliesTo(new ReportYear(2031))).isTrue();
		assertThat(edition.appliesTo(new ReportYear(2035))).isTrue();
		assertThat(edition.appliesTo(new ReportYear(2036))).isFalse();
		assertThat(edition.cells().keySet()).containsExactly("visits.open.local", "visits.open.total",
				"visits.come.local", "visits.come.total", "visits.come.late.local", "visits.come.late.total",
				"visits.gone.local", "visits.gone.total", "money.paid.amount", "money.paid.times");
		assertThat(edition.enteredCells()).extracting(Cell::code)
			.doesNotContain("visits.gone.local", "visits.gone.total")
			.hasSize(8);
		assertThat(edition.cell("money.paid.amount").orElseThrow().type())
			.extracting(CellType::kind, CellType::decimals, CellType::digits)
			.containsExactly(Kind.MONEY, 2, 10);
		assertThat(edition.cell(new Meaning("visit.come", "visitor.local"))).get()
			.extracting(Cell::code)
			.isEqualTo("visits.come.local");
		assertThat(edition.relations()).hasSize(2);
		assertThat(edition.relations().getFirst()).isInstanceOf(Sum.class);
		RollForward carried = (RollForward) edition.relations().getLast();
		assertThat(carried.holdsIn(new ReportYear(2031))).isFalse();
		assertThat(carried.holdsIn(new ReportYear(2032))).isTrue();
		assertThat(carried.places()).hasSize(2).first().satisfies((place) -> {
			assertThat(place.before()).containsExactly(new Meaning("visit.gone", "visitor.local"));
			assertThat(place.plus()).extracting(Cell::code).containsExactly("visits.come.local");
			assertThat(place.allowance()).extracting(Cell::code).containsExactly("visits.come.local");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					code: "small" | cod: "small" | unknown key 'cod'
					code: "small" | code: "a/b" | not a code: 'a/b'
					name: {zh: 小格式, en: Small format} | name: {zh: 小格式} | the key 'en' is missing
					name: {zh: 小格式, en: Small format} | name: {zh: 小格式, en: ' '} | a text is due here
					years: {from: 2031, to: 2035} | years: {from: 2031, to: 2030} | the last year is before the first
					years: {from: 2031, to: 2035} | years: {from: 31} | not a report year: 31
					years: {from: 2031, to: 2035} | years: {from: soon} | a whole number is due here, not 'soon'
					years: {from: 2031, to: 2035} | years: 2031 | keys and values are due here
					en: "{agency}: Report {year}" | en: "Report {year}" | the title needs the place {agency} in both languages
					code: end | code: story | the section 'story' is there twice
					code: end | code: preface | 'preface' already names a part of every report
					meaning: narrative.other | meaning: narrative.overview | two sections have the meaning 'narrative.overview'
					meaning: narrative.other | hint: {zh: 无, en: None} | a section has either tables or, as a narrative, a meaning
					code: money | code: visits | the table 'visits' is there twice
					code: money | code: mon.ey | not a code: 'mon.ey'
					layout: strip | layout: circle | unknown Layout 'circle'; known are [grid, strip]
					{code: gone, label | {code: open, label | the code 'open' is there twice
					{code: times, label: {zh: 次数, en: Times} | {code: times | the key 'label' is missing
					{code: times, label | {code: ti.mes, label | not a code: 'ti.mes'
					meaning: money.times} | meaning: money.amount} | two cells have the meaning 'money.paid' of 'money.amount'
					meaning: money.times} | meaning: money.times, decimals: 2} | 'decimals' without a type says nothing
					meaning: money.times} | meaning: money.times, type: count, decimals: 2} | only money has decimals
					meaning: money.times} | meaning: money.times, type: count, digits: 16} | decimals or digits out of range
					meaning: money.times} | meaning: money.times, type: money} | money, and money alone, has a unit
					meaning: money.paid} | meaning: money.paid, type: change} | both the row 'paid' and the column 'amount' say
					meaning: money.paid} | meaning: money.paid, color: red} | unknown key 'color'
					printedAsOneRow: come.late | printedAsOneRow: gone | the group has no line 'gone'
					rule: visits.carried | rule: visits.gone | the rule 'visits.gone' is there twice
					kind: rollForward | kind: guess | unknown Kind 'guess'; known are [sum, reconciliation, limit, rollForward]
					level: explain | level: shout | unknown FindingLevel 'shout'; known are [block, explain, hint, note]
					parts: [open, come] | parts: [open, left] | the table 'visits' has no row 'left'
					parts: [open, come] | parts: [open, open] | the line 'open' is there twice
					parts: [open, come] | parts: [open, gone] | the total 'visits.gone.local' is a part of itself
					parts: [open, come] | parts: [] | a list is due here
					parts: [open, come] | parts: open | a list is due here
					parts: [open, come] | left: [open, come] | unknown key 'left'
					result: open | result: opened | the table 'visits' has no row 'opened'
					allowance: {lines: [come], word: 重复} | allowance: {lines: [come]} | the key 'word' is missing
					now: {plus: [come]} | now: {plus: [left]} | the table 'visits' has no row 'left'
					from: 2032 | from: 12 | not a report year: 12
					name: {zh: 上年, en: last year's} | unit: {zh: 件, en: pieces} | the key 'name' is missing
					""")
	void refusesAFileThatCannotBeWorkedWithByLineAndReason(String right, String wrong, String reason) {
		assertThat(FILE).contains(right);
		String file = FILE.replace(right, wrong);
		assertThatExceptionOfType(EditionFileException.class).isThrownBy(() -> read(file)).satisfies((ex) -> {
			assertThat(ex.file()).isEqualTo("small.yaml");
			assertThat(ex).hasMessageStartingWith("small.yaml, line " + ex.line() + ": ").hasMessageContaining(reason);
			assertThat(ex.line()).isBetween(1, file.lines().toList().size());
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			code: "small" | cod: "small"
			code: end | code: story
			meaning: money.times} | meaning: money.times, decimals: 2}
			parts: [open, come] | parts: [open, left]
			printedAsOneRow: come.late | printedAsOneRow: gone
			rule: visits.carried | rule: visits.gone
			level: explain | level: shout
			""")
	void namesTheLineThatIsWrong(String right, String wrong) {
		String file = FILE.replace(right, wrong);
		int changed = lineWith(file, wrong, FILE);
		assertThatExceptionOfType(EditionFileException.class).isThrownBy(() -> read(file))
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(changed));
	}

	@Test
	void refusesToAddAmountsInDifferentUnits() {
		String file = FILE + """
				  - rule: money.sum
				    kind: limit
				    level: hint
				    title: {zh: 比较, en: Compare}
				    basis: {zh: 说明, en: Notes}
				    tables: [money]
				    along: columns
				    left: {lines: [times], name: {zh: 次数, en: times}}
				    right: {lines: [amount], name: {zh: 金额, en: amount}}
				""";
		assertThatExceptionOfType(EditionFileException.class).isThrownBy(() -> read(file))
			.withMessageContaining("cells in different units can't be added or compared")
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(file.lines().toList().size()));
	}

	@Test
	void refusesTotalsThatDependOnEachOther() {
		String file = FILE.replace("parts: [open, come]", "parts: [open, come.late]") + """
				  - rule: visits.late
				    kind: sum
				    level: block
				    title: {zh: 合计, en: Sum}
				    basis: {zh: 说明, en: Notes}
				    tables: [visits]
				    along: rows
				    result: come.late
				    parts: [gone]
				""";
		assertThatExceptionOfType(EditionFileException.class).isThrownBy(() -> read(file))
			.withMessageContaining("is a part of itself");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "# nothing\n", "code: [", "a: 1\na: 2\n", "- list\n", "text", "a: 1\n---\nb: 2\n" })
	void refusesWhatIsNoEditionAtAll(String file) {
		assertThatExceptionOfType(EditionFileException.class).isThrownBy(() -> read(file))
			.withMessageStartingWith("small.yaml, line ");
	}

	@Test
	void refusesAKeyThatIsThereTwice() {
		assertThatExceptionOfType(EditionFileException.class)
			.isThrownBy(() -> read(FILE.replace("    along: rows\n    result: gone",
					"    along: rows\n    along: rows\n    result: gone")))
			.withMessageContaining("the key 'along' is there twice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019", "2021" })
	void computesATotalAfterItsParts(String code) {
		Edition edition = TestEditions.official(code);
		List<String> order = edition.totals().stream().map((place) -> place.total().code()).toList();
		assertThat(order).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(
					edition.cells().values().stream().filter(Cell::computed).map(Cell::code).toList());
		edition.totals()
			.forEach((place) -> assertThat(order.subList(0, order.indexOf(place.total().code())))
				.containsAll(place.parts().stream().filter(Cell::computed).map(Cell::code).toList()));
	}

	@ParameterizedTest
	@CsvSource({ "2019, 23, 19", "2021, 25, 21" })
	void declaresTheOfficialMatrix(String code, int rows, int results) {
		Edition edition = TestEditions.official(code);
		Table matrix = edition.table("requests").orElseThrow();
		assertThat(matrix.rows().lines()).hasSize(rows);
		assertThat(matrix.columns().lines()).hasSize(7);
		assertThat(edition.sumsOf(edition.cell("requests.handled.naturalPerson").orElseThrow())).singleElement()
			.satisfies((sum) -> assertThat(sum.parts()).hasSize(results));
		assertThat(edition.table("disputes").map(edition::cells).orElseThrow()).hasSize(15);
		assertThat(edition.relations()).filteredOn(Balance.class::isInstance)
			.extracting((relation) -> relation.head().rule())
			.contains("requests.reconcile");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019", "2021" })
	void knowsEachCellByItsMeaningInEitherEdition(String code) {
		Edition edition = TestEditions.official(code);
		edition.cells().values().forEach((cell) -> assertThat(edition.cell(cell.meaning())).contains(cell));
		assertThat(edition.cell(new Meaning("request.carriedOut", "applicant.all"))).get()
			.extracting(Cell::code)
			.isEqualTo("requests.carriedOut.total");
	}

	private static Edition read(String text) {
		return EditionFile.read("small.yaml", new StringReader(text));
	}

	/**
	 * The first line, from 1, that differs from the right file and holds the wrong text.
	 */
	private static int lineWith(String file, String wrong, String right) {
		List<String> lines = file.lines().toList();
		List<String> before = Arrays.asList(right.split("\n"));
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).contains(wrong) && !lines.get(i).equals(before.get(i))) {
				return i + 1;
			}
		}
		throw new AssertionError("nothing was changed");
	}

}
