package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.Subject.Written;
import org.nianbao.format.Cell;
import org.nianbao.format.Table;

/**
 * Cells of one table of which one finding speaks.
 *
 * @param table the table
 * @param cells the cells in printed order, never empty
 */
record CellsOfTable(Table table, List<Cell> cells) {

	/** Groups cells by table, in printed order. */
	static List<CellsOfTable> of(Subject subject, List<Cell> cells) {
		Map<String, List<Cell>> byTable = new LinkedHashMap<>();
		cells.forEach((cell) -> byTable.computeIfAbsent(cell.table(), (table) -> new ArrayList<>()).add(cell));
		return byTable.entrySet()
			.stream()
			.map((entry) -> new CellsOfTable(subject.edition().table(entry.getKey()).orElseThrow(), entry.getValue()))
			.toList();
	}

	static List<Cell> cells(List<Written> written) {
		return written.stream().map(Written::cell).toList();
	}

	/** The cell where there is one, else the table. */
	Place place(Subject subject) {
		return (this.cells.size() == 1) ? subject.place(this.cells.getFirst()) : subject.place(this.table);
	}

	/** What the table is called in messages. */
	Object tableName(Subject subject) {
		return Names.table(subject.edition(), this.table);
	}

	/** What the cells are called in messages. */
	Object cellNames(Subject subject) {
		return Names.cells(subject.edition(), this.table, this.cells);
	}

}
