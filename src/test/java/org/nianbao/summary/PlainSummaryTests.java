package org.nianbao.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentGenerator;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Axis;
import org.nianbao.format.Breakdown;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Relation.SumPlace;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import org.nianbao.summary.PlainSummary.LastYear;
import org.nianbao.summary.Term.Derivation;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainSummaryTests {

	private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

	private final SummaryWords words = new SummaryWords(messages());

	@ParameterizedTest
	@CsvSource({ "2019, 2020", "2021, 2021", "2021, 2025" })
	void saysNoNumberThatTheTablesDoNotGive(String code, int year) {
		Edition edition = TestEditions.official(code);
		for (long seed = 1; seed <= 150; seed++) {
			ReportContent before = new ConsistentReports(edition, seed).next(new ReportYear(year - 1));
			ReportContent consistent = new ConsistentReports(edition, seed + 10_000).next(new ReportYear(year), before,
					edition);
			ReportContent odd = new ContentGenerator(edition, seed).next();
			ReportContent sparse = thinned(edition, consistent, seed);
			for (ReportContent content : List.of(consistent, odd, sparse)) {
				assertTraced(edition, content, null, seed);
				assertTraced(edition, content, new LastYear(edition, before), seed);
				assertTraced(edition, content, new LastYear(edition, odd), seed);
			}
		}
	}

	/** Most cells 0, so that small numbers and nothing at all occur. */
	private static ReportContent thinned(Edition edition, ReportContent content, long seed) {
		Random random = new Random(seed);
		ReportContent thinned = content;
		for (Cell cell : edition.enteredCells()) {
			if (random.nextInt(10) > 0) {
				thinned = thinned.withCell(cell.code(), CellValue.of(random.nextInt(8) / 6));
			}
		}
		return thinned;
	}

	private void assertTraced(Edition edition, ReportContent content, @Nullable LastYear before, long seed) {
		PlainSummary summary = PlainSummary.of(edition, content, before);
		for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
			List<String> sentences = this.words.sentences(summary, locale);
			for (int i = 0; i < sentences.size(); i++) {
				List<BigDecimal> expected = new ArrayList<>();
				String sentence = derived(summary.statements().get(i), new Report(edition, content, before), locale,
						expected, sentences.get(i));
				List<BigDecimal> said = NUMBER.matcher(sentence)
					.results()
					.map(MatchResult::group)
					.map((number) -> new BigDecimal(number.replace(",", "")).stripTrailingZeros())
					.toList();
				assertThat(said).as("%s, seed %d, %s", edition, seed, sentence)
					.containsExactlyInAnyOrderElementsOf(expected);
				assertThat(sentence).doesNotContain("{", "summary.");
			}
		}
	}

	/**
	 * Works the numbers of a statement out again, from the entered cells alone.
	 * @return the sentence without the unit, whose own digits are no figure
	 */
	private static String derived(Statement statement, Report report, Locale locale, List<BigDecimal> numbers,
			String sentence) {
		String left = sentence;
		for (Term term : statement.terms()) {
			switch (term) {
				case Term.Number number -> numbers.add(workedOut(number, report).stripTrailingZeros());
				case Term.Listed list -> list.items().forEach((item) -> derived(item, report, locale, numbers, ""));
				case Term.Words unit -> left = left.replace(unit.text().in(locale).toLowerCase(locale), "");
			}
		}
		return left;
	}

	private static BigDecimal workedOut(Term.Number number, Report report) {
		if (number.derivation() == Derivation.LAST_YEAR) {
			return lastYear(number, report);
		}
		BigDecimal own = sum(report.edition(), report.content(), number.cells());
		return switch (number.derivation()) {
			case FIGURE, LAST_YEAR -> own;
			case DIFFERENCE -> own.subtract(lastYear(number, report)).abs();
			case SHARE -> percent(own, sum(report.edition(), report.content(), number.others()));
			case CHANGE -> percent(own.subtract(lastYear(number, report)).abs(), lastYear(number, report));
		};
	}

	private static BigDecimal lastYear(Term.Number number, Report report) {
		LastYear known = Objects.requireNonNull(report.before());
		return sum(known.edition(), known.content(), number.others());
	}

	private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
		return part.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.HALF_UP);
	}

	private static BigDecimal sum(Edition edition, ReportContent content, List<Cell> cells) {
		assertThat(cells).isNotEmpty();
		BigDecimal sum = BigDecimal.ZERO;
		for (Cell cell : cells) {
			assertThat(edition.cell(cell.code())).contains(cell);
			sum = sum.add(cell.computed() ? sum(edition, content, parts(edition, cell))
					: content.cell(cell.code()).counted().orElseThrow());
		}
		return sum;
	}

	private static List<Cell> parts(Edition edition, Cell total) {
		return edition.totals()
			.stream()
			.filter((place) -> place.total().code().equals(total.code()))
			.map(SumPlace::parts)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void tellsAYearInBothLanguages() {
		Edition edition = TestEditions.official("2021");
		ReportContent before = zeros(edition, 2024).withCell("requests.received.naturalPerson", CellValue.of(653));
		ReportContent content = zeros(edition, 2025).withCell("requests.received.naturalPerson", CellValue.of(700))
			.withCell("requests.received.enterprise", CellValue.of(13))
			.withCell("requests.carriedIn.enterprise", CellValue.of(6))
			.withCell("requests.granted.naturalPerson", CellValue.of(294))
			.withCell("requests.denied.process.naturalPerson", CellValue.of(400))
			.withCell("requests.denied.thirdParty.enterprise", CellValue.of(19))
			.withCell("requests.unavailable.notHeld.naturalPerson", CellValue.of(5))
			.withCell("requests.carriedOut.naturalPerson", CellValue.of(1))
			.withCell("disputes.reconsideration.corrected", CellValue.of(2))
			.withCell("disputes.directLitigation.upheld", CellValue.of(1))
			.withCell("services.licensing.decisions", CellValue.of(12_345))
			.withCell("documents.normativeDocuments.made", CellValue.of(3))
			.withCell("documents.normativeDocuments.inForce", CellValue.of(40));
		PlainSummary summary = PlainSummary.of(edition, content, new LastYear(edition, before));
		assertThat(this.words.sentences(summary, Locale.ENGLISH)).containsExactly(
				"The agency received 713 requests for information this year, 9% more than the year before (653).",
				"Of these, 700 (98%) came from natural persons and 13 from organisations.",
				"With the 6 carried over from the year before, it handled 718: 419 denied (58%), 294 granted (41%), 5 unavailable (1%).",
				"1 was carried over to the next year.",
				"Administrative reconsideration was sought in 2 cases over disclosure; 2 ended with a correction.",
				"1 lawsuit was brought over disclosure; 0 ended with a correction.",
				"It made 12,345 decisions on administrative licensing.",
				"It issued 3 administrative normative documents; 40 were in force at the end of the year.");
		assertThat(this.words.sentences(summary, Locale.CHINESE)).startsWith("本年收到政府信息公开申请713件，比上年（653件）增加9%。",
				"其中自然人提出700件（98%），法人或者其他组织提出13件。", "加上上年结转的6件，本年办结718件：不予公开419件（58%）、予以公开294件（41%）、无法提供5件（1%）。",
				"还有1件结转下年度继续办理。", "因政府信息公开被申请行政复议2件，其中结果纠正2件。");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, summary.received.none", "0, 3, summary.received.noneNow", "7, 7, summary.received.same",
			"7, 0, summary.received.more", "7, 19, summary.received.fewer", "21, 20, summary.received.moreShare",
			"1000, 1001, summary.received.fewer", "10, 20, summary.received.fewerShare" })
	void comparesSmallNumbersByThemselvesAndLargeOnesByShares(int now, int then, String key) {
		Edition edition = TestEditions.official("2021");
		ReportContent content = zeros(edition, 2025).withCell("requests.received.research", CellValue.of(now));
		ReportContent before = zeros(edition, 2024).withCell("requests.received.research", CellValue.of(then));
		assertThat(PlainSummary.of(edition, content, new LastYear(edition, before)).statements().getFirst().key())
			.isEqualTo(key);
	}

	@Test
	void saysNothingOfWhatTheReportDoesNotSay() {
		Edition edition = TestEditions.official("2021");
		ReportContent blank = ReportContent.blank(edition, new ReportYear(2025), ReportScope.OWN, "");
		assertThat(PlainSummary.of(edition, blank, null).statements()).isEmpty();
		ReportContent absent = blank.withCells((cells) -> {
			edition.enteredCells().forEach((cell) -> cells.put(cell.code(), CellValue.ABSENT));
			return cells;
		});
		assertThat(PlainSummary.of(edition, absent, null).statements()).isEmpty();
		ReportContent unreadable = zeros(edition, 2025).withCell("requests.received.research",
				new CellValue.Unreadable("12a"));
		assertThat(PlainSummary.of(edition, unreadable, null).statements()).extracting(Statement::key)
			.containsExactly("summary.disputes.none");
	}

	@Test
	void knowsTheKindsOfOutcomesOfEveryEdition() {
		for (Edition edition : TestEditions.official().all()) {
			Breakdown outcomes = Breakdown.of(edition, "request.handled", "applicant.all", Axis.ROWS).orElseThrow();
			assertThat(outcomes.parts()).extracting(Breakdown.Part::meaning)
				.containsExactly("request.granted", "request.partial", "request.denied", "request.unavailable",
						"request.notProcessed", "request.otherHandling");
			assertThat(outcomes.parts()).extracting((part) -> part.label().zh())
				.containsExactly("予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理");
			assertThat(outcomes.parts()).extracting((part) -> part.label().en())
				.containsExactly("Granted", "Partial", "Denied", "Unavailable", "Not processed", "Handled otherwise");
		}
	}

	private static ReportContent zeros(Edition edition, int year) {
		return ReportContent.blank(edition, new ReportYear(year), ReportScope.OWN, "").withCells((cells) -> {
			edition.enteredCells().forEach((cell) -> cells.put(cell.code(), CellValue.of(0)));
			return Map.copyOf(cells);
		});
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/summary");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	/**
	 * What a summary is made of.
	 *
	 * @param before the report of the year before; null if there is none
	 */
	private record Report(Edition edition, ReportContent content, @Nullable LastYear before) {
	}

}
