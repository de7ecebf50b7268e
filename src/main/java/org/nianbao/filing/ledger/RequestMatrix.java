package org.nianbao.filing.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;

/**
 * The table in which an edition counts requests, found by what its rows and columns mean.
 *
 * @param edition the edition
 * @param table the table
 * @param cells the cells that people fill in
 */
record RequestMatrix(Edition edition, Table table, List<Cell> cells) {

	static final String RECEIVED = "request.received";

	static final String CARRIED_IN = "request.carriedIn";

	static final String CARRIED_OUT = "request.carriedOut";

	private static final Set<String> FLOWS = Set.of(RECEIVED, CARRIED_IN, CARRIED_OUT);

	/** The matrix of an edition; empty if it has none. */
	static Optional<RequestMatrix> of(Edition edition) {
		return edition.sections()
			.stream()
			.flatMap((section) -> section.tables().stream())
			.filter((table) -> table.rows()
				.lines()
				.stream()
				.map(Line::meaning)
				.collect(Collectors.toSet())
				.containsAll(FLOWS))
			.findFirst()
			.map((table) -> new RequestMatrix(edition, table,
					edition.cells(table).stream().filter((cell) -> !cell.computed()).toList()));
	}

	/** The words for outcomes. */
	LedgerWords outcomes() {
		return new LedgerWords(this.table.rows(),
				codes(this.cells.stream().map(Cell::row).filter((row) -> !FLOWS.contains(row.meaning())).toList()));
	}

	/** The words for kinds of applicants. */
	LedgerWords kinds() {
		return new LedgerWords(this.table.columns(), codes(this.cells.stream().map(Cell::column).toList()));
	}

	private static Set<String> codes(List<Line> lines) {
		return lines.stream().map(Line::code).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The code of the row with that meaning. */
	String row(String meaning) {
		return this.table.rows()
			.lines()
			.stream()
			.filter((line) -> line.meaning().equals(meaning))
			.map(Line::code)
			.findFirst()
			.orElseThrow();
	}

	/** The public name of a cell. */
	String cell(String row, String column) {
		return Cell.code(this.table.code(), row, column);
	}

	/** The outcomes as the edition prints them, for people to choose from. */
	List<String> outcomeLabels() {
		return lines(this.table.rows().lines(), this.cells.stream().map(Cell::row).toList()).stream()
			.filter((line) -> !FLOWS.contains(line.meaning()))
			.map((line) -> this.table.rows()
				.path(line)
				.stream()
				.skip(1)
				.map((heading) -> heading.label().zh())
				.collect(Collectors.joining(" / ")))
			.toList();
	}

	/** The kinds of applicants as the edition prints them. */
	List<String> kindLabels() {
		return lines(this.table.columns().lines(), this.cells.stream().map(Cell::column).toList()).stream()
			.map((line) -> line.label().zh())
			.toList();
	}

	private static List<Line> lines(List<Line> all, List<Line> entered) {
		return all.stream().filter(entered::contains).toList();
	}

}
