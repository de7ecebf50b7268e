package org.nianbao.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Context.Earlier;
import org.nianbao.check.ExampleFile.Base;
import org.nianbao.check.ExampleFile.Given;
import org.nianbao.check.ExampleFile.GivenAgency;
import org.nianbao.check.ExampleFile.GivenDocument;
import org.nianbao.check.ExampleFile.GivenOffice;
import org.nianbao.content.CellText;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.Missing;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Section;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * A worked example for every rule, as it is shown to people. They stand in
 * {@code src/main/resources/examples}, one file for each area of rules, and say how a
 * report differs from an uneventful one, in which no rule finds anything.
 */
public final class RuleExamples {

	private static final int USUAL_YEAR = 2024;

	/** The day in January on which reports are signed. */
	private static final int USUAL_DAY = 20;

	private static final String ABSENT = "absent";

	private static final String NOTE = "note:";

	private static final String SIGNATURE = "signature";

	private final Editions editions;

	private final Base base = ExampleFile.base();

	private final Map<String, Map<String, Given>> areas = new HashMap<>();

	/** Reads the examples of reports in these editions as they are asked for. */
	public RuleExamples(Editions editions) {
		this.editions = editions;
	}

	/** The example of a rule; empty if it has none. */
	public Optional<RuleExample> of(String rule) {
		String area = rule.substring(0, Math.max(0, rule.indexOf('.')));
		Given given = this.areas.computeIfAbsent(area, ExampleFile::area).get(rule);
		return Optional.ofNullable(given).map((found) -> example(rule, found));
	}

	/** The uneventful report of an edition, in which no rule finds anything. */
	public Subject uneventful(Edition edition, ReportYear year) {
		Filer filer = filer(this.base.agency());
		return Subject.typed(edition, content(edition, year, ReportScope.OWN, filer, Map.of(), Map.of()),
				Context.NONE.withFiler(filer));
	}

	/** The report that differs from the uneventful one in what is given. */
	RuleExample example(String rule, Given given) {
		ReportYear year = new ReportYear(Objects.requireNonNullElse(given.year(), USUAL_YEAR));
		String code = given.edition();
		Edition edition = (code != null) ? this.editions.require(code) : this.editions.ofYear(year).orElseThrow();
		ReportScope scope = Objects.requireNonNullElse(given.scope(), ReportScope.OWN);
		Map<String, CellValue> cells = cells(edition, orEmpty(given.cells()));
		Map<String, String> texts = orEmpty(given.texts());
		Filer filer = filer(Objects.requireNonNullElse(given.agency(), this.base.agency()));
		ReportContent content = content(edition, year, scope, filer, cells, texts);
		Map<String, CellValue> before = new TreeMap<>();
		Context context = Context.NONE.withFiler(filer);
		if (given.before() != null) {
			Edition earlier = this.editions.ofYear(year.previous()).orElseThrow();
			before.putAll(cells(earlier, given.before()));
			ReportContent then = content(earlier, year.previous(), scope, filer, before, Map.of());
			context = context
				.withYearBefore(List.of(new Earlier(earlier, withTexts(then, orEmpty(given.textsBefore())))));
		}
		if (given.office() != null) {
			context = context.withOffice(office(given.office()));
		}
		GivenDocument document = given.document();
		if (document == null) {
			return new RuleExample(rule, Subject.typed(edition, content, context), cells, texts, before, Map.of());
		}
		Map<String, CellValue> stated = cells(edition, orEmpty(document.stated()));
		Reading reading = reading(edition, content, document, stated);
		return new RuleExample(rule, Subject.of(edition, reading, context), cells, texts, before, stated);
	}

	private static Map<String, CellValue> cells(Edition edition, Map<String, String> written) {
		Map<String, CellValue> cells = new LinkedHashMap<>();
		written.forEach((place, text) -> {
			List<Cell> meant = edition.allCells()
				.stream()
				.filter((cell) -> cell.code().equals(place)
						|| (!cell.computed() && cell.code().startsWith(place + '.')))
				.toList();
			if (meant.isEmpty()) {
				throw new IllegalArgumentException("no cell " + place + " in " + edition);
			}
			meant.forEach((cell) -> cells.put(cell.code(),
					ABSENT.equals(text) ? CellValue.ABSENT : CellText.parse(text, cell.type())));
		});
		return cells;
	}

	private ReportContent content(Edition edition, ReportYear year, ReportScope scope, Filer filer,
			Map<String, CellValue> cells, Map<String, String> texts) {
		Map<String, CellValue> all = new HashMap<>();
		edition.enteredCells().forEach((cell) -> all.put(cell.code(), CellValue.of(0)));
		all.putAll(cells);
		Map<String, String> narratives = new HashMap<>();
		Map<String, String> notes = new HashMap<>();
		for (Section section : edition.sections()) {
			if (section.isNarrative()) {
				String usual = this.base.texts().getOrDefault(Objects.requireNonNullElse(section.meaning(), ""), "");
				narratives.put(section.code(), texts.getOrDefault(section.code(), usual));
			}
		}
		texts.forEach((place, text) -> {
			if (place.startsWith(NOTE)) {
				notes.put(place.substring(NOTE.length()), text);
			}
		});
		String signed = texts.get(SIGNATURE);
		LocalDate usual = LocalDate.of(year.value() + 1, Month.JANUARY, USUAL_DAY);
		Signature signature = new Signature(filer.name(), (signed != null) ? LocalDate.parse(signed) : usual);
		String title = texts.getOrDefault("title",
				this.base.title().replace("{agency}", filer.name()).replace("{year}", year.toString()));
		return new ReportContent(edition.code(), year, scope, title, "", "", texts.getOrDefault("preface", ""),
				narratives, all, notes, signature);
	}

	/** A report of the year before has its figures, and texts only where they matter. */
	private static ReportContent withTexts(ReportContent content, Map<String, String> narratives) {
		return new ReportContent(content.edition(), content.year(), content.scope(), content.title(),
				content.documentNumber(), content.indexNumber(), content.preface(), narratives, content.cells(),
				content.tableNotes(), content.signature());
	}

	private static Reading reading(Edition edition, ReportContent content, GivenDocument document,
			Map<String, CellValue> stated) {
		Totals totals = Totals.of(edition, content);
		Map<String, CellValue> allStated = new HashMap<>();
		edition.allCells()
			.stream()
			.filter(Cell::computed)
			.forEach((cell) -> allStated.put(cell.code(), totals.value(cell)));
		allStated.putAll(stated);
		List<String> missing = Objects.requireNonNullElse(document.missing(), List.of());
		Map<String, String> titles = new LinkedHashMap<>();
		List<String> order = new ArrayList<>();
		for (Section section : edition.sections()) {
			if (!missing.contains(section.code())) {
				titles.put(section.code(), section.title().zh());
				order.add(section.code());
			}
		}
		titles.putAll(orEmpty(document.titles()));
		Integer year = document.year();
		return new Reading(content, "", (year != null) ? new ReportYear(year) : content.year(),
				Objects.requireNonNullElse(document.edition(), edition.code()), allStated,
				Set.copyOf(Objects.requireNonNullElse(document.inferred(), List.of())), List.of(),
				new Missing(missing, List.of(), List.of(), List.of()), titles, order, Map.of(), List.of());
	}

	private static Office office(GivenOffice given) {
		List<Office.Word> words = new ArrayList<>();
		orEmpty(given.words()).forEach((word, instead) -> words.add(new Office.Word(word, instead)));
		Office office = Office.NONE.withWords(words)
			.withDates(new Office.Dates(day(given.due()), day(given.received()), day(given.published())));
		Map<String, Integer> sums = given.sums();
		if (sums == null) {
			return office;
		}
		Map<String, BigDecimal> figures = new HashMap<>();
		sums.forEach((cell, sum) -> figures.put(cell, BigDecimal.valueOf(sum)));
		return office.withRollUp(new Office.RollUp(figures, 2, List.of()));
	}

	private static @Nullable LocalDate day(@Nullable String date) {
		return (date != null) ? LocalDate.parse(date) : null;
	}

	private static Filer filer(GivenAgency agency) {
		List<Filer.Region> regions = new ArrayList<>();
		agency.regions().forEach((code, name) -> regions.add(new Filer.Region(code, name)));
		return new Filer(agency.name(), Objects.requireNonNullElse(agency.otherNames(), List.of()), agency.kind(),
				regions);
	}

	private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
		return (map != null) ? map : Map.of();
	}

}
