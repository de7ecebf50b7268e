package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Context.Earlier;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.CellValue.Figure;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Meaning;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.shared.ReportYear;

/**
 * A report that is being checked, with what several rules need of it worked out once. For
 * one thread at a time.
 */
public final class Subject {

	private final Edition edition;

	private final ReportContent content;

	private final @Nullable Reading reading;

	private final Context context;

	private final Totals totals;

	private final List<YearBefore> yearBefore;

	private final Map<CellState, List<Written>> cells;

	private final boolean holdsForeignCells;

	/** Null until the first rule asks for them. */
	private @Nullable List<Passage> passages;

	private final Map<Class<?>, Object> workedOut = new HashMap<>();

	private Subject(Edition edition, ReportContent content, @Nullable Reading reading, Context context) {
		if (!edition.code().equals(content.edition())) {
			throw new IllegalArgumentException("the report is not written in " + edition);
		}
		this.edition = edition;
		this.content = content;
		this.reading = reading;
		this.context = context;
		this.totals = Totals.of(edition, content);
		this.yearBefore = context.yearBefore()
			.stream()
			.filter(this::isOfTheYearBefore)
			.map((earlier) -> new YearBefore(earlier.edition(), Totals.of(earlier.edition(), earlier.content())))
			.toList();
		this.cells = sortCells(edition, content, reading);
		int notFilled = (int) cells(CellState.NOT_FILLED).stream()
			.filter((written) -> !written.cell().computed())
			.count();
		this.holdsForeignCells = edition.enteredCells().size() - notFilled < content.cells().size();
	}

	/**
	 * A report that was typed in. Its totals are computed, and none is stated.
	 * @throws IllegalArgumentException if the content is not of that edition
	 */
	public static Subject typed(Edition edition, ReportContent content, Context context) {
		return new Subject(edition, content, null, context);
	}

	/**
	 * A report that was read from a document.
	 * @throws IllegalArgumentException if the content is not of that edition
	 */
	public static Subject of(Edition edition, Reading reading, Context context) {
		return new Subject(edition, reading.content(), reading, context);
	}

	private static List<Passage> passages(Edition edition, ReportContent content) {
		List<Passage> passages = new ArrayList<>(Passage.of(Passage.PREFACE, "", content.preface()));
		for (Section section : edition.sections()) {
			if (section.isNarrative()) {
				passages.addAll(Passage.of(section.code(), Objects.requireNonNullElse(section.meaning(), ""),
						content.narrative(section.code())));
			}
		}
		return List.copyOf(passages);
	}

	private boolean isOfTheYearBefore(Earlier earlier) {
		return earlier.content().year().value() == this.content.year().value() - 1
				&& earlier.content().scope() == this.content.scope();
	}

	private static Map<CellState, List<Written>> sortCells(Edition edition, ReportContent content,
			@Nullable Reading reading) {
		List<Written> numbers = new ArrayList<>(edition.cells().size());
		Map<CellState, List<Written>> sorted = new EnumMap<>(CellState.class);
		sorted.put(CellState.NUMBER, numbers);
		for (Cell cell : edition.allCells()) {
			CellValue value = written(cell, content, reading);
			if (value instanceof Figure) {
				numbers.add(new Written(cell, value));
			}
			else if (value != null) {
				sorted.computeIfAbsent(value.state(), (state) -> new ArrayList<>()).add(new Written(cell, value));
			}
		}
		return sorted;
	}

	private static @Nullable CellValue written(Cell cell, ReportContent content, @Nullable Reading reading) {
		if (!cell.computed()) {
			return content.cell(cell);
		}
		return (reading != null) ? reading.statedTotals().get(cell.code()) : null;
	}

	/** The edition in which the report is written. */
	public Edition edition() {
		return this.edition;
	}

	public ReportContent content() {
		return this.content;
	}

	public ReportYear year() {
		return this.content.year();
	}

	/** What was read, if the report comes from a document; null if it was typed in. */
	public @Nullable Reading reading() {
		return this.reading;
	}

	public Context context() {
		return this.context;
	}

	/** The totals as computed. */
	public Totals totals() {
		return this.totals;
	}

	/**
	 * The reports of the year before and of the same scope; empty if none is on file.
	 */
	public List<YearBefore> yearBefore() {
		return this.yearBefore;
	}

	/**
	 * The cells in that state in printed order: those that are entered and, of a
	 * document, the totals that it states.
	 */
	public List<Written> cells(CellState state) {
		return this.cells.getOrDefault(state, List.of());
	}

	/** Whether the content holds values under codes that no entered cell has. */
	public boolean holdsForeignCells() {
		return this.holdsForeignCells;
	}

	/** The paragraphs of the preface and of the narrative sections, in printed order. */
	public List<Passage> passages() {
		if (this.passages == null) {
			this.passages = passages(this.edition, this.content);
		}
		return this.passages;
	}

	/**
	 * What several rules need of the report, worked out when the first one asks.
	 * @param type what it is
	 * @param how how it is worked out, from this report alone
	 */
	public <T> T workedOut(Class<T> type, Function<Subject, T> how) {
		Object known = this.workedOut.get(type);
		if (known == null) {
			known = how.apply(this);
			this.workedOut.put(type, known);
		}
		return type.cast(known);
	}

	/** The cell as a place. */
	public Place place(Cell cell) {
		return new Place.OfCell(section(cell.table()), cell);
	}

	/** The table as a place. */
	public Place place(Table table) {
		return new Place.OfTable(section(table.code()), table);
	}

	/** The row as a place. */
	public Place place(Table table, Line row) {
		return new Place.OfRow(section(table.code()), table, row);
	}

	private String section(String table) {
		return this.edition.table(table).map((known) -> this.edition.sectionOf(known).code()).orElse("");
	}

	/**
	 * A cell and what stands in it.
	 *
	 * @param cell the cell
	 * @param value what was entered or, for a total, what a document states
	 */
	public record Written(Cell cell, CellValue value) {
	}

	/**
	 * A report of the year before.
	 *
	 * @param edition its edition
	 * @param totals its figures
	 */
	public record YearBefore(Edition edition, Totals totals) {

		/**
		 * What that report counts under a meaning; empty if it is not known or its
		 * edition doesn't ask it.
		 */
		public Optional<BigDecimal> counted(Meaning meaning) {
			return this.edition.cell(meaning).flatMap(this.totals::counted);
		}

	}

}
