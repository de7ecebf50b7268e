package org.nianbao.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Relation.Sum;
import org.nianbao.format.Relation.SumPlace;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

/**
 * An edition of the official format of the annual report, as its YAML file declares it.
 */
public final class Edition {

	private final String code;

	private final LocalizedText name;

	private final LocalizedText source;

	private final LocalizedText reportTitle;

	private final ReportYear firstYear;

	private final @Nullable ReportYear lastYear;

	private final List<Section> sections;

	private final List<Relation> relations;

	private final Map<String, Cell> cells;

	private final Map<String, Table> tables = new LinkedHashMap<>();

	private final Map<Meaning, Cell> cellsByMeaning = new HashMap<>();

	private final Map<String, List<Cell>> cellsByTable;

	/** By the meanings of the columns. */
	private final Map<String, List<Cell>> cellsByColumn;

	private final List<SumPlace> totals;

	private final List<Cell> allCells;

	private final List<Cell> enteredCells;

	Edition(Declaration declaration, List<Section> sections, Map<String, Cell> cells, List<Relation> relations,
			List<SumPlace> totals) {
		this.code = declaration.code();
		this.name = declaration.name();
		this.source = declaration.source();
		this.reportTitle = declaration.reportTitle();
		this.firstYear = declaration.firstYear();
		this.lastYear = declaration.lastYear();
		this.sections = List.copyOf(sections);
		this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
		this.relations = List.copyOf(relations);
		this.totals = List.copyOf(totals);
		this.sections.forEach((section) -> section.tables().forEach((table) -> this.tables.put(table.code(), table)));
		this.cells.values().forEach((cell) -> this.cellsByMeaning.put(cell.meaning(), cell));
		this.allCells = List.copyOf(this.cells.values());
		this.cellsByTable = this.allCells.stream().collect(Collectors.groupingBy(Cell::table));
		this.cellsByColumn = this.allCells.stream().collect(Collectors.groupingBy((cell) -> cell.column().meaning()));
		this.enteredCells = this.cells.values().stream().filter((cell) -> !cell.computed()).toList();
	}

	/** The edition's public name, such as {@code 2021}. */
	public String code() {
		return this.code;
	}

	/** What people call the edition. */
	public LocalizedText name() {
		return this.name;
	}

	/** The official document that introduced it. */
	public LocalizedText source() {
		return this.source;
	}

	/** The first report year for which it applies. */
	public ReportYear firstYear() {
		return this.firstYear;
	}

	/** The last report year for which it applies; empty if it is still in force. */
	public Optional<ReportYear> lastYear() {
		return Optional.ofNullable(this.lastYear);
	}

	/** Whether a report of that year is written in this edition. */
	public boolean appliesTo(ReportYear year) {
		return year.compareTo(this.firstYear) >= 0 && (this.lastYear == null || year.compareTo(this.lastYear) <= 0);
	}

	/** The usual title of an agency's report in that language. */
	public String reportTitle(String agencyName, ReportYear year, Locale locale) {
		return this.reportTitle.in(locale).replace("{agency}", agencyName).replace("{year}", year.toString());
	}

	/** The sections in printed order. */
	public List<Section> sections() {
		return this.sections;
	}

	/** The section of that code, or empty if there is none. */
	public Optional<Section> section(String code) {
		return this.sections.stream().filter((section) -> section.code().equals(code)).findFirst();
	}

	/** The narrative of that meaning, or empty if the edition has none. */
	public Optional<Section> narrative(String meaning) {
		return this.sections.stream().filter((section) -> meaning.equals(section.meaning())).findFirst();
	}

	/** The section that holds that table. */
	public Section sectionOf(Table table) {
		return this.sections.stream()
			.filter((section) -> section.tables().contains(table))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("not a table of this edition: " + table.code()));
	}

	/** All tables in printed order. */
	public List<Table> tables() {
		return List.copyOf(this.tables.values());
	}

	/** The table of that code, or empty if there is none. */
	public Optional<Table> table(String code) {
		return Optional.ofNullable(this.tables.get(code));
	}

	/** All cells by code in printed order, totals included. */
	public Map<String, Cell> cells() {
		return this.cells;
	}

	/** All cells by index, totals included. */
	public List<Cell> allCells() {
		return this.allCells;
	}

	/** The cell of that public name, or empty if there is none. */
	public Optional<Cell> cell(String code) {
		return Optional.ofNullable(this.cells.get(code));
	}

	/** The cell that says this, or empty if the edition doesn't ask it. */
	public Optional<Cell> cell(Meaning meaning) {
		return Optional.ofNullable(this.cellsByMeaning.get(meaning));
	}

	/**
	 * The cells whose row says this or a part of it: {@code request.denied} takes in
	 * {@code request.denied.process}. Empty if the edition doesn't ask it.
	 * @param row the meaning of a row or of several together
	 * @param column the meaning of the column
	 */
	public List<Cell> cellsWithin(String row, String column) {
		List<Cell> within = new ArrayList<>();
		String part = row + '.';
		for (Cell cell : this.cellsByColumn.getOrDefault(column, List.of())) {
			String meaning = cell.row().meaning();
			if (meaning.equals(row) || meaning.startsWith(part)) {
				within.add(cell);
			}
		}
		return List.copyOf(within);
	}

	/** The cells of a table row by row, totals included. */
	public List<Cell> cells(Table table) {
		return this.cellsByTable.getOrDefault(table.code(), List.of());
	}

	/** The cells that people fill in, in printed order. */
	public List<Cell> enteredCells() {
		return this.enteredCells;
	}

	/** The relations between cells, in declared order. */
	public List<Relation> relations() {
		return this.relations;
	}

	/**
	 * For each computed cell the sum that defines it, ordered so that the parts of a sum
	 * are computed before it.
	 */
	public List<SumPlace> totals() {
		return this.totals;
	}

	/** All sums in which a cell is the total. */
	public List<SumPlace> sumsOf(Cell total) {
		return this.relations.stream()
			.filter(Sum.class::isInstance)
			.flatMap((relation) -> ((Sum) relation).places().stream())
			.filter((place) -> place.total().code().equals(total.code()))
			.toList();
	}

	@Override
	public String toString() {
		return "edition " + this.code;
	}

	/**
	 * What an edition says of itself.
	 *
	 * @param lastYear null if the edition is still in force
	 */
	record Declaration(String code, LocalizedText name, LocalizedText source, LocalizedText reportTitle,
			ReportYear firstYear, @Nullable ReportYear lastYear) {
	}

}
