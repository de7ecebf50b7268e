package org.nianbao.check.corpus;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Context;
import org.nianbao.check.Context.Earlier;
import org.nianbao.check.Subject;
import org.nianbao.check.corpus.Author.Kind;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * A report to be written: the same draft always gives the same text, and what is said
 * differently in it changes nothing else.
 *
 * @param seed what all its choices come from
 * @param author who writes it
 * @param edition its edition
 * @param year its year
 * @param scope what its figures cover
 * @param cells its figures
 * @param before the report of the year before; null if none is on file
 * @param said facts that the text states differently from the tables, by name
 * @param leftOut aspects of section 1 that are left out
 */
record Draft(long seed, Author author, Edition edition, ReportYear year, ReportScope scope,
		Map<String, CellValue> cells, @Nullable Earlier before, Map<String, Long> said, Set<String> leftOut) {

	static final Editions EDITIONS = TestEditions.official();

	private static final int FIRST_YEAR = 2019;

	private static final int YEARS = 12;

	/** How far the seeds of two years' reports are apart. */
	private static final long APART = 1_000_003;

	private static final int TRIALS = 60;

	/** Nobody who writes anew has more of last year's sentences again. */
	private static final double MOST_IN_COMMON = 0.3;

	/** What was written already of reports in which all is right, by seed. */
	private static final Map<Long, ReportContent> WRITTEN = new ConcurrentHashMap<>();

	/** The report of a seed, in which all is right. */
	static Draft of(long seed) {
		Random random = new Random(seed);
		Author author = Author.any(random);
		ReportYear year = new ReportYear(FIRST_YEAR + (int) (seed % YEARS));
		Edition edition = EDITIONS.ofYear(year).orElseThrow();
		ReportScope scope = (author.kind() == Kind.GOVERNMENT) ? ReportScope.AREA : ReportScope.OWN;
		boolean known = year.value() > FIRST_YEAR && random.nextInt(5) > 0;
		Edition editionBefore = known ? EDITIONS.ofYear(new ReportYear(year.value() - 1)).orElseThrow() : edition;
		FigureMaker figures = new FigureMaker(author, edition, editionBefore, random);
		Earlier earlier = null;
		if (known) {
			Draft alone = new Draft(seed, author, edition, year, scope, figures.now(), null, Map.of(), Set.of());
			earlier = new Earlier(editionBefore, alone.unlike(author, editionBefore, figures.before()));
		}
		return new Draft(seed, author, edition, year, scope, figures.now(), earlier, Map.of(), Set.of());
	}

	/** The report of the year before, which has few of this one's sentences. */
	private ReportContent unlike(Author agency, Edition editionBefore, Map<String, CellValue> figures) {
		ReportContent own = write();
		ReportContent before = own;
		for (int i = 1; i <= TRIALS && isLike(own, before); i++) {
			before = new Draft(this.seed + i * APART, agency, editionBefore, new ReportYear(this.year.value() - 1),
					this.scope, figures, null, Map.of(), Set.of())
				.write();
		}
		return before;
	}

	private static boolean isLike(ReportContent own, ReportContent other) {
		return share("overview", own, other) > MOST_IN_COMMON || share("problems", own, other) > MOST_IN_COMMON;
	}

	private static double share(String section, ReportContent own, ReportContent other) {
		Set<String> sentences = sentences(own.narrative(section));
		Set<String> theirs = sentences(other.narrative(section));
		int all = sentences.stream().mapToInt(String::length).sum();
		return (double) sentences.stream().filter(theirs::contains).mapToInt(String::length).sum() / all;
	}

	/** What is said, without numbers. */
	private static Set<String> sentences(String text) {
		return Pattern.compile("[。；：\\n]|[一二三四五六]是|（[一二三四五六]）")
			.splitAsStream(text.replaceAll("[0-9０-９,. ]", ""))
			.collect(Collectors.toSet());
	}

	/** The same with another figure for a fact in the text. */
	Draft saying(String fact, long number) {
		Map<String, Long> other = new HashMap<>(this.said);
		other.put(fact, number);
		return new Draft(this.seed, this.author, this.edition, this.year, this.scope, this.cells, this.before, other,
				this.leftOut);
	}

	/** The same without an aspect of section 1. */
	Draft leavingOut(String aspect) {
		Set<String> other = new HashSet<>(this.leftOut);
		other.add(aspect);
		return new Draft(this.seed, this.author, this.edition, this.year, this.scope, this.cells, this.before,
				this.said, other);
	}

	/** The report as written. */
	ReportContent content() {
		boolean right = this.said.isEmpty() && this.leftOut.isEmpty();
		ReportContent written = right ? WRITTEN.get(this.seed) : null;
		if (written == null) {
			written = write();
			if (right) {
				WRITTEN.put(this.seed, written);
			}
		}
		return written;
	}

	private ReportContent write() {
		Writer writer = new Writer(this);
		String title = this.author.name() + this.year + "年政府信息公开工作年度报告";
		Map<String, String> narratives = new HashMap<>(
				Map.of("overview", writer.overview(), "problems", writer.problems(), "other", writer.other()));
		return new ReportContent(this.edition.code(), this.year, this.scope, title, "", "", writer.preface(),
				narratives, writer.cells(), Map.of(), signature());
	}

	private Signature signature() {
		int next = this.year.value() + 1;
		int day = 5 + (int) (this.seed % 22);
		LocalDate date = (this.author.kind() == Kind.GOVERNMENT) ? LocalDate.of(next, 3, day)
				: LocalDate.of(next, 1, day);
		return new Signature(this.author.name(), date);
	}

	/** What is on file beside it. */
	Context context() {
		return Context.NONE.withFiler(this.author.filer())
			.withYearBefore((this.before != null) ? List.of(this.before) : List.of());
	}

	/** The report as it was typed in. */
	Subject subject() {
		return subject(content());
	}

	/** Another content in place of the report's. */
	Subject subject(ReportContent content) {
		return Subject.typed(EDITIONS.ofCode(content.edition()).orElseThrow(), content, context());
	}

	boolean is2021() {
		return this.edition.code().equals("2021");
	}

}
